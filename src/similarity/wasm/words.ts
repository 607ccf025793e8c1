import { type KernelConstants, PLACES } from '../kernel-places.ts';
import {
  add,
  bitsSet,
  type Code,
  constant,
  type Locals,
  lessUnsigned,
  load32From,
  or,
  type Routine,
  shiftLeft,
  shiftRight,
  store32,
  subtract,
  when,
  whileTrue,
} from './assembler.ts';
import { foldedLocal, increased, mixedVector, mixingFactors } from './idioms.ts';
import { beforeWords, SHINGLING, shingled } from './shingles.ts';
import { CHUNK } from './unusual-words.ts';
import {
  addWords,
  atMostWords,
  bitsOfBytes,
  bitsOfWords,
  bothOf,
  eitherOf,
  everyWord,
  greaterWordsSigned,
  leastWordsSigned,
  loadVector,
  loadVectorFrom,
  multiplyWords,
  storeVector,
  subtractWords,
  swizzled,
  wordAt,
  wordsOf,
  zeroVector,
} from './vectors.ts';

/** Words that are looked at together. */
const LANES: readonly number[] = [0, 1, 2, 3];
const CHUNKS: readonly string[] = LANES.map((lane) => `chunk${lane}`);
const WEIGHTS: readonly string[] = LANES.flatMap((lane) => [`spread${lane}`, `weight${lane}`, `otherWeight${lane}`]);
/** Bytes of where four words begin and end. */
const BOUNDS = 32;
const ZERO = 0x30;

/**
 * Of a text that was cut, four words at a time: its shingles and its digest; the hashes of words that begin with a digit at
 * `numbers`; and all letters one after another, a byte each, and zeros behind them. Pairs take the places of the bounds.
 */
export function words(constants: KernelConstants): Routine {
  return {
    name: 'words',
    parameters: ['bounds', 'count', 'longs', 'numbers', 'letters'],
    locals: ['pairs', 'end', 'left', 'first', 'number', 'letter', 'unusual', 'digits'],
    vectors: [
      ...['lengths', 'tooLong', 'most', 'lowest', 'zero', 'nine', 'hash', 'otherHash'],
      ...['low', 'high', 'lowPair', 'highPair', 'firstFactor', 'secondFactor'],
      ...[...CHUNKS, ...WEIGHTS, ...SHINGLING],
    ],
    gives: false,
    body(local) {
      const { get, set } = local;
      return [
        constantsOf(local, constants),
        mixingFactors(local),
        beforeWords(local, constants),
        set('pairs', get('bounds')),
        set('number', get('numbers')),
        set('letter', get('letters')),
        set('end', add(get('bounds'), shiftLeft(get('count'), constant(3)))),
        // Behind the last word there are up to three without a letter.
        storeVector(get('end'), zeroVector),
        storeVector(add(get('end'), constant(16)), zeroVector),
        whileTrue(
          lessUnsigned(get('bounds'), get('end')),
          readWords(local),
          turned(local),
          set('digits', bitsOfWords(isDigit(local))),
          hashed(local),
          when(get('unusual'), unusual(local)),
          mixedVector(local, 'hash'),
          gatheredNumbers(local),
          shingled(local, get('otherHash')),
          increased(local, 'bounds', BOUNDS),
        ),
        storeVector(get('letter'), zeroVector),
        storeVector(constant(PLACES.lanes), get('one')),
        storeVector(constant(PLACES.lanes + 16), get('other')),
        store32(constant(PLACES.numberCount), shiftRight(subtract(get('number'), get('numbers')), constant(2))),
        store32(constant(PLACES.letterCount), subtract(get('letter'), get('letters'))),
      ];
    },
  };
}

function constantsOf({ set }: Locals, { spread, weights, otherWeights }: KernelConstants): Code {
  return [
    ...set('most', everyWord(CHUNK)),
    ...set('lowest', everyWord(0xff)),
    ...set('zero', everyWord(ZERO)),
    ...set('nine', everyWord(9)),
    ...LANES.flatMap((lane) => [
      ...set(`spread${lane}`, everyWord(spread[lane] ?? 0)),
      ...set(`weight${lane}`, everyWord(weights[lane] ?? 0)),
      ...set(`otherWeight${lane}`, everyWord(otherWeights[lane] ?? 0)),
    ]),
  ];
}

