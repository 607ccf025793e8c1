import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Budgets } from '../../src/engine/budgets.ts';
import { run } from '../../src/engine/run.ts';
import { parseSample } from '../../src/engine/sample.ts';
import { DecantError } from '../../src/errors.ts';
import { judging, type RawDocument, type ReadFailure } from '../../src/stage.ts';
import { readLines, resultBytes, temporaryFolder } from '../temporary.ts';
import { options, text, watching } from './memory.ts';

/** Drops every line that begins with a cross. */
const crossed = judging({
  name: 'crossed',
  version: 1,
  rules: { line: 'The line begins with a cross.' },
  judge: (document) =>
    document.blocks
      .filter((block) => block.text.startsWith('x'))
      .map(({ index }) => ({ target: index, effect: 'drop', rule: 'line', evidence: { sign: 'x' } }) as const),
});

const page = (uri: string, kept: number, dropped: number): RawDocument =>
  text(uri, `${'a'.repeat(kept)}\n\n${'x'.repeat(dropped)}`);
const failure = (uri: string): ReadFailure => ({ uri, error: new DecantError('read/failed', 'It cannot be read.') });
const site = (host: string, kept: number, dropped: number): readonly RawDocument[] =>
  Array.from({ length: 10 }, (_, index) => page(`https://${host}/${index}`, kept, dropped));

describe('a budget', () => {
  const hold = (budgets: Budgets, items: readonly (RawDocument | ReadFailure)[]): Promise<unknown> =>
    run(options(temporaryFolder(), items, { stages: [crossed], budgets }));

  it('of a run is broken by what is dropped, and names the rule that did it', async () => {
    const items = [page('a', 60, 40), page('b', 40, 60)];
    await expect(hold({ run: { maxRemoved: 0.49 } }, items)).rejects.toMatchObject({
      code: 'run/budget',
      message: expect.stringContaining('crossed/line: 50.0 %'),
    });
    await hold({ run: { maxRemoved: 0.5 } }, items);
  });

  it('of a run is broken by what fails, and names the reason', async () => {
    const items = [page('a', 60, 40), failure('b')];
    await expect(hold({ run: { maxFailed: 0.4 } }, items)).rejects.toMatchObject({
      code: 'run/budget',
      message: expect.stringContaining('read/failed'),
    });
    await hold({ run: { maxFailed: 0.5 } }, items);
  });

  it('of a host is held against the documents of one host, from ten on', async () => {
    const items = [...site('good.example', 90, 10), ...site('bad.example', 40, 60)];
    await expect(hold({ host: { maxRemoved: 0.5 } }, items)).rejects.toMatchObject({
      message: expect.stringContaining('bad.example'),
    });
    await hold({ host: { maxRemoved: 0.5 } }, items.slice(0, 19));
    await expect(
      hold({ host: { maxFailed: 0.05 } }, [...site('good.example', 90, 10), failure('https://good.example/x')]),
    ).rejects.toMatchObject({ message: expect.stringContaining('read/failed') });
  });

  it('of a document is held against each one', async () => {
    const items = [page('a', 90, 10), page('b', 10, 90)];
    await expect(hold({ document: { maxRemoved: 0.8 } }, items)).rejects.toMatchObject({
      message: expect.stringContaining('The document b'),
    });
    await hold({ document: { maxRemoved: 0.9 } }, items);
  });

  it('that is broken leaves the results as they were, and the finished work', async () => {
    const out = temporaryFolder();
    const seen: string[] = [];
    const stages = [watching(seen), crossed];
    await run(options(out, [page('a', 90, 10)], { stages }));
    const before = resultBytes(out);
    const worse = [page('a', 90, 10), page('b', 10, 90)];
    await expect(run(options(out, worse, { stages, budgets: { run: { maxRemoved: 0.2 } } }))).rejects.toThrow('budget');
    expect(resultBytes(out)).toEqual(before);
    await run(options(out, worse, { stages }));
    expect(seen).toEqual(['a', 'b']);
  });
});

describe('a run over a part of the input', () => {
  const items = Array.from({ length: 200 }, (_, index) => text(`${1000 + index}.txt`, `The document ${index}.`));
  const uris = (out: string): readonly unknown[] => readLines(join(out, 'documents.jsonl')).map(({ uri }) => uri);

  it('reads no more than its limit', async () => {
    const out = temporaryFolder();
    const { counts } = await run(options(out, items, { limit: 3 }));
    expect(counts.documents.read).toBe(3);
    expect(uris(out)).toEqual(['1000.txt', '1001.txt', '1002.txt']);
  });

  it('leaves what it does not read as it is', async () => {
    const out = temporaryFolder();
    await run(options(out, items));
    const newer = items.map(({ uri }) => text(uri, 'Something else.'));
    const { changes } = await run(options(out, newer, { limit: 3 }));
    expect(changes).toEqual({ new: 0, changed: 3, gone: 0, canonical: 0 });
    expect(uris(out)).toHaveLength(items.length);
  });

  it('reads the same sample for the same seed, in any order, and another one for another seed', async () => {
    const [first, second, other] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    await run(options(first, items, { sample: parseSample('10%@spring') }));
    await run(options(second, [...items].reverse(), { sample: parseSample('10%@spring') }));
    await run(options(other, items, { sample: parseSample('10%@autumn') }));
    expect(uris(first).length).toBeGreaterThan(8);
    expect(uris(first).length).toBeLessThan(35);
    expect(uris(second)).toEqual(uris(first));
    expect(uris(other)).not.toEqual(uris(first));
  });

  it.each(['', '1', '0%', '101%', '1%@', 'half'])('does not take %j for a sample', (wrong) => {
    expect(() => parseSample(wrong)).toThrow('--sample');
  });
});

describe('a dry run', () => {
  const items = [page('a', 90, 10), page('b', 80, 20)];

  it('tells what would come of it, and leaves nothing', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const { counts, changes } = await run(options(out, items, { dryRun: true }));
    expect(counts.documents.written).toBe(2);
    expect(changes.new).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves results and state as they are', async () => {
    const out = temporaryFolder();
    await run(options(out, items));
    const state = (): string => readFileSync(join(out, '.decant', 'state.sqlite'), 'latin1');
    const before = { ...resultBytes(out), state: state(), names: readdirSync(out) };
    const { changes } = await run(options(out, [page('a', 50, 50)], { dryRun: true }));
    expect(changes).toEqual({ new: 0, changed: 1, gone: 1, canonical: 0 });
    expect({ ...resultBytes(out), state: state(), names: readdirSync(out) }).toEqual(before);
    expect(existsSync(join(out, '.decant', 'holder.json'))).toBe(false);
  });
});
