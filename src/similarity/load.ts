import { nameOf, type PackedText, type PackedTexts } from './packed.ts';
import { createTable, type Table } from './table.ts';

/** A document, and the row of its text in the table. */
export interface Entry {
  readonly id: string;
  readonly uri: string;
  readonly published: number;
  readonly row: number;
}

/** Documents in memory: texts that are equal word for word have one row. */
export interface Loaded {
  readonly entries: readonly Entry[];
  readonly table: Table;
}

/** Reads those of the documents into memory that are asked for; where so many are expected, there is room for them. */
export async function load(
  texts: PackedTexts,
  isWanted: (text: PackedText) => boolean,
  expected?: number,
): Promise<Loaded> {
  const entries: Entry[] = [];
  const growing = createTable(expected);
  const rows = new Map<string, number>();
  for await (const text of texts.sorted()) {
    if (!isWanted(text)) continue;
    const name = nameOf(text.packed);
    const row = rows.get(name) ?? growing.addPacked(text.packed);
    rows.set(name, row);
    entries.push({ id: text.id, uri: text.uri, published: text.published, row });
  }
  return { entries, table: growing.table };
}
