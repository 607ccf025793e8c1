import { type Code, unsigned } from './assembler.ts';

const SIMD = 0xfd;
const operation = (code: number): Code => [SIMD, unsigned(code)];
const binary =
  (code: number) =>
  (left: Code, right: Code): Code => [left, right, operation(code)];
const unary =
  (code: number) =>
  (value: Code): Code => [value, operation(code)];

/** Sixteen bytes from wherever they stand. */
export const loadVector = (address: Code): Code => [address, operation(0x00), 0, 0];
/** The same at a place of a table that stands at a fixed address. */
export const loadVectorFrom = (table: number, address: Code): Code => [address, operation(0x00), 0, unsigned(table)];
export const storeVector = (address: Code, value: Code): Code => [address, value, operation(0x0b), 0, 0];

/** Eight bytes at a place of a table that stands at a fixed address, as halves of words. */
export const loadBytesAsHalves = (table: number, address: Code): Code => [address, operation(0x02), 0, unsigned(table)];
/** The first four halves as words, and the last four. */
export const lowHalves: (value: Code) => Code = unary(0xa9);
export const highHalves: (value: Code) => Code = unary(0xaa);

/** The word at an address, four times. */
export const repeatedFrom = (address: Code): Code => [address, operation(0x09), 0, 0];
/** A word four times. */
export const repeated: (value: Code) => Code = unary(0x11);

export const storeVectorTo = (table: number, address: Code, value: Code): Code => [
  address,
  value,
  operation(0x0b),
  0,
  unsigned(table),
];

/** A half of a word eight times. */
export const repeatedHalf: (value: Code) => Code = unary(0x10);

/** Four words, the first one in the lowest bytes. */
export const wordsVector = (words: readonly [number, number, number, number]): Code => [
  operation(0x0c),
  ...words.flatMap((word) => [word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff, word >>> 24]),
];
/** The same byte sixteen times. */
export const bytesVector = (byte: number): Code => [operation(0x0c), ...new Array<number>(16).fill(byte)];
export const zeroVector: Code = bytesVector(0);
export const everyWord = (word: number): Code => wordsVector([word, word, word, word]);

/** Sixteen bytes of two vectors by their places: the second one's begin at 16. */
const shuffled = (left: Code, right: Code, places: readonly number[]): Code => [left, right, operation(0x0d), places];
/** Four words, of one vector's four and another one's, which begin at 4. */
export const wordsOf = (left: Code, right: Code, places: readonly number[]): Code =>
  shuffled(
    left,
    right,
    places.flatMap((place) => [4 * place, 4 * place + 1, 4 * place + 2, 4 * place + 3]),
  );
/** The bytes of a vector by places below 16 that are known at run time only; what others would give is left open. */
export const swizzled: (value: Code, places: Code) => Code = binary(0x100);
export const wordAt = (value: Code, place: number): Code => [value, operation(0x1b), place];

export const equalBytesOf: (left: Code, right: Code) => Code = binary(0x23);
/** Without a sign. */
export const atMostBytes: (left: Code, right: Code) => Code = binary(0x2a);
export const subtractWords: (left: Code, right: Code) => Code = binary(0xb1);
export const subtractBytes: (left: Code, right: Code) => Code = binary(0x71);
export const equalWords: (left: Code, right: Code) => Code = binary(0x37);
/** Without a sign. */
export const atMostWords: (left: Code, right: Code) => Code = binary(0x3e);
export const greaterWordsSigned: (left: Code, right: Code) => Code = binary(0x3b);
export const leastWordsSigned: (left: Code, right: Code) => Code = binary(0xb6);
export const addWords: (left: Code, right: Code) => Code = binary(0xae);
export const multiplyWords: (left: Code, right: Code) => Code = binary(0xb5);
export const shiftWordsLeft = (value: Code, by: number): Code => [value, 0x41, by, operation(0xab)];
export const shiftWordsRight = (value: Code, by: number): Code => [value, 0x41, by, operation(0xad)];
export const bothOf: (left: Code, right: Code) => Code = binary(0x4e);
export const eitherOf: (left: Code, right: Code) => Code = binary(0x50);
export const differenceOf: (left: Code, right: Code) => Code = binary(0x51);
/** Bits of the first value where the condition has ones, else of the second. */
export const chosen = (value: Code, otherwise: Code, condition: Code): Code => [
  value,
  otherwise,
  condition,
  operation(0x52),
];
/** Of halves, with a sign. */
export const lessHalves: (left: Code, right: Code) => Code = binary(0x2f);
export const leastHalves: (left: Code, right: Code) => Code = binary(0x96);
export const isAnySet: (value: Code) => Code = unary(0x53);
/** A bit for each byte, or word: its highest one. */
export const bitsOfBytes: (value: Code) => Code = unary(0x64);
export const bitsOfWords: (value: Code) => Code = unary(0xa4);
/** Two vectors of eight halves as one of sixteen bytes. */
export const narrowedHalves: (left: Code, right: Code) => Code = binary(0x66);
/** Two vectors of four words as one of eight halves. */
export const narrowedWords: (left: Code, right: Code) => Code = binary(0x86);