/** The first sixteen bytes of each of four words, and their letters; whether one is longer, or has others than those of ASCII. */
function readWords(local: Locals): Code {
  const { get, set } = local;
  const bounds = (places: readonly number[]): Code =>
    wordsOf(loadVector(get('bounds')), loadVectorFrom(16, get('bounds')), places);
  const any = CHUNKS.map((chunk) => get(chunk)).reduce(eitherOf);
  return [
    ...set('lengths', subtractWords(bounds([1, 3, 5, 7]), bounds([0, 2, 4, 6]))),
    ...set('tooLong', greaterWordsSigned(get('lengths'), get('most'))),
    ...set('lengths', leastWordsSigned(get('lengths'), get('most'))),
    ...set('first', get('letter')),
    ...CHUNKS.flatMap((chunk, lane) => [
      ...set('left', wordAt(get('lengths'), lane)),
      ...set(
        chunk,
        bothOf(
          loadVector(load32From(8 * lane, get('bounds'))),
          loadVector(subtract(constant(PLACES.masks + CHUNK), get('left'))),
        ),
      ),
      ...storeVector(get('letter'), get(chunk)),
      ...set('letter', add(get('letter'), get('left'))),
    ]),
    ...set('unusual', or(bitsOfBytes(any), bitsOfWords(get('tooLong')))),
  ];
}

/** Turns rows to columns: afterwards each vector has four bytes of each of the four words. */
function turned({ get, set }: Locals): Code {
  const [first = '', second = '', third = '', fourth = ''] = CHUNKS;
  const of = (left: string, right: string, places: readonly number[]): Code => wordsOf(get(left), get(right), places);
  return [
    ...set('low', of(first, second, [0, 4, 1, 5])),
    ...set('high', of(first, second, [2, 6, 3, 7])),
    ...set('lowPair', of(third, fourth, [0, 4, 1, 5])),
    ...set('highPair', of(third, fourth, [2, 6, 3, 7])),
    ...set(first, of('low', 'lowPair', [0, 1, 4, 5])),
    ...set(second, of('low', 'lowPair', [2, 3, 6, 7])),
    ...set(third, of('high', 'highPair', [0, 1, 4, 5])),
    ...set(fourth, of('high', 'highPair', [2, 3, 6, 7])),
  ];
}

/** Of each word, whether its first byte is a digit. */
function isDigit({ get }: Locals): Code {
  return atMostWords(subtractWords(bothOf(get(CHUNKS[0] ?? ''), get('lowest')), get('zero')), get('nine'));
}

/** Two hashes of each word, not yet mixed. */
function hashed(local: Locals): Code {
  const { get, set } = local;
  const sum = (weight: string): Code =>
    CHUNKS.map((chunk, lane) => multiplyWords(get(chunk), get(`${weight}${lane}`))).reduce(addWords);
  return [
    ...CHUNKS.flatMap((chunk, lane) => [
      ...set(chunk, multiplyWords(get(chunk), get(`spread${lane}`))),
      ...set(chunk, foldedLocal(local, chunk, 15)),
    ]),
    ...set('hash', sum('weight')),
    ...set('otherHash', sum('otherWeight')),
  ];
}

/** What was done of the four words is done again, one by one: hashing where one is long, and their letters. */
function unusual({ get, set, call }: Locals): Code {
  return [
    ...when(
      bitsOfWords(get('tooLong')),
      call('longWords', get('bounds')),
      set('hash', loadVector(constant(PLACES.hashes))),
      set('otherHash', loadVector(constant(PLACES.hashes + 16))),
    ),
    ...set('letter', call('spelled', get('bounds'), get('first'))),
  ];
}

/** Writes the hashes of words that begin with a digit behind the others. */
function gatheredNumbers({ get, set }: Locals): Code {
  return [
    ...storeVector(
      get('number'),
      swizzled(get('hash'), loadVectorFrom(PLACES.packing, shiftLeft(get('digits'), constant(4)))),
    ),
    ...set('number', add(get('number'), shiftLeft(bitsSet(get('digits')), constant(2)))),
  ];
}
