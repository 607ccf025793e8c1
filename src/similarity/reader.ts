import type { Fingerprint } from './fingerprint.ts';
import { NUMBERS } from './fingerprint.ts';
import type { Kernel } from './kernel.ts';
import { mix } from './mix.ts';
import { composed } from './normal-form.ts';
import { distinct, sampleOf } from './sample.ts';
import { createScalarKernel } from './scalar-kernel.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/** Of the long shingles one in eight is kept, and of a short text at least so many. */
const SAMPLED = { limit: 2 ** 29, least: 32 };

/** Reads texts one after another. Keeps its buffers, so that a text costs no more than its length. */
export interface Reader {
  /** What is kept of a text; the same whatever was read before. */
  fingerprint(text: string): Fingerprint;
}

/** A reader with buffers of its own; in WebAssembly unless a kernel is given. */
export function createReader(kernel: Kernel = createWasmKernel() ?? createScalarKernel()): Reader {
  return {
    fingerprint(text) {
      const cut = kernel.cut(composed(text));
      const numbers = distinct(cut.numbers);
      const numberCount = numbers.length;
      const kept = upperHalves(numbers);
      const { hashes, limit } = sampleOf(kernel.longShingles, cut.count, SAMPLED);
      return {
        hash: hashOf(kernel.digest()),
        words: cut.count,
        signature: kernel.shingles(),
        letters: kernel.runs(),
        sample: hashes,
        limit,
        numberCount,
        numbers: kept,
      };
    },
  };
}

/** 128 bits of all words in their order. */
function hashOf([a, b, c, d]: ReturnType<Kernel['digest']>): Uint32Array {
  const hash = new Uint32Array(4);
  hash[0] = mix(a ^ d);
  hash[1] = mix(b + d);
  hash[2] = mix(c ^ a);
  hash[3] = mix(d + Math.imul(b, 0x9e37_79b1));
  return hash;
}

function upperHalves(hashes: Uint32Array): Uint16Array {
  const halves = new Uint16Array(Math.min(NUMBERS, hashes.length));
  for (let at = 0; at < halves.length; at++) halves[at] = (hashes[at] ?? 0) >>> 16;
  return halves;
}
