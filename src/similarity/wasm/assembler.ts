/**
 * A piece of WebAssembly: the bytes of instructions that leave one value on the stack, or none; or pieces of such. They are
 * made one after another when all is put together: copying them at every step took most of the time.
 */
export type Code = readonly (number | Code)[];
type Bytes = readonly number[];

/** A function to assemble: parameters and locals are 32-bit integers, or vectors of 128 bits, told apart by their names. */
export interface Routine {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly locals: readonly string[];
  readonly vectors?: readonly string[];
  /** Whether it leaves a value. */
  readonly gives: boolean;
  readonly body: (local: Locals) => readonly Code[];
}

/** Reads and writes locals by their names, and calls routines by theirs. */
export interface Locals {
  get(name: string): Code;
  set(name: string, value: Code): Code;
  /** Calls a routine of the same module. */
  call(name: string, ...values: readonly Code[]): Code;
}

const I32 = 0x7f;
const V128 = 0x7b;
const EMPTY = 0x40;

export const constant = (value: number): Code => [0x41, signed(value)];
const binary =
  (code: number) =>
  (left: Code, right: Code): Code => [left, right, code];
export const add: (left: Code, right: Code) => Code = binary(0x6a);
export const subtract: (left: Code, right: Code) => Code = binary(0x6b);
export const multiply: (left: Code, right: Code) => Code = binary(0x6c);
export const and: (left: Code, right: Code) => Code = binary(0x71);
export const or: (left: Code, right: Code) => Code = binary(0x72);
export const xor: (left: Code, right: Code) => Code = binary(0x73);
export const shiftLeft: (left: Code, right: Code) => Code = binary(0x74);
/** Zeros come in from the left. */
export const shiftRight: (left: Code, right: Code) => Code = binary(0x76);
export const equal: (left: Code, right: Code) => Code = binary(0x46);
export const lessSigned: (left: Code, right: Code) => Code = binary(0x48);
export const greaterSigned: (left: Code, right: Code) => Code = binary(0x4a);
export const lessUnsigned: (left: Code, right: Code) => Code = binary(0x49);
export const isZero = (value: Code): Code => [value, 0x45];
/** Zeros below the lowest bit that is set. */
export const lowestBit = (value: Code): Code => [value, 0x68];
export const bitsSet = (value: Code): Code => [value, 0x69];

export const load32 = (address: Code): Code => [address, 0x28, 2, 0];
/** The word at a place of a table that stands at a fixed address. */
export const load32From = (table: number, address: Code): Code => [address, 0x28, 2, unsigned(table)];
export const load16 = (address: Code): Code => [address, 0x2f, 1, 0];
export const load8 = (address: Code): Code => [address, 0x2d, 0, 0];
export const load8From = (table: number, address: Code): Code => [address, 0x2d, 0, unsigned(table)];
export const store32 = (address: Code, value: Code): Code => [address, value, 0x36, 2, 0];
/** To a place of a table that stands at a fixed address. */
export const store32To = (table: number, address: Code, value: Code): Code => [
  address,
  value,
  0x36,
  2,
  unsigned(table),
];
export const store8 = (address: Code, value: Code): Code => [address, value, 0x3a, 0, 0];

/** The first value where the condition holds, else the second; without a branch. */
export const select = (value: Code, otherwise: Code, condition: Code): Code => [value, otherwise, condition, 0x1b];

/** Runs the body as long as the condition holds. */
export const whileTrue = (condition: Code, ...body: readonly Code[]): Code => [
  0x02,
  EMPTY,
  0x03,
  EMPTY,
  condition,
  0x45,
  0x0d,
  1,
  body,
  0x0c,
  0,
  0x0b,
  0x0b,
];

export const when = (condition: Code, ...body: readonly Code[]): Code => [condition, 0x04, EMPTY, body, 0x0b];

export const whenElse = (condition: Code, then: readonly Code[], otherwise: readonly Code[]): Code => [
  condition,
  0x04,
  EMPTY,
  then,
  0x05,
  otherwise,
  0x0b,
];

/** Calls the one function that is imported. */
export const callImport = (...values: readonly Code[]): Code => [values, 0x10, 0];

/** A module of some routines, with a memory and one function of one parameter that gives a value, both imported. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const types = [[0x60, 1, I32, 1, I32], ...routines.map(typeOf)];
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [
      [...name('host'), ...name('memory'), 0x02, 0x00, 1],
      [...name('host'), ...name('call'), 0x00, 0],
    ]),
    ...section(
      3,
      routines.map((_, at) => unsigned(at + 1)),
    ),
    ...section(
      7,
      routines.map((routine, at) => [...name(routine.name), 0x00, ...unsigned(at + 1)]),
    ),
    ...section(
      10,
      routines.map((routine) => bodyOf(routine, routines)),
    ),
  ];
  return Uint8Array.from(bytes);
}

function typeOf({ parameters, gives }: Routine): Bytes {
  return [0x60, ...vector(parameters.map(() => [I32])), ...vector(gives ? [[I32]] : [])];
}

function bodyOf({ parameters, locals, vectors = [], body }: Routine, routines: readonly Routine[]): Bytes {
  const names = [...parameters, ...locals, ...vectors];
  const called = routines.map((routine) => routine.name);
  const place = (named: string, among: readonly string[] = names): number => {
    const index = among.indexOf(named);
    if (index === -1) throw new TypeError(`There is nothing named "${named}".`);
    return index;
  };
  const code = body({
    get: (named) => [0x20, unsigned(place(named))],
    set: (named, value) => [value, 0x21, unsigned(place(named))],
    call: (named, ...values) => [values, 0x10, unsigned(place(named, called) + 1)],
  });
  const groups = [
    [...unsigned(locals.length), I32],
    [...unsigned(vectors.length), V128],
  ];
  const bytes = [...vector(groups), ...bytesOf(code), 0x0b];
  return [...unsigned(bytes.length), ...bytes];
}

/** The bytes of all pieces one after another, put behind those that are there. */
function bytesOf(code: Code, bytes: number[] = []): number[] {
  for (const piece of code)
    if (typeof piece === 'number') bytes.push(piece);
    else bytesOf(piece, bytes);
  return bytes;
}

function section(id: number, items: readonly Bytes[]): Bytes {
  const bytes = vector(items);
  return [id, ...unsigned(bytes.length), ...bytes];
}

function vector(items: readonly Bytes[]): Bytes {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): Bytes {
  return vector([...text].map((letter) => [letter.charCodeAt(0)]));
}

/** LEB128 without a sign. */
export function unsigned(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value;
  do {
    const more = rest >>> 7;
    bytes.push((rest & 0x7f) | (more === 0 ? 0 : 0x80));
    rest = more;
  } while (rest !== 0);
  return bytes;
}

/** LEB128 of a signed integer of 32 bits. */
function signed(value: number): Bytes {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    const isLast = (rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0);
    bytes.push(isLast ? byte : byte | 0x80);
    if (isLast) return bytes;
  }
}
