import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecantError } from '../src/errors.ts';
import { canMount, disks, places as refusingPlaces } from './faults/disks.ts';
import { barrierScene, kill, places, type Scene, scenes, type Trial } from './faults/kills.ts';
import { corruptions, errors, pairs } from './faults/others.ts';
import { poisons } from './faults/poisons.ts';
import type { Bench, Row } from './report.ts';

const KILLS = 200;
const NESTED = 20;
const BARRIER_KILLS = 60;
/** Faults tried beside each other. */
const AT_ONCE = 3;

type Trials = readonly (() => Promise<Trial>)[];

/** A set of faults. What it needs of the machine is asked before it is tried. */
interface FaultSet {
  readonly name: string;
  readonly needs?: 'strace' | 'mount';
  /** Faults tried beside each other; those that share this process are told by the memory of all of it. */
  readonly atOnce?: number;
  trials(all: readonly Scene[], work: string): Trials | Promise<Trials>;
}

const SETS: readonly FaultSet[] = [
  { name: 'kills', needs: 'strace', trials: (all) => killings(all, KILLS / all.length, NESTED / all.length) },
  {
    name: 'barriers',
    needs: 'strace',
    trials: async (_, work) => killings([await barrierScene(work)], BARRIER_KILLS, BARRIER_KILLS / 10),
  },
  { name: 'errors', needs: 'strace', trials: errors },
  { name: 'disks', needs: 'mount', trials: disks },
  { name: 'places', trials: refusingPlaces },
  { name: 'corruptions', trials: corruptions },
  { name: 'pairs', trials: pairs },
  { name: 'poisons', atOnce: 1, trials: () => poisons() },
];

/** Runs that are killed, refused by the disk, begun twice, poisoned, or find their state damaged. */
export const faults: Bench = {
  name: 'faults',
  about: `kills at exact system calls, full disks, damaged state, two runs at once, poison: ${SETS.map(({ name }) => name).join(', ')}`,
  defaultData: '.',
  async run({ only, onRows }) {
    const wanted = setsOf(only);
    const work = mkdtempSync(join(tmpdir(), 'decant-faults-'));
    const rows: Row[] = [];
    try {
      const all = await scenes(work);
      for (const { name, needs, atOnce, trials } of wanted) {
        if (needs !== undefined && !has(needs)) {
          process.stderr.write(`\n*** ${name} is NOT tried: there is no ${needs} here that this user may use. ***\n\n`);
          continue;
        }
        rows.push(...(await tried(name, await trials(all, work), atOnce)));
        onRows?.(rows);
      }
      return rows;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

function setsOf(only: string | undefined): readonly FaultSet[] {
  if (only === undefined) return SETS;
  const names = only.split(',');
  const unknown = names.find((name) => !SETS.some((set) => set.name === name));
  if (unknown === undefined) return SETS.filter(({ name }) => names.includes(name));
  const known = SETS.map(({ name }) => name).join(', ');
  throw new DecantError('config/invalid', `--set names "${unknown}"; this bench has ${known}.`);
}

function has(needs: NonNullable<FaultSet['needs']>): boolean {
  return needs === 'mount' ? canMount() : spawnSync('strace', ['-V']).status === 0;
}

/** Kills over each scene. Some of the runs are killed once more while they make up for it. */
function killings(all: readonly Scene[], each: number, nested: number): Trials {
  return all.flatMap((scene) => {
    const chosen = places(scene, Math.ceil(each), 'signal=SIGKILL');
    return chosen.map((place, index) => {
      const again = index % Math.floor(each / nested) === 0 ? [chosen[chosen.length - 1 - index] ?? place] : [];
      return () => kill(scene, [place, ...again]);
    });
  });
}

/** Tries all, and says how many came out as wanted, and of how many the fault came. */
async function tried(set: string, all: Trials, atOnce = AT_ONCE): Promise<readonly Row[]> {
  const waiting = [...all];
  const ended: Trial[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const trial = await next();
      ended.push(trial);
      if (trial.told !== '') process.stderr.write(`${trial.told}\n`);
      if (ended.length % 20 === 0) process.stderr.write(`${set}: ${ended.length} of ${all.length}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const row = { bench: 'faults', set, system: 'decant', n: all.length };
  return [
    { ...row, metric: 'as if nothing had happened', value: ended.filter(({ isSame }) => isSame).length },
    { ...row, metric: 'faults that came', value: ended.filter(({ isHit }) => isHit).length },
  ];
}
