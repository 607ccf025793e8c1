import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALLS, countCalls, decant, decantWithFault, type Injection, results } from './command.ts';
import { writeInput } from './input.ts';

export const DOCUMENTS = 400;

/** A folder with input, and with the results of a run before or without; what a run in it is to come to. */
export interface Scene {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly wanted: string;
  readonly calls: ReadonlyMap<string, number>;
}

/** A first run, and a run over newer input on what stands, in shards. */
export async function scenes(work: string): Promise<readonly Scene[]> {
  const first = join(work, 'first');
  writeInput(join(first, 'in'), DOCUMENTS, 1);
  const update = join(work, 'update');
  writeInput(join(update, 'in'), DOCUMENTS, 1);
  const args = ['--shards', '3'];
  await decant(update, args);
  rmSync(join(update, 'in'), { recursive: true });
  writeInput(join(update, 'in'), DOCUMENTS, 2);
  return [await sceneOf('first', first, []), await sceneOf('update', update, args)];
}

async function sceneOf(name: string, folder: string, args: readonly string[]): Promise<Scene> {
  const calls = await inCopy(folder, (copy) => countCalls(copy, args));
  const wanted = await inCopy(folder, async (copy) => {
    const { code, stderr } = await decant(copy, args);
    if (code !== 0) throw new Error(`The run without a fault ends with ${code}: ${stderr}`);
    return results(copy);
  });
  return { name, folder, args, wanted, calls };
}

/** Works in a copy of a folder, which is gone afterwards. */
export async function inCopy<Result>(folder: string, work: (copy: string) => Promise<Result>): Promise<Result> {
  const copy = mkdtempSync(join(tmpdir(), 'decant-fault-'));
  try {
    cpSync(folder, copy, { recursive: true });
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Calls of which every one is tried; of the others, an even spread. */
const ALWAYS = new Set(['rename', 'unlink', 'fsync', 'ftruncate']);

/** Places for `count` faults in a scene: all renames, removals and syncs, and the rest spread evenly over the other calls. */
export function places({ calls }: Scene, count: number, fault: string): readonly Injection[] {
  const all = CALLS.map((call) => ({ call, times: calls.get(call) ?? 0 }));
  const always = all
    .filter(({ call }) => ALWAYS.has(call))
    .flatMap(({ call, times }) => Array.from({ length: times }, (_, index) => ({ call, when: index + 1, fault })));
  const others = all
    .filter(({ call }) => !ALWAYS.has(call))
    .flatMap(({ call, times }) => Array.from({ length: times }, (_, index) => ({ call, when: index + 1, fault })));
  const wanted = Math.max(0, count - always.length);
  const spread = Array.from({ length: wanted }, (_, index) => others[Math.floor((index * others.length) / wanted)]);
  return [...always, ...spread.filter((place) => place !== undefined)].slice(0, count);
}

export interface Trial {
  readonly isSame: boolean;
  /** Whether the fault came: a run may make fewer calls than the one that was counted. */
  readonly isHit: boolean;
  readonly told: string;
}

/** Kills a run, and the runs after it as often as there are places; then lets one end, and compares. */
export function kill(scene: Scene, kills: readonly Injection[]): Promise<Trial> {
  return inCopy(scene.folder, async (copy) => {
    let isHit = true;
    for (const injection of kills) {
      const { code, signal } = await decantWithFault(copy, scene.args, injection);
      isHit &&= signal === 'SIGKILL' || code === 137;
    }
    const { code, stderr } = await decant(copy, scene.args);
    const isSame = code === 0 && results(copy) === scene.wanted;
    const told = isSame ? '' : `${scene.name} ${JSON.stringify(kills)}: code ${code} ${stderr}`;
    return { isSame, isHit, told };
  });
}
