import { type KernelConstants, PLACES, RECORD } from '../kernel-places.ts';
import {
  add,
  type Code,
  constant,
  type Locals,
  lessUnsigned,
  load32,
  load32From,
  multiply,
  type Routine,
  select,
  shiftLeft,
  shiftRight,
  store32To,
  subtract,
  when,
  xor,
} from './assembler.ts';
import { mixed } from './idioms.ts';
import { loadVectorFrom, narrowedWords, shiftWordsRight, storeVectorTo } from './vectors.ts';

/**
 * What is kept of a text that was cut, packed, at `record`; gives how many bytes it is. Lists and signatures are put together in
 * one go, so that nothing has to be asked for from outside.
 */
export function record(constants: KernelConstants): Routine {
  const { longShingle } = constants;
  return {
    name: 'record',
    parameters: ['count', 'likely', 'bounds', 'longs', 'list', 'letters', 'spare', 'record'],
    locals: ['to', 'first', 'numbers', 'letterCount', 'a', 'b', 'c', 'd', 'hash', 'other'],
    gives: true,
    body(local) {
      const { get, set, call } = local;
      const into = (place: number): Code => add(get('record'), constant(place));
      // A word is one with the word before it only where there is another one; a run is as long as the text where that is short.
      const pairs = select(constant(1), constant(0), lessUnsigned(constant(1), get('count')));
      const long = select(
        constant(longShingle - 1),
        subtract(get('count'), constant(1)),
        lessUnsigned(constant(longShingle - 1), get('count')),
      );
      const from = (name: string): Code => add(get(name), shiftLeft(get('first'), constant(2)));
      return [
        call('words', get('bounds'), get('count'), get('longs'), get('list'), get('letters')),
        digest(local, constants),
        store32To(RECORD.words, get('record'), get('count')),
        set('numbers', call('sort', get('list'), load32(constant(PLACES.numberCount)), get('spare'))),
        store32To(RECORD.numberCount, get('record'), get('numbers')),
        numbersKept(local),
        set('letterCount', load32(constant(PLACES.letterCount))),
        when(get('count'), set('first', pairs), call('pairs', from('bounds'), subtract(get('count'), get('first')))),
        call('takeWords', get('spare'), into(RECORD.signature)),
        when(get('letterCount'), call('runs', get('letters'), get('letterCount'), get('bounds'))),
        call('takeLetters', get('spare'), into(RECORD.letters)),
        set('first', select(long, constant(0), get('count'))),
        set(
          'to',
          call(
            'sample',
            from('longs'),
            subtract(get('count'), get('first')),
            get('likely'),
            get('list'),
            get('spare'),
            get('to'),
            get('record'),
          ),
        ),
        subtract(get('to'), get('record')),
      ];
    },
  };
}

/** The upper halves of the least of the numbers, of which sixteen are written in any case; `to` stands behind them. */
function numbersKept({ get, set }: Locals): Code {
  const halves = (place: number): Code => shiftWordsRight(loadVectorFrom(place, get('list')), 16);
  const kept = select(get('numbers'), constant(16), lessUnsigned(get('numbers'), constant(16)));
  return [
    ...[0, 1].flatMap((half) =>
      storeVectorTo(
        RECORD.numbers + 16 * half,
        get('record'),
        narrowedWords(halves(32 * half), halves(32 * half + 16)),
      ),
    ),
    ...set('to', add(add(get('record'), constant(RECORD.numbers)), shiftLeft(kept, constant(1)))),
  ];
}

/** `hashOf` of the count and of the lanes that the words were gathered in. */
function digest(local: Locals, { factor, otherFactor, seeds }: KernelConstants): Code {
  const { get, set } = local;
  const folded = (name: string, by: number): Code => xor(get(name), shiftRight(get(name), constant(by)));
  const lane = (place: number): Code => [
    ...set('hash', load32From(PLACES.lanes + 4 * place, constant(0))),
    ...set('other', load32From(PLACES.lanes + 16 + 4 * place, constant(0))),
    ...set('a', multiply(xor(get('a'), get('hash')), constant(factor))),
    ...set('b', add(multiply(xor(get('b'), get('other')), constant(otherFactor)), get('a'))),
    ...set('c', xor(multiply(add(folded('c', 15), get('hash')), constant(otherFactor)), get('b'))),
    ...set('d', xor(multiply(add(folded('d', 13), get('other')), constant(factor)), get('c'))),
  ];
  const word = (place: number, value: Code): Code => [
    ...set('hash', value),
    ...mixed(local, 'hash'),
    ...store32To(RECORD.hash + 4 * place, get('record'), get('hash')),
  ];
  return [
    ...set('a', get('count')),
    ...['b', 'c', 'd'].flatMap((name, at) => set(name, constant(seeds[at] ?? 0))),
    ...[0, 1, 2, 3].flatMap(lane),
    ...word(0, xor(get('a'), get('d'))),
    ...word(1, add(get('b'), get('d'))),
    ...word(2, xor(get('c'), get('a'))),
    ...word(3, add(get('d'), multiply(get('b'), constant(factor)))),
  ];
}
