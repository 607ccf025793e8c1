/** How often each of many 64-bit keys was met, at 12 bytes a place: open addressing in typed arrays. */
export interface Tally {
  /** Distinct keys. */
  readonly size: number;
  add(high: number, low: number, times?: number): void;
  /** 0 for a key that was never met. */
  count(high: number, low: number): number;
  /** The keys that were met so often or more, in no order that means anything. */
  atLeast(times: number): Iterable<readonly [high: number, low: number, times: number]>;
}

interface Places {
  readonly mask: number;
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  readonly counts: Uint32Array;
}

const FIRST_PLACES = 1 << 10;
/** Share of the places that may be taken; past it, looking for a free one takes too many steps (Knuth, vol. 3, 6.4). */
const LOAD = 0.7;

/** An empty tally. Keys must be hashes: their lowest bits choose the place. */
export function createTally(): Tally {
  let places = emptyPlaces(FIRST_PLACES);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(high, low, times = 1) {
      const at = placeOf(places, high, low);
      const before = places.counts[at] ?? 0;
      places.counts[at] = before + times;
      if (before > 0) return;
      places.highs[at] = high;
      places.lows[at] = low;
      size += 1;
      if (size > LOAD * places.counts.length) places = doubled(places);
    },
    count: (high, low) => places.counts[placeOf(places, high, low)] ?? 0,
    *atLeast(times) {
      for (const [at, count] of places.counts.entries())
        if (count > 0 && count >= times) yield [places.highs[at] ?? 0, places.lows[at] ?? 0, count];
    },
  };
}

function emptyPlaces(size: number): Places {
  return {
    mask: size - 1,
    highs: new Uint32Array(size),
    lows: new Uint32Array(size),
    counts: new Uint32Array(size),
  };
}

/** Where a key stands, or the free place where it would. */
function placeOf({ mask, highs, lows, counts }: Places, high: number, low: number): number {
  let at = low & mask;
  while (counts[at] !== 0 && (lows[at] !== low || highs[at] !== high)) at = (at + 1) & mask;
  return at;
}

function doubled(old: Places): Places {
  const places = emptyPlaces(old.counts.length * 2);
  for (const [from, count] of old.counts.entries()) {
    if (count === 0) continue;
    const [high, low] = [old.highs[from] ?? 0, old.lows[from] ?? 0];
    const at = placeOf(places, high, low);
    places.highs[at] = high;
    places.lows[at] = low;
    places.counts[at] = count;
  }
  return places;
}
