import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip, createGzip, createZstdCompress, createZstdDecompress } from 'node:zlib';
import type { Packer, Packing } from '../sinks/jsonl.ts';

/** How result files are compressed. */
export type Compression = 'none' | 'gzip' | 'zstd';

/** How files of this compression are packed; undefined where they are not. */
export function packingOf(compression: Compression): Packing | undefined {
  if (compression === 'none') return undefined;
  return { ending: compression === 'gzip' ? '.gz' : '.zst', packer: () => packerOf(compression) };
}

function packerOf(compression: Exclude<Compression, 'none'>): Packer {
  const stream = compression === 'gzip' ? createGzip() : createZstdCompress();
  const ready: Uint8Array[] = [];
  let isFirst = compression === 'gzip';
  stream.on('data', (chunk: Uint8Array) => {
    if (isFirst) chunk[SYSTEM] = UNKNOWN_SYSTEM;
    isFirst = false;
    ready.push(chunk);
  });
  return {
    async write(chunk) {
      if (!stream.write(chunk)) await once(stream, 'drain');
      return Buffer.concat(ready.splice(0));
    },
    async end() {
      const ended = once(stream, 'end');
      stream.end();
      await ended;
      return Buffer.concat(ready.splice(0));
    },
  };
}

/** Byte 9 of a gzip file names the system that made it (RFC 1952); 255 says that it is not known. */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/** The bytes of a result file, unpacked by what its name ends with. */
export function unpackedFile(path: string): AsyncIterable<Uint8Array> {
  const stream = createReadStream(path);
  if (path.endsWith('.gz')) return pipeline(stream, createGunzip(), ignore);
  return path.endsWith('.zst') ? pipeline(stream, createZstdDecompress(), ignore) : stream;
}

/** Whoever reads the last stream of a pipeline is told of its errors there. */
function ignore(): undefined {
  return undefined;
}
