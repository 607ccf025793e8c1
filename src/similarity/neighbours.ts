import { hasBand, lookupOf, runsEnd } from './keys.ts';
import { mix } from './mix.ts';
import { BANDS, createKeyReader, nameOf, type PackedTexts } from './packed.ts';
import { COMMON } from './sample-join.ts';
import {
  createTable,
  type GrowingTable,
  ROW,
  SIGNATURE_AT,
  sampleEnd,
  sampleStart,
  type Table,
  wordsOf,
} from './table.ts';

/** The slot of sampled runs of words; those below it are the bands, that above it the first word of the hash. */
export const SAMPLES: number = BANDS;
export const HASHES: number = BANDS + 1;

/** What texts can have in common: a key in a slot. */
export interface Key {
  readonly slot: number;
  readonly key: number;
}

/** The texts that have one key. */
export interface Bucket extends Key {
  /** Rows of the neighbourhood, in the order of the documents. */
  readonly members: number[];
  /** A run of words that so many texts have tells nothing of any two: its members are not kept any more. */
  isCommon: boolean;
  /** Texts that may be gone, so that a run was less or more common before. */
  suspects: number;
}

/** Texts that share keys. */
export interface Neighbourhood {
  readonly growing: GrowingTable;
  /** Rows by the names of texts. */
  readonly rows: Map<string, number>;
  /** How many documents have the text of a row now; of rows that were asked for. */
  readonly counts: Map<number, number>;
  bucket(slot: number, key: number): Bucket | undefined;
  /** Asks for a key. */
  want(key: Key): Bucket;
}

/** An empty neighbourhood. */
export function createNeighbourhood(): Neighbourhood {
  const table = createKeyTable();
  return {
    growing: createTable(),
    rows: new Map(),
    counts: new Map(),
    bucket: table.find,
    want: (key) => table.add(key),
  };
}

/** Keys of a row, those by which it can be found. */
export function keysOfRow(table: Table, row: number): readonly Key[] {
  const { rows, samples } = table;
  const keys: Key[] = [];
  const first = row * ROW + SIGNATURE_AT;
  const lookup = lookupOf(wordsOf(table, row));
  for (let band = 0; band < BANDS; band++)
    if (hasBand(lookup, band)) keys.push({ slot: band, key: rows[first + band] ?? 0 });
  const end = runsEnd(samples, sampleStart(table, row), sampleEnd(table, row));
  for (let at = sampleStart(table, row); at < end; at++) keys.push({ slot: SAMPLES, key: samples[at] ?? 0 });
  return keys;
}

/**
 * Goes through all documents once and puts those that have a key that was asked for into the neighbourhood. False where
 * they are more than `most`: then it is not whole.
 */
export async function gather(hood: Neighbourhood, texts: PackedTexts, most: number): Promise<boolean> {
  const keysIn = createKeyReader();
  const seen = new Set<number>();
  for await (const { packed } of texts.sorted()) {
    const { hash, words, bands, runs } = keysIn(packed);
    const found: Bucket[] = [];
    const look = (slot: number, key: number): void => {
      const bucket = hood.bucket(slot, key);
      if (bucket !== undefined && !bucket.isCommon) found.push(bucket);
    };
    look(HASHES, hash[0] ?? 0);
    if (words > 0) {
      const lookup = lookupOf(words);
      for (let band = 0; band < BANDS; band++) if (hasBand(lookup, band)) look(band, bands[band] ?? 0);
      for (const run of runs) look(SAMPLES, run);
    }
    if (found.length === 0) continue;
    const name = nameOf(packed);
    const row = hood.rows.get(name) ?? hood.growing.addPacked(packed);
    hood.rows.set(name, row);
    hood.counts.set(row, (hood.counts.get(row) ?? 0) + 1);
    if (seen.has(row)) continue;
    seen.add(row);
    if (hood.growing.table.size > most) return false;
    for (const bucket of found) join(bucket, row);
  }
  return true;
}

function join(bucket: Bucket, row: number): void {
  bucket.members.push(row);
  if (bucket.slot !== SAMPLES || bucket.members.length <= COMMON + bucket.suspects) return;
  bucket.isCommon = true;
  bucket.members.length = 0;
}

interface KeyTable {
  find(slot: number, key: number): Bucket | undefined;
  add(key: Key): Bucket;
}

/** Keys with their buckets: open addressing, since every key of every document is looked up once. */
function createKeyTable(): KeyTable {
  const buckets: Bucket[] = [];
  let places = new Int32Array(1024).fill(-1);
  let keys = new Uint32Array(1024);
  let slots = new Uint8Array(1024);
  const placeOf = (slot: number, key: number): number => {
    const mask = places.length - 1;
    let at = mix(key + Math.imul(slot, 0x9e37_79b1)) & mask;
    while (places[at] !== -1 && (keys[at] !== key || slots[at] !== slot)) at = (at + 1) & mask;
    return at;
  };
  const put = (bucket: Bucket, place: number): void => {
    const at = placeOf(bucket.slot, bucket.key);
    places[at] = place;
    keys[at] = bucket.key;
    slots[at] = bucket.slot;
  };
  return {
    find: (slot, key) => buckets[places[placeOf(slot, key)] ?? -1],
    add({ slot, key }) {
      const known = buckets[places[placeOf(slot, key)] ?? -1];
      if (known !== undefined) return known;
      if (buckets.length * 2 >= places.length) {
        places = new Int32Array(places.length * 2).fill(-1);
        keys = new Uint32Array(places.length);
        slots = new Uint8Array(places.length);
        for (const [place, bucket] of buckets.entries()) put(bucket, place);
      }
      const bucket: Bucket = { slot, key, members: [], isCommon: false, suspects: 0 };
      buckets.push(bucket);
      put(bucket, buckets.length - 1);
      return bucket;
    },
  };
}
