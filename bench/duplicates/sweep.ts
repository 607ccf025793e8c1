import { createReader } from '../../src/similarity/reader.ts';
import type { RelationLimits } from '../../src/similarity/relation.ts';
import { resolve } from '../../src/similarity/resolve.ts';
import { createTable } from '../../src/similarity/table.ts';
import type { Row } from '../report.ts';
import { goldPairs } from './gold.ts';
import type { LabelledSet } from './labelled.ts';
import { pairScores } from './quality.ts';

/** The values that each limit is tried with, the others being as they are. */
const TRIED: Readonly<Partial<Record<keyof RelationLimits, readonly number[]>>> = {
  similarity: [0.5, 0.525, 0.55, 0.575, 0.6],
  shortness: [0, 0.5, 0.8, 1, 1.2],
  revised: [0.4, 0.43, 0.45, 0.48],
  spread: [1.4, 1.7, 2],
  letters: [0.25, 0.28, 0.3, 0.35],
  noise: [0.15, 0.2, 0.25, 0.3],
  numbers: [3, 4, 5],
  sameNumbers: [0.4, 0.5, 0.6],
  representative: [0, 0.4, 0.6],
  support: [0, 0.1, 0.2, 0.3, 0.5],
};

/** F1 of the pairs of a set with one limit after another set to other values: `pair-f1/letters=0.3`. */
export function sweepRows({ name, rows }: LabelledSet, limits: RelationLimits): readonly Row[] {
  const reader = createReader();
  const growing = createTable();
  for (const { text } of rows) growing.add(reader.fingerprint(text));
  const gold = goldPairs(rows);
  const score = (tried: RelationLimits): number => {
    const { distinct, clusters } = resolve(growing.table, tried);
    return pairScores(
      distinct.nodes.map((node) => clusters[node] ?? node),
      rows,
      gold,
    ).f1;
  };
  return Object.entries(TRIED).flatMap(([limit, values]) =>
    values.map((value) => ({
      bench: 'duplicates',
      set: name,
      system: 'decant',
      metric: `pair-f1/${limit}=${value}`,
      value: score({ ...limits, [limit]: value }),
      n: gold.same.length,
    })),
  );
}
