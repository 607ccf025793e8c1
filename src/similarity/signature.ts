import { mix } from './mix.ts';

/**
 * A MinHash signature with one permutation (Li, Owen, Zhang 2012): the hash of a shingle says by its upper bits which bin
 * it belongs to, the least of each bin is kept, and of that its lowest eight bits (b-bit minwise hashing, Li and König
 * 2010). Bins that no shingle fell into borrow from one that has, drawn by a hash of their own (optimal densification,
 * Shrivastava 2017): rotation, which is simpler, makes short texts look alike.
 */
export interface Minima {
  add(hash: number): void;
  /** A byte for each bin, zeros where nothing was added; what was added is forgotten. */
  take(): Uint8Array;
}

const NONE = 0x7fff_ffff;

/** Minima of so many bins, a power of two. */
export function createMinima(bins: number): Minima {
  const least = new Int32Array(bins).fill(NONE);
  const valueBits = 32 - Math.log2(bins);
  const mask = 2 ** valueBits - 1;
  let filled = 0;
  return {
    add(hash) {
      const bin = hash >>> valueBits;
      const value = hash & mask;
      const before = least[bin] ?? 0;
      if (value >= before) return;
      if (before === NONE) filled++;
      least[bin] = value;
    },
    take() {
      const signature = new Uint8Array(bins);
      if (filled === 0) return signature;
      for (let bin = 0; bin < bins; bin++) {
        const value = least[bin] ?? NONE;
        signature[bin] = value === NONE ? borrowed(least, bin) : value;
      }
      least.fill(NONE);
      filled = 0;
      return signature;
    },
  };
}

function borrowed(least: Int32Array, bin: number): number {
  for (let attempt = 1; ; attempt++) {
    const value = least[mix((bin << 20) + attempt) & (least.length - 1)] ?? NONE;
    if (value !== NONE) return value;
  }
}

/** How many of the bytes of two signatures are equal; both are given as words of four bytes. */
export function equalBytes(
  words: Uint32Array,
  { left, right, length }: { readonly left: number; readonly right: number; readonly length: number },
): number {
  let equal = 0;
  for (let at = 0; at < length; at++) {
    const difference = (words[left + at] ?? 0) ^ (words[right + at] ?? 0);
    const nonzero = (difference & 0x7f7f_7f7f) + 0x7f7f_7f7f;
    const zeros = ~(nonzero | difference | 0x7f7f_7f7f) >>> 7;
    equal += Math.imul(zeros, 0x0101_0101) >>> 24;
  }
  return equal;
}

/** Jaccard's similarity as equal bytes tell it, less what chance makes equal. */
export function similarityOf(equal: number, bytes: number): number {
  return Math.max(0, (equal / bytes - 1 / 256) / (1 - 1 / 256));
}
