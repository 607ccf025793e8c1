import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaner } from '../src/api/clean.ts';
import { run } from '../src/api/run.ts';
import { resolveConfig } from '../src/config/resolve.ts';
import type { Document, Verdict } from '../src/document.ts';
import { rejection, withVerdicts } from '../src/document.ts';
import { fingerprint } from '../src/fingerprint.ts';
import { canonicalOverrides, type Override, overriding } from '../src/overrides.ts';
import { openDocument, runStages, sentencesOf, stages } from '../src/pipeline.ts';
import { placings, textBlocks } from '../src/placing.ts';
import type { CorpusStage, DocumentStage } from '../src/stage.ts';
import { rawDocument } from './arbitrary.ts';
import { deepFreeze } from './contract.ts';
import { readLines, temporaryFolder } from './temporary.ts';

const ID = '0123456789abcdef';

const document: Document = {
  id: ID,
  origin: { uri: 'a.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
  blocks: ['one', 'two', 'three'].map((text, index) => ({ index, kind: 'paragraph', text, span: [index, index + 1] })),
  hints: [],
  metadata: {},
  comments: [],
  verdicts: [],
};

const drop = (target: number | 'document', rule: string): Verdict => ({
  target,
  effect: 'drop',
  rule,
  evidence: { score: 0.1, limit: 0.5 },
});
const assign = (target: number, rule: string): Verdict => ({
  target,
  effect: 'assign',
  to: 'metadata',
  rule,
  evidence: { value: 'x' },
});

/** A stage that says what it is told to say, as often as it is asked. */
function saying(name: string, ...verdicts: readonly Verdict[]): DocumentStage {
  return { scope: 'document', name, version: 1, rules: {}, run: (before) => withVerdicts(before, verdicts) };
}

function judgedWith(overrides: readonly Override[], ...list: readonly DocumentStage[]): Document {
  const own = overriding(list, overrides).filter((stage): stage is DocumentStage => stage.scope === 'document');
  return runStages(document, own);
}

const places = (of: Document): readonly string[] => placings(of).map(({ place }) => place);

describe('an override', () => {
  it('of a rule takes its verdicts back in every document, and no others', () => {
    const judged = judgedWith([{ rule: 'a/x' }], saying('a', drop(0, 'a/x'), drop(1, 'a/y')));
    expect(places(judged)).toEqual(['text', 'dropped', 'text']);
  });

  it('is told in a note with the rule, the evidence and what was overridden', () => {
    expect(judgedWith([{ rule: 'a/x' }], saying('a', drop(0, 'a/x'))).verdicts).toEqual([
      {
        target: 0,
        effect: 'note',
        rule: 'restore/override',
        evidence: { score: 0.1, limit: 0.5, rule: 'a/x', override: 'rule' },
      },
    ]);
  });

  it('of a document takes back whatever drops, and leaves metadata where it is', () => {
    const judged = judgedWith(
      [{ document: ID }],
      saying('a', drop(0, 'a/x'), assign(1, 'a/title'), drop('document', 'a/short')),
    );
    expect(places(judged)).toEqual(['text', 'metadata', 'text']);
    expect(rejection(judged)).toBeUndefined();
  });

  it('finds a document by its URI too, and leaves other documents alone', () => {
    expect(places(judgedWith([{ document: 'a.txt' }], saying('a', drop(0, 'a/x'))))).toEqual(['text', 'text', 'text']);
    expect(places(judgedWith([{ document: 'b.txt' }], saying('a', drop(0, 'a/x'))))).toEqual([
      'dropped',
      'text',
      'text',
    ]);
  });

  it('of a rule on a document takes an assignment back when it names its rule', () => {
    const judged = judgedWith([{ document: ID, rule: 'a/title' }], saying('a', assign(1, 'a/title'), drop(0, 'a/x')));
    expect(places(judged)).toEqual(['dropped', 'text', 'text']);
  });

  it('of a rule on a document keeps the block against later rules, and says so', () => {
    const judged = judgedWith(
      [{ document: ID, rule: 'a/x' }],
      saying('a', drop(0, 'a/x')),
      saying('b', drop(0, 'b/z'), drop(1, 'b/z')),
    );
    expect(places(judged)).toEqual(['text', 'dropped', 'text']);
    expect(judged.verdicts.map(({ rule }) => rule)).toEqual(['restore/override', 'restore/kept', 'b/z']);
  });

  it('of a rule everywhere lets the other rules judge as ever', () => {
    const judged = judgedWith([{ rule: 'a/x' }], saying('a', drop(0, 'a/x')), saying('b', drop(0, 'b/z')));
    expect(places(judged)[0]).toBe('dropped');
  });

  it('reaches what a corpus stage applies', () => {
    const corpus: CorpusStage = {
      scope: 'corpus',
      name: 'c',
      version: 1,
      rules: {},
      sketch: () => 0,
      async *decide() {
        yield [ID, true] as const;
      },
      apply: (before) => withVerdicts(before, [drop('document', 'c/near')]),
    };
    const [wrapped] = overriding([corpus], [{ document: ID, rule: 'c/near' }]);
    expect(wrapped?.scope === 'corpus' && rejection(wrapped.apply(document, true))).toBeUndefined();
    const [other] = overriding([corpus], [{ document: 'other', rule: 'c/near' }]);
    expect(other?.scope === 'corpus' && rejection(other.apply(document, true))?.rule).toBe('c/near');
  });

  it('is the same in any order and any number', () => {
    const list = [{ rule: 'b/y' }, { document: 'a' }, { document: 'a', rule: 'b/y' }, { rule: 'a/x' }];
    expect(canonicalOverrides([...list, ...list].reverse())).toEqual(canonicalOverrides(list));
    expect(canonicalOverrides(list)).toHaveLength(4);
  });
});

describe('overrides in the configuration', () => {
  const withOverrides = (overrides: readonly object[]): ReturnType<typeof resolveConfig> =>
    resolveConfig([{ origin: 'a', value: { overrides } }]);

  it('change the fingerprint, whatever their order and whatever stands beside an id', () => {
    const print = (overrides: readonly object[]): string => {
      const config = withOverrides(overrides);
      return fingerprint(stages(config), config);
    };
    const both = [{ document: 'a' }, { rule: 'boilerplate/share' }];
    expect(print(both)).not.toBe(print([]));
    expect(print([...both].reverse())).toBe(print(both));
    expect(print([{ document: 'a', uri: 'x' }, both[1] ?? {}])).toBe(print(both));
  });

  it('are refused when they name nothing, or a rule that no stage has', () => {
    expect(() => withOverrides([{}])).toThrow('name a document, a rule, or both');
    expect(() => withOverrides([{ rule: 'boilerplate/shar' }])).toThrow('did you mean "boilerplate/share"?');
    expect(() => withOverrides([{ rule: 'input/repeated' }])).toThrow('no stage has the rule');
  });
});

describe('the promises, with overrides', () => {
  const rules = [...sentencesOf(stages(resolveConfig([]))).keys()];
  const override = fc.record(
    { document: fc.constant('doc'), rule: fc.constantFrom(...rules) },
    { requiredKeys: ['rule'] },
  );
  const overrides = fc.array(fc.oneof(override, fc.constant({ document: 'doc' })), { minLength: 1, maxLength: 12 });

  it('each stage appends, moves a block at most once, and changes nothing when it is run again', () => {
    fc.assert(
      fc.property(rawDocument, overrides, (raw, list) => {
        const config = resolveConfig([{ origin: 'a', value: { overrides: list } }]);
        let current = deepFreeze(openDocument({ ...raw, uri: 'doc' }));
        for (const stage of stages(config)) {
          if (stage.scope !== 'document') continue;
          const next = deepFreeze(stage.run(current));
          expect(next.verdicts.slice(0, current.verdicts.length)).toEqual(current.verdicts);
          expect(stage.run(next)).toEqual(next);
          current = next;
        }
        const taken = new Set(list.flatMap((entry) => ('rule' in entry ? [entry.rule] : [])));
        const moving = current.verdicts.filter(({ effect }) => effect !== 'note');
        expect(moving.filter(({ rule }) => taken.has(rule))).toEqual([]);
        if (list.some((entry) => !('rule' in entry)))
          expect(moving.filter(({ effect }) => effect === 'drop')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('text, comments and ledger are the whole document, each block once', () => {
    fc.assert(
      fc.property(rawDocument, overrides, (raw, list) => {
        const { document: judged, record, ledger } = cleaner({ overrides: list })({ ...raw, uri: 'doc' });
        const inLedger = new Set(ledger.flatMap(({ block }) => (block === null ? [] : [block])));
        const kept = textBlocks(judged).filter(({ text }) => text !== '');
        if (record === undefined) {
          expect(inLedger.size).toBe(judged.blocks.length);
          return;
        }
        expect(kept.filter(({ index }) => inLedger.has(index))).toEqual([]);
        expect(record.text).toBe(kept.map(({ text }) => text).join('\n\n'));
        expect(inLedger.size + textBlocks(judged).length).toBe(judged.blocks.length);
        const placed = placings(judged);
        for (const comment of record.comments)
          for (const paragraph of comment.text.split('\n\n').filter((text) => text !== ''))
            expect(
              judged.blocks.some(({ text, index }) => placed[index]?.place === 'comments' && text.includes(paragraph)),
            ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a run with overrides', () => {
  it('obeys them in worker threads too, and cleans again what they are new to', async () => {
    const cwd = temporaryFolder();
    const row = (index: number): string =>
      JSON.stringify({
        url: `https://harbour.example/${index}`,
        text: `The ferry number ${index} left the harbour at noon, and nobody was on the quay to see it go.\n\nShare this on Facebook\n`,
      });
    // More than one batch, of which the first is done in this thread.
    const rows = Array.from({ length: 100 }, (_, index) => `${row(index)}\n`);
    writeFileSync(join(cwd, 'rows.jsonl'), rows.join(''));
    const config = {
      inputs: ['rows.jsonl'],
      out: join(cwd, 'out'),
      quality: { minWords: 0 },
      nearDuplicates: { same: 'keep' as const },
      jobs: 2,
    };
    const texts = (): readonly string[] =>
      readLines(join(cwd, 'out', 'documents.jsonl')).map(({ text }) => String(text));
    await run(config, { cwd });
    expect(texts().filter((text) => text.includes('Share this'))).toEqual([]);
    const { changes } = await run({ ...config, overrides: [{ rule: 'boilerplate/share' }] }, { cwd });
    expect(changes).toEqual({ new: 0, changed: 100, gone: 0, canonical: 0 });
    expect(texts().filter((text) => text.includes('Share this'))).toHaveLength(100);
  });
});
