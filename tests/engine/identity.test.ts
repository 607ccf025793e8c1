import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/api/run.ts';
import { once } from '../../src/once.ts';
import type { RawDocument } from '../../src/stage.ts';
import { RESULT_FILES, resultBytes, temporaryFolder } from '../temporary.ts';
import { VARIED } from './identity.ts';
import { memory } from './memory.ts';

const ORDERS: Readonly<Record<string, readonly RawDocument[]>> = {
  'as it is': VARIED,
  'from the end': [...VARIED].reverse(),
  'from the middle': [...VARIED.slice(31), ...VARIED.slice(0, 31)],
};

async function ran(order: string, config: object): Promise<string> {
  const out = temporaryFolder();
  await run({ out, ...config }, { sources: [memory(ORDERS[order] ?? [])] });
  return out;
}

/** The lines of each kind of results, over all shards, in one order. */
function linesOf(out: string): readonly (readonly string[])[] {
  const names = readdirSync(out);
  return RESULT_FILES.map((file) => {
    const kind = file.slice(0, file.indexOf('.'));
    const shards = names.filter((name) => name === file || name.startsWith(`${kind}-`));
    return shards.flatMap((name) => readFileSync(join(out, name), 'utf8').match(LINE) ?? []).sort();
  });
}

const LINE = /.+\n/g;

/** What all orders, shards and numbers of threads are held against. */
const inOneThread = once(async () => {
  const out = await ran('as it is', { jobs: 1 });
  return { bytes: resultBytes(out), lines: linesOf(out) };
});

/** Runs in a process with a time zone and a language of its own. */
function ranWith(environment: Readonly<Record<string, string>>, how: string): Readonly<Record<string, string>> {
  const out = temporaryFolder();
  const script = resolve(import.meta.dirname, 'identity-run.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, out, how], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return resultBytes(out);
}

const MACHINES = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

describe('the results of a run', { timeout: 180_000 }, () => {
  it('are the same bytes in any order of the input and with 1, 2 or 3 threads', async () => {
    const { bytes: first } = await inOneThread();
    expect(first['documents.jsonl']?.split('\n').length).toBeGreaterThan(30);
    expect(resultBytes(await ran('from the end', { jobs: 2 }))).toEqual(first);
    expect(resultBytes(await ran('from the middle', { jobs: 3 }))).toEqual(first);
  });

  it('are the same lines over 1 or 7 shards, and the same bytes in each shard whatever the order', async () => {
    const { lines } = await inOneThread();
    const [one, other] = [
      await ran('as it is', { jobs: 1, shards: 7 }),
      await ran('from the end', { jobs: 2, shards: 7 }),
    ];
    expect(linesOf(one)).toEqual(lines);
    for (const name of readdirSync(one).filter((file) => /-\d{5}\.jsonl$/.test(file)))
      expect(readFileSync(join(other, name), 'utf8'), name).toBe(readFileSync(join(one, name), 'utf8'));
  });

  it('are the same bytes in any time zone and language of the machine', () => {
    const [first, ...others] = MACHINES.map((machine) => ranWith(machine, 'whole'));
    for (const other of others) expect(other).toEqual(first);
  });

  it('would differ if a stage depended on the time zone and language of the machine', () => {
    const [first, ...others] = MACHINES.map((machine) => ranWith(machine, 'careless'));
    for (const other of others) expect(other['documents.jsonl']).not.toBe(first?.['documents.jsonl']);
  });
});
