import { PLACES } from '../kernel-places.ts';
import {
  add,
  and,
  bitsSet,
  type Code,
  constant,
  type Locals,
  lessUnsigned,
  load32,
  load32From,
  or,
  type Routine,
  shiftLeft,
  shiftRight,
  store32,
  store32To,
  subtract,
  when,
  whenElse,
  whileTrue,
} from './assembler.ts';
import { appended, increased } from './idioms.ts';
import {
  addWords,
  bitsOfWords,
  differenceOf,
  everyWord,
  greaterWordsSigned,
  loadVector,
  loadVectorFrom,
  repeated,
  repeatedFrom,
  shiftWordsLeft,
  storeVector,
  subtractWords,
  swizzled,
  wordAt,
  zeroVector,
} from './vectors.ts';

/** A list of at most so many is sorted by counting for each value how many are less, a longer one by its digits. */
export const MOST_RANKED = 96;
const RANKED_AT_ONCE = 16;
const LANES: readonly number[] = [0, 1, 2, 3];
const OWN: readonly string[] = LANES.map((lane) => `own${lane}`);
const RANKS: readonly string[] = LANES.map((lane) => `rank${lane}`);
/** Vectors are compared with a sign: turned, values without one keep their order. */
const SIGN = 0x8000_0000;

/** Sorts a list, each value once; gives how many are left. Needs room for as many at `spare`. */
export const sort: Routine = {
  name: 'sort',
  parameters: ['list', 'count', 'spare'],
  locals: [],
  gives: true,
  body: ({ get, set, call }) => [
    whenElse(
      lessUnsigned(constant(MOST_RANKED), get('count')),
      [set('count', call('byDigits', get('list'), get('count'), get('spare')))],
      [
        when(
          lessUnsigned(constant(1), get('count')),
          set('count', call('byRanks', get('list'), get('count'), get('spare'))),
        ),
      ],
    ),
    get('count'),
  ],
};

/**
 * Every value is written to the place that the number of lesser ones says, to `spare`. No branch depends on the values. Equal
 * ones come to one place, and what is left free behind them is less than what stands before it.
 */
export const byRanks: Routine = {
  name: 'byRanks',
  parameters: ['list', 'count', 'spare'],
  locals: ['at', 'end', 'to', 'mask', 'first'],
  vectors: ['sign', 'value', 'places', ...OWN, ...RANKS],
  gives: true,
  body(local) {
    const { get, set } = local;
    const each = (name: string, from: Code, step: number, ...body: readonly Code[]): Code => [
      ...set(name, from),
      ...whileTrue(lessUnsigned(get(name), get('end')), ...body, increased(local, name, step)),
    ];
    const most = everyWord(SIGN - 1);
    return [
      set('sign', everyWord(SIGN)),
      set('places', repeated(get('spare'))),
      set('end', add(get('list'), shiftLeft(get('count'), constant(2)))),
      each('at', get('list'), 16, storeVector(get('at'), differenceOf(loadVector(get('at')), get('sign')))),
      // Behind the list the greatest values, and at the places of all the least ones.
      ...LANES.map((lane) => storeVector(add(get('end'), constant(16 * lane)), most)),
      set('to', get('spare')),
      each('at', get('list'), 16, storeVector(get('to'), get('sign')), increased(local, 'to', 16)),
      storeVector(get('to'), get('sign')),
      each(
        'to',
        get('list'),
        4 * RANKED_AT_ONCE,
        ...OWN.map((own, lane) => set(own, loadVectorFrom(16 * lane, get('to')))),
        ...RANKS.map((rank) => set(rank, zeroVector)),
        each(
          'at',
          get('list'),
          4,
          set('value', repeatedFrom(get('at'))),
          ...RANKS.map((rank, lane) =>
            set(rank, subtractWords(get(rank), greaterWordsSigned(get(OWN[lane] ?? ''), get('value')))),
          ),
        ),
        ...RANKS.flatMap((rank, lane) => [
          set(rank, addWords(shiftWordsLeft(get(rank), 2), get('places'))),
          ...LANES.map((word) => store32(wordAt(get(rank), word), load32From(16 * lane + 4 * word, get('to')))),
        ]),
      ),
      // What stood behind the list came to the place behind all.
      store32(add(get('spare'), shiftLeft(get('count'), constant(2))), constant(SIGN)),
      set('to', get('list')),
      set('first', constant(1)),
      set('end', add(get('spare'), shiftLeft(get('count'), constant(2)))),
      each('at', get('spare'), 16, kept(local)),
      shiftRight(subtract(get('to'), get('list')), constant(2)),
    ];
  },
};

