import { open } from 'node:fs/promises';
import { zstdCompressSync } from 'node:zlib';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DocumentRecord } from '../record.ts';
import type { Committed } from '../stage.ts';
import { COLUMNS, type ColumnKind, FIELDS } from './columns.ts';
import type { Destination, Update } from './destination.ts';
import { guarded, keptFolder } from './folder.ts';
import { records } from './output.ts';

/** Raised when the same documents give other bytes: what is written next is then written whole. */
const LAYOUT = 1;

/** A row group ends with so many rows, or so many characters: what is held in memory, and what a reader has to load. */
const ROWS = 10_000;
const CHARACTERS = 16 << 20;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

/** Every field of the record: strings, lists of strings, whole numbers, numbers, and JSON for what is nested deeper. */
const SCHEMA: Schema = [
  { name: 'root', num_children: FIELDS.length },
  ...FIELDS.flatMap((name) => elements(name, COLUMNS[name])),
];

function elements(name: string, { type, nullable }: ColumnKind): Schema {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  switch (type) {
    case 'integer':
      return [{ name, type: 'INT32', repetition_type }];
    case 'real':
      return [{ name, type: 'DOUBLE', repetition_type }];
    case 'text':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }];
    case 'json':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'JSON', repetition_type }];
    case 'texts':
      return [
        { name, repetition_type, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ];
  }
}

/**
 * A folder with a file of Parquet for each shard of the results. A file is made again where the documents of its shard are
 * other than those that it was made from, and otherwise left as it is.
 */
export function parquetFolder(folder: string): Destination {
  const kept = keptFolder(folder, 'parquet');
  return {
    address: `parquet:${folder}`,
    holds: 'documents',
    standing: kept.standing,
    bring: (update) => guarded(folder, () => bringFiles(kept, update)),
    close: async () => undefined,
  };
}

async function bringFiles(
  kept: ReturnType<typeof keptFolder>,
  { output, standing, step }: Update,
): Promise<{ readonly written: number; readonly removed: number }> {
  const writing = await kept.begin();
  try {
    const wanted = new Map(output.documents.map((file) => [nameOf(file), file]));
    const stale = [...wanted].filter(([name, file]) => writing.files.get(name)?.from !== sourceOf(file));
    for (const [name, file] of stale) await writeFile(writing.temporary(name), records(output, file), step);
    step();
    for (const [name, file] of stale) {
      await writing.place(name, sourceOf(file));
      step();
    }
    const obsolete = [...writing.files.keys()].filter((name) => !wanted.has(name));
    for (const name of obsolete) await writing.remove(name);
    step();
    await writing.commit(standing);
    return { written: stale.length, removed: obsolete.length };
  } finally {
    await writing.end();
  }
}

const ENDING = /\.jsonl(?:\.gz|\.zst)?$/;

function nameOf({ file }: Committed): string {
  return file.replace(ENDING, '.parquet');
}

function sourceOf({ sha256 }: Committed): string {
  return `${LAYOUT}:${sha256}`;
}

async function writeFile(path: string, rows: AsyncIterable<DocumentRecord>, step: () => void): Promise<void> {
  const bytes = new ByteWriter();
  const compressors = { ZSTD: (input: Uint8Array) => zstdCompressSync(input) };
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, codec: 'ZSTD', compressors, createdBy: 'decant' });
  const handle = await open(path, 'w');
  const flush = async (): Promise<void> => {
    await handle.writeFile(bytes.getBytes());
    bytes.index = 0;
  };
  try {
    let group: DocumentRecord[] = [];
    let characters = 0;
    const writeGroup = async (): Promise<void> => {
      writer.write({ columnData: columnsOf(group), rowGroupSize: group.length });
      [group, characters] = [[], 0];
      await flush();
      step();
    };
    for await (const row of rows) {
      group.push(row);
      characters += row.text.length;
      if (group.length >= ROWS || characters >= CHARACTERS) await writeGroup();
    }
    if (group.length > 0) await writeGroup();
    writer.finish();
    await flush();
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Statistics serve to skip what a query does not want; of JSON they would hold whole values. */
function columnsOf(rows: readonly DocumentRecord[]): Parameters<ParquetWriter['write']>[0]['columnData'] {
  return FIELDS.map((name) => ({
    name,
    data: rows.map((row) => row[name]),
    statistics: COLUMNS[name].type !== 'json' && name !== 'text',
  }));
}
