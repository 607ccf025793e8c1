import { FIXED_BYTES, type Fingerprint, NUMBERS, unpackFingerprint } from './fingerprint.ts';
import type { Kernel } from './kernel.ts';
import { mix } from './mix.ts';
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

/** Words that records are written into, one after another; a longer one gets buffers of its own. */
const ROOM = 2 ** 14;
/** Bytes of a record without its sample, at most. */
const MOST_FIXED = FIXED_BYTES + NUMBERS * 2;

/** A reader with buffers of its own; in WebAssembly unless a kernel is given. */
export function createReader(kernel: Kernel = createWasmKernel() ?? createScalarKernel()): Reader {
  let [words, base] = [new Uint32Array(0), 0];
  let [halves, bytes] = [new Uint16Array(words.buffer), new Uint8Array(words.buffer)];

  function makeRoom(length: number): void {
    if ((base << 2) + length <= bytes.length) return;
    words = new Uint32Array(Math.max(ROOM, Math.ceil(length / 4)));
    base = 0;
    [halves, bytes] = [new Uint16Array(words.buffer), new Uint8Array(words.buffer)];
  }

  /** The upper halves of those with the least hashes. */
  function numbersOf(count: number): readonly [count: number, kept: readonly number[]] {
    const numberCount = count < 2 ? count : kernel.distinct(count);
    const kept: number[] = [];
    for (let at = 0; at < Math.min(NUMBERS, numberCount); at++) kept.push((kernel.list[at] ?? 0) >>> 16);
    return [numberCount, kept];
  }

  function packed(text: string): Uint8Array {
    const cut = kernel.cut(text);
    const [numberCount, numbers] = numbersOf(cut.numbers);
    const { longShingles, distinct, list } = kernel;
    const { count, limit } = sampleOf({ upTo: longShingles, distinct, list, total: cut.count }, SAMPLED);
    makeRoom(MOST_FIXED + count * 4);
    putHash(words, base, kernel.digest());
    words[base + 4] = cut.count;
    words[base + 5] = limit;
    words[base + 6] = numberCount;
    bytes.set(kernel.signatures(), (base + HEAD) * 4);
    let at = base * 2 + FIXED_BYTES / 2;
    for (const number of numbers) halves[at++] = number;
    if (at % 2 === 0) {
      const first = at >>> 1;
      for (let place = 0; place < count; place++) words[first + place] = list[place] ?? 0;
      at += 2 * count;
    } else
      for (let place = 0; place < count; place++) {
        // Behind an odd number of numbers, which ends between two words.
        const hash = list[place] ?? 0;
        halves[at++] = hash;
        halves[at++] = hash >>> 16;
      }
    const start = base * 4;
    base = (at + 1) >>> 1;
    return new Uint8Array(words.buffer, start, at * 2 - start);
  }

  return { packed, fingerprint: (text) => unpackFingerprint(packed(text)) };
}

/** 128 bits of all words in their order. */
function putHash(words: Uint32Array, at: number, [a, b, c, d]: ReturnType<Kernel['digest']>): void {
  words[at] = mix(a ^ d);
  words[at + 1] = mix(b + d);
  words[at + 2] = mix(c ^ a);
  words[at + 3] = mix(d + Math.imul(b, 0x9e37_79b1));
}
