import { addsParticulars, particulars } from './particulars.ts';
import type { Passage, Repeat, RepeatLimits, Repeats } from './passage.ts';
import { MOST_TIMES_LARGER } from './passage.ts';
import { sharedShingles } from './shingle.ts';

/** Passages in a row that say, in the same order, what the passages `shift` places above them say. */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly shift: number;
  /** How many of them are exact repeats by themselves; the others are too short for that. */
  readonly anchors: number;
}

/** Passages that may be a repeat by their place, with the number of exact repeats beside them. */
interface Place {
  readonly at: number;
  readonly shift: number;
  readonly neighbours: number;
}

/** Short lines in a row that a stretch may grow over without meeting an exact repeat; keeps the work linear. */
const MOST_SHORT_LINES = 8;

/**
 * What becomes a repeat by its place: short lines that stand among exact repeats as they stood before, and a passage that
 * was reworded while its neighbours were not.
 */
export function alignedRepeats(passages: readonly Passage[], repeats: Repeats, limits: RepeatLimits): Repeats {
  const found = new Map<number, Repeat>();
  const held = new Set([...repeats.values()].map(({ of }) => of));
  const isFree = (at: number): boolean => !repeats.has(at) && !found.has(at);
  for (const { at, shift, neighbours } of placesBeside(stretchesIn(passages, repeats))) {
    const of = at - shift;
    const [later, earlier] = [passages[at], passages[of]];
    if (later === undefined || earlier === undefined || neighbours < limits.alignedNeighbours) continue;
    if (later.fixed || held.has(at) || !isFree(at) || !isFree(of)) continue;
    const isSame = later.normal === earlier.normal;
    if (!isSame && !limits.near) continue;
    const similarity = isSame ? 1 : likeness(earlier, later);
    const limit = isSame ? 1 : limits.alignedContainment;
    if (similarity < limit || (!isSame && tellsMore(later, earlier))) continue;
    found.set(at, { kind: 'aligned', of, similarity, limit, neighbours });
    held.add(of);
  }
  return found;
}

/** Stretches by their shift, each list in reading order. */
function stretchesIn(passages: readonly Passage[], repeats: Repeats): readonly (readonly Stretch[])[] {
  const byShift = new Map<number, Stretch[]>();
  for (const at of passages.keys()) {
    const repeat = repeats.get(at);
    if (repeat?.kind !== 'exact') continue;
    const shift = at - repeat.of;
    const stretches = byShift.get(shift) ?? [];
    const end = stretches.at(-1)?.last ?? -1;
    if (at > end) stretches.push(grown(passages, repeats, { at, shift, after: end }));
    byShift.set(shift, stretches);
  }
  return [...byShift.values()];
}

interface Seed {
  readonly at: number;
  readonly shift: number;
  /** The last place of the stretch before. */
  readonly after: number;
}

function grown(passages: readonly Passage[], repeats: Repeats, { at, shift, after }: Seed): Stretch {
  const isSame = (place: number): boolean =>
    place < passages.length && place >= shift && passages[place]?.normal === passages[place - shift]?.normal;
  let first = at;
  while (first - 1 > after && at - first < MOST_SHORT_LINES && isSame(first - 1)) first--;
  let last = at;
  let anchors = 1;
  for (let place = at + 1, short = 0; short <= MOST_SHORT_LINES && isSame(place); place++) {
    const repeat = repeats.get(place);
    const isAnchor = repeat?.kind === 'exact' && place - repeat.of === shift;
    short = isAnchor ? 0 : short + 1;
    anchors += isAnchor ? 1 : 0;
    last = place;
  }
  return { first, last, shift, anchors };
}

/** Every place inside a stretch, and those just outside; one between two stretches has the neighbours of both. */
function* placesBeside(lists: readonly (readonly Stretch[])[]): Generator<Place> {
  for (const stretches of lists) {
    for (const [index, { first, last, shift, anchors }] of stretches.entries()) {
      const before = stretches[index - 1];
      const after = stretches[index + 1];
      if (before?.last !== first - 2) yield { at: first - 1, shift, neighbours: anchors };
      for (let at = first; at <= last; at++) yield { at, shift, neighbours: anchors };
      yield { at: last + 1, shift, neighbours: anchors + (after?.first === last + 2 ? after.anchors : 0) };
    }
  }
}

/** The share of the smaller passage that stands in the other; 0 where one of them is too short to tell, or far larger. */
function likeness(earlier: Passage, later: Passage): number {
  const [few, many] = [earlier.shingles.length, later.shingles.length].sort((a, b) => a - b);
  if (!earlier.telling || !later.telling || few === undefined || many === undefined) return 0;
  return many > MOST_TIMES_LARGER * few ? 0 : sharedShingles(earlier.shingles, later.shingles) / few;
}

function tellsMore(later: Passage, earlier: Passage): boolean {
  return addsParticulars(particulars(later.text), particulars(earlier.text));
}
