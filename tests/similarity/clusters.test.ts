import { describe, expect, it } from 'vitest';
import { clustersOf } from '../../src/similarity/clusters.ts';
import { createEdges } from '../../src/similarity/edges.ts';

const sure = 0.9;
const doubtful = 0.6;

/** Clusters of two groups of four texts that are all the same among themselves, with so many edges from one to the other. */
function clustersWith(bridges: readonly (readonly [number, number])[], support: number): readonly number[] {
  const edges = createEdges();
  const same = new Set<string>();
  const link = (left: number, right: number, score: number): void => {
    edges.add(left, right, score);
    same.add(`${left} ${right}`).add(`${right} ${left}`);
  };
  for (const first of [0, 4])
    for (let left = first; left < first + 4; left++)
      for (let right = left + 1; right < first + 4; right++) link(left, right, sure);
  for (const [left, right] of bridges) link(left, right, doubtful);
  const clusters = clustersOf(edges.take(), {
    nodes: 9,
    threshold: 0.5,
    weight: (node) => -node,
    agree: () => true,
    support,
    isSame: (left, right) => same.has(`${left} ${right}`),
  });
  return [...clusters];
}

describe('clusters', () => {
  it('of several texts do not become one by a single edge', () => {
    expect(clustersWith([[1, 6]], 0.2)).toEqual([0, 0, 0, 0, 4, 4, 4, 4, 8]);
  });

  it('of several texts become one where enough of the pairs between them are the same', () => {
    const bridges = [0, 1, 2, 3].map((node) => [node, node + 4] as const);
    expect(clustersWith(bridges, 0.2)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 8]);
  });

  it('take in a single text by one edge', () => {
    expect(clustersWith([[3, 8]], 0.2)).toEqual([0, 0, 0, 0, 4, 4, 4, 4, 0]);
  });

  it('of whatever texts become one by a single edge where no support is asked for', () => {
    expect(clustersWith([[1, 6]], 0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 8]);
  });
});
