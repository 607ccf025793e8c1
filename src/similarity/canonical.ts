/** What is known of a document when one of a cluster is chosen to be kept. */
export interface Standing {
  readonly uri: string;
  /** Whether its text stands in a longer one of the cluster. */
  readonly isContained: boolean;
  /** Words of its text. */
  readonly words: number;
  /** The day it was published as the number YYYYMMDD; `UNDATED` where it is not known. */
  readonly published: number;
}

/** Later than every day. */
export const UNDATED = 0xffff_ffff;

/** By what one document of a cluster is preferred to the others, the most important first. */
export type Preference = 'source' | 'not-contained' | 'longest' | 'earliest';

export interface PreferenceOptions {
  readonly order: readonly Preference[];
  /** Beginnings of URIs, the best source first; what begins with none of them comes last. */
  readonly sources: readonly string[];
}

/** A total order over the documents of a cluster, the one to keep first. Where nothing else tells, the smaller URI is. */
export function comparePreference({ order, sources }: PreferenceOptions): (left: Standing, right: Standing) => number {
  const differences: Readonly<Record<Preference, (left: Standing, right: Standing) => number>> = {
    source: (left, right) => rankOf(left.uri, sources) - rankOf(right.uri, sources),
    'not-contained': (left, right) => Number(left.isContained) - Number(right.isContained),
    longest: (left, right) => right.words - left.words,
    earliest: (left, right) => left.published - right.published,
  };
  return (left, right) => {
    for (const preference of order) {
      const difference = differences[preference](left, right);
      if (difference !== 0) return difference;
    }
    return left.uri < right.uri ? -1 : Number(left.uri > right.uri);
  };
}

function rankOf(uri: string, sources: readonly string[]): number {
  const rank = sources.findIndex((source) => uri.startsWith(source));
  return rank === -1 ? sources.length : rank;
}
