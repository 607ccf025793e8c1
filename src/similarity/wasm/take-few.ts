import { PLACES } from '../kernel-places.ts';
import { NONE } from '../signature.ts';
import {
  add,
  bitsSet,
  type Code,
  constant,
  lessUnsigned,
  load8,
  load32,
  multiply,
  type Routine,
  shiftLeft,
  whileTrue,
  xor,
} from './assembler.ts';
import {
  addWords,
  bitsOfWords,
  chosen,
  equalWords,
  everyWord,
  leastHalves,
  lessHalves,
  loadVector,
  loadVectorFrom,
  narrowedHalves,
  repeatedHalf,
  storeVector,
  swizzled,
  wordsVector,
  zeroVector,
} from './vectors.ts';

/** Bins that are looked at together. */
const TOGETHER = 16;

/**
 * `takeFrom` of minima of which few bins have something: each bin takes from that one of them which it would come to first,
 * itself before all others. Asking them in turn would take as many attempts as bins are empty for each that is not. The
 * bins that have something are listed at `list`; their ranks, sixteen bits for each bin that asks, stand in one row each.
 */
export const takeFew: Routine = {
  name: 'takeFew',
  parameters: ['minima', 'bins', 'ranks', 'list', 'into'],
  locals: ['bin', 'at', 'end', 'mask', 'lender', 'row'],
  vectors: ['places', 'four', 'none', 'value', 'rank', 'least', 'taken', 'nextLeast', 'nextTaken'],
  gives: false,
  body({ get, set }) {
    const each = (name: string, limit: Code, step: number, ...body: readonly Code[]): Code =>
      whileTrue(lessUnsigned(get(name), limit), ...body, set(name, add(get(name), constant(step))));
    const least = (bin: string): Code => add(get('minima'), shiftLeft(get(bin), constant(2)));
    const compared = (place: number, best: string, taken: string): readonly Code[] => [
      set('rank', loadVectorFrom(place, get('row'))),
      set(taken, chosen(get('value'), get(taken), lessHalves(get('rank'), get(best)))),
      set(best, leastHalves(get('rank'), get(best))),
    ];
    return [
      set('places', wordsVector([0, 1, 2, 3])),
      set('four', everyWord(4)),
      set('none', everyWord(NONE)),
      set('end', get('list')),
      each(
        'bin',
        get('bins'),
        4,
        set('mask', xor(bitsOfWords(equalWords(loadVector(least('bin')), get('none'))), constant(15))),
        storeVector(
          get('end'),
          swizzled(get('places'), loadVectorFrom(PLACES.packing, shiftLeft(get('mask'), constant(4)))),
        ),
        set('end', add(get('end'), shiftLeft(bitsSet(get('mask')), constant(2)))),
        set('places', addWords(get('places'), get('four'))),
      ),
      set('bin', constant(0)),
      each(
        'bin',
        get('bins'),
        TOGETHER,
        ...['least', 'nextLeast'].map((name) => set(name, everyWord(0x7fff_7fff))),
        ...['taken', 'nextTaken'].map((name) => set(name, zeroVector)),
        set('at', get('list')),
        each(
          'at',
          get('end'),
          4,
          set('lender', load32(get('at'))),
          set('value', repeatedHalf(load8(least('lender')))),
          set('row', add(multiply(get('lender'), get('bins')), get('bin'))),
          set('row', add(get('ranks'), shiftLeft(get('row'), constant(1)))),
          ...compared(0, 'least', 'taken'),
          ...compared(16, 'nextLeast', 'nextTaken'),
        ),
        storeVector(add(get('into'), get('bin')), narrowedHalves(get('taken'), get('nextTaken'))),
      ),
    ];
  },
};
