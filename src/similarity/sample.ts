/** How many hashes a sample keeps: all below `limit`, or the `least` smallest ones where there are fewer. */
export interface SampleSize {
  readonly limit: number;
  readonly least: number;
}

/** Hashes below a limit: the first `count` of a list, ascending, each once. All hashes of the text below it are there. */
export interface Sample {
  readonly count: number;
  readonly limit: number;
}

/** A list of hashes that is filled anew each time, and how many there are to sample from. */
export interface Sampled {
  /** Puts those that are not above a limit into the list, and gives how many. */
  upTo(limit: number): number;
  /** Sorts the first so many of the list, each once; gives how many are left. */
  distinct(count: number): number;
  readonly list: Uint32Array;
  readonly total: number;
}

export const EVERY_HASH = 0xffff_ffff;

/** So many times the hashes that are wanted are taken at first: too few come once in fifty texts, and then all are taken. */
const MORE = 1.35;

/**
 * A sample of a set of hashes at a fixed rate (FracMinHash, Irber et al. 2022), so that the samples of two texts of any
 * lengths tell how much of one stands in the other; of a short text it keeps more than the rate says.
 */
export function sampleOf({ upTo, distinct, list, total }: Sampled, size: SampleSize): Sample {
  const { limit, least } = size;
  const likely = likelyLimit(total, size);
  let kept = distinct(upTo(likely));
  const isAll = likely === EVERY_HASH || kept < least;
  if (isAll && likely < EVERY_HASH) kept = distinct(upTo(EVERY_HASH));
  if (isAll && kept <= least) return { count: kept, limit: EVERY_HASH };
  const end = lowerBound(list, kept, limit);
  if (end >= least) return { count: end, limit };
  return { count: least, limit: (list[least - 1] ?? 0) + 1 };
}

/** Hashes up to which there are nearly always as many as are wanted, of so many in all. */
export function likelyLimit(total: number, { limit, least }: SampleSize): number {
  if (total <= 2 * least) return EVERY_HASH;
  return Math.min(EVERY_HASH, Math.max(limit, Math.ceil((MORE * least * EVERY_HASH) / total)));
}

/** Sorts the first `count` of a list, each once; gives how many are left. */
export function distinctOf(list: Uint32Array, count: number): number {
  list.subarray(0, count).sort();
  let kept = 0;
  for (let at = 0; at < count; at++) {
    if (at > 0 && list[at] === list[kept - 1]) continue;
    list[kept++] = list[at] ?? 0;
  }
  return kept;
}

function lowerBound(list: Uint32Array, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
