import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStageIndex } from '../../src/engine/state/stage-index.ts';
import { decideTexts } from '../../src/similarity/decide-texts.ts';
import type { PackedTexts } from '../../src/similarity/packed.ts';
import { createReader } from '../../src/similarity/reader.ts';
import type { StageIndex } from '../../src/stage.ts';
import type { NearDuplicatesOptions } from '../../src/stages/near-duplicates.ts';
import type { Row } from '../report.ts';
import { createGauge } from './gauge.ts';
import { madeDocuments, SEED } from './made.ts';

/** Fingerprints that may be in memory at once: what does not grow with the number of documents is to be small. */
const MOST = 2 ** 14;
/** Two sizes, of which the second has so many more documents: what each of those takes more. */
const SIZES: readonly [few: number, many: number] = [60_000, 160_000];

/**
 * Deciding from disk, with sketches and index in a database as the engine has them: memory for each further document, and
 * bytes on disk for each, which are its sketch, its id and URI's place (16 bytes) and its part of the index.
 */
export async function fromDiskRows(options: NearDuplicatesOptions): Promise<readonly Row[]> {
  const [few, many] = [await measured(SIZES[0], options), await measured(SIZES[1], options)];
  const further = SIZES[1] - SIZES[0];
  const about = { bench: 'duplicates', set: 'made', system: 'decant', n: SIZES[1] };
  return [
    { ...about, metric: 'ram-bytes-per-document', value: (many.peak - few.peak) / further },
    { ...about, metric: 'disk-bytes-per-document', value: many.disk / SIZES[1] },
    { ...about, metric: 'index-bytes-per-document', value: many.index / SIZES[1] },
    {
      ...about,
      set: 'made-from-disk',
      metric: 'cpu-microseconds-per-document',
      value: (many.seconds / SIZES[1]) * 1e6,
    },
  ];
}

interface Measured {
  readonly peak: number;
  readonly disk: number;
  readonly index: number;
  readonly seconds: number;
}

const ENTRY_BYTES = 16;

async function measured(documents: number, options: NearDuplicatesOptions): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'decant-from-disk-'));
  const database = new DatabaseSync(join(folder, 'state.sqlite'));
  try {
    const sketches = writeSketches(database, documents);
    const memory = createGauge();
    const index = watched(openStageIndex(database, 'near-duplicates', 1), memory.look);
    const texts = textsIn(database, documents);
    const before = process.cpuUsage();
    database.exec('BEGIN');
    for await (const _ of decideTexts(texts, { ...options, limits: options, most: MOST }, index));
    database.exec('COMMIT');
    const { user, system } = process.cpuUsage(before);
    const kept = database.prepare('SELECT sum(length(body) + length(name)) AS bytes FROM kept').get()?.['bytes'];
    const own = sketches + Number(kept) + documents * ENTRY_BYTES;
    return { peak: memory.peak(), disk: own, index: Number(kept), seconds: (user + system) / 1e6 - memory.seconds() };
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Gives the bytes of all sketches. */
function writeSketches(database: DatabaseSync, documents: number): number {
  database.exec('CREATE TABLE sketch (uri TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID');
  database.exec('CREATE TABLE kept (stage TEXT, name TEXT, since INTEGER, until INTEGER, mark INTEGER, body BLOB)');
  database.exec('CREATE INDEX kept_name ON kept (stage, name)');
  const insert = database.prepare('INSERT INTO sketch VALUES (?, ?)');
  const reader = createReader();
  let [at, bytes] = [0, 0];
  database.exec('BEGIN');
  for (const text of madeDocuments(SEED, documents)) {
    const packed = reader.packed(text);
    bytes += packed.length;
    insert.run(`https://made.example/${String(at++).padStart(9, '0')}`, packed);
  }
  database.exec('COMMIT');
  return bytes;
}

/**
 * Looks at the memory when the first entry of a column is read: there is room for a band then, and what is kept from band to
 * band. What does not grow with the documents (a chunk of columns, the fingerprints that are verified) is not asked for.
 */
function watched(index: StageIndex, look: () => void): StageIndex {
  return {
    ...index,
    async read(name) {
      const entry = await index.read(name);
      if (name.endsWith('/0')) look();
      return entry;
    },
  };
}

function textsIn(database: DatabaseSync, size: number): PackedTexts {
  return {
    size,
    async *sorted() {
      for (const { uri, body } of database.prepare('SELECT uri, body FROM sketch ORDER BY uri').iterate())
        if (typeof uri === 'string' && body instanceof Uint8Array) yield { id: uri, uri, published: 0, packed: body };
    },
  };
}
