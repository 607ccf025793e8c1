import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { constants, createZstdDecompress } from 'node:zlib';

const NEWLINE = 10;
/** The sets are packed with a long window (zstd --long=27). */
const WINDOW_LOG = 31;

/** The rows of a JSONL file under zstd, one after another. */
export async function* rows<Row>(path: string): AsyncIterable<Row> {
  const unpack = createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG } });
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path).pipe(unpack) as AsyncIterable<Buffer>) {
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

/** The sets of a folder of the corpora, by name. */
export async function sets(
  data: string,
  folder: string,
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const inner = join(data, folder);
  const place = existsSync(inner) ? inner : data;
  const names = (await readdir(place)).filter((name) => name.endsWith('.jsonl.zst')).sort();
  return names.map((name) => ({ name: basename(name, '.jsonl.zst'), path: join(place, name) }));
}
