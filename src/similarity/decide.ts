import { comparePreference, type PreferenceOptions, UNDATED } from './canonical.ts';
import type { Columns } from './columns.ts';
import { letterSimilarity, wordSimilarity } from './compare.ts';
import { type Containment, containmentOf, type RelationLimits } from './relation.ts';
import { type Resolution, resolve } from './resolve.ts';

/** A document as the table of documents knows it; its place in the list is its row in the columns. */
export interface Entry {
  readonly id: string;
  readonly uri: string;
  readonly published: number;
}

/** What was decided of a document. Documents without any are kept and have nothing to do with another one. */
export type Decision =
  | {
      readonly kind: 'same';
      /** The URI of the one that is kept, and its id. */
      readonly of: string;
      readonly id: string;
      /** How alike the two are, from 0 to 1; 1 where not a word is other. */
      readonly similarity: number;
      /** Documents in the cluster. */
      readonly copies: number;
    }
  | {
      readonly kind: 'kept';
      /** Documents in the cluster. */
      readonly copies: number;
      /** The text that holds most of this one, and the share of it there. */
      readonly within?: { readonly uri: string; readonly share: number };
      /** The longest of the texts in other clusters that stand in this one, and how many there are. */
      readonly holds?: { readonly uri: string; readonly share: number; readonly count: number };
    };

/** What to decide with. */
export interface DecideOptions extends PreferenceOptions {
  readonly limits: RelationLimits;
}

/** Decides on documents by their texts: which are the same, which of those is kept, and which stand in others. */
export function* decideAll(
  entries: readonly Entry[],
  columns: Columns,
  options: DecideOptions,
): Generator<readonly [id: string, decision: Decision]> {
  const resolution = resolve(columns, options.limits);
  const clusters = membersOf(resolution, entries.length);
  const kept = new Map<number, number>();
  for (const [cluster, rows] of clusters) kept.set(cluster, choose(rows, { entries, columns, options }));
  const links = linksOf(resolution, { entries, columns, kept });
  for (const [cluster, rows] of clusters) {
    const keptRow = kept.get(cluster) ?? 0;
    const keptEntry = entries[keptRow];
    if (keptEntry === undefined) continue;
    for (const row of rows) {
      const entry = entries[row];
      if (entry === undefined || row === keptRow) continue;
      const similarity = rounded(similarityOfRows(columns, resolution, [row, keptRow]));
      yield [entry.id, { kind: 'same', of: keptEntry.uri, id: keptEntry.id, similarity, copies: rows.length }];
    }
    const link = links.get(cluster);
    if (rows.length > 1 || link !== undefined) yield [keptEntry.id, { kind: 'kept', copies: rows.length, ...link }];
  }
}

/** The rows of each cluster, under the node that speaks for it. */
function membersOf({ distinct, clusters }: Resolution, size: number): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  for (let row = 0; row < size; row++) {
    const cluster = clusters[distinct.nodes[row] ?? 0] ?? 0;
    const rows = members.get(cluster);
    if (rows === undefined) members.set(cluster, [row]);
    else rows.push(row);
  }
  return members;
}

interface Choosing {
  readonly entries: readonly Entry[];
  readonly columns: Columns;
  readonly options: DecideOptions;
}

/** The row that is kept. That a text is contained is asked of the longest one of the cluster. */
function choose(rows: readonly number[], { entries, columns, options }: Choosing): number {
  const [first = 0] = rows;
  if (rows.length === 1) return first;
  const wordsOf = (row: number): number => columns.words[row] ?? 0;
  const longest = rows.reduce((best, row) => (wordsOf(row) > wordsOf(best) ? row : best), first);
  const standings = rows.map((row) => ({
    row,
    uri: entries[row]?.uri ?? '',
    published: entries[row]?.published ?? UNDATED,
    words: wordsOf(row),
    isContained: wordsOf(row) < wordsOf(longest) && isPart(columns, [row, longest], options.limits),
  }));
  const compare = comparePreference(options);
  return standings.reduce((best, standing) => (compare(standing, best) < 0 ? standing : best)).row;
}

function isPart(columns: Columns, [row, longest]: readonly [number, number], limits: RelationLimits): boolean {
  return containmentOf(columns, [row, longest], limits)?.part === row;
}

type Link = Pick<Extract<Decision, { kind: 'kept' }>, 'within' | 'holds'>;

interface Linking {
  readonly entries: readonly Entry[];
  readonly columns: Columns;
  readonly kept: ReadonlyMap<number, number>;
}

/** What each cluster stands in and holds, told by the documents that are kept. */
function linksOf(
  { clusters, containments }: Resolution,
  { entries, columns, kept }: Linking,
): ReadonlyMap<number, Link> {
  const links = new Map<number, { within?: Link['within']; holds?: Link['holds']; words: number }>();
  const linkOf = (cluster: number) => {
    const link = links.get(cluster) ?? { words: 0 };
    links.set(cluster, link);
    return link;
  };
  const uriOf = (cluster: number): string => entries[kept.get(cluster) ?? 0]?.uri ?? '';
  for (const { part, whole, share } of distinctLinks(clusters, containments)) {
    const inner = linkOf(part);
    const outerUri = uriOf(whole);
    const isBetter =
      inner.within === undefined ||
      share > inner.within.share ||
      (share === inner.within.share && outerUri < inner.within.uri);
    if (isBetter) inner.within = { uri: outerUri, share };
    const outer = linkOf(whole);
    const words = columns.words[kept.get(part) ?? 0] ?? 0;
    const isLonger = words > outer.words || (words === outer.words && uriOf(part) < (outer.holds?.uri ?? '\uffff'));
    const count = (outer.holds?.count ?? 0) + 1;
    outer.holds =
      isLonger || outer.holds === undefined ? { uri: uriOf(part), share, count } : { ...outer.holds, count };
    outer.words = Math.max(outer.words, words);
  }
  return new Map(
    [...links].map(([cluster, { within, holds }]) => [
      cluster,
      { ...(within === undefined ? {} : { within }), ...(holds === undefined ? {} : { holds }) },
    ]),
  );
}

/** One link of two clusters, with the greatest share, of all that their texts have. */
function distinctLinks(clusters: Uint32Array, containments: readonly Containment[]): Iterable<Containment> {
  const links = new Map<string, Containment>();
  for (const { part, whole, share } of containments) {
    const link = { part: clusters[part] ?? 0, whole: clusters[whole] ?? 0, share: rounded(share) };
    const key = `${link.part} ${link.whole}`;
    if (link.share > (links.get(key)?.share ?? -1)) links.set(key, link);
  }
  return links.values();
}

function similarityOfRows(
  columns: Columns,
  { distinct: { nodes } }: Resolution,
  [row, kept]: readonly [number, number],
): number {
  if (nodes[row] === nodes[kept]) return 1;
  return Math.max(wordSimilarity(columns, row, kept), letterSimilarity(columns, row, kept));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
