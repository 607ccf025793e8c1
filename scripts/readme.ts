import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clean } from '../src/api/clean.ts';
import { run } from '../src/api/run.ts';
import { funnel } from '../src/engine/report.ts';
import { transcript } from '../src/explain.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SAMPLE = 'seeds/glasshouse-reopens.txt';
const WIDTH = 100;

/** The README with its examples as they come out now. `folder` is where a run may write. */
export async function readmePage(current: string, folder: string): Promise<string> {
  const bytes = readFileSync(join(ROOT, SAMPLE));
  const cleaned = clean({ uri: SAMPLE, content: { bytes } });
  const source = new TextDecoder(cleaned.document.origin.encoding).decode(bytes);
  const manifest = await run({ inputs: ['seeds'], out: folder }, { cwd: ROOT });
  const examples: readonly (readonly [string, string])[] = [
    ['before', fence('text', source.trimEnd().split('\n').map(shorten).join('\n'))],
    ['after', fence('json', JSON.stringify(shown(cleaned.record), null, 2))],
    [
      'explain',
      fence(
        'text',
        transcript(cleaned.document, { colour: false, width: WIDTH - 30 })
          .split('\n')
          .slice(3)
          .filter(isTelling)
          .map((line) => line.slice(0, WIDTH))
          .join('\n'),
      ),
    ],
    ['funnel', fence('text', funnel(manifest, false).trimEnd())],
  ];
  return examples.reduce((page, [name, text]) => between(page, name, text), current);
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function shorten(line: string): string {
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line.trimEnd();
}

/** The parts of the record that the README shows, long texts cut short. */
function shown(record: object | undefined): object {
  const keys = new Set([
    'title',
    'authors',
    'date_published',
    'date_modified',
    'section',
    'language',
    'text',
    'comments',
    'word_count',
  ]);
  const entries = Object.entries(record ?? {}).filter(([key]) => keys.has(key));
  return JSON.parse(
    JSON.stringify(Object.fromEntries(entries), (_, value: unknown) =>
      typeof value === 'string' ? shorten(value) : value,
    ),
  );
}

/** Metadata and legend are told elsewhere; here are the blocks. */
function isTelling(line: string): boolean {
  return /^[-+=>] +\d|^ {16}[a-z-]+\//.test(line);
}

function between(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new TypeError(`Expected ${open} and ${close} in the README`);
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`;
}
