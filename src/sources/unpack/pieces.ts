import type { ContainerStream } from '../container.ts';
import { peek } from '../peek.ts';
import { type Piece, packedPieces } from './members.ts';
import { LONGEST_START, packedAs, unpacked } from './unpack.ts';
import { windowOver } from './window.ts';

/** The content of a stream, by members where it is packed in members. */
export interface Members {
  readonly isPacked: boolean;
  readonly pieces: AsyncGenerator<Piece>;
}

/**
 * The content of a stream that may be packed, piece by piece. After a damaged member of gzip or Zstandard it goes on with the next
 * one that begins as is wanted; where nothing is packed so, what goes wrong is thrown.
 *
 * @param isRecord whether content begins as one does that is worth to go on with.
 */
export async function piecesOf(
  { uri, chunks, options: { maxRatio } }: Pick<ContainerStream, 'uri' | 'chunks' | 'options'>,
  isRecord: (head: Uint8Array) => boolean,
): Promise<Members> {
  const unpacking = { uri, maxRatio };
  const { head, chunks: whole } = await peek(chunks, LONGEST_START);
  const format = packedAs(head);
  if (format === 'gzip' || format === 'zstd')
    return { isPacked: true, pieces: packedPieces(windowOver(whole), format, { unpacking, isRecord }) };
  return { isPacked: false, pieces: plainPieces(unpacked(whole, unpacking)) };
}

async function* plainPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let offset = 0;
  for await (const bytes of chunks) {
    if (bytes.length > 0) yield { bytes, offset, isFirst: offset === 0 };
    offset += bytes.length;
  }
}
