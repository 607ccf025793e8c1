import { once } from '../once.ts';
import { type KernelSums, PAGE } from './kernel-sums.ts';
import { scalarSums } from './scalar-sums.ts';
import kernel from './sequence-kernel.json' with { type: 'json' };

/**
 * The sums of a sequence network, four numbers at once, in a memory of their own: WebAssembly, assembled by `npm run kernel`
 * from `sequence-kernel.wat`. A page takes about a third of the time of the same in TypeScript.
 */
export interface SequenceKernel {
  /** Puts numbers into the memory to stay, and gives their address. */
  keep(values: Float32Array): number;
  /** Rooms for so many numbers each, all 0, until rooms are asked for again. */
  rooms(lengths: readonly number[]): readonly Float32Array[];
  /** Writes what a dense layer makes of rows: a multiple of four of them, and of eight outputs. */
  dense(rows: Float32Array, layer: KeptLayer, out: Float32Array): void;
  /** Writes each channel of a row from that channel of the rows before and after it. */
  along(rows: Float32Array, layer: KeptConvolution, count: number, out: Float32Array): void;
}

/** A layer by the addresses of its numbers: the weights of an input stand together. */
export interface KeptLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly bias: number;
}

export interface KeptConvolution {
  readonly channels: number;
  /** Rows that are seen, of which the middle one is the row itself, and how far they are apart. */
  readonly seen: number;
  readonly step: number;
  /** The weights of a row that is seen stand together. */
  readonly weights: number;
  readonly bias: number;
}

/** What the language's own declarations hold only with those of browsers. */
interface WebAssemblyOfRuntime {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: KernelSums };
}

/** Absent where programs may not be compiled while they run. */
const runtime = (globalThis as { readonly WebAssembly?: WebAssemblyOfRuntime }).WebAssembly;

const compiled = once(() => {
  const bytes = Buffer.from(kernel.wasm, 'base64');
  return runtime?.validate(bytes) === true ? new runtime.Module(bytes) : undefined;
});

/** The sums by WebAssembly; the same without it where that, or its vectors, cannot be run. */
function sums(): KernelSums {
  const module = compiled();
  return runtime === undefined || module === undefined ? scalarSums() : new runtime.Instance(module).exports;
}

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** A kernel with a memory of its own. */
export function sequenceKernel({ memory, dense, along }: KernelSums = sums()): SequenceKernel {
  let kept = 0;
  const make = (from: number, lengths: readonly number[]): readonly Float32Array[] => {
    const to = from + lengths.reduce((sum, length) => sum + length, 0) * BYTES;
    const missing = Math.ceil((to - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    let at = from;
    return lengths.map((length) => {
      const room = new Float32Array(memory.buffer, at, length);
      at += length * BYTES;
      return room;
    });
  };
  return {
    keep(values) {
      const [room] = make(kept, [values.length]);
      room?.set(values);
      kept += values.length * BYTES;
      return kept - values.length * BYTES;
    },
    rooms(lengths) {
      const rooms = make(kept, lengths);
      for (const room of rooms) room.fill(0);
      return rooms;
    },
    dense(rows, { inputs, outputs, weights, bias }, out) {
      dense(rows.byteOffset, out.length / outputs, inputs, weights, bias, outputs, out.byteOffset);
    },
    along(rows, { channels, seen, step, weights, bias }, count, out) {
      along(rows.byteOffset, count, channels, weights, bias, seen, step, out.byteOffset);
    },
  };
}
