import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decant, decantWithFault, results } from './command.ts';
import { inCopy, places, type Scene, type Trial } from './kills.ts';

type Trials = readonly (() => Promise<Trial>)[];

const ERRORS = ['error=ENOSPC', 'error=EIO'];
const ERRORS_EACH = 10;

/** A disk that is full or broken at one call: the run says so and ends, and the next one comes out as if nothing had been. */
export function errors(all: readonly Scene[]): Trials {
  return all.flatMap((scene) =>
    ERRORS.flatMap((fault) =>
      places({ ...scene, calls: ofFiles(scene.calls) }, ERRORS_EACH, fault).map(
        (place) => () =>
          inCopy(scene.folder, async (copy) => {
            const failed = await decantWithFault(copy, scene, place);
            const { code, stderr } = await decant(copy, scene);
            // SQLite and the system forgive some faults, such as a failed sync of a folder: then the run is done.
            const isTold = failed.code === 0 || (failed.code === 1 && SAID.test(failed.stderr));
            const isSame = isTold && code === 0 && results(copy, scene) === scene.wanted;
            const told = isSame
              ? ''
              : `${JSON.stringify(place)}: ${failed.code} ${failed.stderr}; then ${code} ${stderr}`;
            return { isSame, isHit: failed.code !== 0, told };
          }),
      ),
    ),
  );
}

/** What a run says that could not write: one line, with the folder and a way out. */
export const SAID: RegExp = /^decant: Cannot write .+\n$/;

/** Folders that are there already, and removals that were not needed, are no use for this. */
function ofFiles(calls: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...calls].filter(([call]) => ['write', 'pwrite64', 'fsync', 'fdatasync', 'rename'].includes(call)));
}

const STEPS = 64;

/** A state with one byte that is another, or cut short: it is built anew or not needed, and the results are the same. */
export function corruptions(all: readonly Scene[]): Trials {
  const scene = all.find(({ name }) => name === 'update');
  if (scene === undefined) return [];
  const attempt = (damage: (state: string) => void) => (): Promise<Trial> =>
    inCopy(scene.folder, async (copy) => {
      const state = join(copy, 'out', '.decant', 'state.sqlite');
      damage(state);
      const { code, stderr } = await decant(copy, scene);
      const isSame = code === 0 && results(copy, scene) === scene.wanted;
      const isRebuilt = existsSync(join(copy, 'out', '.decant', 'damaged.sqlite'));
      return { isSame, isHit: isRebuilt, told: isSame ? '' : `damaged state: code ${code} ${stderr}` };
    });
  const steps = Array.from({ length: STEPS }, (_, step) => step / STEPS);
  const flips = steps.map((share) =>
    attempt((state) => {
      const bytes = readFileSync(state);
      const place = Math.floor(share * bytes.length) + 17;
      bytes[place] = (bytes[place] ?? 0) ^ 0x40;
      writeFileSync(state, bytes);
    }),
  );
  const cuts = steps
    .filter((_, step) => step % 8 === 0)
    .map((share) => attempt((state) => truncateSync(state, Math.floor(share * readFileSync(state).length))));
  return [...flips, ...cuts];
}

const PAIRS = 20;

/** Two runs begun at once: one wins, the other goes with 6 or comes after it; the results are the same. */
export function pairs(all: readonly Scene[]): Trials {
  return Array.from({ length: PAIRS }, (_, index) => () => {
    const scene = all[index % all.length];
    if (scene === undefined) throw new TypeError('There is no scene.');
    return inCopy(scene.folder, async (copy) => {
      const ended = await Promise.all([decant(copy, scene), decant(copy, scene)]);
      const codes = ended.map(({ code }) => code);
      const isSame =
        codes.includes(0) && codes.every((code) => code === 0 || code === 6) && results(copy, scene) === scene.wanted;
      return { isSame, isHit: codes.includes(6), told: isSame ? '' : `two at once: ${JSON.stringify(ended)}` };
    });
  });
}
