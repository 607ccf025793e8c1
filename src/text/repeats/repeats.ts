import { alignedRepeats } from './aligned.ts';
import type { Overlap } from './overlap.ts';
import { overlapDefaults, overlaps } from './overlap.ts';
import type { Particulars } from './particulars.ts';
import { addsParticulars, particulars } from './particulars.ts';
import type { Passage, Repeat, RepeatLimits, Repeats } from './passage.ts';
import { MOST_TIMES_LARGER, SHINGLE_SIZE } from './passage.ts';
import { containment, shingles } from './shingle.ts';

/**
 * The repeats among the passages of one document. No passage is the repeat of another that is itself a repeat. What stands
 * among exact repeats is settled before length is looked at: of a run that was printed twice, the first is the one to keep.
 */
export function findRepeats(passages: readonly Passage[], limits: RepeatLimits): Repeats {
  const repeats = new Map(exactRepeats(passages));
  for (const [at, repeat] of alignedRepeats(passages, repeats, limits)) repeats.set(at, repeat);
  const representatives = [...passages.keys()].filter((at) => passages[at]?.telling && !repeats.has(at));
  const pairs = overlapsAmong(passages, representatives);
  for (const [at, repeat] of containedRepeats(passages, pairs, heldIn(repeats))) repeats.set(at, repeat);
  const near = limits.near ? nearRepeats(passages, { pairs, repeats, limits }) : [];
  for (const [at, repeat] of near) repeats.set(at, repeat);
  return settled(repeats);
}

/** Passages that another gave way to though it was not the same word for word; they stay whatever comes. */
function heldIn(repeats: Repeats): ReadonlySet<number> {
  return new Set([...repeats.values()].filter(({ kind }) => kind !== 'exact').map(({ of }) => of));
}

/**
 * The first of equal passages stays; of those that stand right below it, and are equal to a letter, the last one, unless
 * text runs on above them: what comes twice there is no lead.
 */
function exactRepeats(passages: readonly Passage[]): Repeats {
  const kept = new Map<string, number>();
  const leads = new Set<number>();
  const places: (readonly [at: number, normal: string])[] = [];
  for (const [at, { normal, text, telling, quoted }] of passages.entries()) {
    if (!telling) continue;
    const before = kept.get(normal);
    // What stands right above itself is a teaser or a standfirst, and the lower one is where the text begins.
    const isBelow = before === at - 1 && passages[before]?.text === text && quoted !== true;
    const isLead = isBelow && (leads.has(before) || passages[before - 1]?.telling !== true);
    if (isLead) leads.add(at);
    if (before === undefined || isLead) kept.set(normal, at);
    places.push([at, normal]);
  }
  return new Map(
    places.flatMap(([at, normal]): readonly [number, Repeat][] => {
      const of = kept.get(normal) ?? at;
      return of === at ? [] : [[at, { kind: 'exact', of, similarity: 1, limit: 1 }]];
    }),
  );
}

function overlapsAmong(passages: readonly Passage[], places: readonly number[]): readonly Overlap[] {
  const sets = places.map((at) => passages[at]?.shingles ?? new Uint32Array(0));
  return overlaps(sets, overlapDefaults).map(({ small, large, shared }) => {
    return { small: places[small] ?? 0, large: places[large] ?? 0, shared };
  });
}

/** A passage gives way to the first one that has all of it. Sets within sets have no circles, so one always stays. */
function containedRepeats(passages: readonly Passage[], pairs: readonly Overlap[], held: ReadonlySet<number>): Repeats {
  const wholes = new Map<number, number>();
  for (const { small, large, shared } of pairs) {
    const [part, whole] = [passages[small], passages[large]];
    if (part === undefined || whole === undefined || held.has(small)) continue;
    if (shared < part.shingles.length && !isCutFrom(part, whole, shared)) continue;
    wholes.set(small, Math.min(large, wholes.get(small) ?? large));
  }
  return new Map([...wholes].map(([at, of]) => [at, { kind: 'contained', of, similarity: 1, limit: 1 }]));
}

/** Whether only the last word of the part is missing in the whole, because it was cut in the middle: `the harb…`. */
function isCutFrom(part: Passage, whole: Passage, shared: number): boolean {
  if (!part.open || shared !== part.shingles.length - 1) return false;
  if (whole.shingles.length > MOST_TIMES_LARGER * part.shingles.length) return false;
  const words = part.normal.split(' ');
  return (
    containment(shingles(words.slice(0, -1), SHINGLE_SIZE), whole.shingles) === 1 &&
    hasRunThatStarts(whole.normal.split(' '), words.slice(-SHINGLE_SIZE))
  );
}

/** Whether the words hold a run equal to the given one, but for the last word, which need only begin with the given one. */
function hasRunThatStarts(words: readonly string[], run: readonly string[]): boolean {
  const cut = run.at(-1) ?? '';
  const start = run.length - 1;
  return words.some((word, at) => {
    return (
      at >= start && word.startsWith(cut) && run.slice(0, -1).every((known, step) => words[at - start + step] === known)
    );
  });
}

interface NearSearch {
  readonly pairs: readonly Overlap[];
  readonly repeats: Repeats;
  readonly limits: RepeatLimits;
}

/** In reading order, so that each passage is held against earlier ones that stay; the one with most of it counts. */
function nearRepeats(passages: readonly Passage[], { pairs, repeats, limits }: NearSearch): Repeats {
  const near = new Map<number, Repeat>();
  const held = heldIn(repeats);
  const tellingOf = rememberedParticulars(passages);
  const stays = (at: number): boolean => !repeats.has(at) && !near.has(at);
  for (const { later, earlier, shared } of inOrder(pairs)) {
    const [repeat, first] = [passages[later], passages[earlier]];
    if (repeat === undefined || first === undefined || held.has(later) || repeats.has(later) || !stays(earlier))
      continue;
    const similarity = shared / repeat.shingles.length;
    if (similarity < limits.containment || repeat.words < limits.minNearWords) continue;
    if (similarity <= (near.get(later)?.similarity ?? 0)) continue;
    if (first.shingles.length > MOST_TIMES_LARGER * repeat.shingles.length) continue;
    if (addsParticulars(tellingOf(later), tellingOf(earlier))) continue;
    near.set(later, { kind: 'near', of: earlier, similarity, limit: limits.containment });
  }
  return near;
}

interface OrderedPair {
  readonly earlier: number;
  readonly later: number;
  readonly shared: number;
}

function inOrder(pairs: readonly Overlap[]): readonly OrderedPair[] {
  return pairs
    .map(({ small, large, shared }) => ({ earlier: Math.min(small, large), later: Math.max(small, large), shared }))
    .sort((a, b) => a.later - b.later || a.earlier - b.earlier);
}

function rememberedParticulars(passages: readonly Passage[]): (at: number) => Particulars {
  const known = new Map<number, Particulars>();
  return (at) => {
    const found = known.get(at) ?? particulars(passages[at]?.text ?? '');
    known.set(at, found);
    return found;
  };
}

/** Every repeat led to the passage that stays, and named by the weakest link on the way there. */
function settled(repeats: Repeats): Repeats {
  const ends = new Map<number, Repeat>();
  for (const [at, repeat] of [...repeats].sort(([a], [b]) => a - b)) ends.set(at, lastLink(repeat, repeats));
  return ends;
}

function lastLink(repeat: Repeat, repeats: Repeats): Repeat {
  let link = repeat;
  let next = repeats.get(link.of);
  while (next !== undefined) {
    link = next.kind === 'exact' ? { ...link, of: next.of } : next;
    next = repeats.get(link.of);
  }
  return link;
}
