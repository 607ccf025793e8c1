import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Thread } from '../../src/document.ts';
import { segmentPage } from '../../src/html/segment.ts';
import { findThread } from '../../src/text/comments/thread.ts';
import { segmentText } from '../../src/text/segment/segment.ts';

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

describe('findThread', () => {
  const LINES = [
    'The ferry pier will be closed for the whole of the winter season, the council said on Tuesday evening.',
    '3 comments',
    'Martha Ellison says:',
    'May 13, 2019 at 7:42 am',
    '1. Oskar Lind',
    'Posted by: Tom Baker | March 03, 2018 at 11:52 PM',
    'wildflower_jo • 3 days ago',
    'We walked across this morning.',
    'Reply',
    'Like · Reply · 3d',
    'in reply to Oskar Lind',
    '@Martha Indeed.',
    'Pingback: Other page',
    'Leave a Reply',
    '#12',
    '10:15',
    '',
  ];
  const text = fc.array(fc.constantFrom(...LINES), { maxLength: 40 }).map((lines) => lines.join('\n'));

  it('gives every block of a section to one comment at most, and none beyond its ends', () => {
    fc.assert(
      fc.property(text, (source) => {
        const thread = findThread(documentOf(source, 'en'));
        if (thread === undefined) return;
        const owned = thread.comments.flatMap(({ head, body }) => [...head, ...body]);
        expect(new Set(owned).size).toBe(owned.length);
        expect(owned).not.toContain(thread.heading);
        expect(Math.min(...owned, thread.heading ?? thread.first)).toBeGreaterThanOrEqual(thread.first);
        expect(Math.max(...owned)).toBeLessThanOrEqual(thread.last);
      }),
      { numRuns: 100 },
    );
  });

  it('numbers the comments in order and lets each answer only one above it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const found = findThread(documentOf(source, 'en'))?.comments ?? [];
        expect(found.map(({ index }) => index)).toEqual(found.map((_, at) => at));
        for (const { index, parent } of found) expect(parent ?? -1).toBeLessThan(index);
      }),
      { numRuns: 100 },
    );
  });

  it('needs neither layout nor a language', () => {
    const { language: _language, ...document } = documentOf(
      readFileSync(new URL('says-with-date-below.txt', FIXTURES), 'utf8'),
      'en',
    );
    const bare = { ...document, blocks: document.blocks.map(({ layout: _layout, ...block }) => block) };
    expect(findThread(bare)?.comments).toHaveLength(3);
  });

  it.each([
    ['an empty text', ''],
    ['white space', ' \n\n\t'],
    ['lone surrogates and NUL', '\ud800 says:\n\u0000\n\udc00'],
    ['keys of objects', '__proto__ says:\nMay 13, 2019 at 7:42 am\nconstructor'],
    ['one line without end', 'a '.repeat(2_000_000)],
    ['names without end', 'Martha Ellison\n\n'.repeat(20_000)],
  ])('finds nothing in %s', (_, source) => {
    expect(findThread(documentOf(source, 'en'))).toBeUndefined();
  });

  it('finds nothing on a page that nests lists of comments without end', () => {
    const page = `${'<div class="comments"><div class="comment">'.repeat(5_000)}x`;
    expect(findThread(documentOf(page, 'en', 'text/html'))).toBeUndefined();
  });
});

describe('a comment section of very many lines', () => {
  it('is found whole', () => {
    const article =
      'The ferry was late again on Monday, and nobody on the quay could say when the next one would leave.\n\n';
    const comment = `Ann Lee says:\nJanuary 3, 2020 at 3:04 pm\n${'Yes\n'.repeat(250)}`;
    const document = documentOf(`${article.repeat(12)}Comments\n\n${comment.repeat(560)}`, 'en');
    expect(findThread(document)?.comments).toHaveLength(560);
  });
});
