import { once } from '../once.ts';
import { LETTER_BYTES, WORD_BYTES } from './fingerprint.ts';
import { CONSTANTS, type Kernel, LONG_SHINGLE, leavingFactor, RUN } from './kernel.ts';
import { mix } from './mix.ts';
import { foldOfPair, foldTable } from './normal-form.ts';
import { distinctOf } from './sample.ts';
import { addTo, createMinima } from './signature.ts';
import { kernelModule } from './wasm/module.ts';
import { PLACES } from './wasm/places.ts';

/** What is used of the WebAssembly of the runtime, which the library of ECMAScript does not declare. */
interface Runtime {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Memory: new (size: {
    readonly initial: number;
  }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

type Routines = Readonly<
  Record<'cut' | 'shingles' | 'runs' | 'longShingles' | 'digest' | 'take' | 'sort', (...values: number[]) => number>
>;

const PAGE = 0x1_0000;
const SPACE = 0x20;
const LEAST_ROOM = 4096;
/** The longest list for which insertion is faster than the built-in sort. */
const SHORT = 64;
/** Of a character: two for itself or its letter, four each for two hashes and for a number, a run or a long shingle. */
const BYTES = 2 + 3 * 4;

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

  function shingles(): void {
    if (count === 1) addTo(views.wordMinima, mix(views.hashes[0] ?? 0), CONSTANTS.wordBits);
    if (count > 1) routines.shingles(HASHES, count);
    routines.take(PLACES.wordMinima, WORD_BYTES, PLACES.signatures, views.longAt);
  }

  function runs(): void {
    const letters = views.results[PLACES.letterCount / 4] ?? 0;
    if (letters > 0) {
      const size = Math.min(RUN, letters);
      const rolling = routines.runs(views.unitsAt, letters, views.longAt, size, LEAVING[size] ?? 0);
      if (views.results[PLACES.added / 4] === 0) addTo(views.letterMinima, mix(rolling), CONSTANTS.letterBits);
    }
    routines.take(PLACES.letterMinima, LETTER_BYTES, PLACES.signatures + WORD_BYTES, views.longAt);
  }

  return {
    cut(text) {
      const { length } = text;
      grow(length + 1);
      current = text;
      views.bytes.write(text, views.unitsAt, length * 2, 'utf16le');
      views.units[length] = SPACE;
      count = routines.cut(views.unitsAt, length, HASHES, views.othersAt, views.longAt);
      return { count, numbers: views.results[PLACES.numberCount / 4] ?? 0 };
    },
    digest() {
      routines.digest(HASHES, views.othersAt, count);
      const [a = 0, b = 0, c = 0, d = 0] = views.digest;
      return [a, b, c, d];
    },
    signatures() {
      shingles();
      runs();
      return views.signatures;
    },
    longShingles(limit) {
      if (count === 0) return 0;
      const size = Math.min(LONG_SHINGLE, count);
      return routines.longShingles(HASHES, count, views.longAt, size, LEAVING[size] ?? 0, limit);
    },
    distinct: (listed) => (listed > SHORT ? distinctOf(views.long, listed) : routines.sort(views.longAt, listed)),
    get list() {
      return views.long;
    },
  };
}

const HASHES: number = PLACES.buffers;
/** By the number of members of a rolling hash. */
const LEAVING: readonly number[] = Array.from({ length: Math.max(RUN, LONG_SHINGLE) + 1 }, (_, size) =>
  leavingFactor(size),
);

/** Where the buffers for so many characters lie in the memory, and what looks at it from here. */
function viewsOf(buffer: ArrayBuffer, room: number) {
  const wide = (room + 1) * 4;
  // Before the list of long runs a word is left free, which sorting it takes.
  const [othersAt, longAt, unitsAt] = [HASHES + wide, HASHES + 2 * wide + 4, HASHES + 3 * wide + 4];
  return {
    room,
    othersAt,
    longAt,
    unitsAt,
    bytes: Buffer.from(buffer),
    hashes: new Uint32Array(buffer, HASHES, room),
    /** Numbers, until they are taken; then runs. */
    long: new Uint32Array(buffer, longAt, room),
    units: new Uint16Array(buffer, unitsAt, room),
    results: new Uint32Array(buffer, 0, 4),
    digest: new Int32Array(buffer, PLACES.digest, 4),
    signatures: new Uint8Array(buffer, PLACES.signatures, WORD_BYTES + LETTER_BYTES),
    wordMinima: new Int32Array(buffer, PLACES.wordMinima, WORD_BYTES),
    letterMinima: new Int32Array(buffer, PLACES.letterMinima, LETTER_BYTES),
  };
}
