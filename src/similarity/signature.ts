import { mix } from './mix.ts';

/**
 * A MinHash signature with one permutation (Li, Owen, Zhang 2012): the hash of a shingle says by its upper bits which bin
 * it belongs to, the least of each bin is kept, and of that its lowest eight bits (b-bit minwise hashing, Li and König
 * 2010). Bins that no shingle fell into borrow from one that has, drawn by a hash of their own (optimal densification,
 * Shrivastava 2017): rotation, which is simpler, makes short texts look alike.
 */
export type Minima = Int32Array;

/** The least of a bin that nothing fell into. */
export const NONE = 0x7fff_ffff;
/** A bin that borrows asks by hashes of its place, shifted by so many bits, and of the number of the attempt. */
export const BORROWING = 20;

/** Minima of so many bins, a power of two, that nothing was added to. */
export function createMinima(bins: number): Minima {
  return new Int32Array(bins).fill(NONE);
}

/** Adds a hash to minima whose number of bins is two to the power of 32 less `valueBits`. */
export function addTo(least: Minima, hash: number, valueBits: number): void {
  const bin = hash >>> valueBits;
  const value = hash & ((1 << valueBits) - 1);
  if (value < (least[bin] ?? 0)) least[bin] = value;
}

/** The bits of a hash that say nothing of its bin. */
export function valueBitsOf(bins: number): number {
  return 32 - Math.log2(bins);
}

/** A byte for each bin, zeros where nothing was added; what was added is forgotten. */
export function takeFrom(least: Minima): Uint8Array {
  const bins = least.length;
  const signature = new Uint8Array(bins);
  let empty = 0;
  for (let bin = 0; bin < bins; bin++) {
    const value = least[bin] ?? NONE;
    if (value === NONE) empty++;
    else signature[bin] = value;
  }
  if (empty > 0 && empty < bins)
    for (let bin = 0; bin < bins; bin++) if (least[bin] === NONE) signature[bin] = borrowed(least, bin);
  least.fill(NONE);
  return signature;
}

function borrowed(least: Minima, bin: number): number {
  for (let attempt = 1; ; attempt++) {
    const value = least[lenderOf(bin, attempt, least.length)] ?? NONE;
    if (value !== NONE) return value;
  }
}

function lenderOf(bin: number, attempt: number, bins: number): number {
  return mix((bin << BORROWING) + attempt) & (bins - 1);
}

/** The bins that all bins borrow from first, then those that they borrow from next, and so on, so many times. */
export function lendersOf(bins: number, attempts: number): readonly number[] {
  return Array.from({ length: bins * attempts }, (_, at) => lenderOf(at % bins, Math.floor(at / bins) + 1, bins));
}

/** For each bin, and then for each that borrows, at which attempt this one comes to that one: itself before all others. */
export function ranksOf(bins: number): Uint16Array {
  const ranks = new Uint16Array(bins * bins);
  for (let bin = 0; bin < bins; bin++) {
    let missing = bins - 1;
    for (let attempt = 1; missing > 0; attempt++) {
      const at = lenderOf(bin, attempt, bins) * bins + bin;
      if (ranks[at] !== 0 || at === bin * bins + bin) continue;
      ranks[at] = attempt;
      missing--;
    }
  }
  return ranks;
}

/** How many of the bytes of two signatures are equal; both are given as words of four bytes. */
export function equalBytes(
  words: Uint32Array,
  { left, right, length }: { readonly left: number; readonly right: number; readonly length: number },
): number {
  // Four counts in one integer, which are added up at the end: of at most 63 words, so that none overflows their sum.
  let counts = 0;
  for (let at = 0; at < length; at++) {
    const difference = (words[left + at] ?? 0) ^ (words[right + at] ?? 0);
    const nonzero = (difference & 0x7f7f_7f7f) + 0x7f7f_7f7f;
    counts = (counts + (~(nonzero | difference | 0x7f7f_7f7f) >>> 7)) | 0;
  }
  return Math.imul(counts, 0x0101_0101) >>> 24;
}

/** Jaccard's similarity as equal bytes tell it, less what chance makes equal. */
export function similarityOf(equal: number, bytes: number): number {
  return Math.max(0, (equal / bytes - 1 / 256) / (1 - 1 / 256));
}
