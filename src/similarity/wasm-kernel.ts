import { once } from '../once.ts';
import { LETTER_BYTES, WORD_BYTES } from './fingerprint.ts';
import { CONSTANTS, type Kernel, LONG_SHINGLE, leavingFactor, RUN } from './kernel.ts';
import { mix } from './mix.ts';
import { foldOfPair, foldTable } from './normal-form.ts';
import { kernelModule, PLACES } from './routines.ts';
import { addTo, createMinima } from './signature.ts';

/** What is used of the WebAssembly of the runtime, which the library of ECMAScript does not declare. */
interface Runtime {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Memory: new (size: {
    readonly initial: number;
  }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

type Routines = Readonly<
  Record<'cut' | 'shingles' | 'runs' | 'longShingles' | 'digest' | 'take', (...values: number[]) => number>
>;

const PAGE = 0x1_0000;
const SPACE = 0x20;
const LEAST_ROOM = 4096;
/** Of a character: two for itself and its letter, four each for two hashes, a number and a long shingle. */
const BYTES = 2 + 2 + 4 * 4;

const runtime = (globalThis as { readonly WebAssembly?: Runtime }).WebAssembly; // declared nowhere without a browser's library

const compiled = once(() => (runtime === undefined ? undefined : new runtime.Module(kernelModule(CONSTANTS))));

/** The loops in WebAssembly; undefined where the runtime has none. */
export function createWasmKernel(): Kernel | undefined {
  const module = compiled();
  if (runtime === undefined || module === undefined) return undefined;
  const memory = new runtime.Memory({ initial: Math.ceil((PLACES.buffers + LEAST_ROOM * BYTES) / PAGE) });
  let current = '';
  const imports = { host: { memory, call: (at: number) => foldOfPair(current, at) } };
  const routines = new runtime.Instance(module, imports).exports as Routines; // as kernelModule makes them
  let views = viewsOf(memory.buffer, LEAST_ROOM);
  new Int32Array(memory.buffer, PLACES.folds, 0x1_0000).set(foldTable());
  views.wordMinima.set(createMinima(WORD_BYTES));
  views.letterMinima.set(createMinima(LETTER_BYTES));
  let count = 0;

  function grow(length: number): void {
    if (length <= views.room) return;
    const room = length + (length >>> 2);
    const missing = PLACES.buffers + room * BYTES + PAGE - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    views = viewsOf(memory.buffer, room);
  }

  function taken(minima: number, bins: number): Uint8Array {
    const signature = new Uint8Array(memory.buffer, views.long, bins).fill(0);
    routines.take(minima, bins, views.long);
    return signature.slice();
  }

  return {
    cut(text) {
      const { length } = text;
      grow(length + 1);
      current = text;
      views.bytes.write(text, views.units, length * 2, 'utf16le');
      views.header.setUint16(views.units + length * 2, SPACE, true);
      count = routines.cut(views.units, length, views.hashes, views.others, views.numbers, views.letters);
      const found = views.header.getUint32(PLACES.numberCount, true);
      return { count, numbers: new Uint32Array(memory.buffer, views.numbers, found) };
    },
    digest() {
      routines.digest(views.hashes, views.others, count);
      const lane = (at: number): number => views.header.getInt32(PLACES.digest + at * 4, true);
      return [lane(0), lane(1), lane(2), lane(3)];
    },
    shingles() {
      if (count === 1) addTo(views.wordMinima, mix(views.header.getInt32(views.hashes, true)), CONSTANTS.wordBits);
      routines.shingles(views.hashes, count);
      return taken(PLACES.wordMinima, WORD_BYTES);
    },
    runs() {
      const letters = views.header.getUint32(PLACES.letterCount, true);
      const size = Math.min(RUN, letters);
      const rolling = routines.runs(views.letters, letters, size, leavingFactor(size));
      const isNone = views.header.getUint32(PLACES.added, true) === 0 && letters > 0;
      if (isNone) addTo(views.letterMinima, mix(rolling), CONSTANTS.letterBits);
      return taken(PLACES.letterMinima, LETTER_BYTES);
    },
    longShingles(limit) {
      const size = Math.min(LONG_SHINGLE, count);
      const found = routines.longShingles(views.hashes, count, views.long, size, leavingFactor(size), limit);
      return new Uint32Array(memory.buffer, views.long, found);
    },
  };
}

/** Where the buffers for so many characters lie in the memory, and what looks at it from here. */
function viewsOf(buffer: ArrayBuffer, room: number) {
  const wide = (room + 1) * 4;
  const hashes = PLACES.buffers;
  const units = hashes + 4 * wide;
  return {
    room,
    hashes,
    others: hashes + wide,
    numbers: hashes + 2 * wide,
    long: hashes + 3 * wide,
    units,
    letters: units + wide / 2,
    bytes: Buffer.from(buffer),
    header: new DataView(buffer),
    wordMinima: new Int32Array(buffer, PLACES.wordMinima, WORD_BYTES),
    letterMinima: new Int32Array(buffer, PLACES.letterMinima, LETTER_BYTES),
  };
}
