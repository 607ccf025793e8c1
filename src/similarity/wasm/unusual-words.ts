import { type KernelConstants, PLACES } from '../kernel-places.ts';
import { ALONE, LONG_LETTER } from '../word-bytes.ts';
import {
  add,
  and,
  type Code,
  constant,
  equal,
  type Locals,
  lessUnsigned,
  load8,
  load32,
  multiply,
  or,
  type Routine,
  store8,
  store32To,
  subtract,
  whenElse,
  whileTrue,
} from './assembler.ts';
import { foldedLocal, increased } from './idioms.ts';
import { addWords, bothOf, loadVector, multiplyWords, wordAt, wordsOf, wordsVector } from './vectors.ts';

/** Bytes of a word that are hashed together. */
export const CHUNK = 16;
/** Words that are looked at together, and bytes of where they begin and end. */
const WORDS = 4;
const BOUNDS = 8;

/** Goes through the next four words: from `at` to `end` are the bytes of one. */
function eachWord(local: Locals, ...body: readonly Code[]): readonly Code[] {
  const { get, set } = local;
  return [
    set('to', constant(0)),
    whileTrue(
      lessUnsigned(get('to'), constant(WORDS * 4)),
      set('at', load32(get('bounds'))),
      set('end', load32(add(get('bounds'), constant(4)))),
      ...body,
      increased(local, 'bounds', BOUNDS),
      increased(local, 'to', 4),
    ),
  ];
}

/** Two hashes of each of four words, which may be long, to `hashes`: those of sixteen bytes after another. */
export function longWords(constants: KernelConstants): Routine {
  return {
    name: 'longWords',
    parameters: ['bounds'],
    locals: ['at', 'end', 'to', 'left', 'hash', 'other'],
    vectors: ['chunk', 'weighed', 'otherWeighed'],
    gives: false,
    body(local) {
      const { get, set } = local;
      const mask = loadVector(subtract(constant(PLACES.masks + CHUNK), get('left')));
      return eachWord(
        local,
        set('hash', constant(0)),
        set('other', constant(0)),
        whileTrue(
          lessUnsigned(add(get('at'), constant(CHUNK)), get('end')),
          ...takeIn(local, constants, loadVector(get('at'))),
          increased(local, 'at', CHUNK),
        ),
        set('left', subtract(get('end'), get('at'))),
        ...takeIn(local, constants, bothOf(loadVector(get('at')), mask)),
        store32To(PLACES.hashes, get('to'), get('hash')),
        store32To(PLACES.hashes + WORDS * 4, get('to'), get('other')),
      );
    },
  };
}

/** Sixteen bytes of a word, or its last ones and zeros. */
function takeIn(
  local: Locals,
  { spread, weights, otherWeights, carried }: KernelConstants,
  bytes: Code,
): readonly Code[] {
  const { get, set } = local;
  const [one, other] = [get('weighed'), get('otherWeighed')];
  const halves = addWords(wordsOf(one, other, [0, 1, 4, 5]), wordsOf(one, other, [2, 3, 6, 7]));
  const carry = (name: string, place: number): Code =>
    set(name, add(multiply(get(name), constant(carried)), wordAt(one, place)));
  return [
    set('chunk', multiplyWords(bytes, wordsVector(spread))),
    set('chunk', foldedLocal(local, 'chunk', 15)),
    set('weighed', multiplyWords(get('chunk'), wordsVector(weights))),
    set('otherWeighed', multiplyWords(get('chunk'), wordsVector(otherWeights))),
    set('weighed', halves),
    set('weighed', addWords(one, wordsOf(one, one, [1, 0, 3, 2]))),
    carry('hash', 0),
    carry('other', 2),
  ];
}

/** Writes the letters of four words to `letter`, of those that are not of ASCII the lowest bits; gives where they end. */
export const spelled: Routine = {
  name: 'spelled',
  parameters: ['bounds', 'letter'],
  locals: ['at', 'end', 'to', 'byte'],
  gives: true,
  body(local) {
    const { get, set } = local;
    const read = (place: number): readonly Code[] => [
      set('byte', or(and(load8(add(get('at'), constant(place))), constant(0x7f)), constant(0x80))),
      increased(local, 'at', place + 1),
    ];
    const longer = whenElse(equal(get('byte'), constant(LONG_LETTER)), read(2), read(1));
    return [
      ...eachWord(
        local,
        whileTrue(
          lessUnsigned(get('at'), get('end')),
          set('byte', load8(get('at'))),
          whenElse(
            lessUnsigned(get('byte'), constant(0x80)),
            [increased(local, 'at', 1)],
            [whenElse(equal(get('byte'), constant(ALONE)), read(4), [longer])],
          ),
          store8(get('letter'), get('byte')),
          increased(local, 'letter', 1),
        ),
      ),
      get('letter'),
    ];
  },
};
