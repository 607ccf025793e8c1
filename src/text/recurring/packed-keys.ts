import { NORMAL_FORM, type ParagraphKey } from './paragraph-key.ts';

/** Paragraphs of a document, each once, in the order in which they come; plain numbers side by side. */
export interface Keys {
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  /** Words of each, 65,535 at most. */
  readonly words: Uint16Array;
}

/** The version of the normal form, and the length of the site's name. */
const HEAD = 6;
const BYTES = 10;
const MOST_WORDS = 0xffff;

/** Paragraphs and the name of their site as bytes, ten for each paragraph. A key that comes again is left out. */
export function packKeys(site: string, keys: readonly ParagraphKey[]): Uint8Array {
  const name = new TextEncoder().encode(site);
  const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const packed = new Uint8Array(HEAD + name.length + distinct.length * BYTES);
  const view = new DataView(packed.buffer);
  view.setUint16(0, NORMAL_FORM);
  view.setUint32(2, name.length);
  packed.set(name, HEAD);
  for (const [index, { high, low, words }] of distinct.entries()) {
    const at = HEAD + name.length + index * BYTES;
    view.setUint32(at, high);
    view.setUint32(at + 4, low);
    view.setUint16(at + 8, Math.min(words, MOST_WORDS));
  }
  return packed;
}

/** For each key its place among the distinct ones, as `packKeys` leaves them. */
export function placesOf(keys: readonly ParagraphKey[]): readonly number[] {
  const places = new Map<number, number>();
  return keys.map((key) => {
    const name = nameOf(key);
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  });
}

/** 53 of the 64 bits: enough to tell the paragraphs of one document apart. */
function nameOf({ high, low }: ParagraphKey): number {
  return high * 2 ** 21 + (low & 0x1fffff);
}

/** The name of the site, without the paragraphs. */
export function unpackSite(packed: Uint8Array): string {
  return new TextDecoder().decode(packed.subarray(HEAD, HEAD + viewOf(packed).getUint32(2)));
}

/** The keys as `packKeys` wrote them. */
export function unpackKeys(packed: Uint8Array): Keys {
  const view = viewOf(packed);
  const start = HEAD + view.getUint32(2);
  const length = (packed.length - start) / BYTES;
  const keys = { highs: new Uint32Array(length), lows: new Uint32Array(length), words: new Uint16Array(length) };
  for (let index = 0; index < length; index++) {
    const at = start + index * BYTES;
    keys.highs[index] = view.getUint32(at);
    keys.lows[index] = view.getUint32(at + 4);
    keys.words[index] = view.getUint16(at + 8);
  }
  return keys;
}

function viewOf(packed: Uint8Array): DataView {
  return new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
}
