import type { RelationLimits } from '../../src/similarity/relation.ts';
import type { Row } from '../report.ts';
import { type Found, findAmong } from './found.ts';
import { clustersOf, type GoldPairs, goldPairs } from './gold.ts';
import type { LabelledRow, LabelledSet } from './labelled.ts';

const TEMPLATE = 'template-numbers';
const ORIGINAL = 'original';

/** How well the clusters of a set are found: pairs, edits by kind, templates. */
export function qualityRows({ name, rows }: LabelledSet, limits: RelationLimits): readonly Row[] {
  const found = findAmong(
    rows.map(({ text }) => text),
    limits,
  );
  return [...pairRows(found, rows), ...recallRows(found, rows), ...templateErrorRows(found, rows)].map(
    ({ metric, value, n }) => ({ bench: 'duplicates', set: name, system: 'decant', metric, value, n }),
  );
}

type Figure = Pick<Row, 'metric' | 'value' | 'n'>;

function pairRows(found: Found, rows: readonly LabelledRow[]): readonly Figure[] {
  const gold = goldPairs(rows);
  const scores = pairScores(found.clusters, rows, gold);
  const n = gold.same.length;
  return [
    { metric: 'pair-f1', value: scores.f1, n },
    { metric: 'pair-precision', value: scores.precision, n },
    { metric: 'pair-recall', value: scores.recall, n },
    { metric: 'pair-f1-with-containment', value: scores.f1WithContainment, n: n + gold.contained.length },
  ];
}

/** Precision, recall and F1 of the pairs in one cluster. */
export function pairScores(
  clusters: Uint32Array,
  rows: readonly LabelledRow[],
  { same, contained }: GoldPairs,
): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 over all pairs that the labels give, those that only contain one another too. */
  readonly f1WithContainment: number;
} {
  const isFound = ([left, right]: readonly [number, number]): boolean => clusters[left] === clusters[right];
  const right = same.filter(isFound).length;
  const leftOut = contained.filter(isFound).length;
  const claimed = pairsWithin(clusters) - leftOut;
  const [precision, recall] = [claimed === 0 ? 1 : right / claimed, same.length === 0 ? 1 : right / same.length];
  const all = harmonic((right + leftOut) / (claimed + leftOut), (right + leftOut) / (same.length + contained.length));
  return { precision, recall, f1: harmonic(precision, recall), f1WithContainment: rows.length === 0 ? 1 : all };
}

function pairsWithin(clusters: Uint32Array): number {
  const sizes = new Map<number, number>();
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  let pairs = 0;
  for (const size of sizes.values()) pairs += (size * (size - 1)) / 2;
  return pairs;
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** By kind of edit, the share of texts that are linked to the original of their cluster: the same, or one contains the other. */
export function recallRows(found: Found, rows: readonly LabelledRow[]): readonly Figure[] {
  const kinds = new Map<string, boolean[]>();
  for (const places of clustersOf(rows).values()) {
    const original = places.find((place) => rows[place]?.edit === ORIGINAL);
    if (original === undefined) continue;
    for (const place of places) {
      const edit = rows[place]?.edit;
      if (edit === undefined || place === original) continue;
      const hits = kinds.get(edit) ?? [];
      hits.push(isRelated(found, place, original));
      kinds.set(edit, hits);
    }
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([edit, hits]) => ({
      metric: `pair-recall/${edit}`,
      value: hits.filter((hit) => hit).length / hits.length,
      n: hits.length,
    }));
}

function isRelated({ clusters, isLinked }: Found, left: number, right: number): boolean {
  const [one, other] = [clusters[left] ?? 0, clusters[right] ?? 0];
  return one === other || isLinked(one, other);
}

/** The share of texts made by putting other numbers into a text that are in a cluster with it, or with another such one. */
export function templateErrorRows({ clusters }: Found, rows: readonly LabelledRow[]): readonly Figure[] {
  const made = rows.flatMap(({ edit }, place) => (edit === TEMPLATE ? [place] : []));
  if (made.length === 0) return [];
  const members = new Map<string, number[]>();
  for (const [place, { cluster, template }] of rows.entries()) {
    const family = template ?? cluster;
    const places = members.get(family);
    if (places === undefined) members.set(family, [place]);
    else places.push(place);
  }
  const wrong = made.filter((place) => {
    const others = members.get(rows[place]?.template ?? '') ?? [];
    return others.some((other) => rows[other]?.cluster !== rows[place]?.cluster && clusters[other] === clusters[place]);
  });
  return [{ metric: 'template-errors', value: wrong.length / made.length, n: made.length }];
}
