import {
  add,
  and,
  assemble,
  type Code,
  callImport,
  constant,
  equal,
  greaterSigned,
  isZero,
  type Locals,
  lessSigned,
  lessUnsigned,
  load16,
  load32,
  multiply,
  type Routine,
  shiftLeft,
  shiftRight,
  store8,
  store16,
  store32,
  subtract,
  when,
  whenElse,
  whileTrue,
  xor,
} from './assembler.ts';
import { NOTHING, SPACELESS, SURROGATE } from './normal-form.ts';
import { BORROWING, NONE } from './signature.ts';

/** Where the module of `kernelModule` finds and leaves things in its memory, in bytes. */
export interface Places {
  /** Of a text that was cut: its numbers, its letters. */
  readonly numberCount: number;
  readonly letterCount: number;
  /** Runs of letters that were taken. */
  readonly added: number;
  /** Four words. */
  readonly digest: number;
  readonly folds: number;
  readonly wordMinima: number;
  readonly letterMinima: number;
  /** From here on the buffers, wherever the caller wants them. */
  readonly buffers: number;
}

export const PLACES: Places = {
  numberCount: 0,
  letterCount: 4,
  added: 8,
  digest: 16,
  folds: 64,
  wordMinima: 262_208,
  letterMinima: 262_720,
  buffers: 263_232,
};

/** The constants that the loops in tokens.ts and reader.ts have too. */
export interface KernelConstants {
  readonly basis: number;
  readonly prime: number;
  readonly otherPrime: number;
  readonly factor: number;
  readonly otherFactor: number;
  readonly wordBits: number;
  readonly letterBits: number;
  readonly runShift: number;
  readonly seeds: readonly [number, number, number];
}

/**
 * The loops over all characters and words as WebAssembly. They say what `createTokens` and the functions of the scalar
 * kernel say, statement by statement, and a test holds the two against each other.
 */
export function kernelModule(constants: KernelConstants): Uint8Array<ArrayBuffer> {
  return assemble([
    cut(constants),
    shingles(constants),
    runs(constants),
    longShingles(constants),
    digest(constants),
    take,
  ]);
}

const increased = (local: Locals, name: string, by: number): Code =>
  local.set(name, add(local.get(name), constant(by)));

/** `mix` of a local, in place. */
function mixed(local: Locals, name: string): Code {
  const folded = (by: number): Code => xor(local.get(name), shiftRight(local.get(name), constant(by)));
  return [
    ...local.set(name, multiply(folded(16), constant(0x85eb_ca6b))),
    ...local.set(name, multiply(folded(13), constant(0xc2b2_ae35))),
    ...local.set(name, folded(16)),
  ];
}

/** `addTo` of the local `hash`; `place` and `value` are at its disposal. */
function added(local: Locals, minima: number, bits: number): Code {
  const bin = shiftLeft(shiftRight(local.get('hash'), constant(bits)), constant(2));
  return [
    ...local.set('place', add(bin, constant(minima))),
    ...local.set('value', and(local.get('hash'), constant(2 ** bits - 1))),
    ...when(
      lessSigned(local.get('value'), load32(local.get('place'))),
      store32(local.get('place'), local.get('value')),
    ),
  ];
}

