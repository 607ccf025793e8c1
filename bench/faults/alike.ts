import { createHash } from 'node:crypto';
import { withVerdicts } from '../../src/document.ts';
import { textBlocks } from '../../src/placing.ts';
import type { CorpusStage, SketchOf } from '../../src/stage.ts';

/** What is decided of a document that another one stands for. */
export interface Alike {
  readonly of: string;
}

/** By document, those that are alike. */
type Graph = Map<string, Set<string>>;

const LEAST_SHARE = 0.6;
const GRAPH = 'graph';

/**
 * A small corpus stage of the kind that finds documents which say the same: by the words that they share. It sketches in
 * bytes, keeps who is like whom, and decides again on the groups that a changed document was or is in.
 */
export function alike(told: string[] = []): CorpusStage<Uint8Array, Alike> {
  return {
    scope: 'corpus',
    name: 'alike',
    version: 1,
    outcome: 'duplicate',
    rules: { same: 'Another document says the same.' },
    sketch(document) {
      const words = textBlocks(document).flatMap(({ text }) => text.split(' '));
      const hashes = [...new Set(words)].map((word) => createHash('sha256').update(word).digest().readUInt32LE());
      return new Uint8Array(Uint32Array.from(hashes).sort().buffer);
    },
    async *decide({ sorted }, index) {
      told.push('alike decides');
      const graph: Graph = new Map();
      const seen: SketchOf<Uint8Array>[] = [];
      for await (const one of sorted()) {
        for (const other of seen) link(graph, one, other);
        seen.push(one);
      }
      await index?.write(GRAPH, encoded(graph));
      yield* decisions(graph, graph.keys(), new Map(seen.map((one) => [one.id, one])));
    },
    async *revise({ changes, sketches, sketch, decision, index }) {
      told.push(`alike revises ${changes.size}`);
      const graph = decoded(await index.read(GRAPH));
      const touched = new Set<string>();
      const now: SketchOf<Uint8Array>[] = [];
      for await (const { id, uri, after } of changes.sorted()) {
        for (const other of unlinked(graph, id)) touched.add(other);
        if (after === undefined) touched.delete(id);
        else now.push({ id, uri, sketch: after });
      }
      for await (const other of sketches.sorted()) for (const one of now) link(graph, one, other);
      for (const { id } of now) touched.add(id);
      await index.write(GRAPH, encoded(graph));
      const members = new Map<string, SketchOf<Uint8Array>>();
      for (const start of touched)
        for (const id of groupOf(graph, start)) {
          const found = await sketch(id);
          if (found !== undefined) members.set(id, found);
        }
      const decided = new Map(decisions(graph, touched, members));
      for (const id of members.keys()) {
        const now = decided.get(id);
        if (now?.of !== (await decision(id))?.of) yield [id, now];
      }
    },
    apply: (document, decision) =>
      decision === undefined
        ? document
        : withVerdicts(document, [
            { target: 'document', effect: 'drop', rule: 'alike/same', evidence: { of: decision.of } },
          ]),
  };
}

function link(graph: Graph, one: SketchOf<Uint8Array>, other: SketchOf<Uint8Array>): void {
  if (one.id === other.id || shareOf(one.sketch, other.sketch) < LEAST_SHARE) return;
  for (const [a, b] of [
    [one.id, other.id],
    [other.id, one.id],
  ] as const)
    graph.set(a, (graph.get(a) ?? new Set()).add(b));
}

/** Takes a document out of the graph; gives those that it was linked to. */
function unlinked(graph: Graph, id: string): ReadonlySet<string> {
  const others = graph.get(id) ?? new Set();
  graph.delete(id);
  for (const other of others) {
    const linked = graph.get(other);
    linked?.delete(id);
    if (linked?.size === 0) graph.delete(other);
  }
  return others;
}

function shareOf(a: Uint8Array, b: Uint8Array): number {
  const [left, right] = [hashesOf(a), hashesOf(b)];
  const both = [...left].filter((hash) => right.has(hash)).length;
  return both / (left.size + right.size - both);
}

function hashesOf(sketch: Uint8Array): ReadonlySet<number> {
  return new Set(new Uint32Array(Uint8Array.from(sketch).buffer));
}

function groupOf(graph: Graph, start: string): ReadonlySet<string> {
  const group = new Set([start]);
  for (const id of group) for (const other of graph.get(id) ?? []) group.add(other);
  return group;
}

/** Of each group, the one with the most words stands for the others; of equals, the first by URI. */
function* decisions(
  graph: Graph,
  starts: Iterable<string>,
  members: ReadonlyMap<string, SketchOf<Uint8Array>>,
): Generator<readonly [string, Alike]> {
  const done = new Set<string>();
  for (const start of starts) {
    if (done.has(start)) continue;
    const group = [...groupOf(graph, start)].flatMap((id) => members.get(id) ?? []);
    const [first] = group.sort((a, b) => b.sketch.length - a.sketch.length || (a.uri < b.uri ? -1 : 1));
    for (const { id } of group) {
      done.add(id);
      if (first !== undefined && id !== first.id) yield [id, { of: first.uri }];
    }
  }
}

function encoded(graph: Graph): Uint8Array {
  return Buffer.from(JSON.stringify([...graph].map(([id, others]) => [id, [...others].sort()]).sort()));
}

function decoded(bytes: Uint8Array | undefined): Graph {
  const rows: [string, string[]][] = bytes === undefined ? [] : JSON.parse(Buffer.from(bytes).toString());
  return new Map(rows.map(([id, others]) => [id, new Set(others)]));
}
