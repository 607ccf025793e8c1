import {
  add,
  constant,
  lessUnsigned,
  load32,
  type Routine,
  shiftLeft,
  shiftRight,
  store32,
  subtract,
  whenElse,
  whileTrue,
} from './assembler.ts';
import { appended, increased } from './idioms.ts';

/** Sorts a short list by insertion, each value once; gives how many are left. The word before the list is overwritten. */
export const sort: Routine = {
  name: 'sort',
  parameters: ['list', 'count'],
  locals: ['at', 'end', 'place', 'value', 'before', 'to'],
  gives: true,
  body(local) {
    const { get, set } = local;
    const previous = load32(subtract(get('place'), constant(4)));
    return [
      set('end', add(get('list'), shiftLeft(get('count'), constant(2)))),
      set('at', get('list')),
      // Nothing is less than what stands before the list, so that its beginning need not be looked for.
      store32(subtract(get('list'), constant(4)), constant(0)),
      whileTrue(
        lessUnsigned(get('at'), get('end')),
        set('value', load32(get('at'))),
        set('place', get('at')),
        set('before', previous),
        whileTrue(
          lessUnsigned(get('value'), get('before')),
          store32(get('place'), get('before')),
          increased(local, 'place', -4),
          set('before', previous),
        ),
        store32(get('place'), get('value')),
        increased(local, 'at', 4),
      ),
      set('at', add(get('list'), constant(4))),
      set('to', get('list')),
      set('before', load32(get('list'))),
      whenElse(
        get('count'),
        [
          increased(local, 'to', 4),
          whileTrue(
            lessUnsigned(get('at'), get('end')),
            set('value', load32(get('at'))),
            appended(local, { to: 'to', value: get('value'), condition: lessUnsigned(get('before'), get('value')) }),
            set('before', get('value')),
            increased(local, 'at', 4),
          ),
        ],
        [],
      ),
      shiftRight(subtract(get('to'), get('list')), constant(2)),
    ];
  },
};
