import { BORROWING, NONE } from '../signature.ts';
import {
  add,
  and,
  type Code,
  constant,
  equal,
  lessUnsigned,
  load32,
  type Routine,
  shiftLeft,
  store8,
  store32,
  subtract,
  when,
  whileTrue,
} from './assembler.ts';
import { appended, increased, mixed } from './idioms.ts';

/**
 * `takeFrom`: writes a byte for each bin to `into`. Which bins are empty cannot be foreseen, so they are listed at `list`
 * without a branch, and filled afterwards.
 */
export const take: Routine = {
  name: 'take',
  parameters: ['minima', 'bins', 'into', 'list'],
  locals: ['bin', 'value', 'to', 'attempt', 'hash'],
  gives: false,
  body(local) {
    const { get, set } = local;
    const least = (bin: Code): Code => load32(add(get('minima'), shiftLeft(bin, constant(2))));
    const eachBin = (...body: readonly Code[]): Code => [
      ...set('bin', constant(0)),
      ...whileTrue(lessUnsigned(get('bin'), get('bins')), ...body, increased(local, 'bin', 1)),
    ];
    const borrow = [
      set('bin', load32(get('list'))),
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
      increased(local, 'list', 4),
    ];
    const isNone = equal(get('to'), add(get('list'), shiftLeft(get('bins'), constant(2))));
    return [
      set('to', get('list')),
      eachBin(
        set('value', least(get('bin'))),
        store8(add(get('into'), get('bin')), get('value')),
        appended(local, { to: 'to', value: get('bin'), condition: equal(get('value'), constant(NONE)) }),
      ),
      when(isNone, eachBin(store8(add(get('into'), get('bin')), constant(0))), set('to', get('list'))),
      whileTrue(lessUnsigned(get('list'), get('to')), ...borrow),
      eachBin(store32(add(get('minima'), shiftLeft(get('bin'), constant(2))), constant(NONE))),
    ];
  },
};
