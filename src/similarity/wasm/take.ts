import { BORROWING, NONE } from '../signature.ts';
import {
  add,
  and,
  type Code,
  constant,
  equal,
  lessUnsigned,
  load8,
  load32,
  multiply,
  or,
  type Routine,
  select,
  shiftLeft,
  store8,
  subtract,
  when,
  whileTrue,
} from './assembler.ts';
import { increased, listed, mixed } from './idioms.ts';
import { bitsOfWords, equalWords, everyWord, loadVector, shuffled, storeVector, zeroVector } from './vectors.ts';

/**
 * Those that a bin asks first, a byte each; they are looked up in a table. Whether the first one has something cannot be
 * foreseen; whether one of so many has, nearly always.
 */
export const LENDERS = 6;

/** Bins that are looked at together: four vectors of them. */
const TOGETHER = 16;
/** The lowest byte of each word. */
const LOWEST = [0, 4, 8, 12, 16, 20, 24, 28];

/**
 * `takeFrom`: writes a byte for each bin to `into`. Which bins are empty cannot be foreseen, so they are listed at `list`
 * first, and filled afterwards.
 */
export const take: Routine = {
  name: 'take',
  parameters: ['minima', 'bins', 'into', 'list', 'lenders'],
  locals: ['bin', 'value', 'other', 'to', 'attempt', 'hash', 'bits', 'place'],
  vectors: ['first', 'second', 'third', 'fourth'],
  gives: false,
  body(local) {
    const { get, set } = local;
    const vectors = ['first', 'second', 'third', 'fourth'];
    const least = (bin: Code): Code => load32(add(get('minima'), shiftLeft(bin, constant(2))));
    const at = (vector: number): Code =>
      add(add(get('minima'), shiftLeft(get('bin'), constant(2))), constant(16 * vector));
    const eachBins = (...body: readonly Code[]): Code => [
      ...set('bin', constant(0)),
      ...whileTrue(lessUnsigned(get('bin'), get('bins')), ...body, increased(local, 'bin', TOGETHER)),
    ];
    const isNone = (vector: string): Code => bitsOfWords(equalWords(get(vector), everyWord(NONE)));
    const lowest = (left: string, right: string): Code => shuffled(get(left), get(right), [...LOWEST, ...LOWEST]);
    const bytes = shuffled(
      lowest('first', 'second'),
      lowest('third', 'fourth'),
      [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23],
    );
    const empty = vectors
      .map((vector, place) => shiftLeft(isNone(vector), constant(4 * place)))
      .reduce((left, right) => or(left, right));
    const lender = (place: number): Code => least(load8(add(get('hash'), constant(place))));
    const borrow = [
      set('bin', load32(get('list'))),
      set('hash', add(get('lenders'), multiply(get('bin'), constant(LENDERS)))),
      set('value', lender(LENDERS - 1)),
      ...Array.from({ length: LENDERS - 1 }, (_, at) => [
        ...set('other', lender(LENDERS - 2 - at)),
        ...set('value', select(get('value'), get('other'), equal(get('other'), constant(NONE)))),
      ]),
      set('attempt', constant(LENDERS)),
      whileTrue(
        equal(get('value'), constant(NONE)),
        increased(local, 'attempt', 1),
        set('hash', add(shiftLeft(get('bin'), constant(BORROWING)), get('attempt'))),
        mixed(local, 'hash'),
        set('value', least(and(get('hash'), subtract(get('bins'), constant(1))))),
      ),
      store8(add(get('into'), get('bin')), get('value')),
      increased(local, 'list', 4),
    ];
    const isNothing = equal(get('to'), add(get('list'), shiftLeft(get('bins'), constant(2))));
    return [
      set('to', get('list')),
      eachBins(
        ...vectors.map((vector, place) => set(vector, loadVector(at(place)))),
        storeVector(add(get('into'), get('bin')), bytes),
        set('bits', empty),
        listed(local, { base: get('bin'), to: 'to' }),
      ),
      when(isNothing, eachBins(storeVector(add(get('into'), get('bin')), zeroVector)), set('to', get('list'))),
      whileTrue(lessUnsigned(get('list'), get('to')), ...borrow),
      eachBins(...vectors.map((_, place) => storeVector(at(place), everyWord(NONE)))),
    ];
  },
};
