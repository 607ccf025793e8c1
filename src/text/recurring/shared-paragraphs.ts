import type { ParagraphColumns } from './paragraph-columns.ts';
import { mixed } from './paragraph-key.ts';
import { BINS, similarityAt } from './paragraph-signature.ts';

/** What another document says, word for word or nearly. */
export interface SharedParagraph {
  /** The document that keeps it. */
  readonly of: number;
  readonly kind: 'exact' | 'near';
  /** 1, or Jaccard's similarity as the signatures tell it. */
  readonly similarity: number;
}

export interface SharingLimits {
  readonly near: boolean;
  /** Least similarity of what is nearly the same. */
  readonly similarity: number;
}

/**
 * By paragraph: the document that keeps what it says, where that is another one. Documents are gone through in one order,
 * the longest first, then the earliest, then as they stand in the columns; the first that has a paragraph keeps it. What is
 * given up is always held against what is kept, so that a paragraph never goes everywhere, and likeness is not passed on.
 */
export function sharedParagraphs(
  columns: ParagraphColumns,
  limits: SharingLimits,
): ReadonlyMap<number, SharedParagraph> {
  const order = canonicalOrder(columns);
  const shared = new Map<number, SharedParagraph>();
  const leaders: number[] = [];
  const first = new Map<number, number>();
  const copies: (readonly [paragraph: number, leader: number])[] = [];
  for (const paragraph of order) {
    const key = wholeKey(columns.high[paragraph] ?? 0, columns.low[paragraph] ?? 0);
    const leader = first.get(key);
    if (leader === undefined) {
      first.set(key, paragraph);
      leaders.push(paragraph);
    } else copies.push([paragraph, leader]);
  }
  const near = limits.near ? nearLeaders(columns, leaders, limits.similarity) : new Map<number, Likeness>();
  for (const [paragraph, { leader, similarity }] of near) {
    shared.set(paragraph, { of: columns.owner[leader] ?? 0, kind: 'near', similarity });
  }
  for (const [paragraph, leader] of copies) {
    const found = shared.get(leader) ?? { of: columns.owner[leader] ?? 0, kind: 'exact', similarity: 1 };
    if (found.of !== columns.owner[paragraph]) shared.set(paragraph, found);
  }
  return shared;
}

/** A key as one whole number of 53 bits. */
export function wholeKey(high: number, low: number): number {
  return high * 2 ** 21 + (low & 0x1fffff);
}

/** The paragraphs, those of the document first that is to keep what it shares. */
function canonicalOrder({ words, published, starts }: ParagraphColumns): readonly number[] {
  const documents = [...words.keys()].sort(
    (a, b) => (words[b] ?? 0) - (words[a] ?? 0) || (published[a] ?? 0) - (published[b] ?? 0) || a - b,
  );
  const order: number[] = [];
  for (const document of documents) {
    for (let at = starts[document] ?? 0; at < (starts[document + 1] ?? 0); at++) order.push(at);
  }
  return order;
}

interface Likeness {
  readonly leader: number;
  readonly similarity: number;
}

/** Bins in a band: at a similarity of 0.8 one of the sixteen bands is equal 9,998 times in 10,000. */
const BAND = 4;
/** In a band, each paragraph is held against this many before it; what stands everywhere tells nothing. */
const MOST_COMPARED = 8;

/** Of paragraphs in canonical order: those that are nearly the same as one before that is kept. */
function nearLeaders(
  columns: ParagraphColumns,
  leaders: readonly number[],
  least: number,
): ReadonlyMap<number, Likeness> {
  const edges = new Map<number, Map<number, number>>();
  for (let band = 0; band < BINS; band += BAND) {
    for (const [later, earlier] of pairsInBand(columns, leaders, band)) {
      const known = edges.get(later);
      if (known?.has(earlier) === true) continue;
      const [left, right] = [leaders[earlier] ?? 0, leaders[later] ?? 0];
      if (columns.owner[left] === columns.owner[right] || columns.particulars[left] !== columns.particulars[right])
        continue;
      const similarity = similarityAt(columns.signatures, left, right);
      if (similarity < least) continue;
      if (known === undefined) edges.set(later, new Map([[earlier, similarity]]));
      else known.set(earlier, similarity);
    }
  }
  const found = new Map<number, Likeness>();
  const gone = new Set<number>();
  for (const later of [...edges.keys()].sort((a, b) => a - b)) {
    const kept = [...(edges.get(later) ?? [])].filter(([earlier]) => !gone.has(earlier));
    const [best] = kept.sort(([a, near], [b, nearer]) => nearer - near || a - b);
    if (best === undefined) continue;
    gone.add(later);
    found.set(leaders[later] ?? 0, { leader: leaders[best[0]] ?? 0, similarity: best[1] });
  }
  return found;
}

function* pairsAmong(places: readonly number[]): Generator<readonly [later: number, earlier: number]> {
  for (const [at, later] of places.entries())
    for (const earlier of places.slice(0, Math.min(at, MOST_COMPARED))) yield [later, earlier];
}

/** A hash of 27 bits and a place of 26 fill the 53 bits of a whole number; what it takes for equal by chance is compared. */
const PLACES = 2 ** 26;

/** Places in the list of leaders whose bins of a band are equal, the later one first. */
function* pairsInBand(
  { signatures, particulars }: ParagraphColumns,
  leaders: readonly number[],
  band: number,
): Generator<readonly [later: number, earlier: number]> {
  const keys = Float64Array.from(leaders, (paragraph, place) => {
    let hash = particulars[paragraph] ?? 0;
    for (let bin = band; bin < band + BAND; bin++)
      hash = mixed(hash ^ ((signatures[paragraph * BINS + bin] ?? 0) + bin * 256));
    return (hash >>> 5) * PLACES + place;
  }).sort();
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const hash = Math.floor((keys[start] ?? 0) / PLACES);
    while (end < keys.length && Math.floor((keys[end] ?? 0) / PLACES) === hash) end++;
    if (end - start === 1) continue;
    const places = Array.from(keys.subarray(start, end), (key) => key % PLACES);
    // Those with other particulars are no candidates, and fall together by chance only: whom they meet must not matter.
    const groups = Map.groupBy(places, (place) => particulars[leaders[place] ?? 0] ?? 0);
    for (const group of groups.values()) yield* pairsAmong(group);
  }
}
