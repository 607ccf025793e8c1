import { BORROWING, NONE } from '../signature.ts';
import {
  add,
  and,
  bitsSet,
  type Code,
  constant,
  equal,
  type Locals,
  lessUnsigned,
  load8From,
  load32,
  load32From,
  multiply,
  type Routine,
  select,
  shiftLeft,
  store8,
  when,
  whileTrue,
} from './assembler.ts';
import { increased, mixed } from './idioms.ts';
import { PLACES } from './places.ts';
import {
  addWords,
  bitsOfWords,
  bothOf,
  equalWords,
  everyWord,
  loadVectorFrom,
  narrowedHalves,
  narrowedWords,
  storeVector,
  storeVectorTo,
  swizzled,
  wordsVector,
  zeroVector,
} from './vectors.ts';

/**
 * Those that a bin asks first, a byte each; they are looked up in a table. Whether the first one has something cannot be
 * foreseen; whether one of so many has, nearly always.
 */
export const LENDERS = 6;

/** Bins that are looked at together: four vectors of them. */
const TOGETHER = 16;

/** Where minima stand, how many bins they have, and where their lenders do. */
export interface Taken {
  readonly name: string;
  readonly minima: number;
  readonly bins: number;
  readonly lenders: number;
}

/**
 * `takeFrom`: a byte for each bin to `into`. Which bins are empty cannot be foreseen, so they are listed at `list` first,
 * without a branch, and filled afterwards.
 */
export function take({ name, minima, bins, lenders }: Taken): Routine {
  return {
    name,
    parameters: ['list', 'into'],
    locals: ['bin', 'value', 'other', 'to', 'attempt', 'hash', 'mask'],
    vectors: ['first', 'second', 'third', 'fourth', 'none', 'lowest', 'places', 'four'],
    gives: false,
    body(local) {
      const { get, set } = local;
      const eachBins = (step: number, ...body: readonly Code[]): Code => [
        ...set('bin', constant(0)),
        ...whileTrue(lessUnsigned(get('bin'), constant(bins)), ...body, increased(local, 'bin', step)),
      ];
      const isNothing = equal(get('to'), add(get('list'), constant(4 * bins)));
      return [
        set('to', get('list')),
        set('none', everyWord(NONE)),
        set('lowest', everyWord(0xff)),
        set('places', wordsVector([0, 1, 2, 3])),
        set('four', everyWord(4)),
        eachBins(
          TOGETHER,
          ...['first', 'second', 'third', 'fourth'].map((vector, at) => listed(local, vector, minima + 16 * at)),
          storeVector(
            add(get('into'), get('bin')),
            narrowedHalves(
              narrowedWords(bothOf(get('first'), get('lowest')), bothOf(get('second'), get('lowest'))),
              narrowedWords(bothOf(get('third'), get('lowest')), bothOf(get('fourth'), get('lowest'))),
            ),
          ),
        ),
        when(
          isNothing,
          eachBins(TOGETHER, storeVector(add(get('into'), get('bin')), zeroVector)),
          set('to', get('list')),
        ),
        whileTrue(lessUnsigned(get('list'), get('to')), ...borrowed(local, { minima, bins, lenders })),
        eachBins(4, storeVectorTo(minima, shiftLeft(get('bin'), constant(2)), get('none'))),
      ];
    },
  };
}

/** Four bins; those that have nothing are listed. */
function listed(local: Locals, vector: string, minima: number): Code {
  const { get, set } = local;
  return [
    ...set(vector, loadVectorFrom(minima, shiftLeft(get('bin'), constant(2)))),
    ...set('mask', bitsOfWords(equalWords(get(vector), get('none')))),
    ...storeVector(
      get('to'),
      swizzled(get('places'), loadVectorFrom(PLACES.packing, shiftLeft(get('mask'), constant(4)))),
    ),
    ...set('to', add(get('to'), shiftLeft(bitsSet(get('mask')), constant(2)))),
    ...set('places', addWords(get('places'), get('four'))),
  ];
}

/** Fills the next bin of the list, and goes to the one behind it. */
function borrowed(local: Locals, { minima, bins, lenders }: Omit<Taken, 'name'>): readonly Code[] {
  const { get, set } = local;
  const least = (bin: Code): Code => load32From(minima, shiftLeft(bin, constant(2)));
  const lender = (place: number): Code => least(load8From(lenders + place, get('hash')));
  return [
    set('bin', load32(get('list'))),
    set('hash', multiply(get('bin'), constant(LENDERS))),
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
      set('value', least(and(get('hash'), constant(bins - 1)))),
    ),
    store8(add(get('into'), get('bin')), get('value')),
    increased(local, 'list', 4),
  ];
}
