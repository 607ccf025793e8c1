import type { ParagraphKey } from './paragraph-key.ts';
import { BINS } from './paragraph-signature.ts';

/** A paragraph as it is compared across documents. */
export interface ComparedParagraph {
  readonly key: ParagraphKey;
  readonly particulars: number;
  readonly signature: Uint8Array;
}

/** What a document is chosen by, and its paragraphs, as bytes. */
export interface ComparedDocument {
  /** Words of its text. */
  readonly words: number;
  /** The day it was published as the number YYYYMMDD; `UNDATED` where it is not known. */
  readonly published: number;
  readonly paragraphs: readonly ComparedParagraph[];
}

/** Later than every day. */
export const UNDATED = 0xffff_ffff;

const HEAD = 8;
const FIXED = 12;
const BYTES: number = FIXED + BINS;

/** The document as bytes: what its sketch is. */
export function packDocument({ words, published, paragraphs }: ComparedDocument): Uint8Array {
  const packed = new Uint8Array(HEAD + paragraphs.length * BYTES);
  const view = new DataView(packed.buffer);
  view.setUint32(0, words);
  view.setUint32(4, published);
  for (const [index, { key, particulars, signature }] of paragraphs.entries()) {
    const at = HEAD + index * BYTES;
    view.setUint32(at, key.high);
    view.setUint32(at + 4, key.low);
    view.setUint32(at + 8, particulars);
    packed.set(signature, at + FIXED);
  }
  return packed;
}

/** What a paragraph of a packed document is compared by. */
export interface ParagraphMarks {
  readonly high: number;
  readonly low: number;
  readonly particulars: number;
}

/** The marks of each paragraph of a packed document. */
export function marksOf(packed: Uint8Array): readonly ParagraphMarks[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return Array.from({ length: (packed.length - HEAD) / BYTES }, (_, index) => {
    const at = HEAD + index * BYTES;
    return { high: view.getUint32(at), low: view.getUint32(at + 4), particulars: view.getUint32(at + 8) };
  });
}

/** A packed document with some of its paragraphs only. */
export function withOnly(packed: Uint8Array, places: readonly number[]): Uint8Array {
  const some = new Uint8Array(HEAD + places.length * BYTES);
  some.set(packed.subarray(0, HEAD));
  for (const [index, place] of places.entries()) {
    const at = HEAD + place * BYTES;
    some.set(packed.subarray(at, at + BYTES), HEAD + index * BYTES);
  }
  return some;
}

/** The paragraphs of all documents, column by column. */
export interface ParagraphColumns {
  /** By document, in the order in which they were added. */
  readonly words: readonly number[];
  readonly published: readonly number[];
  /** Where the paragraphs of a document begin; one more entry than documents. */
  readonly starts: readonly number[];
  /** By paragraph. */
  readonly owner: Uint32Array;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly particulars: Uint32Array;
  /** `BINS` bytes for each. */
  readonly signatures: Uint8Array;
}

/** Reads packed documents into columns: 80 bytes for each paragraph. */
export async function readColumns(documents: AsyncIterable<Uint8Array>): Promise<ParagraphColumns> {
  const [words, published, starts]: [number[], number[], number[]] = [[], [], [0]];
  let room = 1024;
  let [owner, high, low, particulars] = [0, 1, 2, 3].map(() => new Uint32Array(room)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]; // four of them
  let signatures = new Uint8Array(room * BINS);
  let size = 0;
  for await (const packed of documents) {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    const count = (packed.length - HEAD) / BYTES;
    if (size + count > room) {
      room = Math.max(room * 2, size + count);
      [owner, high, low, particulars] = [
        grown(owner, room),
        grown(high, room),
        grown(low, room),
        grown(particulars, room),
      ];
      const wider = new Uint8Array(room * BINS);
      wider.set(signatures);
      signatures = wider;
    }
    for (let index = 0; index < count; index++, size++) {
      const at = HEAD + index * BYTES;
      owner[size] = words.length;
      high[size] = view.getUint32(at);
      low[size] = view.getUint32(at + 4);
      particulars[size] = view.getUint32(at + 8);
      signatures.set(packed.subarray(at + FIXED, at + BYTES), size * BINS);
    }
    words.push(view.getUint32(0));
    published.push(view.getUint32(4));
    starts.push(size);
  }
  return { words, published, starts, owner, high, low, particulars, signatures };
}

function grown(column: Uint32Array, room: number): Uint32Array {
  const wider = new Uint32Array(room);
  wider.set(column);
  return wider;
}
