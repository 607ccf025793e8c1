import { FIXED_BYTES, type Fingerprint, NUMBERS, unpackFingerprint } from './fingerprint.ts';
import type { Kernel } from './kernel.ts';
import { mix } from './mix.ts';
import { composed } from './normal-form.ts';
import { sampleOf } from './sample.ts';
import { createScalarKernel } from './scalar-kernel.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/** Of the long shingles one in eight is kept, and of a short text at least so many. */
const SAMPLED = { limit: 2 ** 29, least: 32 };

/** Reads texts one after another. Keeps its buffers, so that a text costs no more than its length. */
export interface Reader {
  /** What is kept of a text, as bytes, which may lie in a larger buffer; the same whatever was read before. */
  packed(text: string): Uint8Array;
  fingerprint(text: string): Fingerprint;
}

/** Words of four bytes before the signatures. */
const HEAD = 7;

/** A reader with buffers of its own; in WebAssembly unless a kernel is given. */
export function createReader(kernel: Kernel = createWasmKernel() ?? createScalarKernel()): Reader {
  let words = new Uint32Array(1024);
  let [halves, bytes] = [new Uint16Array(words.buffer), Buffer.from(words.buffer)];

  function grow(length: number): void {
    if (length <= bytes.length) return;
    const longer = new Uint32Array(length);
    longer.set(words);
    words = longer;
    [halves, bytes] = [new Uint16Array(words.buffer), Buffer.from(words.buffer)];
  }

  /** The upper halves of those with the least hashes. */
  function putNumbers(count: number): number {
    const numberCount = kernel.distinct(count);
    const kept = Math.min(NUMBERS, numberCount);
    for (let at = 0; at < kept; at++) halves[FIXED_BYTES / 2 + at] = (kernel.list[at] ?? 0) >>> 16;
    words[6] = numberCount;
    return FIXED_BYTES + kept * 2;
  }

  /** Behind the numbers, which may end between two words. */
  function putSample(start: number, count: number): number {
    grow(start + count * 4);
    let at = start / 2;
    for (let place = 0; place < count; place++) {
      const hash = kernel.list[place] ?? 0;
      halves[at++] = hash;
      halves[at++] = hash >>> 16;
    }
    return at * 2;
  }

  function packed(text: string): Uint8Array {
    const cut = kernel.cut(composed(text));
    const start = putNumbers(cut.numbers);
    const { longShingles, distinct, list } = kernel;
    const { count, limit } = sampleOf({ upTo: longShingles, distinct, list, total: cut.count }, SAMPLED);
    const end = putSample(start, count);
    putHash(words, kernel.digest());
    words[4] = cut.count;
    words[5] = limit;
    bytes.set(kernel.signatures(), HEAD * 4);
    // From the pool of Node: an array of its own costs more than all the copying.
    const own = Buffer.allocUnsafe(end);
    bytes.copy(own, 0, 0, end);
    return own;
  }

  return { packed, fingerprint: (text) => unpackFingerprint(packed(text)) };
}

/** 128 bits of all words in their order. */
function putHash(words: Uint32Array, [a, b, c, d]: ReturnType<Kernel['digest']>): void {
  words[0] = mix(a ^ d);
  words[1] = mix(b + d);
  words[2] = mix(c ^ a);
  words[3] = mix(d + Math.imul(b, 0x9e37_79b1));
}
