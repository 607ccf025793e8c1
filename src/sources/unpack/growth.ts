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
