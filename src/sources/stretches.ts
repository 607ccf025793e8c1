import type { Piece } from './unpack/members.ts';

/** What can be read of a stream in one go: up to its end or to a fault. */
export interface Stretch {
  /** Where in the stream the member stands that it begins with. */
  readonly offset: number;
  /** Throws the fault that ends it. */
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Whether a fault ended it, so that another stretch may follow. */
  hasFault(): boolean;
}

/** The next stretch; undefined where nothing follows. The one before has to be over. */
export async function nextStretch(pieces: AsyncIterator<Piece>): Promise<Stretch | undefined> {
  const { done, value: first } = await pieces.next();
  if (done) return undefined;
  let hasFault = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let piece: Piece = first;
    for (;;) {
      if ('fault' in piece) {
        hasFault = true;
        throw piece.fault;
      }
      yield piece.bytes;
      const next = await pieces.next();
      if (next.done) return;
      piece = next.value;
    }
  }
  return { offset: first.offset, chunks: chunks(), hasFault: () => hasFault };
}
