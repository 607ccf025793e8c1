import {
  add,
  constant,
  isZero,
  lessUnsigned,
  load32,
  type Routine,
  shiftLeft,
  shiftRight,
  subtract,
  whileTrue,
} from './assembler.ts';
import { appended, foldedLocal, increased, mixedVector, mixingFactors } from './idioms.ts';
import { type KernelConstants, PLACES } from './places.ts';
import {
  addWords,
  differenceOf,
  everyWord,
  loadVector,
  multiplyWords,
  storeVector,
  wordsOf,
  wordsVector,
  zeroVector,
} from './vectors.ts';

const TOGETHER = 4;

/**
 * Of each word, four at a time: the hash of it and the one before to `pairs`, that of it and the four before to `longs`, and
 * the digest of all. Before the first word zeros are taken.
 */
export function shingles({ factor, otherFactor, seeds, otherSeeds }: KernelConstants): Routine {
  return {
    name: 'shingles',
    parameters: ['hashes', 'others', 'count', 'pairs', 'longs'],
    locals: ['end'],
    vectors: ['before', 'words', 'hash', 'pairsBefore', 'pairsNow', 'one', 'other', 'firstFactor', 'secondFactor'],
    gives: false,
    body(local) {
      const { get, set } = local;
      const back = (by: number) => wordsOf(get('before'), get('words'), [TOGETHER - by, 5 - by, 6 - by, 7 - by]);
      // Of five words: the first one, the two after it, the last two.
      const square = Math.imul(factor, factor);
      const twoBefore = wordsOf(get('pairsBefore'), get('pairsNow'), [2, 3, 4, 5]);
      return [
        mixingFactors(local),
        set('before', zeroVector),
        set('pairsBefore', zeroVector),
        set('one', wordsVector(seeds)),
        set('other', wordsVector(otherSeeds)),
        set('end', add(get('hashes'), shiftLeft(get('count'), constant(2)))),
        whileTrue(
          lessUnsigned(get('hashes'), get('end')),
          set('words', loadVector(get('hashes'))),
          mixedVector(local, 'words'),
          set('pairsNow', addWords(multiplyWords(back(1), everyWord(factor)), get('words'))),
          set('hash', get('pairsNow')),
          mixedVector(local, 'hash'),
          storeVector(get('pairs'), get('hash')),
          set('hash', addWords(multiplyWords(get('before'), everyWord(square)), twoBefore)),
          set('hash', addWords(multiplyWords(get('hash'), everyWord(square)), get('pairsNow'))),
          set('pairsBefore', get('pairsNow')),
          mixedVector(local, 'hash'),
          storeVector(get('longs'), get('hash')),
          set('one', multiplyWords(differenceOf(get('one'), get('words')), everyWord(factor))),
          set('one', foldedLocal(local, 'one', 15)),
          set('other', addWords(foldedLocal(local, 'other', 13), loadVector(get('others')))),
          set('other', addWords(multiplyWords(get('other'), everyWord(otherFactor)), get('one'))),
          set('before', get('words')),
          ...['hashes', 'others', 'pairs', 'longs'].map((name) => increased(local, name, 4 * TOGETHER)),
        ),
        storeVector(constant(PLACES.lanes), get('one')),
        storeVector(constant(PLACES.lanes + 16), get('other')),
      ];
    },
  };
}

/** Writes those of so many hashes that are not above a limit to `into`; gives how many. */
export const upTo: Routine = {
  name: 'upTo',
  parameters: ['at', 'count', 'into', 'limit'],
  locals: ['end', 'hash', 'to'],
  gives: true,
  body(local) {
    const { get, set } = local;
    return [
      set('to', get('into')),
      set('end', add(get('at'), shiftLeft(get('count'), constant(2)))),
      whileTrue(
        lessUnsigned(get('at'), get('end')),
        set('hash', load32(get('at'))),
        appended(local, {
          to: 'to',
          value: get('hash'),
          condition: isZero(lessUnsigned(get('limit'), get('hash'))),
        }),
        increased(local, 'at', 4),
      ),
      shiftRight(subtract(get('to'), get('into')), constant(2)),
    ];
  },
};
