import {
  add,
  and,
  bitsSet,
  type Code,
  constant,
  equal,
  type Locals,
  lessUnsigned,
  load32,
  or,
  type Routine,
  select,
  shiftLeft,
  shiftRight,
  store32,
  subtract,
  when,
  whileTrue,
} from './assembler.ts';
import { added, foldedVector, increased, mixedVector } from './idioms.ts';
import { type KernelConstants, PLACES } from './places.ts';
import {
  addWords,
  bitsOfWords,
  everyWord,
  lessWords,
  loadVector,
  loadVectorFrom,
  multiplyWords,
  shuffled,
  storeVector,
  swizzled,
  wordAt,
} from './vectors.ts';

/** Letters in a run, and runs that are looked at together. */
const RUN = 8;

/** The minima of runs of letters, of which there is at least one; those that are taken are gathered at `into` first. */
export function runs(constants: KernelConstants): Routine {
  return {
    name: 'runs',
    parameters: ['letters', 'count', 'into'],
    locals: ['behind', 'to', 'mask', 'rest', 'hash', 'place', 'value', 'least'],
    vectors: ['text', 'first', 'second', 'third'],
    gives: false,
    body(local) {
      const { get, set } = local;
      const { factor, otherFactor, taken, letterBits } = constants;
      /** Four bytes each from four places on. */
      const from = (place: number): Code =>
        shuffled(
          get('text'),
          get('text'),
          [0, 1, 2, 3].flatMap((at) => [0, 1, 2, 3].map((byte) => place + at + byte)),
        );
      const hashed = (name: string, following: string): Code => [
        ...set(name, foldedVector(multiplyWords(get(name), everyWord(factor)), 15)),
        ...set(name, multiplyWords(addWords(get(name), get(following)), everyWord(otherFactor))),
      ];
      const read = [set('text', loadVector(get('letters'))), set('first', from(0)), set('second', from(4))];
      const isTaken = (name: string): Code => bitsOfWords(lessWords(get(name), everyWord(taken)));
      const isRun = select(
        constant(0xff),
        subtract(shiftLeft(constant(1), get('rest')), constant(1)),
        lessUnsigned(constant(RUN), get('rest')),
      );
      return [
        set('to', get('into')),
        set(
          'rest',
          select(subtract(get('count'), constant(RUN)), constant(0), lessUnsigned(constant(RUN), get('count'))),
        ),
        set('behind', add(add(get('letters'), get('rest')), constant(1))),
        whileTrue(
          lessUnsigned(get('letters'), get('behind')),
          ...read,
          set('third', from(8)),
          hashed('first', 'second'),
          hashed('second', 'third'),
          set('rest', subtract(get('behind'), get('letters'))),
          set('mask', and(or(isTaken('first'), shiftLeft(isTaken('second'), constant(4))), isRun)),
          packed(local, 'first', and(get('mask'), constant(15))),
          packed(local, 'second', shiftRight(get('mask'), constant(4))),
          increased(local, 'letters', RUN),
        ),
        when(
          equal(get('to'), get('into')),
          set('letters', subtract(get('behind'), constant(1))),
          ...read,
          hashed('first', 'second'),
          store32(get('to'), wordAt(get('first'), 0)),
          increased(local, 'to', 4),
        ),
        set('place', get('into')),
        whileTrue(
          lessUnsigned(get('place'), get('to')),
          set('text', loadVector(get('place'))),
          mixedVector(local, 'text'),
          storeVector(get('place'), get('text')),
          increased(local, 'place', 16),
        ),
        whileTrue(
          lessUnsigned(get('into'), get('to')),
          set('hash', load32(get('into'))),
          added(local, PLACES.letterMinima, letterBits),
          increased(local, 'into', 4),
        ),
      ];
    },
  };
}

/** Writes those words of a vector that are in a mask of four bits behind the others. */
function packed(local: Locals, name: string, mask: Code): Code {
  const { get, set } = local;
  return [
    ...storeVector(get('to'), swizzled(get(name), loadVectorFrom(PLACES.packing, shiftLeft(mask, constant(4))))),
    ...set('to', add(get('to'), shiftLeft(bitsSet(mask), constant(2)))),
  ];
}
