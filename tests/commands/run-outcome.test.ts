import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFailures, takenAway } from '../../src/commands/run-outcome.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import { createTally, funnel, type Manifest, type RuleCount } from '../../src/engine/report.ts';
import { decant } from '../decant.ts';
import { temporaryFolder } from '../temporary.ts';

const config = resolveConfig([{ origin: 'test', value: { inputs: ['crawl'], out: 'out' } }]);

interface Left {
  readonly failed?: number;
  readonly gone?: number;
  readonly inputs?: readonly string[];
  readonly rules?: Record<string, RuleCount>;
}

function manifestOf({ failed = 0, gone = 0, inputs = ['crawl'], rules = {} }: Left): Manifest {
  const counts = createTally().counts();
  return {
    run: 'r',
    output: 'o',
    decant: '0',
    started: '',
    finished: '',
    fingerprint: '',
    revision: 1,
    previous: null,
    changes: { new: 0, changed: 0, gone, canonical: 0 },
    counts: { ...counts, rules, documents: { ...counts.documents, read: 40, failed } },
    files: [{ file: 'failed.jsonl', lines: failed, bytes: 1, sha256: '' }],
    options: { inputs },
  };
}

function toldOf(codes: readonly string[], failed: number): readonly string[] {
  const failures = createFailures();
  for (const [index, code] of codes.entries())
    failures.add({ id: `${index}`, uri: `in/${index}`, code, message: 'It broke.', evidence: {}, at: 'line 2' });
  return failures.told(manifestOf({ failed }), config);
}

describe('what a run tells of failures', () => {
  it('is nothing where there are none', () => {
    expect(toldOf([], 0)).toEqual([]);
  });

  it('is each of a few, and where they stand', () => {
    expect(toldOf(['read/failed'], 1)).toEqual([
      'in/0 failed: It broke. (line 2)',
      '1 of 40 inputs failed; out/failed.jsonl says why.',
    ]);
  });

  it('names an input once, where its message does not', () => {
    const failures = createFailures();
    failures.add({ id: '0', uri: 'in/0', code: 'read/failed', message: 'in/0 is no file.', evidence: {}, at: null });
    expect(failures.told(manifestOf({ failed: 1 }), config)[0]).toBe('in/0 is no file.');
  });

  it('is how many of each kind where there are more, the most frequent first', () => {
    const kinds = ['b/b', 'a/a', 'b/b', 'c/c', 'd/d', 'e/e', 'f/f'];
    expect(toldOf(kinds, 7)).toEqual([
      '7 of 40 inputs failed: b/b 2, a/a 1, c/c 1, d/d 1, others 2; out/failed.jsonl says why.',
    ]);
  });

  it('is their number alone where not all were told', () => {
    expect(toldOf(['a/a'], 2)).toEqual(['2 of 40 inputs failed; out/failed.jsonl says why.']);
  });
});

describe('what a run tells of records that went with other inputs', () => {
  it('names what the run before was given', () => {
    const [told] = takenAway(manifestOf({ inputs: ['seeds'] }), manifestOf({ gone: 3 }), config);
    expect(told).toBe(
      '3 records are gone from out: this run was given other inputs than the one before (seeds). Give each its own --out.',
    );
  });

  it('is nothing where the inputs are the same, nothing went, or nothing stood', () => {
    expect(takenAway(manifestOf({}), manifestOf({ gone: 3 }), config)).toEqual([]);
    expect(takenAway(manifestOf({ inputs: ['seeds'] }), manifestOf({}), config)).toEqual([]);
    expect(takenAway(undefined, manifestOf({ gone: 3 }), config)).toEqual([]);
  });
});

describe('the funnel', () => {
  const rulesOf = (count: number): Record<string, RuleCount> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `a/${index}`,
        { documents: 1, blocks: 1, characters: 1, dropped: 1 },
      ]),
    );

  it('says how many rules it leaves out', () => {
    expect(funnel(manifestOf({ rules: rulesOf(15) }), false)).toContain('\n  3 more in manifest.json\n');
    expect(funnel(manifestOf({ rules: rulesOf(12) }), false)).not.toContain(' more in ');
  });

  it('has no table of rules where none was cited', () => {
    expect(funnel(manifestOf({}), false)).not.toContain('by rule');
  });
});

describe('a run whose destinations fail', () => {
  it('tells what it wrote, and of every destination that failed', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'crawl'));
    writeFileSync(
      join(cwd, 'crawl/boats.txt'),
      'Nine boats came back in the evening, and all of them were counted twice. ',
    );
    writeFileSync(join(cwd, 'one'), '');
    const { code, stderr } = await decant(['run', 'crawl', '--to', 'markdown:one/a', '--to', 'parquet:one/b'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/documents read +1\n/);
    expect(stderr).toContain('Cannot write to one/a: a part of the path is a file. Name another folder');
    expect(stderr).toContain('Cannot write to one/b: a part of the path is a file. Name another folder');
    expect(readFileSync(join(cwd, 'output/documents.jsonl'), 'utf8')).toContain('Nine boats');
  });
});
