import { comparePreference, type PreferenceOptions } from './canonical.ts';
import { letterSimilarity, wordSimilarity } from './compare.ts';
import type { Entry, Loaded } from './load.ts';
import { type Containment, containmentOf, type RelationLimits } from './relation.ts';
import type { Resolution } from './resolve.ts';
import { type Table, wordsOf } from './table.ts';

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

/** Decides on documents by how their texts stand: which are the same, which of those is kept, and which stand in others. */
export function* decideResolved(
  { entries, table }: Loaded,
  resolution: Resolution,
  options: DecideOptions,
): Generator<readonly [id: string, decision: Decision]> {
  const clusters = membersOf(resolution, entries);
  const kept = new Map<number, Entry>();
  for (const [cluster, members] of clusters) kept.set(cluster, choose(members, { table, options }));
  const links = linksOf(resolution, { table, kept });
  for (const [cluster, members] of clusters) {
    const keptEntry = kept.get(cluster);
    if (keptEntry === undefined) continue;
    for (const entry of members) {
      if (entry === keptEntry) continue;
      const similarity = rounded(similarityOfRows(table, resolution, [entry.row, keptEntry.row]));
      yield [entry.id, { kind: 'same', of: keptEntry.uri, id: keptEntry.id, similarity, copies: members.length }];
    }
    const link = links.get(cluster);
    if (members.length > 1 || link !== undefined)
      yield [keptEntry.id, { kind: 'kept', copies: members.length, ...link }];
  }
}

/** The documents of each cluster, under the node that speaks for it. */
function membersOf(
  { distinct, clusters }: Resolution,
  entries: readonly Entry[],
): ReadonlyMap<number, readonly Entry[]> {
  const members = new Map<number, Entry[]>();
  for (const entry of entries) {
    const cluster = clusters[distinct.nodes[entry.row] ?? 0] ?? 0;
    const known = members.get(cluster);
    if (known === undefined) members.set(cluster, [entry]);
    else known.push(entry);
  }
  return members;
}

interface Choosing {
  readonly table: Table;
  readonly options: DecideOptions;
}

/** The one that is kept. That a text is contained is asked of the longest one of the cluster. */
function choose(members: readonly Entry[], { table, options }: Choosing): Entry {
  const [first] = members;
  if (first === undefined) throw new TypeError('A cluster has a document.');
  if (members.length === 1) return first;
  const lengthOf = ({ row }: Entry): number => wordsOf(table, row);
  const longest = members.reduce((best, entry) => (lengthOf(entry) > lengthOf(best) ? entry : best), first);
  const standings = members.map((entry) => ({
    entry,
    uri: entry.uri,
    published: entry.published,
    words: lengthOf(entry),
    isContained: lengthOf(entry) < lengthOf(longest) && isPart(table, [entry.row, longest.row], options.limits),
  }));
  const compare = comparePreference(options);
  return standings.reduce((best, standing) => (compare(standing, best) < 0 ? standing : best)).entry;
}

function isPart(table: Table, [row, longest]: readonly [number, number], limits: RelationLimits): boolean {
  return containmentOf(table, [row, longest], limits)?.part === row;
}

type Link = Pick<Extract<Decision, { kind: 'kept' }>, 'within' | 'holds'>;

interface Linking {
  readonly table: Table;
  readonly kept: ReadonlyMap<number, Entry>;
}

/** What each cluster stands in and holds, told by the documents that are kept. */
function linksOf({ clusters, containments }: Resolution, { table, kept }: Linking): ReadonlyMap<number, Link> {
  const links = new Map<number, { within?: Link['within']; holds?: Link['holds']; words: number }>();
  const linkOf = (cluster: number) => {
    const link = links.get(cluster) ?? { words: 0 };
    links.set(cluster, link);
    return link;
  };
  const uriOf = (cluster: number): string => kept.get(cluster)?.uri ?? '';
  for (const { part, whole, share } of distinctLinks(clusters, containments)) {
    const inner = linkOf(part);
    const outerUri = uriOf(whole);
    const isBetter =
      inner.within === undefined ||
      share > inner.within.share ||
      (share === inner.within.share && outerUri < inner.within.uri);
    if (isBetter) inner.within = { uri: outerUri, share };
    const outer = linkOf(whole);
    const words = wordsOf(table, kept.get(part)?.row ?? 0);
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

/** Signatures may agree in all that they keep of two texts: 1 is for those that are the same word for word. */
const MOST_ESTIMATED = 0.999;

function similarityOfRows(
  table: Table,
  { distinct: { nodes } }: Resolution,
  [row, kept]: readonly [number, number],
): number {
  if (nodes[row] === nodes[kept]) return 1;
  return Math.min(MOST_ESTIMATED, Math.max(wordSimilarity(table, row, kept), letterSimilarity(table, row, kept)));
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
