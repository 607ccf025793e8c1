import { describe, expect, it } from 'vitest';
import { run } from '../src/api/run.ts';
import type { Progress } from '../src/engine/run-options.ts';
import { type Fingerprinted, fingerprints } from '../src/fingerprint.ts';
import { type CorpusStage, judging, type Stage } from '../src/stage.ts';
import { memory, text } from './engine/memory.ts';
import { temporaryFolder } from './temporary.ts';

const judge = (name: string): Stage => judging({ name, version: 1, rules: { line: 'A rule.' }, judge: () => [] });

const barrier = (sketching?: unknown): CorpusStage => ({
  scope: 'corpus',
  name: 'far-and-near',
  version: 1,
  rules: { line: 'A rule.' },
  ...(sketching === undefined ? {} : { sketching }),
  sketch: () => 1,
  async *decide() {
    yield* [];
  },
  apply: (document) => document,
});

const LIST = [judge('before'), barrier(), judge('after')];
const FROM: Fingerprinted = {
  options: { before: { words: 1 }, farAndNear: { hashes: 8, share: 0.5 }, after: { words: 1 }, other: true },
  overrides: [],
  reading: {},
  rendering: {},
  version: '1.0.0',
};
const base = fingerprints(LIST, FROM);

/** Where the fingerprints differ from the base: passes by number, and whether decisions do. */
function differing(more: Partial<Fingerprinted>, list: readonly Stage[] = LIST): readonly unknown[] {
  const { passes, decisions } = fingerprints(list, { ...FROM, ...more });
  const others = passes.flatMap((print, pass) => (print === base.passes[pass] ? [] : [pass]));
  return decisions[1] === base.decisions[1] ? others : [...others, 'decisions'];
}

describe('fingerprints', () => {
  it('differ where a stage with other options stands, and nowhere else', () => {
    expect(differing({})).toEqual([]);
    expect(differing({ options: { ...FROM.options, before: { words: 2 } } })).toEqual([0]);
    expect(differing({ options: { ...FROM.options, after: { words: 2 } } })).toEqual([1]);
    expect(differing({ options: { ...FROM.options, farAndNear: {} } })).toEqual([0, 1, 'decisions']);
    expect(differing({ options: { ...FROM.options, other: false } })).toEqual([]);
  });

  it('leave sketches as they are where only what is decided of them is another', () => {
    const list = [judge('before'), barrier({ hashes: 8 }), judge('after')];
    const own = fingerprints(list, FROM);
    const other = fingerprints(list, { ...FROM, options: { ...FROM.options, farAndNear: { hashes: 8, share: 0.9 } } });
    expect(other.passes[0]).toBe(own.passes[0]);
    expect(other.passes[1]).not.toBe(own.passes[1]);
    expect(other.decisions).not.toEqual(own.decisions);
  });

  it('differ everywhere for a stage whose options go by another name', () => {
    const list = [judge('nameless'), barrier(), judge('after')];
    const [own, other] = [true, false].map((value) => fingerprints(list, { ...FROM, options: { value } }).passes[0]);
    expect(own).not.toBe(other);
  });

  it('differ by what documents are read with and lines are made with', () => {
    expect(differing({ reading: { maxBytes: 1 } })).toEqual([0]);
    expect(differing({ rendering: { format: 'dolma' } })).toEqual([1]);
    expect(differing({ version: '2.0.0' })).toEqual([0, 1, 'decisions']);
  });

  it('differ where the stage stands of which a rule is taken back', () => {
    expect(differing({ overrides: [{ rule: 'after/line' }] })).toEqual([1]);
    expect(differing({ overrides: [{ rule: 'far-and-near/line' }] })).toEqual([1]);
  });

  it('differ for the one document that is restored by its id or URI', () => {
    const overrides = [{ document: 'x' }, { document: 'y', rule: 'after/line' }];
    expect(differing({ overrides })).toEqual([]);
    const { document } = fingerprints(LIST, { ...FROM, overrides });
    const prints = ['x', 'y', 'z'].flatMap((name) => [
      document({ id: name, uri: '' }),
      document({ id: '', uri: name }),
    ]);
    expect(new Set(prints.slice(0, 4)).size).toBe(4);
    for (const print of prints.slice(4)) expect(print).toBe(base.document({ id: 'z', uri: '' }));
  });
});

describe('a run with another configuration', () => {
  const items = 'abcdefgh'.split('').map((name) => text(`${name}.txt`, `The ferry ${name} left the harbour at noon.`));

  /** How many documents the second of two runs had the work of. */
  async function unchangedAfter(later: object): Promise<number | undefined> {
    const out = temporaryFolder();
    const told: Progress[] = [];
    await run({ out, jobs: 1 }, { sources: [memory(items)] });
    await run({ out, jobs: 1, ...later }, { sources: [memory(items)], onProgress: (progress) => told.push(progress) });
    return told.filter(({ phase }) => phase === 'reading').at(-1)?.unchanged;
  }

  it('works again only on the document that an override names', async () => {
    expect(await unchangedAfter({ overrides: [{ document: 'c.txt' }] })).toBe(items.length - 1);
  });

  it('reads everything again when a stage before the first barrier is another, and nothing when one behind it is', async () => {
    expect(await unchangedAfter({ normalise: { quotes: 'straighten' } })).toBe(0);
    expect(await unchangedAfter({ overrides: [{ rule: 'boilerplate/navigation' }] })).toBe(0);
    expect(await unchangedAfter({ quality: { minWords: 3 } })).toBe(items.length);
  });

  it('works again on nothing when only the folders, threads or budgets are others', async () => {
    expect(await unchangedAfter({ jobs: 2, strict: true, budgets: { run: { maxFailed: 0.9 } } })).toBe(items.length);
  });
});
