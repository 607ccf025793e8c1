import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { constants, createGunzip, createZstdDecompress } from 'node:zlib';
import { DecantError } from '../src/errors.ts';

const NEWLINE = 10;
/** The sets are packed with a long window (zstd --long=27). */
const WINDOW_LOG = 31;
const ROWS_FILE = /\.jsonl(?:\.zst|\.gz)?$/;

/** The rows of a JSONL file, plain or under zstd or gzip, one after another. */
export async function* rows<Row>(path: string): AsyncIterable<Row> {
  let rest: Buffer[] = [];
  for await (const chunk of unpacked(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      from = at + 1;
      if (line.length > 0) yield JSON.parse(line.toString('utf8'));
    }
    rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield JSON.parse(last.toString('utf8'));
}

function unpacked(path: string): Readable {
  const file = createReadStream(path);
  const packing = unpacking(path);
  if (packing === undefined) return file;
  file.on('error', (error) => packing.destroy(error));
  packing.on('close', () => file.destroy());
  return file.pipe(packing);
}

function unpacking(path: string): Transform | undefined {
  if (path.endsWith('.zst')) return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG } });
  if (path.endsWith('.gz')) return createGunzip();
  return undefined;
}

/** A set of labelled data: the name of its file without the ending, and where it lies. */
export interface NamedSet {
  readonly name: string;
  readonly path: string;
}

/** The sets of a folder of the corpora, or of the folder itself, by name. */
export async function sets(data: string, folder: string): Promise<readonly NamedSet[]> {
  const inner = join(data, folder);
  const place = existsSync(inner) ? inner : data;
  const names = (await readdir(place)).filter((name) => ROWS_FILE.test(name)).sort();
  return names.map((name) => ({ name: basename(name).replace(ROWS_FILE, ''), path: join(place, name) }));
}

/** Those of the sets that were asked for, by their names with commas between; all where nothing was. Throws for a name of no set. */
export function chosenSets<Set extends { readonly name: string }>(
  found: readonly Set[],
  { only, data }: { readonly only?: string; readonly data: string },
): readonly Set[] {
  if (only === undefined) return found;
  const names = only.split(',').map((name) => name.trim());
  const missing = names.filter((name) => !found.some((set) => set.name === name));
  if (missing.length === 0) return found.filter(({ name }) => names.includes(name));
  const known = found.map(({ name }) => name).join(', ');
  throw new DecantError('config/invalid', `There is no set "${missing.join('", "')}" in ${data}; there are ${known}.`);
}
