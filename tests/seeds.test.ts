import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cleaned, cleaner } from '../src/api/clean.ts';
import { files } from '../src/sources/files.ts';
import { isFailure } from '../src/stage.ts';

/** What must come of one document of `seeds/`. A field that is not named is not held against anything. */
interface Expectation {
  readonly uri: string;
  readonly rejected?: boolean;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string | null;
  readonly publisher?: string | null;
  readonly section?: string | null;
  readonly language?: string;
  readonly comments?: { readonly total: number; readonly spam: number };
  /** Comments that are written, by their words. */
  readonly genuine?: readonly string[];
  /** Sentences of the text, the first and the last among them. */
  readonly has?: readonly string[];
  /** How often a sentence stands in the text. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Dirt: must not stand anywhere in the text. */
  readonly lacks?: readonly string[];
  /** What the ledger holds, by the stage whose rule took it out of the text. */
  readonly ledger?: Readonly<Record<string, readonly string[]>>;
}

const root = new URL('../', import.meta.url);
const expected = readdirSync(new URL('fixtures/seeds/', root)).map((name) => ({
  seed: name.slice(0, -'.json'.length),
  documents: JSON.parse(readFileSync(new URL(`fixtures/seeds/${name}`, root), 'utf8')) as readonly Expectation[], // our own files
}));

/** Every document of a seed, cleaned, in the order of the file. */
async function cleanSeed(seed: string): Promise<readonly Cleaned[]> {
  const clean = cleaner();
  const cleaned: Cleaned[] = [];
  for await (const item of files({ inputs: [`seeds/${seed}`], cwd: fileURLToPath(root) }).read()) {
    cleaned.push(clean(isFailure(item) ? expect.fail(item.error.message) : item));
  }
  return cleaned;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('the seeds', () => {
  it('each have an expectation', () => {
    expect(readdirSync(new URL('seeds/', root)).toSorted()).toEqual(expected.map(({ seed }) => seed).toSorted());
  });
});

describe.each(expected)('$seed', ({ seed, documents }) => {
  let cleaned: readonly Cleaned[] = [];
  beforeAll(async () => {
    cleaned = await cleanSeed(seed);
  });

  it('holds as many documents as are expected', () => {
    expect(cleaned).toHaveLength(documents.length);
  });

  describe.each(documents.map((document, index) => ({ ...document, index })))('$uri', (document) => {
    const found = (): Cleaned => cleaned[document.index] ?? expect.fail('no such document');
    const text = (): string => found().record?.text ?? '';

    it('is read under its URI, and written unless it says nothing', () => {
      expect(found().document.origin.uri).toBe(document.uri);
      expect(found().record === undefined).toBe(document.rejected ?? false);
    });

    it.runIf('title' in document)('has its title, authors, date, publisher, section and language', () => {
      const { record } = found();
      const metadata = {
        title: record?.title,
        authors: record?.authors.map(({ name }) => name),
        date: record?.date_published,
        publisher: record?.publisher,
        section: record?.section,
        language: record?.language,
      };
      const { title, authors, date, publisher, section, language } = document;
      expect(metadata).toMatchObject(withoutUndefined({ title, authors, date, publisher, section, language }));
    });

    it.runIf('has' in document)('keeps what it says', () => {
      const body = folded(text());
      expect(document.has?.filter((sentence) => !body.includes(folded(sentence)))).toEqual([]);
    });

    it.runIf('counts' in document)('says each thing as often as it should', () => {
      const body = folded(text());
      const counted = Object.keys(document.counts ?? {}).map((sentence) => [sentence, body.split(sentence).length - 1]);
      expect(Object.fromEntries(counted)).toEqual(document.counts);
    });

    it.runIf('lacks' in document)('is rid of its dirt', () => {
      expect(document.lacks?.filter((dirt) => text().includes(dirt))).toEqual([]);
    });

    it.runIf('ledger' in document)('accounts for what was taken out', () => {
      const lines = found().ledger.map(({ rule, text }) => ({ stage: rule.split('/')[0] ?? '', text: folded(text) }));
      const missing: string[] = [];
      for (const [stage, strings] of Object.entries(document.ledger ?? {})) {
        for (const string of strings) {
          const stages = lines.filter((line) => line.text.includes(folded(string))).map((line) => line.stage);
          if (!stages.includes(stage)) missing.push(`${stage}: ${string} (${stages.join(', ') || 'in the text'})`);
        }
      }
      expect(missing).toEqual([]);
    });

    it.runIf('comments' in document)('has its comments, without the spam', () => {
      const { record, document: judged } = found();
      const total = judged.comments.length;
      const written = record?.comments.map((comment) => folded(comment.text)) ?? [];
      expect({ total, spam: total - written.length }).toEqual(document.comments);
      expect(document.genuine?.filter((words) => !written.some((comment) => comment.includes(words))) ?? []).toEqual(
        [],
      );
    });
  });
});

function withoutUndefined(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
