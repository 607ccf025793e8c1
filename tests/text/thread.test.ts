import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document.ts';
import { segmentPage } from '../../src/html/segment.ts';
import { segmentText } from '../../src/text/segment.ts';
import { findThread, type Thread } from '../../src/text/thread.ts';

const FIXTURES = new URL('../../fixtures/comments/', import.meta.url);

interface Expected {
  readonly language: string;
  readonly heading?: string;
  /** Null where there is no thread. */
  readonly comments: readonly ExpectedComment[] | null;
  readonly furniture?: readonly string[];
}

interface ExpectedComment {
  readonly author?: string;
  readonly published?: string;
  readonly text: string;
  readonly parent?: number;
}

function documentOf(text: string, language: string, mediaType: 'text/plain' | 'text/html' = 'text/plain'): Document {
  const cut = mediaType === 'text/html' ? segmentPage(text) : { blocks: segmentText(text), hints: [] };
  return {
    id: '0123456789abcdef',
    origin: { uri: 'case', contentHash: '', mediaType, encoding: 'utf-8' },
    hints: cut.hints,
    blocks: cut.blocks,
    language: { value: language, confidence: 1 },
    metadata: {},
    comments: [],
    verdicts: [],
    ...('elements' in cut ? { elements: cut.elements } : {}),
  };
}

function describeThread(document: Document, thread: Thread | undefined): Omit<Expected, 'language'> {
  if (thread === undefined) return { comments: null };
  const textOf = (at: number): string => document.blocks[at]?.text ?? '';
  const claimed = new Set([thread.heading, ...thread.comments.flatMap(({ head, body }) => [...head, ...body])]);
  const furniture = document.blocks.slice(thread.first, thread.last + 1).filter(({ index }) => !claimed.has(index));
  return {
    ...(thread.heading === undefined ? {} : { heading: textOf(thread.heading) }),
    comments: thread.comments.map(({ author, published, body, parent }) => ({
      ...(author === undefined ? {} : { author }),
      ...(published === undefined ? {} : { published: published.datetime ?? published.date }),
      text: body.map(textOf).join('\n'),
      ...(parent === undefined ? {} : { parent }),
    })),
    furniture: furniture.map(({ text }) => text),
  };
}

function sentence(name: string): string {
  return name.replaceAll('-', ' ');
}

const files = readdirSync(FIXTURES).filter((file) => !file.endsWith('.json'));

describe('findThread on the layouts of comment sections', () => {
  it.each(files)('reads %s', (file) => {
    const [name = '', kind] = file.split('.');
    const { language, ...expected } = JSON.parse(readFileSync(new URL(`${name}.json`, FIXTURES), 'utf8')) as Expected; // the sidecar's form
    const text = readFileSync(new URL(file, FIXTURES), 'utf8');
    const document = documentOf(text, language, kind === 'html' ? 'text/html' : 'text/plain');
    expect(describeThread(document, findThread(document)), sentence(name)).toEqual(expected);
  });
});
