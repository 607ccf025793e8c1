import { type KernelConstants, PLACES, RECORD } from '../kernel-places.ts';
import {
  add,
  and,
  bitsSet,
  type Code,
  constant,
  equal,
  isZero,
  lessUnsigned,
  load32,
  type Routine,
  select,
  shiftLeft,
  shiftRight,
  store32To,
  subtract,
  when,
  whenElse,
  whileTrue,
} from './assembler.ts';
import { increased } from './idioms.ts';
import { atMostWords, bitsOfWords, loadVector, loadVectorFrom, repeated, storeVector, swizzled } from './vectors.ts';

const TOGETHER = 4;
const EVERY_HASH = 0xffff_ffff;

/** Writes those of so many hashes that are not above a limit to `into`; gives how many. */
export const upTo: Routine = {
  name: 'upTo',
  parameters: ['at', 'count', 'into', 'limit'],
  locals: ['to', 'end', 'mask', 'rest'],
  vectors: ['hash', 'most'],
  gives: true,
  body(local) {
    const { get, set } = local;
    const isThere = select(
      constant(2 ** TOGETHER - 1),
      subtract(shiftLeft(constant(1), get('rest')), constant(1)),
      lessUnsigned(constant(TOGETHER), get('rest')),
    );
    return [
      set('most', repeated(get('limit'))),
      set('to', get('into')),
      set('end', add(get('at'), shiftLeft(get('count'), constant(2)))),
      whileTrue(
        lessUnsigned(get('at'), get('end')),
        set('hash', loadVector(get('at'))),
        set('rest', shiftRight(subtract(get('end'), get('at')), constant(2))),
        set('mask', and(bitsOfWords(atMostWords(get('hash'), get('most'))), isThere)),
        storeVector(
          get('to'),
          swizzled(get('hash'), loadVectorFrom(PLACES.packing, shiftLeft(get('mask'), constant(4)))),
        ),
        set('to', add(get('to'), shiftLeft(bitsSet(get('mask')), constant(2)))),
        increased(local, 'at', 4 * TOGETHER),
      ),
      shiftRight(subtract(get('to'), get('into')), constant(2)),
    ];
  },
};

/**
 * `sampleOf` of the hashes of long runs, at `to`, and its limit into the record; gives where it ends. So many are looked at as
 * are `likely` enough, and all only where they are not.
 */
export function sample({ sampled }: KernelConstants): Routine {
  return {
    name: 'sample',
    parameters: ['longs', 'count', 'likely', 'list', 'spare', 'to', 'record'],
    locals: ['kept', 'limit', 'end'],
    gives: true,
    body(local) {
      const { get, set, call } = local;
      const { limit, least } = sampled;
      const taken = call('upTo', get('longs'), get('count'), get('list'), get('likely'));
      const take = set('kept', call('sort', get('list'), taken, get('spare')));
      const hashAt = (place: Code): Code => load32(add(get('list'), shiftLeft(place, constant(2))));
      const isEvery = equal(get('likely'), constant(EVERY_HASH));
      return [
        take,
        when(
          and(lessUnsigned(get('kept'), constant(least)), isZero(isEvery)),
          set('likely', constant(EVERY_HASH)),
          take,
        ),
        set('limit', constant(EVERY_HASH)),
        when(
          isZero(and(isEvery, lessUnsigned(get('kept'), constant(least + 1)))),
          set('limit', hashAt(constant(least - 1))),
          set('end', constant(least)),
          whenElse(
            lessUnsigned(get('limit'), constant(limit)),
            [
              set('limit', constant(limit)),
              whileTrue(
                and(lessUnsigned(get('end'), get('kept')), lessUnsigned(hashAt(get('end')), get('limit'))),
                increased(local, 'end', 1),
              ),
            ],
            [increased(local, 'limit', 1)],
          ),
          set('kept', get('end')),
        ),
        store32To(RECORD.limit, get('record'), get('limit')),
        set('end', add(get('to'), shiftLeft(get('kept'), constant(2)))),
        whileTrue(
          lessUnsigned(get('to'), get('end')),
          storeVector(get('to'), loadVector(get('list'))),
          increased(local, 'list', 16),
          increased(local, 'to', 16),
        ),
        get('end'),
      ];
    },
  };
}
