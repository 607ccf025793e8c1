import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALLS, type Command, countCalls, decant, decantWithFault, type Injection, results } from './command.ts';
import { writeFolders, writeInput } from './input.ts';

export const DOCUMENTS = 400;

/** A folder with input, and with the results of a run before or without; what a run in it is to come to. */
export interface Scene extends Command {
  readonly name: string;
  readonly folder: string;
  readonly wanted: string;
  readonly calls: ReadonlyMap<string, number>;
}

/** A first run, and a run over newer input on what stands, in shards. */
export async function scenes(work: string): Promise<readonly Scene[]> {
  const first = join(work, 'first');
  writeInput(join(first, 'in'), DOCUMENTS, 1);
  const update = join(work, 'update');
  writeInput(join(update, 'in'), DOCUMENTS, 1);
  const command: Command = { program: 'run', args: ['--shards', '3'] };
  await decant(update, command);
  rmSync(join(update, 'in'), { recursive: true });
  writeInput(join(update, 'in'), DOCUMENTS, 2);
  return [await sceneOf('first', first, { program: 'run', args: [] }), await sceneOf('update', update, command)];
}

const FOLDED = 90;

/** A run over newer input with two corpus stages in a row, which revise what they decided. */
export async function barrierScene(work: string): Promise<Scene> {
  const folder = join(work, 'barriers');
  const command: Command = { program: 'barriers', args: [] };
  writeFolders(join(folder, 'in'), FOLDED, 1);
  await decant(folder, command);
  rmSync(join(folder, 'in'), { recursive: true });
  writeFolders(join(folder, 'in'), FOLDED, 2);
  return sceneOf('barriers', folder, command);
}

async function sceneOf(name: string, folder: string, command: Command): Promise<Scene> {
  const calls = await inCopy(folder, (copy) => countCalls(copy, command));
  const wanted = await inCopy(folder, async (copy) => {
    const { code, stderr } = await decant(copy, command);
    if (code !== 0) throw new Error(`The run without a fault ends with ${code}: ${stderr}`);
    return results(copy, command);
  });
  return { name, folder, ...command, wanted, calls };
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

/** How often a kill that came too late is tried again, each time at an earlier call. */
const EARLIER = 6;

/** Kills a run, and the runs after it as often as there are places; then lets one end, and compares. */
export async function kill(scene: Scene, kills: readonly Injection[]): Promise<Trial> {
  let trial = await killOnce(scene, kills);
  // A run may make fewer calls than the one that was counted, and one that goes on from a kill makes far fewer.
  for (let share = 1; trial.isSame && !trial.isHit && share <= EARLIER; share++)
    trial = await killOnce(
      scene,
      kills.map((place, nth) => ({ ...place, when: Math.ceil(place.when * (nth === 0 ? 0.95 : 0.5) ** share) })),
    );
  return trial;
}

function killOnce(scene: Scene, kills: readonly Injection[]): Promise<Trial> {
  return inCopy(scene.folder, async (copy) => {
    let isHit = true;
    for (const injection of kills) {
      const { code, signal } = await decantWithFault(copy, scene, injection);
      isHit &&= signal === 'SIGKILL' || code === 137;
    }
    const { code, stderr } = await decant(copy, scene);
    const isSame = code === 0 && results(copy, scene) === scene.wanted;
    const told = isSame ? '' : `${scene.name} ${JSON.stringify(kills)}: code ${code} ${stderr}`;
    return { isSame, isHit, told };
  });
}
