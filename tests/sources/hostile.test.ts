import { describe, expect, it } from 'vitest';
import { OTHERWISE_BY_STANDARD } from '../../bench/hostile/expectations.ts';
import { DecantError } from '../../src/errors.ts';
import { readDefaults } from '../../src/sources/container.ts';
import { readRows } from '../../src/sources/jsonl.ts';
import { decode } from '../../src/text/decode/decode.ts';
import { documentsOf, drain, failuresOf, textOf } from './conformance.ts';
import { hasHostileCorpus, hostileCases } from './hostile.ts';
import { inPieces } from './streams.ts';

if (!hasHostileCorpus) console.warn('SKIPPED: the hostile corpus does not lie beside the repository.');

describe.skipIf(!hasHostileCorpus)('the hostile encodings', () => {
  it('come out as expected under their labels', () => {
    const cases = hostileCases('encoding').filter(({ name }) => !name.startsWith('x-user-defined')); // not in every Node
    expect(cases.length).toBeGreaterThan(40);
    const wrong = cases.filter(({ name, bytes, expect: wanted }) => {
      const headers = { 'content-type': `text/plain; charset=${name.replace(/-\d+\.bin$/, '')}` };
      const { text } = decode({ uri: name, content: { bytes }, headers });
      return text !== wanted['text'] && text !== OTHERWISE_BY_STANDARD.get(name);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('are text or a typed error without their labels', () => {
    for (const { name, bytes } of hostileCases('encoding')) {
      try {
        expect(typeof decode({ uri: name, content: { bytes } }).text).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(DecantError);
      }
    }
  });
});

describe.skipIf(!hasHostileCorpus)('the hostile pages', () => {
  it('are all decoded as HTML, but for the two that are none', () => {
    const refused: string[] = [];
    for (const { name, bytes } of hostileCases('html')) {
      try {
        expect([name, decode({ uri: name, content: { bytes } }).mediaType]).toEqual([name, 'text/html']);
      } catch (error) {
        if (!(error instanceof DecantError)) throw error;
        refused.push(`${error.code} ${name}`);
      }
    }
    expect(refused.sort()).toEqual(['decode/binary binary-png-as-html', 'decode/binary pdf-as-html']);
  });
});

/** Where the corpus allows two answers, and this is the second: a file without a line feed, and a line of 100 MiB. */
const SECOND_ANSWER: ReadonlyMap<string, readonly [documents: number, failures: number]> = new Map([
  ['cr-only.jsonl', [0, 1]],
  ['line-100mb.jsonl', [2, 1]],
]);

describe.skipIf(!hasHostileCorpus)('the hostile JSONL', () => {
  const cases = hasHostileCorpus ? hostileCases('jsonl') : [];

  it('is there', () => {
    expect(cases.length).toBeGreaterThan(25);
  });

  it.each(cases)('is accounted for: $name', async ({ name, bytes, expect: wanted }) => {
    const chunks = inPieces(bytes, 1_000_003);
    const stream = {
      uri: name,
      chunks,
      nameOf: (place: number | string) => `${name}#${place}`,
      options: readDefaults,
    };
    const items = await drain({ name: 'jsonl', read: () => readRows(stream) });
    const [documents, failures] = [documentsOf(items), failuresOf(items)];
    const bad = Number(wanted['bad']);
    expect([documents.length, failures.length]).toEqual(
      SECOND_ANSWER.get(name) ?? [Number(wanted['records']) - bad, bad],
    );
    for (const document of documents) expect(textOf(document)?.isWellFormed()).toBe(true);
    for (const { error } of failures) expect(error.at).toMatch(/^line \d+, byte \d+$/);
  });
});
