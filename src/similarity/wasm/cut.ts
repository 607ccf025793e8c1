import { NOTHING, SPACELESS, SURROGATE } from '../normal-form.ts';
import {
  add,
  type Code,
  callImport,
  constant,
  equal,
  greaterSigned,
  isZero,
  lessSigned,
  lessUnsigned,
  load16,
  load32From,
  multiply,
  type Routine,
  repeatWhile,
  shiftLeft,
  shiftRight,
  store16,
  store32,
  subtract,
  when,
  whenElse,
  whileTrue,
  xor,
} from './assembler.ts';
import { increased, mixed } from './idioms.ts';
import { type KernelConstants, PLACES } from './places.ts';

/**
 * Cuts a text into words; behind it a separator stands. Letters take the places of the units that they were read from:
 * there are never more of them.
 */
export function cut({ basis, prime, otherPrime }: KernelConstants): Routine {
  return {
    name: 'cut',
    parameters: ['units', 'length', 'hashes', 'others', 'numbers'],
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
      const read = set('fold', load32From(PLACES.folds, shiftLeft(load16(get('at')), constant(2))));
      const isLetter = greaterSigned(get('fold'), constant(0));
      return [
        set('at', get('units')),
        set('end', add(get('units'), shiftLeft(get('length'), constant(1)))),
        set('words', get('hashes')),
        set('number', get('numbers')),
        set('letter', get('units')),
        set('hash', constant(basis)),
        whileTrue(
          isZero(lessUnsigned(get('end'), get('at'))),
          read,
          when(
            isLetter,
            when(isZero(get('first')), set('first', get('fold'))),
            set('before', constant(0)),
            repeatWhile(
              isLetter,
              set('hash', multiply(xor(get('hash'), get('fold')), constant(prime))),
              set('other', multiply(add(get('other'), get('fold')), constant(otherPrime))),
              ...keepLetter,
              increased(local, 'at', 2),
              read,
            ),
          ),
          when(
            xor(get('fold'), constant(NOTHING)),
            endWord,
            pair,
            whenElse(lessSigned(get('fold'), constant(SPACELESS + 1)), alone, [set('before', constant(0))]),
          ),
          increased(local, 'at', 2),
        ),
        store32(constant(PLACES.numberCount), shiftRight(subtract(get('number'), get('numbers')), constant(2))),
        store32(constant(PLACES.letterCount), shiftRight(subtract(get('letter'), get('units')), constant(1))),
        shiftRight(subtract(get('words'), get('hashes')), constant(2)),
      ];
    },
  };
}
