import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCode } from '../../errors.ts';
import type { OpenObject, Store, StoredObject } from './store.ts';

/** Times that a broken download goes on where it broke. */
const RESUMES = 3;
/** Milliseconds before the first of them; each further one waits twice as long. */
const BACKOFF = 200;

/**
 * The bytes of an object that was opened. Where the connection breaks or stalls, they go on from there, as long as the object is
 * still the same.
 *
 * @param idle milliseconds that may pass without a byte.
 */
export async function* bytesOf(
  store: Pick<Store, 'open'>,
  { key, size }: StoredObject,
  { opened, idle, signal }: { readonly opened: OpenObject; readonly idle: number; readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  let { body } = opened;
  let byte = 0;
  for (let resumes = 0; ; resumes++) {
    try {
      for await (const chunk of lively(body, idle)) {
        byte += chunk.length;
        yield chunk;
      }
      return;
    } catch (cause) {
      if (signal.aborted || opened.tag === undefined || byte >= size || resumes === RESUMES || !isBroken(cause))
        throw cause;
      await wait(BACKOFF * 2 ** resumes, undefined, { signal });
      const again = await store.open(key, { byte, tag: opened.tag });
      if (again === undefined) throw cause;
      body = again.body;
    }
  }
}

const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE']);

/** A connection that nothing is taken from for long is ended by the SDK too, by an error of that name. */
function isBroken(cause: unknown): boolean {
  return BROKEN.has(systemCode(cause) ?? '') || (cause instanceof Error && cause.name === 'TimeoutError');
}

/** The chunks of a stream that breaks where nothing comes for so long. The time that is taken to use them does not count. */
async function* lively(body: Readable, idle: number): AsyncGenerator<Uint8Array> {
  const stall = (): void =>
    void body.destroy(Object.assign(new Error(`nothing came for ${idle / 1000} seconds`), { code: 'ETIMEDOUT' }));
  const chunks: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const timer = setTimeout(stall, idle);
      const { done, value } = await chunks.next().finally(() => clearTimeout(timer));
      if (done) return;
      yield value;
    }
  } finally {
    body.destroy();
  }
}
