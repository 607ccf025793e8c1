import { once } from '../once.ts';
import { LETTER_BYTES, NUMBERS, WORD_BYTES } from './fingerprint.ts';
import { type Kernel, PUT, SAMPLED } from './kernel.ts';
import { LENDERS, PLACES, RECORD } from './kernel-places.ts';
import { foldOfPair, foldTable } from './normal-form.ts';
import { likelyLimit } from './sample.ts';
import { createMinima, lendersOf, ranksOf } from './signature.ts';
import kernel from './wasm-kernel.json' with { type: 'json' };

/** What is used of the WebAssembly of the runtime, which the library of ECMAScript does not declare. */
interface Runtime {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Memory: new (size: {
    readonly initial: number;
  }) => { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
  validate(bytes: Uint8Array<ArrayBuffer>): boolean;
}

type Routine = 'cutNarrow' | 'cutWide' | 'record';
type Routines = Readonly<Record<Routine, (...values: number[]) => number>>;

const PAGE = 0x1_0000;

const runtime = (globalThis as { readonly WebAssembly?: Runtime }).WebAssembly; // declared nowhere without a browser's library

const compiled = once(() => {
  const bytes = Buffer.from(kernel.wasm, 'base64');
  return runtime?.validate(bytes) === true ? new runtime.Module(bytes) : undefined;
});

/**
 * The loops in WebAssembly, assembled by `npm run kernel` from what stands in `wasm/`; undefined where the runtime has none,
 * or none with vectors.
 */
export function createWasmKernel(): Kernel | undefined {
  const module = compiled();
  if (runtime === undefined || module === undefined) return undefined;
  let room = LEAST_ROOM;
  const memory = new runtime.Memory({ initial: Math.ceil(layoutOf(room).end / PAGE) });
  let current = '';
  const imports = { host: { memory, call: (at: number) => foldOfPair(current, at) } };
  const routines = new runtime.Instance(module, imports).exports as Routines; // as wasm/module.ts makes them
  const encoder = new TextEncoder();
  let places = layoutOf(room);
  let views = viewsOf(memory.buffer, places);
  putTables(memory.buffer);
  let size = 0;

  function grow(wanted: Room): void {
    const { source, folded, words } = wanted;
    if (source <= room.source && folded <= room.folded && words <= room.words && wanted.letters <= room.letters) return;
    const larger = (key: keyof Room): number => Math.max(room[key], wanted[key] + (wanted[key] >>> 2));
    room = { source: larger('source'), folded: larger('folded'), words: larger('words'), letters: larger('letters') };
    places = layoutOf(room);
    const missing = places.end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    views = viewsOf(memory.buffer, places);
  }

  /** Text of ASCII is taken in as it is, all other in its normal form. */
  function cutWords(text: string): number {
    const { length } = text;
    grow({ source: length, folded: 0, words: (length >>> 1) + 1, letters: length });
    const { read, written } = encoder.encodeInto(text, views.source);
    if (read === length && written === length)
      return routines.cutNarrow(places.source, length, places.source, places.bounds);
    current = text.normalize('NFKC');
    const units = current.length;
    grow({ source: units * 2, folded: units * 5, words: units, letters: units });
    views.bytes.write(current, places.source, units * 2, 'utf16le');
    return routines.cutWide(places.source, units, places.folded, places.bounds);
  }

  return {
    read(text) {
      const count = cutWords(text);
      const { bounds, longs, list, letters, spare, record } = places;
      const likely = likelyLimit(count, SAMPLED);
      size = routines.record(count, likely, bounds, longs, list, letters, spare, record);
      return size;
    },
    put(words, at) {
      if (size <= PUT) words.set(views.record, at);
      else words.set(new Uint32Array(memory.buffer, places.record, (size + 3) >>> 2), at);
    },
  };
}

/** Bytes of the text and of its folded words, and how many words and letters there may be. */
interface Room {
  readonly source: number;
  readonly folded: number;
  readonly words: number;
  readonly letters: number;
}

const LEAST_ROOM: Room = { source: 8192, folded: 0, words: 4096, letters: 8192 };
/** Behind every buffer, since the loops read and write more than they need. */
const SPARE = 64;

/** Where the buffers lie in the memory. */
function layoutOf({ source, folded, words, letters }: Room) {
  let end = PLACES.buffers;
  const after = (bytes: number): number => {
    const start = end + SPARE;
    end = start + Math.ceil((bytes + SPARE) / 16) * 16;
    return start;
  };
  return {
    source: after(source),
    folded: after(folded),
    bounds: after(Math.max(words * 8, letters * 4)),
    longs: after(words * 4),
    /** Numbers, until they are taken; then runs of words. */
    list: after(words * 4),
    spare: after(words * 4),
    letters: after(letters),
    record: after(RECORD.numbers + NUMBERS * 2 + words * 4),
    end,
    room: source,
  };
}

/** What looks at the memory from here. */
function viewsOf(buffer: ArrayBuffer, { source, record, room }: ReturnType<typeof layoutOf>) {
  return {
    bytes: Buffer.from(buffer),
    source: new Uint8Array(buffer, source, room),
    record: new Uint32Array(buffer, record, PUT / 4),
  };
}

function putTables(buffer: ArrayBuffer): void {
  new Int32Array(buffer, PLACES.folds, 0x1_0000).set(foldTable());
  new Int32Array(buffer, PLACES.wordMinima, WORD_BYTES).set(createMinima(WORD_BYTES));
  new Int32Array(buffer, PLACES.letterMinima, LETTER_BYTES).set(createMinima(LETTER_BYTES));
  new Uint8Array(buffer, PLACES.wordLenders, WORD_BYTES * LENDERS).set(lendersOf(WORD_BYTES, LENDERS));
  new Uint8Array(buffer, PLACES.letterLenders, LETTER_BYTES * LENDERS).set(lendersOf(LETTER_BYTES, LENDERS));
  new Uint16Array(buffer, PLACES.wordRanks, WORD_BYTES ** 2).set(ranksOf(WORD_BYTES));
  new Uint16Array(buffer, PLACES.letterRanks, LETTER_BYTES ** 2).set(ranksOf(LETTER_BYTES));
  new Uint8Array(buffer, PLACES.masks, 16).fill(0xff);
  const packing = new Uint8Array(buffer, PLACES.packing, 16 * 16);
  for (let set = 0; set < 16; set++) {
    const words = [0, 1, 2, 3].filter((word) => ((set >>> word) & 1) === 1);
    packing.set(
      words.flatMap((word) => [4 * word, 4 * word + 1, 4 * word + 2, 4 * word + 3]),
      set * 16,
    );
  }
  const bits = new Uint8Array(buffer, PLACES.bits, 256 * 8);
  for (let byte = 0; byte < 256; byte++) {
    const set = [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => ((byte >>> bit) & 1) === 1);
    bits.set(set, byte * 8);
  }
}
