import {
  add,
  type Code,
  constant,
  lessUnsigned,
  load32,
  multiply,
  type Routine,
  shiftLeft,
  shiftRight,
  store32,
  whileTrue,
  xor,
} from './assembler.ts';
import { increased } from './idioms.ts';
import { type KernelConstants, PLACES } from './places.ts';

/** Four words of 128 bits of all words of the text in their order. */
export function digest({ factor, otherFactor, seeds }: KernelConstants): Routine {
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