function cut({ basis, prime, otherPrime }: KernelConstants): Routine {
  return {
    name: 'cut',
    parameters: ['units', 'length', 'hashes', 'others', 'numbers', 'letters'],
    locals: ['at', 'end', 'fold', 'hash', 'other', 'first', 'before', 'word', 'words', 'number', 'letter'],
    gives: true,
    body(local) {
      const { get, set } = local;
      const keepWord = (word: Code, other: Code): readonly Code[] => [
        store32(get('words'), word),
        store32(get('others'), other),
        increased(local, 'words', 4),
        increased(local, 'others', 4),
      ];
      const keepLetter: readonly Code[] = [store16(get('letter'), get('fold')), increased(local, 'letter', 2)];
      const isNumber = lessUnsigned(subtract(get('first'), constant(0x30)), constant(10));
      const endWord = when(
        get('first'),
        set('word', get('hash')),
        mixed(local, 'word'),
        ...keepWord(get('word'), get('other')),
        when(isNumber, store32(get('number'), get('word')), increased(local, 'number', 4)),
        set('hash', constant(basis)),
        set('other', constant(0)),
        set('first', constant(0)),
      );
      const pair = when(
        equal(get('fold'), constant(SURROGATE)),
        set('fold', callImport(shiftRight(subtract(get('at'), get('units')), constant(1)))),
        when(get('fold'), increased(local, 'at', 2)),
      );
      const alone = [
        set('fold', subtract(constant(0), get('fold'))),
        ...keepLetter,
        set('word', add(multiply(get('before'), constant(otherPrime)), get('fold'))),
        mixed(local, 'word'),
        ...keepWord(get('word'), get('fold')),
        set('before', get('fold')),
      ];
      return [
        set('at', get('units')),
        set('end', add(get('units'), shiftLeft(get('length'), constant(1)))),
        set('words', get('hashes')),
        set('number', get('numbers')),
        set('letter', get('letters')),
        set('hash', constant(basis)),
        whileTrue(
          isZero(lessUnsigned(get('end'), get('at'))),
          set('fold', load32(add(shiftLeft(load16(get('at')), constant(2)), constant(PLACES.folds)))),
          whenElse(
            greaterSigned(get('fold'), constant(0)),
            [
              when(isZero(get('first')), set('first', get('fold'))),
              set('hash', multiply(xor(get('hash'), get('fold')), constant(prime))),
              set('other', multiply(add(get('other'), get('fold')), constant(otherPrime))),
              ...keepLetter,
              set('before', constant(0)),
            ],
            [
              when(
                xor(get('fold'), constant(NOTHING)),
                endWord,
                pair,
                whenElse(lessSigned(get('fold'), constant(SPACELESS + 1)), alone, [set('before', constant(0))]),
              ),
            ],
          ),
          increased(local, 'at', 2),
        ),
        store32(constant(PLACES.numberCount), shiftRight(subtract(get('number'), get('numbers')), constant(2))),
        store32(constant(PLACES.letterCount), shiftRight(subtract(get('letter'), get('letters')), constant(1))),
        shiftRight(subtract(get('words'), get('hashes')), constant(2)),
      ];
    },
  };
}

