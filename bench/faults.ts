import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, places, type Scene, scenes, type Trial } from './faults/kills.ts';
import { corruptions, errors, pairs } from './faults/others.ts';
import { poisons } from './faults/poisons.ts';
import type { Bench, Row } from './report.ts';

const KILLS = 200;
const NESTED = 20;
/** Faults tried beside each other. */
const AT_ONCE = 3;

/** Runs that are killed, refused by the disk, begun twice, poisoned, or find their state damaged. */
export const faults: Bench = {
  name: 'faults',
  about: '200 kills at exact system calls, full disk, damaged state, two runs at once, poisoned documents',
  defaultData: '.',
  async run({ only }) {
    const hasStrace = spawnSync('strace', ['-V']).status === 0;
    if (!hasStrace) process.stderr.write('strace is not here: kills and errors at system calls are NOT tried.\n');
    const work = mkdtempSync(join(tmpdir(), 'decant-faults-'));
    try {
      const all = await scenes(work);
      const rows: Row[] = [];
      const isWanted = (set: string): boolean => only === undefined || only === set;
      if (hasStrace && isWanted('kills')) rows.push(...(await killRows(all)));
      if (hasStrace && isWanted('errors')) rows.push(...(await trials('errors', errors(all))));
      if (isWanted('corruptions')) rows.push(...(await trials('corruptions', corruptions(all))));
      if (isWanted('pairs')) rows.push(...(await trials('pairs', pairs(all))));
      if (isWanted('poisons')) rows.push(...(await trials('poisons', poisons())));
      return rows;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

async function killRows(all: readonly Scene[]): Promise<readonly Row[]> {
  const each = Math.ceil(KILLS / all.length);
  const single = all.flatMap((scene) => {
    const chosen = places(scene, each, 'signal=SIGKILL');
    return chosen.map((place, index) => {
      // Some are killed once more while they make up for it, at a call early on.
      const nested =
        index % Math.floor(each / (NESTED / all.length)) === 0 ? [chosen[chosen.length - 1 - index] ?? place] : [];
      return () => kill(scene, [place, ...nested]);
    });
  });
  return trials('kills', single);
}

/** Tries all, and says how many came out as wanted, and of how many the fault came. */
async function trials(set: string, all: readonly (() => Promise<Trial>)[]): Promise<readonly Row[]> {
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
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const row = { bench: 'faults', set, system: 'decant', n: all.length };
  return [
    { ...row, metric: 'as if nothing had happened', value: ended.filter(({ isSame }) => isSame).length },
    { ...row, metric: 'faults that came', value: ended.filter(({ isHit }) => isHit).length },
  ];
}
