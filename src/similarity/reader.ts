import { type Fingerprint, unpackFingerprint } from './fingerprint.ts';
import { type Kernel, PUT } from './kernel.ts';
import { createScalarKernel } from './scalar-kernel.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/** Reads texts one after another. Keeps its buffers, so that a text costs no more than its length. */
export interface Reader {
  /** What is kept of a text, as bytes, which may lie in a larger buffer; the same whatever was read before. */
  packed(text: string): Uint8Array;
  fingerprint(text: string): Fingerprint;
}

/** Words that fingerprints are written into, one after another; a longer one gets a buffer of its own. */
const ROOM = 2 ** 14;

/** A reader with buffers of its own; in WebAssembly unless a kernel is given. */
export function createReader(kernel: Kernel = createWasmKernel() ?? createScalarKernel()): Reader {
  let words = new Uint32Array(0);
  let { buffer } = words;
  let base = 0;

  function packed(text: string): Uint8Array {
    const length = kernel.read(text);
    const room = Math.max(length + 3, PUT) >>> 2;
    if (base + room > words.length) {
      words = new Uint32Array(Math.max(ROOM, room));
      buffer = words.buffer;
      base = 0;
    }
    kernel.put(words, base);
    const start = base * 4;
    base += (length + 3) >>> 2;
    return new Uint8Array(buffer, start, length);
  }

  return { packed, fingerprint: (text) => unpackFingerprint(packed(text)) };
}
