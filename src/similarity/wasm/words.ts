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
  shiftLeft,
  shiftRight,
  store8,
  store32,
  subtract,
  when,
  whenElse,
  whileTrue,
} from './assembler.ts';
import { ALONE, LONG_LETTER } from './cut.ts';
import { foldedLocal, increased, mixed } from './idioms.ts';
import { type KernelConstants, PLACES } from './places.ts';
import {
  addWords,
  bitsOfBytes,
  bothOf,
  loadVector,
  loadVectorFrom,
  multiplyWords,
  storeVector,
  wordAt,
  wordsOf,
  wordsVector,
  zeroVector,
} from './vectors.ts';

const CHUNK = 16;

/**
 * Two hashes of each word, not yet mixed, and zeros behind them; those of words that begin with a digit, mixed, at `numbers`;
 * and all letters one after another, a byte each, and zeros behind them.
 */
export function words(constants: KernelConstants): Routine {
  return {
    name: 'words',
    parameters: ['bounds', 'count', 'hashes', 'others', 'numbers', 'letters'],
    locals: ['end', 'at', 'left', 'hash', 'other', 'high', 'first', 'number', 'letter', 'begin', 'byte'],
    vectors: ['chunk', 'weighed', 'otherWeighed'],
    gives: false,
    body(local) {
      const { get, set } = local;
      const isNumber = lessUnsigned(subtract(load8(load32(get('bounds'))), constant(0x30)), constant(10));
      return [
        set('end', add(get('bounds'), shiftLeft(get('count'), constant(3)))),
        set('number', get('numbers')),
        set('letter', get('letters')),
        whileTrue(
          lessUnsigned(get('bounds'), get('end')),
          set('begin', load32(get('bounds'))),
          set('at', get('begin')),
          set('left', subtract(load32(add(get('bounds'), constant(4))), get('begin'))),
          set('hash', constant(0)),
          set('other', constant(0)),
          set('high', constant(0)),
          set('first', get('letter')),
          whileTrue(
            lessUnsigned(constant(CHUNK), get('left')),
            ...takeIn(local, constants, loadVector(get('at'))),
            increased(local, 'letter', CHUNK),
            increased(local, 'at', CHUNK),
            increased(local, 'left', -CHUNK),
          ),
          ...takeIn(
            local,
            constants,
            bothOf(loadVector(get('at')), loadVectorFrom(PLACES.masks, shiftLeft(get('left'), constant(4)))),
          ),
          set('letter', add(get('letter'), get('left'))),
          when(get('high'), set('letter', get('first')), decoded(local)),
          store32(get('hashes'), get('hash')),
          store32(get('others'), get('other')),
          when(isNumber, mixed(local, 'hash'), store32(get('number'), get('hash')), increased(local, 'number', 4)),
          increased(local, 'hashes', 4),
          increased(local, 'others', 4),
          increased(local, 'bounds', 8),
        ),
        storeVector(get('hashes'), zeroVector),
        storeVector(get('others'), zeroVector),
        storeVector(get('letter'), zeroVector),
        store32(constant(PLACES.numberCount), shiftRight(subtract(get('number'), get('numbers')), constant(2))),
        store32(constant(PLACES.letterCount), subtract(get('letter'), get('letters'))),
      ];
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
    set('chunk', bytes),
    storeVector(get('letter'), get('chunk')),
    set('high', or(get('high'), bitsOfBytes(get('chunk')))),
    set('chunk', multiplyWords(get('chunk'), wordsVector(spread))),
    set('chunk', foldedLocal(local, 'chunk', 15)),
    set('weighed', multiplyWords(get('chunk'), wordsVector(weights))),
    set('otherWeighed', multiplyWords(get('chunk'), wordsVector(otherWeights))),
    set('weighed', halves),
    set('weighed', addWords(one, wordsOf(one, one, [1, 0, 3, 2]))),
    carry('hash', 0),
    carry('other', 2),
  ];
}

/** The letters of a word that has others than those of ASCII: of these, the lowest bits. */
function decoded(local: Locals): Code {
  const { get, set } = local;
  const read = (place: number): readonly Code[] => [
    set('byte', or(and(load8(add(get('begin'), constant(place))), constant(0x7f)), constant(0x80))),
    increased(local, 'begin', place + 1),
  ];
  const longer = whenElse(equal(get('byte'), constant(LONG_LETTER)), read(2), read(1));
  return [
    ...set('at', add(get('at'), get('left'))),
    ...whileTrue(
      lessUnsigned(get('begin'), get('at')),
      set('byte', load8(get('begin'))),
      whenElse(
        lessUnsigned(get('byte'), constant(0x80)),
        [increased(local, 'begin', 1)],
        [whenElse(equal(get('byte'), constant(ALONE)), read(4), [longer])],
      ),
      store8(get('letter'), get('byte')),
      increased(local, 'letter', 1),
    ),
  ];
}
