import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withVerdicts } from '../../src/document.ts';
import type { Manifest } from '../../src/engine/report.ts';
import { run } from '../../src/engine/run.ts';
import type { RunOptions } from '../../src/engine/run-options.ts';
import { DecantError } from '../../src/errors.ts';
import {
  type CorpusStage,
  judging,
  type RawDocument,
  type ReadFailure,
  type Source,
  type Stage,
} from '../../src/stage.ts';
import { leftovers, readLines, resultBytes, temporaryFolder } from '../temporary.ts';

const text = (uri: string, content: string): RawDocument => ({ uri, content: { text: content } });

function memory(items: readonly (RawDocument | ReadFailure)[]): Source {
  return {
    name: 'memory',
    async *read() {
      for (const item of items) {
        await new Promise((resolve) => setImmediate(resolve));
        yield item;
      }
    },
  };
}

const short = judging({
  name: 'short',
  version: 1,
  rules: { line: 'A line of fewer than ten characters.', document: 'The document has no other line.' },
  judge(document) {
    const targets = document.blocks.filter((block) => block.text.length < 10);
    const whole =
      targets.length === document.blocks.length
        ? [{ target: 'document', effect: 'drop', rule: 'document', evidence: { lines: targets.length } } as const]
        : [];
    return [
      ...whole,
      ...targets.map(
        (block) =>
          ({
            target: block.index,
            effect: 'drop',
            rule: 'line',
            evidence: { characters: block.text.length, limit: 10 },
          }) as const,
      ),
    ];
  },
});

const breaks = judging({
  name: 'breaks',
  version: 1,
  rules: {},
  judge(document) {
    if (document.blocks.some((block) => block.text.includes('poison'))) throw new RangeError('poisoned');
    return [];
  },
});

/** Lines that stand in more than one document are dropped everywhere: what each needs to know of the others. */
const common: CorpusStage<readonly string[], readonly string[]> = {
  scope: 'corpus',
  name: 'common',
  version: 1,
  rules: { line: 'The line stands in other documents too.' },
  sketch: (document) => document.blocks.map((block) => block.text),
  async *decide(sketches) {
    const seen = new Map<string, number>();
    for await (const { sketch } of sketches.sorted())
      for (const line of new Set(sketch)) seen.set(line, (seen.get(line) ?? 0) + 1);
    for await (const { id, sketch } of sketches.sorted())
      yield [id, sketch.filter((line) => (seen.get(line) ?? 0) > 1)] as const;
  },
  apply(document, lines = []) {
    const drops = document.blocks
      .filter((block) => lines.includes(block.text))
      .map(
        (block) => ({ target: block.index, effect: 'drop', rule: 'common/line', evidence: { documents: 2 } }) as const,
      );
    return withVerdicts(document, drops);
  },
};

/** Says how many documents there are, after the first barrier. */
const census: CorpusStage<number, number> = {
  scope: 'corpus',
  name: 'census',
  version: 1,
  rules: { counted: 'How many documents take part.' },
  sketch: () => 1,
  async *decide(sketches) {
    for await (const { id } of sketches.sorted()) yield [id, sketches.size] as const;
  },
  apply: (document, documents = 0) =>
    withVerdicts(document, [{ target: 'document', effect: 'note', rule: 'census/counted', evidence: { documents } }]),
};

function options(
  out: string,
  items: readonly (RawDocument | ReadFailure)[],
  more: Partial<RunOptions> = {},
): RunOptions {
  return {
    sources: [memory(items)],
    stages: [short],
    out,
    concurrency: 4,
    fingerprint: 'test',
    options: {},
    version: '0.0.0',
    now: () => new Date(0),
    ...more,
  };
}

const go = (
  items: readonly (RawDocument | ReadFailure)[],
  more: Partial<RunOptions> = {},
): Promise<{ out: string; manifest: Manifest }> => {
  const out = temporaryFolder();
  return run(options(out, items, more)).then((manifest) => ({ out, manifest }));
};

const NAMES = 'abcdefghijklmnop'.split('');
const MANY = NAMES.map((name) =>
  text(`${name}.txt`, `This is the document ${name}.\n\nA line that all of them hold.\n\nshort`),
);