/** Writes those of four values that are greater than the one before behind the others; the very first one in any case. */
function kept({ get, set }: Locals): Code {
  return [
    ...set('value', loadVector(get('at'))),
    ...set(
      'mask',
      or(bitsOfWords(greaterWordsSigned(get('value'), loadVector(subtract(get('at'), constant(4))))), get('first')),
    ),
    ...set('first', constant(0)),
    ...storeVector(
      get('to'),
      swizzled(
        differenceOf(get('value'), get('sign')),
        loadVectorFrom(PLACES.packing, shiftLeft(get('mask'), constant(4))),
      ),
    ),
    ...set('to', add(get('to'), shiftLeft(bitsSet(get('mask')), constant(2)))),
  ];
}

const DIGITS: readonly number[] = [0, 1, 2, 3];
const DIGIT_BITS = 8;
const TABLE_BYTES = 4 * 2 ** DIGIT_BITS;

/** By one digit of eight bits after the other, the lowest first: as long for whatever values. */
export const byDigits: Routine = {
  name: 'byDigits',
  parameters: ['list', 'count', 'spare'],
  locals: ['at', 'end', 'to', 'value', 'place', 'before', 'first'],
  gives: true,
  body(local) {
    const { get, set } = local;
    const bytes = shiftLeft(get('count'), constant(2));
    const each = (...body: readonly Code[]): Code =>
      whileTrue(
        lessUnsigned(get('at'), get('end')),
        set('value', load32(get('at'))),
        ...body,
        increased(local, 'at', 4),
      );
    const goThrough = (name: string): readonly Code[] => [set('at', get(name)), set('end', add(get(name), bytes))];
    const bucket = (digit: number): Code =>
      set('place', shiftLeft(and(shiftRight(get('value'), constant(DIGIT_BITS * digit)), constant(0xff)), constant(2)));
    const table = (digit: number): number => PLACES.counts + TABLE_BYTES * digit;
    const placeOf = (digit: number): Code => load32From(table(digit), get('place'));
    const moved = (digit: number, to: Code): Code => store32To(table(digit), get('place'), add(placeOf(digit), to));
    const eachBucket = (...body: readonly Code[]): readonly Code[] => [
      set('place', constant(0)),
      whileTrue(lessUnsigned(get('place'), constant(TABLE_BYTES)), ...body, increased(local, 'place', 4)),
    ];
    const begins = (digit: number): readonly Code[] => [
      set('to', digit % 2 === 0 ? get('spare') : get('list')),
      ...eachBucket(
        set('value', placeOf(digit)),
        store32To(table(digit), get('place'), get('to')),
        set('to', add(get('to'), get('value'))),
      ),
    ];
    return [
      ...eachBucket(...DIGITS.map((digit) => store32To(table(digit), get('place'), constant(0)))),
      ...goThrough('list'),
      each(...DIGITS.flatMap((digit) => [bucket(digit), moved(digit, constant(4))])),
      ...DIGITS.flatMap((digit) => [
        ...begins(digit),
        ...goThrough(digit % 2 === 0 ? 'list' : 'spare'),
        each(bucket(digit), store32(placeOf(digit), get('value')), moved(digit, constant(4))),
      ]),
      ...goThrough('list'),
      set('to', get('list')),
      set('first', constant(1)),
      each(
        appended(local, {
          to: 'to',
          value: get('value'),
          condition: or(lessUnsigned(get('before'), get('value')), get('first')),
        }),
        set('before', get('value')),
        set('first', constant(0)),
      ),
      shiftRight(subtract(get('to'), get('list')), constant(2)),
    ];
  },
};
