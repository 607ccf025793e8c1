import { lowerBound, sharedShingles } from './shingle.ts';

/** Two sets that share much, by their places in the list; `small` has no more shingles than `large`. */
export interface Overlap {
  readonly small: number;
  readonly large: number;
  /** Shingles in both. */
  readonly shared: number;
}

export interface OverlapLimits {
  /** The least share of the smaller set that must stand in the larger one, from 0 to 1. */
  readonly share: number;
  /** A shingle is looked up in this many sets at most, the first ones; what stands everywhere tells nothing. */
  readonly postings: number;
  /** Each set is held against this many larger ones at most, those that seem to share most. */
  readonly candidates: number;
  /** The most times the larger set may exceed the smaller one: in a book, eight words stand together by chance. */
  readonly timesLarger: number;
}

export const overlapDefaults: OverlapLimits = { share: 0.6, postings: 32, candidates: 8, timesLarger: 128 };

/** Sets beyond this number are left out: a hash of 32 bits and a place of 21 fill the 53 bits of a whole number. */
const MOST_SETS = 2 ** 21;

/**
 * The pairs of sets of which the smaller lies for the most part in the larger one, ordered by the smaller one's place, then
 * by what they share. Shingles meet by sorting, so that the cost grows with the number of shingles and not with the pairs.
 */
export function overlaps(sets: readonly Uint32Array[], limits: OverlapLimits = overlapDefaults): readonly Overlap[] {
  const considered = sets.length > MOST_SETS ? sets.slice(0, MOST_SETS) : sets;
  const index = indexOf(considered);
  const counts = new Uint32Array(considered.length);
  const found: Overlap[] = [];
  for (const [small, set] of considered.entries()) {
    const least = limits.share * set.length;
    if (set.length === 0 || (index.common[small] ?? 0) < least) continue;
    for (const large of candidatesFor(small, { sets: considered, index, counts, limits })) {
      const shared = sharedShingles(set, considered[large] ?? set);
      if (shared >= least) found.push({ small, large, shared });
    }
  }
  return found;
}

/** For each shingle that two or more sets have, the sets that have it, in ascending order. */
interface Index {
  readonly hashes: Uint32Array;
  /** Where the sets of a hash start in `members`; one more entry than hashes. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  /** For each set, how many of its shingles another set has too. */
  readonly common: Uint32Array;
}

function indexOf(sets: readonly Uint32Array[]): Index {
  const keys = sortedKeys(sets);
  const hashes: number[] = [];
  const starts: number[] = [];
  const members: number[] = [];
  const common = new Uint32Array(sets.length);
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const hash = Math.floor((keys[start] ?? 0) / MOST_SETS);
    while (end < keys.length && Math.floor((keys[end] ?? 0) / MOST_SETS) === hash) end++;
    if (end - start < 2) continue;
    hashes.push(hash);
    starts.push(members.length);
    for (let place = start; place < end; place++) {
      const set = (keys[place] ?? 0) % MOST_SETS;
      members.push(set);
      common[set] = (common[set] ?? 0) + 1;
    }
  }
  starts.push(members.length);
  return {
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from(starts),
    members: Uint32Array.from(members),
    common,
  };
}

function sortedKeys(sets: readonly Uint32Array[]): Float64Array {
  const keys = new Float64Array(sets.reduce((total, set) => total + set.length, 0));
  let place = 0;
  for (const [index, set] of sets.entries()) {
    for (const hash of set) {
      keys[place] = hash * MOST_SETS + index;
      place++;
    }
  }
  return keys.sort();
}

interface Search {
  readonly sets: readonly Uint32Array[];
  readonly index: Index;
  /** Scratch space, all zero between two searches. */
  readonly counts: Uint32Array;
  readonly limits: OverlapLimits;
}

/** The larger sets that share most with this one by the index; of two of one size, the earlier counts as the larger. */
function candidatesFor(small: number, search: Search): readonly number[] {
  const { sets, counts, limits } = search;
  const size = sets[small]?.length ?? 0;
  const met = meet(small, search);
  const larger = met.filter((set) => {
    const other = sets[set]?.length ?? 0;
    return other <= limits.timesLarger * size && (other > size || (other === size && set < small));
  });
  const best = larger.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).slice(0, limits.candidates);
  for (const set of met) counts[set] = 0;
  return best;
}

/** Counts, for each other set, the shingles it has in common with this one; gives the sets it met. */
function meet(small: number, { sets, index, counts, limits }: Search): number[] {
  const met: number[] = [];
  let at = 0;
  for (const hash of sets[small] ?? []) {
    at = lowerBound(index.hashes, hash, at);
    if (index.hashes[at] !== hash) continue;
    const start = index.starts[at] ?? 0;
    const end = Math.min(index.starts[at + 1] ?? 0, start + limits.postings);
    for (let place = start; place < end; place++) {
      const set = index.members[place] ?? small;
      if (set === small) continue;
      if (counts[set] === 0) met.push(set);
      counts[set] = (counts[set] ?? 0) + 1;
    }
  }
  return met;
}
