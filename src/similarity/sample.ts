/** Hashes below a limit, ascending, each once. */
export interface Sample {
  readonly hashes: Uint32Array;
  /** All hashes of the text below this are in the sample. */
  readonly limit: number;
}

/** How many hashes a sample keeps: all below `limit`, or the `least` smallest ones where there are fewer. */
export interface SampleSize {
  readonly limit: number;
  readonly least: number;
}

export const EVERY_HASH = 0xffff_ffff;

/**
 * A sample of a set of hashes at a fixed rate (FracMinHash, Irber et al. 2022), so that the samples of two texts of any
 * lengths tell how much of one stands in the other; of a short text it keeps more than the rate says. `upTo` gives those of
 * `total` hashes that are not above a limit, in a list that is reordered here.
 */
export function sampleOf(upTo: (limit: number) => Uint32Array, total: number, { limit, least }: SampleSize): Sample {
  const likely =
    total <= 2 * least
      ? EVERY_HASH
      : Math.min(EVERY_HASH, Math.max(limit, Math.ceil((1.5 * least * EVERY_HASH) / total)));
  let kept = distinct(upTo(likely));
  const isAll = likely === EVERY_HASH || kept.length < least;
  if (isAll && likely < EVERY_HASH) kept = distinct(upTo(EVERY_HASH));
  if (isAll && kept.length <= least) return { hashes: kept.slice(), limit: EVERY_HASH };
  const end = lowerBound(kept, limit);
  if (end >= least) return { hashes: kept.slice(0, end), limit };
  return { hashes: kept.slice(0, least), limit: (kept[least - 1] ?? 0) + 1 };
}

/** The distinct hashes, sorted into the front of the list that they come from. */
export function distinct(hashes: Uint32Array): Uint32Array {
  const found = sorted(hashes);
  let kept = 0;
  for (let at = 0; at < found.length; at++) {
    if (at > 0 && found[at] === found[kept - 1]) continue;
    found[kept++] = found[at] ?? 0;
  }
  return kept === found.length ? found : found.subarray(0, kept);
}

/** The longest list for which insertion is faster than a call of the built-in sort. */
const SHORT = 64;

function sorted(list: Uint32Array): Uint32Array {
  if (list.length > SHORT) return list.sort();
  for (let at = 1; at < list.length; at++) {
    const value = list[at] ?? 0;
    let place = at;
    while (place > 0 && (list[place - 1] ?? 0) > value) {
      list[place] = list[place - 1] ?? 0;
      place--;
    }
    list[place] = value;
  }
  return list;
}

function lowerBound(list: Uint32Array, value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