describe('a run', () => {
  it('ends every input in exactly one file, and the books balance', async () => {
    const { out, manifest } = await go(
      [
        text('good.txt', 'A line that is long enough.\n\nshort'),
        text('bad.txt', 'tiny'),
        text('poison.txt', 'a line of poison'),
        { uri: 'gone.txt', error: new DecantError('read/failed', 'It is gone.') },
      ],
      { stages: [breaks, short] },
    );
    expect(manifest.counts.documents).toEqual({
      read: 4,
      written: 1,
      unchanged: 0,
      duplicate: 0,
      rejected: 1,
      failed: 2,
    });
    expect(readLines(join(out, 'documents.jsonl')).map(({ uri }) => uri)).toEqual(['good.txt']);
    expect(readLines(join(out, 'rejected.jsonl')).map(({ uri, rule }) => [uri, rule])).toEqual([
      ['bad.txt', 'short/document'],
    ]);
    expect(readLines(join(out, 'failed.jsonl')).map(({ uri, code }) => [uri, code])).toEqual([
      ['gone.txt', 'read/failed'],
      ['poison.txt', 'stage/threw'],
    ]);
    const { read, ...places } = manifest.counts.characters;
    expect(Object.values(places).reduce((sum, count) => sum + count, 0)).toBe(read);
  });

  it('holds in text and ledger together the whole of every document that was read', async () => {
    const { out, manifest } = await go(MANY);
    const texts = readLines(join(out, 'documents.jsonl')).map(({ text: body }) => String(body).replaceAll('\n\n', ''));
    const dropped = readLines(join(out, 'ledger.jsonl')).map(({ text: body }) => String(body));
    expect([...texts, ...dropped].join('').length).toBe(manifest.counts.characters.read);
  });

  it('gives the same bytes at any concurrency and in any order of input', async () => {
    const reference = await go(MANY, { concurrency: 1, stages: [short, common, census] });
    for (const concurrency of [4, 32]) {
      const shuffled = [...MANY.slice(7).reverse(), ...MANY.slice(0, 7)];
      const { out } = await go(shuffled, { concurrency, stages: [short, common, census] });
      expect(resultBytes(out)).toEqual(resultBytes(reference.out));
    }
  });

  it('writes records by URI', async () => {
    const { out } = await go([...MANY].reverse());
    expect(readLines(join(out, 'documents.jsonl')).map(({ uri }) => uri)).toEqual(NAMES.map((name) => `${name}.txt`));
  });

  it('lets a corpus stage decide after it has seen every document', async () => {
    const { out } = await go(MANY, { stages: [short, common] });
    const lines = readLines(join(out, 'ledger.jsonl')).filter(({ rule }) => rule === 'common/line');
    expect(lines).toHaveLength(MANY.length);
    expect(new Set(lines.map(({ text: body }) => body))).toEqual(new Set(['A line that all of them hold.']));
  });

  it('runs the stages between two barriers on what the first one left', async () => {
    const { out } = await go([...MANY, text('z.txt', 'tiny')], { stages: [short, common, census] });
    const [record] = readLines(join(out, 'documents.jsonl'));
    expect(record?.['text']).toBe('This is the document a.');
    expect(record?.['notes']).toEqual([{ rule: 'census/counted', block: null, evidence: { documents: MANY.length } }]);
  });

  it('fails a document that breaks a stage behind a barrier, and goes on', async () => {
    const { manifest } = await go([...MANY, text('z.txt', 'This one is poison to us.')], { stages: [common, breaks] });
    expect(manifest.counts.documents).toMatchObject({ written: MANY.length, failed: 1 });
  });

  it('writes the same document once when it comes twice, and calls the other a duplicate', async () => {
    const twice = text('a.txt', 'The very same line of text.');
    const { out, manifest } = await go([twice, twice]);
    expect(manifest.counts.documents).toMatchObject({ written: 1, duplicate: 1 });
    expect(readLines(join(out, 'ledger.jsonl'))[0]).toMatchObject({ rule: 'input/repeated', block: null });
  });

  it('takes the newest of two versions of a document, whichever came first', async () => {
    const old = { ...text('a.txt', 'What was said at first.'), fetchedAt: '2014-05-07T00:00:00Z' };
    const young = { ...text('a.txt', 'What is being said now.'), fetchedAt: '2014-05-08T00:00:00Z' };
    for (const items of [
      [old, young],
      [young, old],
    ]) {
      const { out } = await go(items);
      expect(readLines(join(out, 'documents.jsonl')).map(({ text: body }) => body)).toEqual([
        'What is being said now.',
      ]);
      expect(readLines(join(out, 'ledger.jsonl'))[0]).toMatchObject({ rule: 'input/superseded' });
    }
  });

  it('gives the same bytes when rows with one address differ in their metadata only, and loses none of them', async () => {
    const rows = ['One', 'Two'].map((title) => ({
      ...text('a.txt', 'The very same line of text.'),
      fields: { title },
    }));
    const first = await go(rows);
    const second = await go([...rows].reverse());
    expect(resultBytes(second.out)).toEqual(resultBytes(first.out));
    expect(readLines(join(first.out, 'ledger.jsonl'))[0]).toMatchObject({ rule: 'input/superseded' });
  });

  it('compares times as times, whatever their zone', async () => {
    const early = { ...text('a.txt', 'What was said at first.'), fetchedAt: '2024-01-01T10:00:00+05:00' };
    const late = { ...text('a.txt', 'What is being said now.'), fetchedAt: '2024-01-01T09:00:00Z' };
    const { out } = await go([early, late]);
    expect(readLines(join(out, 'documents.jsonl')).map(({ text: body }) => body)).toEqual(['What is being said now.']);
  });

  it('does not bring an old version back when the new one fails behind a barrier', async () => {
    const old = { ...text('a.txt', 'What was said at first.'), fetchedAt: '2014-05-07T00:00:00Z' };
    const young = { ...text('a.txt', 'This one is poison to us.'), fetchedAt: '2014-05-08T00:00:00Z' };
    const { manifest } = await go([old, young], { stages: [common, breaks, census] });
    expect(manifest.counts.documents).toMatchObject({ written: 0, failed: 1, duplicate: 1 });
  });

  it('leaves what others put into a folder that it made and could not fill', async () => {
    const made = join(temporaryFolder(), 'made');
    const source: Source = {
      name: 'neighbour',
      async *read() {
        writeFileSync(join(made, 'neighbour.txt'), 'kept');
        yield* [];
      },
    };
    await expect(run(options(join(made, 'out'), [], { sources: [source] }))).rejects.toMatchObject({
      code: 'input/none',
    });
    expect(readdirSync(made)).toEqual(['neighbour.txt']);
  });

  it('says so when there is nothing to read, and writes nothing', async () => {
    const out = join(temporaryFolder(), 'made', 'for', 'the-run');
    await expect(run(options(out, []))).rejects.toMatchObject({ code: 'input/none' });
    expect(existsSync(join(out, '..', '..'))).toBe(false);
  });

  it('leaves nothing but its results', async () => {
    const { out } = await go(MANY);
    expect(leftovers(out)).toEqual([]);
  });

  it('keeps the results of the run before when it cannot end', async () => {
    const { out } = await go(MANY);
    const before = resultBytes(out);
    const stopped = new AbortController();
    stopped.abort();
    await expect(
      run(options(out, [text('new.txt', 'Something new and long.')], { signal: stopped.signal })),
    ).rejects.toMatchObject({ code: 'run/interrupted' });
    expect(resultBytes(out)).toEqual(before);
    expect(leftovers(out)).toEqual([]);
  });

  it('says which folder it cannot write to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(run(options(join(folder, 'file', 'out'), MANY))).rejects.toMatchObject({
      code: 'write/failed',
      message: expect.stringContaining('file'),
    });
  });

  it('does not gather documents in memory: it asks the source for more only when there is room', async () => {
    let handed = 0;
    let done = 0;
    let furthest = 0;
    const watched: Source = {
      name: 'watched',
      async *read() {
        for (const [index] of Array.from({ length: 200 }).entries()) {
          handed += 1;
          furthest = Math.max(furthest, handed - done);
          yield text(`${index}.txt`, 'A line that is long enough.');
        }
      },
    };
    const stages: readonly Stage[] = [short];
    await run(
      options(temporaryFolder(), [], {
        sources: [watched],
        stages,
        concurrency: 4,
        onProgress: ({ phase }) => (done += phase === 'reading' ? 1 : 0),
      }),
    );
    expect(furthest).toBeLessThanOrEqual(5);
  });

  it('fingerprints nothing of the run into the result files', async () => {
    const { out, manifest } = await go(MANY);
    expect(Object.values(resultBytes(out)).join('')).not.toContain(manifest.run);
  });
});