function shingles({ factor, wordBits }: KernelConstants): Routine {
  return {
    name: 'shingles',
    parameters: ['hashes', 'count'],
    locals: ['at', 'end', 'before', 'hash', 'place', 'value', 'word'],
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

/** Gives the rolling hash of the last run. */
function runs({ factor, otherFactor, letterBits, runShift }: KernelConstants): Routine {
  return {
    name: 'runs',
    parameters: ['letters', 'count', 'size', 'leaving'],
    locals: ['at', 'end', 'full', 'last', 'rolling', 'hash', 'place', 'value', 'taken'],
    gives: true,
    body(local) {
      const { get, set } = local;
      const bytes = shiftLeft(get('size'), constant(1));
      return [
        set('at', get('letters')),
        set('end', add(get('letters'), shiftLeft(get('count'), constant(1)))),
        set('full', add(get('letters'), bytes)),
        set('last', subtract(get('full'), constant(2))),
        whileTrue(
          lessUnsigned(get('at'), get('end')),
          set('rolling', add(multiply(get('rolling'), constant(factor)), load16(get('at')))),
          when(
            isZero(lessUnsigned(get('at'), get('full'))),
            set('rolling', subtract(get('rolling'), multiply(load16(subtract(get('at'), bytes)), get('leaving')))),
          ),
          when(
            isZero(lessUnsigned(get('at'), get('last'))),
            when(
              isZero(shiftRight(multiply(get('rolling'), constant(otherFactor)), constant(runShift))),
              set('hash', get('rolling')),
              mixed(local, 'hash'),
              added(local, PLACES.letterMinima, letterBits),
              increased(local, 'taken', 1),
            ),
          ),
          increased(local, 'at', 2),
        ),
        store32(constant(PLACES.added), get('taken')),
        get('rolling'),
      ];
    },
  };
}

/** Keeps those up to a limit, and gives how many there are. */
function longShingles({ factor }: KernelConstants): Routine {
  return {
    name: 'longShingles',
    parameters: ['hashes', 'count', 'into', 'size', 'leaving', 'limit'],
    locals: ['at', 'end', 'full', 'last', 'rolling', 'hash', 'to'],
    gives: true,
    body(local) {
      const { get, set } = local;
      const bytes = shiftLeft(get('size'), constant(2));
      return [
        set('at', get('hashes')),
        set('to', get('into')),
        set('end', add(get('hashes'), shiftLeft(get('count'), constant(2)))),
        set('full', add(get('hashes'), bytes)),
        set('last', subtract(get('full'), constant(4))),
        whileTrue(
          lessUnsigned(get('at'), get('end')),
          set('rolling', add(multiply(get('rolling'), constant(factor)), load32(get('at')))),
          when(
            isZero(lessUnsigned(get('at'), get('full'))),
            set('rolling', subtract(get('rolling'), multiply(load32(subtract(get('at'), bytes)), get('leaving')))),
          ),
          when(
            isZero(lessUnsigned(get('at'), get('last'))),
            set('hash', get('rolling')),
            mixed(local, 'hash'),
            when(
              isZero(lessUnsigned(get('limit'), get('hash'))),
              store32(get('to'), get('hash')),
              increased(local, 'to', 4),
            ),
          ),
          increased(local, 'at', 4),
        ),
        shiftRight(subtract(get('to'), get('into')), constant(2)),
      ];
    },
  };
}

function digest({ factor, otherFactor, seeds }: KernelConstants): Routine {
  return {
    name: 'digest',
    parameters: ['hashes', 'others', 'count'],
    locals: ['end', 'hash', 'other', 'a', 'b', 'c', 'd'],
    gives: false,
    body(local) {
      const { get, set } = local;
      const folded = (name: string, by: number): Code => xor(get(name), shiftRight(get(name), constant(by)));
      return [
        set('end', add(get('hashes'), shiftLeft(get('count'), constant(2)))),
        set('a', get('count')),
        set('b', constant(seeds[0])),
        set('c', constant(seeds[1])),
        set('d', constant(seeds[2])),
        whileTrue(
          lessUnsigned(get('hashes'), get('end')),
          set('hash', load32(get('hashes'))),
          set('other', load32(get('others'))),
          set('a', multiply(xor(get('a'), get('hash')), constant(factor))),
          set('b', add(multiply(xor(get('b'), get('other')), constant(otherFactor)), get('a'))),
          set('c', xor(multiply(add(folded('c', 15), get('hash')), constant(otherFactor)), get('b'))),
          set('d', xor(multiply(add(folded('d', 13), get('other')), constant(factor)), get('c'))),
          increased(local, 'hashes', 4),
          increased(local, 'others', 4),
        ),
        ...['a', 'b', 'c', 'd'].map((lane, at) => store32(constant(PLACES.digest + 4 * at), get(lane))),
      ];
    },
  };
}

/** `takeFrom`: writes a byte for each bin to `into`. */
const take: Routine = {
  name: 'take',
  parameters: ['minima', 'bins', 'into'],
  locals: ['bin', 'value', 'filled', 'attempt', 'hash'],
  gives: false,
  body(local) {
    const { get, set } = local;
    const least = (bin: Code): Code => load32(add(get('minima'), shiftLeft(bin, constant(2))));
    const isIn = lessUnsigned(get('bin'), get('bins'));
    return [
      whileTrue(
        isIn,
        set('value', least(get('bin'))),
        when(
          xor(get('value'), constant(NONE)),
          store8(add(get('into'), get('bin')), get('value')),
          increased(local, 'filled', 1),
        ),
        increased(local, 'bin', 1),
      ),
      set('bin', constant(0)),
      when(
        lessUnsigned(subtract(get('filled'), constant(1)), subtract(get('bins'), constant(1))),
        whileTrue(
          isIn,
          when(
            equal(least(get('bin')), constant(NONE)),
            set('attempt', constant(0)),
            set('value', constant(NONE)),
            whileTrue(
              equal(get('value'), constant(NONE)),
              increased(local, 'attempt', 1),
              set('hash', add(shiftLeft(get('bin'), constant(BORROWING)), get('attempt'))),
              mixed(local, 'hash'),
              set('value', least(and(get('hash'), subtract(get('bins'), constant(1))))),
            ),
            store8(add(get('into'), get('bin')), get('value')),
          ),
          increased(local, 'bin', 1),
        ),
      ),
      set('bin', constant(0)),
      whileTrue(
        isIn,
        store32(add(get('minima'), shiftLeft(get('bin'), constant(2))), constant(NONE)),
        increased(local, 'bin', 1),
      ),
    ];
  },
};
