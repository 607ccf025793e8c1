import { type KernelConstants, PLACES } from '../kernel-places.ts';
import {
  add,
  bitsSet,
  type Code,
  constant,
  equal,
  type Locals,
  lessUnsigned,
  type Routine,
  select,
  shiftLeft,
  store32,
  subtract,
  when,
  whileTrue,
} from './assembler.ts';
import { foldedLocal, increased, mixedVector, mixingFactors } from './idioms.ts';
import { addedVector, filledUp, valueMask } from './minima.ts';
import {
  addWords,
  atMostWords,
  bitsOfWords,
  bothOf,
  everyWord,
  greaterWordsSigned,
  loadVector,
  loadVectorFrom,
  multiplyWords,
  repeated,
  storeVector,
  swizzled,
  wordAt,
  wordsVector,
} from './vectors.ts';

/** Letters in a run. */
const RUN = 8;
/** Runs that are looked at together: those that begin at every fourth letter are one vector. */
const TOGETHER = 16;
const STEPS: readonly number[] = [0, 1, 2, 3];

/**
 * The minima of runs of letters, of which there is at least one. Those that are taken are gathered at `into` first, four of
 * them at a time, whichever of the four they are, without a branch.
 */
export function runs(constants: KernelConstants): Routine {
  const { factor, otherFactor, taken, letterBits } = constants;
  const bins = { table: PLACES.letterMinima, bits: letterBits };
  return {
    name: 'runs',
    parameters: ['letters', 'count', 'into'],
    locals: ['last', 'to', 'mask', 'rest', 'place', 'value', 'least'],
    vectors: [
      ...['hash', 'factor', 'otherFactor', 'taken', 'begin', 'isTaken'],
      ...['places', 'values', 'valueMask', 'firstFactor', 'secondFactor'],
    ],
    gives: false,
    body(local) {
      const { get, set } = local;
      const hashed = (step: number): readonly Code[] => [
        set('hash', multiplyWords(loadVectorFrom(step, get('letters')), get('factor'))),
        set('hash', foldedLocal(local, 'hash', 15)),
        set('hash', addWords(get('hash'), loadVectorFrom(step + RUN / 2, get('letters')))),
        set('hash', multiplyWords(get('hash'), get('otherFactor'))),
      ];
      const isTaken = atMostWords(get('hash'), get('taken'));
      const isRun = (step: number): Code =>
        greaterWordsSigned(repeated(subtract(get('rest'), constant(step))), get('begin'));
      const some = select(
        subtract(get('count'), constant(RUN)),
        constant(0),
        lessUnsigned(constant(RUN), get('count')),
      );
      return [
        set('factor', everyWord(factor)),
        set('otherFactor', everyWord(otherFactor)),
        set('taken', everyWord(taken - 1)),
        set('begin', wordsVector([0, 4, 8, 12])),
        set('to', get('into')),
        set('last', add(get('letters'), some)),
        whileTrue(
          lessUnsigned(add(get('letters'), constant(TOGETHER)), get('last')),
          ...STEPS.flatMap((step) => [...hashed(step), gathered(local, isTaken)]),
          increased(local, 'letters', TOGETHER),
        ),
        whileTrue(
          lessUnsigned(get('letters'), add(get('last'), constant(1))),
          set('rest', subtract(add(get('last'), constant(1)), get('letters'))),
          ...STEPS.flatMap((step) => [...hashed(step), gathered(local, bothOf(isTaken, isRun(step)))]),
          increased(local, 'letters', TOGETHER),
        ),
        when(
          equal(get('to'), get('into')),
          set('letters', get('last')),
          ...hashed(0),
          store32(get('to'), wordAt(get('hash'), 0)),
          increased(local, 'to', 4),
        ),
        mixingFactors(local),
        valueMask(local, bins),
        filledUp(local, 'to'),
        whileTrue(
          lessUnsigned(get('into'), get('to')),
          set('hash', loadVector(get('into'))),
          mixedVector(local, 'hash'),
          addedVector(local, 'hash', bins),
          increased(local, 'into', 16),
        ),
      ];
    },
  };
}

/** Writes those words of the vector `hash` that are wanted behind the others. */
function gathered(local: Locals, wanted: Code): Code {
  const { get, set } = local;
  return [
    ...set('mask', bitsOfWords(wanted)),
    ...storeVector(
      get('to'),
      swizzled(get('hash'), loadVectorFrom(PLACES.packing, shiftLeft(get('mask'), constant(4)))),
    ),
    ...set('to', add(get('to'), shiftLeft(bitsSet(get('mask')), constant(2)))),
  ];
}
