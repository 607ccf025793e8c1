import { containment, jaccard, normalForm, shingles } from '../../src/text/repeats/shingle.ts';
import type { LabelledRow } from './labelled.ts';

/** Pairs of rows of one cluster, by their places, left before right. */
export interface GoldPairs {
  /** Two texts that are the same for all practical purposes. */
  readonly same: readonly (readonly [number, number])[];
  /** One only contains the other: neither asked for nor held against whoever finds it. */
  readonly contained: readonly (readonly [number, number])[];
}

/** Words in a shingle of the exact comparison. */
const SHINGLE = 3;
/** From this share of the shorter text's shingles on, the longer one holds it. */
const HOLDS = 0.8;
/** Below this similarity of all shingles the longer text is another one: most of it is not in the shorter. */
const ANOTHER = 0.5;

/**
 * The pairs that the labels give. Which of them only contain one another is not in the labels, so it is counted on the
 * texts: nearly all of the shorter one stands in the longer, which is for the greater part other text.
 */
export function goldPairs(rows: readonly LabelledRow[]): GoldPairs {
  const same: [number, number][] = [];
  const contained: [number, number][] = [];
  for (const places of clustersOf(rows).values()) {
    const sets = places.length < 2 ? [] : places.map((place) => shinglesOf(rows[place]?.text ?? ''));
    for (const [left, leftSet] of sets.entries())
      for (let right = left + 1; right < sets.length; right++) {
        const pair: [number, number] = [places[left] ?? 0, places[right] ?? 0];
        (onlyContains(leftSet, sets[right] ?? leftSet) ? contained : same).push(pair);
      }
  }
  return { same, contained };
}

/** The places of the rows of each cluster. */
export function clustersOf(rows: readonly LabelledRow[]): ReadonlyMap<string, readonly number[]> {
  const clusters = new Map<string, number[]>();
  for (const [place, { cluster }] of rows.entries()) {
    const places = clusters.get(cluster);
    if (places === undefined) clusters.set(cluster, [place]);
    else places.push(place);
  }
  return clusters;
}

function shinglesOf(text: string): Uint32Array {
  return shingles(normalForm(text).words, SHINGLE);
}

function onlyContains(left: Uint32Array, right: Uint32Array): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return containment(short, long) >= HOLDS && jaccard(short, long) < ANOTHER;
}
