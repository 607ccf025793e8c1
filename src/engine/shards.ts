import type { RunOptions } from './run-options.ts';

/** The shard of a document, by the hash that its id is: the same whatever else there is. */
export function shardOf(id: string, { shards = 1 }: Pick<RunOptions, 'shards'>): number {
  return Number.parseInt(id.slice(0, ID_DIGITS), 16) % shards;
}

/** Digits of an id that a number holds exactly. */
const ID_DIGITS = 12;
const PLACES = 5;

/** What the results of a shard are called, after their kind: nothing where there is one shard only. */
export function shardName(kind: string, shard: number, { shards = 1 }: Pick<RunOptions, 'shards'>): string {
  return shards === 1 ? kind : `${kind}-${String(shard).padStart(PLACES, '0')}`;
}
