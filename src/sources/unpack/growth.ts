import { DecantError } from '../../errors.ts';
import { readDefaults } from '../container.ts';

/** What is unpacked, and how far it may grow. */
export interface Unpacking {
  /** What the input is called in messages. */
  readonly uri?: string;
  readonly maxRatio?: number;
}

/** What is unpacked without a look at how much smaller it was: what a few files may hold. */
const FREE_BYTES = 64 * 1024 * 1024;

/** Throws once more came out, of so many bytes, than may. */
export type GrowthGuard = (packed: number, unpacked: number) => void;

/** A guard against bombs: what is packed a thousandfold is no text. */
export function growthGuard({ uri = 'the input', maxRatio = readDefaults.maxRatio }: Unpacking): GrowthGuard {
  return (packed, unpacked) => {
    if (unpacked <= FREE_BYTES || unpacked <= packed * maxRatio) return;
    const message = `${uri} unpacks to more than ${maxRatio} times its bytes (${unpacked} of ${packed} so far). If that is right, raise maxRatio.`;
    throw new DecantError('read/bomb', message, { uri, at: `byte ${packed}` });
  };
}

/** Growth counted over the members of a stream. */
export interface Growth {
  /** A guard for the member at an offset, which is told bytes of this member. */
  from(offset: number): GrowthGuard;
  /** Forgets what there was before an offset; gives how often that was done. */
  restart(offset: number): number;
}

/** Counts over members with one guard. */
export function growthOver(guard: GrowthGuard): Growth {
  let [start, before, last, restarts] = [0, 0, 0, 0];
  return {
    from(offset) {
      before += last;
      last = 0;
      return (packed, unpacked) => {
        last = unpacked;
        guard(offset - start + packed, before + unpacked);
      };
    },
    restart(offset) {
      [start, before, last] = [offset, 0, 0];
      restarts += 1;
      return restarts;
    },
  };
}

/** What a guard throws; undefined where it lets pass. */
export function grown(guard: GrowthGuard, packed: number, unpacked: number): DecantError | undefined {
  try {
    guard(packed, unpacked);
    return undefined;
  } catch (error) {
    if (error instanceof DecantError) return error;
    throw error;
  }
}
