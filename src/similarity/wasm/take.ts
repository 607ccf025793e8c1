import { LENDERS, PLACES } from '../kernel-places.ts';
import { NONE } from '../signature.ts';
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
  type Routine,
  select,
  shiftLeft,
  store8,
  subtract,
  when,
  whenElse,
  whileTrue,
} from './assembler.ts';
import { appended, increased } from './idioms.ts';
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
} from './vectors.ts';

/** A bin asks so many of them in one turn. */
const ASKED = 2;

/** Where no more than one bin in so many has something, the line would be long: 2 and 4 cost texts of 40 to 60 words more. */
const SPARSE = 3;

/** Bins that are looked at together: four vectors of them. */
const TOGETHER = 16;

/** Where minima stand, how many bins they have, and where their lenders do, and their ranks. */
export interface Taken {
  readonly name: string;
  readonly minima: number;
  readonly bins: number;
  readonly lenders: number;
  readonly ranks: number;
}

/**
 * `takeFrom`: a byte for each bin to `into`. Which bins are empty cannot be foreseen, and not whether a lender has something
 * either. So they wait in a line at `list`, without a branch, and whoever asked those that have nothing goes to its end.
 * Where few bins have something, these are gone through instead.
 */
export function take({ name, minima, bins, lenders, ranks }: Taken): Routine {
  return {
    name,
    parameters: ['list', 'into'],
    locals: ['bin', 'value', 'other', 'to', 'mask'],
    vectors: ['first', 'second', 'third', 'fourth', 'none', 'lowest', 'places', 'four'],
    gives: false,
    body(local) {
      const { get, set, call } = local;
      const eachBins = (step: number, ...body: readonly Code[]): Code => [
        ...set('bin', constant(0)),
        ...whileTrue(lessUnsigned(get('bin'), constant(bins)), ...body, increased(local, 'bin', step)),
      ];
      const fromFew: readonly Code[] = [
        call('takeFew', constant(minima), constant(bins), constant(ranks), get('to'), get('into')),
        set('list', get('to')),
      ];
      const isSparse = lessUnsigned(
        constant(4 * (bins - Math.floor(bins / SPARSE)) - 1),
        subtract(get('to'), get('list')),
      );
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
        when(isSparse, ...fromFew),
        whileTrue(
          lessUnsigned(get('list'), get('to')),
          set('bin', load32(get('list'))),
          whenElse(
            lessUnsigned(constant(LENDERS * bins - 1), get('bin')),
            fromFew,
            borrowed(local, { minima, bins, lenders }),
          ),
        ),
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

/** The first of the line, a bin and how many times all bins were asked before, asks its next lenders. */
function borrowed(local: Locals, { minima, bins, lenders }: Omit<Taken, 'name' | 'ranks'>): readonly Code[] {
  const { get, set } = local;
  const least = (bin: Code): Code => load32From(minima, shiftLeft(bin, constant(2)));
  return [
    set('value', least(load8From(lenders, get('bin')))),
    set('other', least(load8From(lenders + bins, get('bin')))),
    set('value', select(get('other'), get('value'), equal(get('value'), constant(NONE)))),
    store8(add(get('into'), and(get('bin'), constant(bins - 1))), get('value')),
    appended(local, {
      to: 'to',
      value: add(get('bin'), constant(ASKED * bins)),
      condition: equal(get('value'), constant(NONE)),
    }),
    increased(local, 'list', 4),
  ];
}
