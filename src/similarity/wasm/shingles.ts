import type { KernelConstants } from '../kernel-places.ts';
import type { Code, Locals } from './assembler.ts';
import { foldedLocal, increased, mixedVector } from './idioms.ts';
import {
  addWords,
  differenceOf,
  everyWord,
  multiplyWords,
  storeVector,
  wordsOf,
  wordsVector,
  zeroVector,
} from './vectors.ts';

/** Words of which shingles are made at once. */
const TOGETHER = 4;

/** The vectors that shingles are made with; that of the four words, whose hashes are mixed, is `hash`. */
export const SHINGLING: readonly string[] = [
  ...['before', 'shingle', 'pairsBefore', 'pairsNow', 'one', 'other'],
  ...['factor', 'square', 'otherFactor'],
];

/** Before the first word zeros are taken. */
export function beforeWords({ set }: Locals, { factor, otherFactor, seeds, otherSeeds }: KernelConstants): Code {
  return [
    ...set('before', zeroVector),
    ...set('pairsBefore', zeroVector),
    ...set('one', wordsVector(seeds)),
    ...set('other', wordsVector(otherSeeds)),
    ...set('factor', everyWord(factor)),
    ...set('square', everyWord(Math.imul(factor, factor))),
    ...set('otherFactor', everyWord(otherFactor)),
  ];
}

/**
 * Of each of four words: the hash of it and the one before to `pairs`, that of it and the four before to `longs`. The words,
 * and other hashes of them, are taken into the digest.
 */
export function shingled(local: Locals, otherHash: Code): Code {
  const { get, set } = local;
  const oneBefore = wordsOf(get('before'), get('hash'), [TOGETHER - 1, TOGETHER, TOGETHER + 1, TOGETHER + 2]);
  // Of five words: the first one, the two after it, the last two.
  const twoBefore = wordsOf(get('pairsBefore'), get('pairsNow'), [2, 3, 4, 5]);
  return [
    set('pairsNow', addWords(multiplyWords(oneBefore, get('factor')), get('hash'))),
    set('shingle', get('pairsNow')),
    mixedVector(local, 'shingle'),
    storeVector(get('pairs'), get('shingle')),
    set('shingle', addWords(multiplyWords(get('before'), get('square')), twoBefore)),
    set('shingle', addWords(multiplyWords(get('shingle'), get('square')), get('pairsNow'))),
    set('pairsBefore', get('pairsNow')),
    mixedVector(local, 'shingle'),
    storeVector(get('longs'), get('shingle')),
    set('one', multiplyWords(differenceOf(get('one'), get('hash')), get('factor'))),
    set('one', foldedLocal(local, 'one', 15)),
    set('other', addWords(foldedLocal(local, 'other', 13), otherHash)),
    set('other', addWords(multiplyWords(get('other'), get('otherFactor')), get('one'))),
    set('before', get('hash')),
    increased(local, 'pairs', 4 * TOGETHER),
    increased(local, 'longs', 4 * TOGETHER),
  ].flat();
}
