import { DecantError } from '../errors.ts';
import type { ReadFailure } from '../stage.ts';
import { decode } from '../text/decode/decode.ts';
import type { ContainerStream, FoundAddress } from './container.ts';
import { unreadable } from './read-file.ts';

/** The text of an input that is read whole, or why there is none. */
export async function textOf({ uri, chunks, options }: ContainerStream): Promise<string | ReadFailure> {
  const { maxBytes } = options;
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > maxBytes) {
        const message = `${uri} has more than ${maxBytes} bytes, and is read whole. Raise maxBytes or split it.`;
        return { uri, error: new DecantError('read/too-large', message, { uri }), cut: uri };
      }
      parts.push(chunk);
    }
    return decode({ uri, content: { bytes: Buffer.concat(parts) } }).text;
  } catch (cause) {
    return { uri, error: unreadable(uri, cause, `byte ${length}`), cut: uri };
  }
}

/** The failure for an input that ends before it should. What it may have held is not gone. */
export function cutShort(uri: string, at: string): ReadFailure {
  const message = `${uri} is cut short: what begins at ${at} has no end. Give it again; what stands before it is read.`;
  return { uri, error: new DecantError('read/invalid-feed', message, { uri, at }), cut: uri };
}

/** The failure for a list that nobody asked to follow. */
export function notFollowed(uri: string, found: readonly FoundAddress[], format: string): ReadFailure {
  const message = `${uri} leads to ${found.length} ${found.length === 1 ? 'address' : 'addresses'}, which ${found.length === 1 ? 'is' : 'are'} not fetched. Give it to decant run with --input-format ${format} to fetch ${found.length === 1 ? 'it' : 'them'}.`;
  return { uri, error: new DecantError('fetch/offline', message, { uri }) };
}
