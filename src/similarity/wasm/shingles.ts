import {
  add,
  type Code,
  constant,
  isZero,
  type Locals,
  lessUnsigned,
  load16,
  load32,
  multiply,
  type Routine,
  shiftLeft,
  shiftRight,
  store32,
  subtract,
  whileTrue,
} from './assembler.ts';
import { added, appended, increased, mixed } from './idioms.ts';
import { type KernelConstants, PLACES } from './places.ts';

/** The signature of pairs of words. */
export function shingles({ factor, wordBits }: KernelConstants): Routine {
  return {
    name: 'shingles',
    parameters: ['hashes', 'count'],
    locals: ['at', 'end', 'before', 'hash', 'place', 'value', 'least', 'word'],
    gives: false,
    body(local) {
      const { get, set } = local;
      return [
        set('before', load32(get('hashes'))),
        set('end', add(get('hashes'), shiftLeft(get('count'), constant(2)))),
        set('at', add(get('hashes'), constant(4))),
        whileTrue(
          lessUnsigned(get('at'), get('end')),
          set('word', load32(get('at'))),
          set('hash', add(multiply(get('before'), constant(factor)), get('word'))),
          mixed(local, 'hash'),
          added(local, PLACES.wordMinima, wordBits),
          set('before', get('word')),
          increased(local, 'at', 4),
        ),
      ];
    },
  };
}

/** What members a rolling hash is over: how they are read, and how many bytes each has. */
interface Members {
  readonly load: (address: Code) => Code;
  readonly shift: number;
  readonly factor: number;
}

/**
 * The rolling hash over `count` members from the local `from` on, `size` at a time; `each` is run where one is whole. Where
 * there are no more than `size`, once, at the end of all.
 */
function rolled(local: Locals, { load, shift, factor }: Members, each: readonly Code[]): readonly Code[] {
  const { get, set } = local;
  const bytes = shiftLeft(get('size'), constant(shift));
  const entered = (leaving: Code): Code =>
    set('rolling', add(multiply(get('rolling'), constant(factor)), subtract(load(get('at')), leaving)));
  const step = increased(local, 'at', 2 ** shift);
  return [
    set('at', get('from')),
    set('end', add(get('from'), shiftLeft(get('count'), constant(shift)))),
    set('full', add(get('from'), bytes)),
    whileTrue(lessUnsigned(get('at'), get('full')), entered(constant(0)), step),
    ...each,
    set('gone', get('from')),
    whileTrue(
      lessUnsigned(get('at'), get('end')),
      entered(multiply(load(get('gone')), get('leaving'))),
      ...each,
      increased(local, 'gone', 2 ** shift),
      step,
    ),
  ];
}

/**
 * The signature of runs of letters, of which there is at least one; gives the rolling hash of the last. Those that are taken
 * are gathered at `into` first.
 */
export function runs({ factor, otherFactor, letterBits, runShift }: KernelConstants): Routine {
  return {
    name: 'runs',
    parameters: ['from', 'count', 'into', 'size', 'leaving'],
    locals: ['at', 'end', 'full', 'gone', 'rolling', 'to', 'hash', 'place', 'value', 'least'],
    gives: true,
    body(local) {
      const { get, set } = local;
      const isTaken = isZero(shiftRight(multiply(get('rolling'), constant(otherFactor)), constant(runShift)));
      return [
        set('to', get('into')),
        ...rolled(local, { load: load16, shift: 1, factor }, [
          appended(local, { to: 'to', value: get('rolling'), condition: isTaken }),
        ]),
        store32(constant(PLACES.added), shiftRight(subtract(get('to'), get('into')), constant(2))),
        set('at', get('into')),
        whileTrue(
          lessUnsigned(get('at'), get('to')),
          set('hash', load32(get('at'))),
          mixed(local, 'hash'),
          added(local, PLACES.letterMinima, letterBits),
          increased(local, 'at', 4),
        ),
        get('rolling'),
      ];
    },
  };
}

/** Writes those long runs of words whose hash is not above a limit to `into`, of which there is at least one; gives how many. */
export function longShingles({ factor }: KernelConstants): Routine {
  return {
    name: 'longShingles',
    parameters: ['from', 'count', 'into', 'size', 'leaving', 'limit'],
    locals: ['at', 'end', 'full', 'gone', 'rolling', 'hash', 'to'],
    gives: true,
    body(local) {
      const { get, set } = local;
      return [
        set('to', get('into')),
        ...rolled(local, { load: load32, shift: 2, factor }, [
          set('hash', get('rolling')),
          mixed(local, 'hash'),
          appended(local, {
            to: 'to',
            value: get('hash'),
            condition: isZero(lessUnsigned(get('limit'), get('hash'))),
          }),
        ]),
        shiftRight(subtract(get('to'), get('into')), constant(2)),
      ];
    },
  };
}
