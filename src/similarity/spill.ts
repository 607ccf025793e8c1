import type { StageIndex } from '../stage.ts';
import { BANDS, createKeyReader, type PackedTexts } from './packed.ts';

/** Keys of all documents on disk, a column at a time: those of a band, and those of a part of the sampled runs. */
export interface Spilled {
  readonly rows: number;
  /** A word of the hashes, or the key of a band, of every row; `WORDS` gives the numbers of words. */
  column(which: number): Promise<Uint32Array>;
  /** The same, a chunk in memory at a time. */
  visit(which: number, visitor: (row: number, key: number) => void): Promise<void>;
  /** Parts that the sampled runs are cut into; each fits in memory as a band does. */
  readonly parts: number;
  /** The runs of a part, with the rows that have them. */
  runs(part: number): Promise<{ readonly keys: Uint32Array; readonly values: Uint32Array }>;
  /** Takes all of it off the disk. */
  clear(): Promise<void>;
}

/** Columns: four words of the hash, then the bands, then the number of words. */
export const HASH_WORDS = 4;
export const FIRST_BAND: number = HASH_WORDS;
export const WORDS: number = HASH_WORDS + BANDS;
const COLUMNS = WORDS + 1;

/** Rows whose columns are gathered before they are written: 5 MB, with the runs. */
const CHUNK = 2 ** 13;
/** Runs that a document has in the mean; more only make the parts larger. */
const RUNS = 48;
const AT_ONCE = 2 ** 23;

/** Writes the keys of all documents to the index of the stage, where they stay until they are cleared. */
export async function spillKeys(texts: PackedTexts, index: StageIndex): Promise<Spilled> {
  const parts = 2 ** Math.max(0, Math.ceil(Math.log2((texts.size * RUNS) / AT_ONCE)));
  const chunk = createChunk(parts);
  const keysIn = createKeyReader();
  let rows = 0;
  const flush = async (): Promise<void> => {
    const number = Math.ceil(rows / CHUNK) - 1;
    for (const [name, bytes] of chunk.take()) await index.write(`spill/${name}/${number}`, bytes);
  };
  for await (const { packed } of texts.sorted()) {
    chunk.add(keysIn(packed), rows);
    rows++;
    if (rows % CHUNK === 0) await flush();
  }
  if (rows % CHUNK > 0) await flush();
  const chunks = Math.ceil(rows / CHUNK);
  return {
    rows,
    parts,
    column: (which) => readColumn(index, { which, rows }),
    async visit(which, visitor) {
      for (let number = 0; number < chunks; number++) {
        const keys = wordsOf(await entryOf(index, `spill/${which}/${number}`));
        for (let at = 0; at < keys.length; at++) visitor(number * CHUNK + at, keys[at] ?? 0);
      }
    },
    runs: (part) => readRuns(index, { part, chunks }),
    async clear() {
      for (let number = 0; number < chunks; number++) {
        for (let which = 0; which < COLUMNS; which++) await index.remove(`spill/${which}/${number}`);
        for (let part = 0; part < parts; part++) await index.remove(`spill/runs-${part}/${number}`);
      }
    },
  };
}

interface Chunk {
  add(keys: ReturnType<ReturnType<typeof createKeyReader>>, row: number): void;
  /** What was gathered, by the names of its entries; it is empty then. */
  take(): Iterable<readonly [name: string, bytes: Uint8Array]>;
}

function createChunk(parts: number): Chunk {
  const columns = Array.from({ length: COLUMNS }, () => new Uint32Array(CHUNK));
  const runs = Array.from({ length: parts }, createRuns);
  let size = 0;
  return {
    add({ hash, words, bands, runs: own }, row) {
      for (let word = 0; word < HASH_WORDS; word++) put(columns[word], size, hash[word]);
      for (let band = 0; band < BANDS; band++) put(columns[FIRST_BAND + band], size, bands[band]);
      put(columns[WORDS], size, words);
      size++;
      if (words > 0) for (const key of own) runs[key & (parts - 1)]?.push(key, row);
    },
    *take() {
      for (const [which, column] of columns.entries()) yield [String(which), bytesOf(column.subarray(0, size))];
      for (const [part, list] of runs.entries()) yield [`runs-${part}`, list.take()];
      size = 0;
    },
  };
}

function put(column: Uint32Array | undefined, at: number, value: number | undefined): void {
  if (column !== undefined) column[at] = value ?? 0;
}

/** Keys and rows by turns. */
function createRuns(): { push(key: number, row: number): void; take(): Uint8Array } {
  let list = new Uint32Array(1024);
  let size = 0;
  return {
    push(key, row) {
      if (size + 2 > list.length) {
        const longer = new Uint32Array(list.length * 2);
        longer.set(list);
        list = longer;
      }
      list[size++] = key;
      list[size++] = row;
    },
    take() {
      const bytes = bytesOf(list.slice(0, size));
      size = 0;
      return bytes;
    },
  };
}

async function readColumn(
  index: StageIndex,
  { which, rows }: { readonly which: number; readonly rows: number },
): Promise<Uint32Array> {
  const column = new Uint32Array(rows);
  for (let number = 0; number * CHUNK < rows; number++)
    bytesOf(column).set(await entryOf(index, `spill/${which}/${number}`), number * CHUNK * 4);
  return column;
}

async function readRuns(
  index: StageIndex,
  { part, chunks }: { readonly part: number; readonly chunks: number },
): Promise<{ readonly keys: Uint32Array; readonly values: Uint32Array }> {
  const lists: Uint32Array[] = [];
  for (let number = 0; number < chunks; number++)
    lists.push(wordsOf(await entryOf(index, `spill/runs-${part}/${number}`)));
  const length = lists.reduce((sum, list) => sum + list.length / 2, 0);
  const [keys, values] = [new Uint32Array(length), new Uint32Array(length)];
  let place = 0;
  for (const list of lists)
    for (let at = 0; at < list.length; at += 2) {
      keys[place] = list[at] ?? 0;
      values[place++] = list[at + 1] ?? 0;
    }
  return { keys, values };
}

async function entryOf(index: StageIndex, name: string): Promise<Uint8Array> {
  const bytes = await index.read(name);
  if (bytes === undefined) throw new TypeError(`The index has lost "${name}", which was written in this run.`);
  return bytes;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** The words of an entry, wherever its bytes lie. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length / 4);
  bytesOf(words).set(bytes);
  return words;
}
