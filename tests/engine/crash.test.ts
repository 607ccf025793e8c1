import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/engine/run.ts';
import { runHistory } from '../../src/engine/run-history.ts';
import { listRuns } from '../../src/engine/state/runs.ts';
import { leftovers, readLines, resultBytes, temporaryFolder } from '../temporary.ts';
import { memory, options, text, watching } from './memory.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');
const DOCUMENTS = Array.from({ length: 80 }, (_, index) => text(`${index}.txt`, `This is the document ${index}.`));

/** A folder with texts to clean. */
function folderOf(documents: number): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, 'in'));
  for (let index = 0; index < documents; index++)
    writeFileSync(join(cwd, 'in', `${index}.txt`), `The ferry number ${index} left the harbour at noon.\n`.repeat(3));
  return cwd;
}

function decant(cwd: string, ...args: readonly string[]): { code: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
  return { code: status, stderr };
}

const ROWS = 20_000;
/** Bytes of a state that are tried, spread over it. */
const FLIPS = 24;

/** A run that is at work, and has far more to do than a test waits for. */
async function runAtWork(cwd: string): Promise<{ kill: (signal: NodeJS.Signals) => Promise<number | null> }> {
  const row = (index: number): string =>
    JSON.stringify({ text: `The ferry number ${index} left the harbour at noon.` });
  writeFileSync(join(cwd, 'rows.jsonl'), Array.from({ length: ROWS }, (_, index) => `${row(index)}\n`).join(''));
  const child = spawn(process.execPath, [CLI, 'run', 'in', 'rows.jsonl', '--out', 'out', '--quiet'], { cwd });
  const state = join(cwd, 'out', '.decant');
  while (listRuns(state).length === 0) await new Promise((next) => setTimeout(next, 50));
  return {
    async kill(signal) {
      const closed = once(child, 'exit');
      child.kill(signal);
      const [code] = await closed;
      return code;
    },
  };
}

describe('a run that is stopped', () => {
  it('keeps the finished work, and the next run goes on from there', async () => {
    const [out, fresh] = [temporaryFolder(), temporaryFolder()];
    const seen: string[] = [];
    const stop = new AbortController();
    const stopping = {
      ...memory([]),
      async *read() {
        for (const [index, document] of DOCUMENTS.entries()) {
          if (index === 50) stop.abort();
          yield document;
        }
      },
    };
    await expect(
      run(options(out, [], { sources: [stopping], stages: [watching(seen)], signal: stop.signal })),
    ).rejects.toMatchObject({ code: 'run/interrupted' });
    expect(seen.length).toBeGreaterThanOrEqual(50);
    expect(seen.length).toBeLessThan(DOCUMENTS.length);
    expect(existsSync(join(out, 'documents.jsonl'))).toBe(false);
    await run(options(out, DOCUMENTS, { stages: [watching(seen)] }));
    expect(seen).toHaveLength(DOCUMENTS.length);
    await run(options(fresh, DOCUMENTS));
    expect(resultBytes(out)).toEqual(resultBytes(fresh));
    expect(
      listRuns(join(out, '.decant'))
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['done', 'interrupted']);
  });

  it('exits with 130 on SIGINT, and the finished work is kept', async () => {
    const cwd = folderOf(3);
    const atWork = await runAtWork(cwd);
    expect(await atWork.kill('SIGINT')).toBe(130);
  });

  it('leaves no lock when it is killed, and is told as killed from then on', async () => {
    const cwd = folderOf(3);
    const atWork = await runAtWork(cwd);
    const outcomes = async (): Promise<readonly string[]> =>
      (await runHistory({ out: join(cwd, 'out') })).map(({ outcome }) => outcome);
    expect(await outcomes()).toEqual(['running']);
    await atWork.kill('SIGKILL');
    expect(await outcomes()).toEqual(['killed']);
    expect(decant(cwd, 'run', 'in', '--out', 'out')).toMatchObject({ code: 0 });
    expect(
      listRuns(join(cwd, 'out', '.decant'))
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['done', 'killed']);
  });

  it('leaves nothing beside its results that the next run does not remove', async () => {
    const out = temporaryFolder();
    for (const name of ['.documents.jsonl.abcdefghijkl.tmp', '.manifest.json.abcdefghijkl.tmp', '.other.tmp'])
      writeFileSync(join(out, name), 'half');
    await run(options(out, DOCUMENTS));
    expect(leftovers(out)).toEqual(['.other.tmp']);
  });
});

describe('two runs on one output', () => {
  it('lets the second one go at once, with 6 and the name of the first', async () => {
    const cwd = folderOf(3);
    const atWork = await runAtWork(cwd);
    const holder: { run: string } = JSON.parse(readFileSync(join(cwd, 'out', '.decant', 'holder.json'), 'utf8'));
    const second = decant(cwd, 'run', 'in', '--out', 'out');
    await atWork.kill('SIGKILL');
    expect(second.code).toBe(6);
    expect(second.stderr).toContain(holder.run);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['.decant']);
  });
});

describe('a state that is damaged', () => {
  const damage: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['no database', () => Buffer.from('not a database, but a text of some length'.repeat(100))],
    [
      'full of noise',
      (bytes) => Buffer.from(bytes.map((byte, index) => (index > 4096 && index % 97 === 0 ? byte ^ 0x55 : byte))),
    ],
  ];
  it.each(damage)('is built anew when it is %s, and the results are the same', async (_, change) => {
    const out = temporaryFolder();
    await run(options(out, DOCUMENTS));
    const before = resultBytes(out);
    const state = join(out, '.decant', 'state.sqlite');
    writeFileSync(state, change(readFileSync(state)));
    await run(options(out, DOCUMENTS.slice(1)));
    expect(readLines(join(out, 'changes.jsonl'))).toMatchObject([{ uri: '0.txt', change: 'gone' }]);
    await run(options(out, DOCUMENTS));
    expect(resultBytes(out)).toEqual(before);
  });

  it('gives the same results and changes when any one byte of it is another', async () => {
    const [base, wanted] = [temporaryFolder(), temporaryFolder()];
    await run(options(base, DOCUMENTS));
    cpSync(base, wanted, { recursive: true });
    await run(options(wanted, DOCUMENTS.slice(1)));
    const changes = readFileSync(join(wanted, 'changes.jsonl'), 'utf8');
    const bytes = readFileSync(join(base, '.decant', 'state.sqlite'));
    for (let step = 0; step < FLIPS; step++) {
      const out = temporaryFolder();
      cpSync(base, out, { recursive: true });
      const place = Math.floor((step / FLIPS) * bytes.length) + ((step * 31) % 40);
      writeFileSync(
        join(out, '.decant', 'state.sqlite'),
        Buffer.from(bytes.map((byte, index) => (index === place ? byte ^ 0x40 : byte))),
      );
      await run(options(out, DOCUMENTS.slice(1)));
      expect(resultBytes(out), `byte ${place}`).toEqual(resultBytes(wanted));
      expect(readFileSync(join(out, 'changes.jsonl'), 'utf8'), `byte ${place}`).toBe(changes);
    }
  });
});
