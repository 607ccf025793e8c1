import { createReader } from '../../src/similarity/reader.ts';
import type { RelationLimits } from '../../src/similarity/relation.ts';
import { resolve } from '../../src/similarity/resolve.ts';
import { createTable, type Table } from '../../src/similarity/table.ts';
import type { Row } from '../report.ts';
import { madeDocuments, SEED } from './made.ts';

/** Documents that all sizes are held against, and the size that is measured unless another one is asked for. */
const FEW = 100_000;
const MANY = 300_000;
const BATCH = 1000;
/** The first documents would pay for the compiler of the runtime, which so many, so many times, have gone through. */
const BEFORE = 50_000;
const TIMES_BEFORE = 4;

/**
 * What it takes to find the clusters of so many documents that a seed makes, in memory, by the functions that the stage
 * calls: lines of JSONL, texts, fingerprints, table, clusters. Records, their metadata and what is kept of them are not in.
 */
export function costRows(limits: RelationLimits, limit: number = MANY): readonly Row[] {
  for (let time = 0; time < TIMES_BEFORE; time++) costOf(Math.min(BEFORE, limit), limits);
  const few = costOf(Math.min(FEW, limit), limits);
  if (limit <= FEW) return rowsOf(few, few.documents);
  const many = costOf(limit, limits);
  // Few take a second: they are measured before and after, so that what else the machine does weighs less.
  const both = together(few, costOf(FEW, limits));
  return [...rowsOf(both, FEW), ...rowsOf(many, many.documents), growthOf(both, many)];
}

interface Cost {
  readonly documents: number;
  /** Of the texts, and of the lines that they stand in. */
  readonly textMegabytes: number;
  readonly megabytes: number;
  /** CPU seconds for fingerprints alone, and for everything: lines parsed, fingerprints, table, clusters. */
  readonly reading: number;
  readonly whole: number;
  readonly ram: number;
}

function costOf(documents: number, limits: RelationLimits): Cost {
  const reader = createReader();
  const growing = createTable(documents);
  let [bytes, textBytes, reading, whole] = [0, 0, 0, 0];
  for (const lines of batchesOf(documents)) {
    for (const line of lines) bytes += Buffer.byteLength(line);
    const texts: string[] = [];
    whole += seconds(() => {
      for (const line of lines) texts.push(textOf(line));
    });
    for (const text of texts) textBytes += Buffer.byteLength(text);
    const read: Uint8Array[] = [];
    const own = seconds(() => {
      for (const text of texts) read.push(reader.packed(text));
    });
    reading += own;
    whole +=
      own +
      seconds(() => {
        for (const packed of read) growing.addPacked(packed);
      });
  }
  whole += seconds(() => resolve(growing.table, limits));
  const ram = bytesOf(growing.table) / documents;
  return { documents, textMegabytes: textBytes / 1e6, megabytes: bytes / 1e6, reading, whole, ram };
}

/** Two measurements of as many documents as one of all. */
function together(one: Cost, other: Cost): Cost {
  const sum = (of: (cost: Cost) => number): number => of(one) + of(other);
  return {
    documents: sum(({ documents }) => documents),
    textMegabytes: sum(({ textMegabytes }) => textMegabytes),
    megabytes: sum(({ megabytes }) => megabytes),
    reading: sum(({ reading }) => reading),
    whole: sum(({ whole }) => whole),
    ram: one.ram,
  };
}

/** What the table takes, with the room that it has to grow. */
function bytesOf({ hashes, rows, samples }: Table): number {
  return hashes.byteLength + rows.byteLength + samples.byteLength;
}

function* batchesOf(documents: number): Generator<readonly string[]> {
  let batch: string[] = [];
  for (const text of madeDocuments(SEED, documents)) {
    batch.push(JSON.stringify({ text }));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function textOf(line: string): string {
  const row: { readonly text: string } = JSON.parse(line); // as `batchesOf` wrote it
  return row.text;
}

function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function rowsOf({ textMegabytes, megabytes, reading, whole, ram }: Cost, documents: number): readonly Row[] {
  return [
    row('text-to-signature', 'mb-per-cpu-second', textMegabytes / reading, documents),
    row('jsonl-to-clusters', 'mb-per-cpu-second', megabytes / whole, documents),
    row('made-in-memory', 'ram-bytes-per-document', ram, documents),
  ];
}

function growthOf(few: Cost, many: Cost): Row {
  return row('made', 'growth', many.whole / many.documents / (few.whole / few.documents), many.documents);
}

function row(set: string, metric: string, value: number, n: number): Row {
  return { bench: 'duplicates', set, system: 'decant', metric, value, n };
}
