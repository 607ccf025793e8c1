import {
  add,
  type Code,
  constant,
  greaterSigned,
  leadingZeros,
  lessUnsigned,
  load32,
  or,
  type Routine,
  select,
  shiftLeft,
  shiftRight,
  store32,
  subtract,
  whenElse,
  whileTrue,
} from './assembler.ts';
import { appended, increased } from './idioms.ts';
import { loadVector, storeVector, zeroVector } from './vectors.ts';

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

const BUCKET_BITS = 6;
const BUCKETS = 2 ** BUCKET_BITS;

/**
 * Brings a list of hashes nearly into order, by their upper bits: what is left to insertion moves a few places only. Needs
 * room for as many at `to`, and for the buckets.
 */
export const spread: Routine = {
  name: 'spread',
  parameters: ['list', 'count', 'buckets', 'to'],
  locals: ['at', 'end', 'all', 'shift', 'value', 'place', 'total'],
  gives: false,
  body(local) {
    const { get, set } = local;
    const end = set('end', add(get('list'), shiftLeft(get('count'), constant(2))));
    const each = (...body: readonly Code[]): Code => [
      ...set('at', get('list')),
      ...whileTrue(
        lessUnsigned(get('at'), get('end')),
        set('value', load32(get('at'))),
        ...body,
        increased(local, 'at', 4),
      ),
    ];
    const bucket = set('place', add(get('buckets'), shiftLeft(shiftRight(get('value'), get('shift')), constant(2))));
    const eachBucket = (step: number, ...body: readonly Code[]): Code => [
      ...set('place', get('buckets')),
      ...whileTrue(
        lessUnsigned(get('place'), add(get('buckets'), constant(4 * BUCKETS))),
        ...body,
        increased(local, 'place', step),
      ),
    ];
    const unused = subtract(constant(32 - BUCKET_BITS), leadingZeros(get('all')));
    return [
      end,
      each(set('all', or(get('all'), get('value')))),
      set('shift', select(unused, constant(0), greaterSigned(unused, constant(0)))),
      eachBucket(16, storeVector(get('place'), zeroVector)),
      each(bucket, store32(get('place'), add(load32(get('place')), constant(4)))),
      set('total', get('to')),
      eachBucket(
        4,
        set('value', load32(get('place'))),
        store32(get('place'), get('total')),
        set('total', add(get('total'), get('value'))),
      ),
      each(
        bucket,
        store32(load32(get('place')), get('value')),
        store32(get('place'), add(load32(get('place')), constant(4))),
      ),
      whileTrue(
        lessUnsigned(get('list'), get('end')),
        storeVector(get('list'), loadVector(get('to'))),
        increased(local, 'list', 16),
        increased(local, 'to', 16),
      ),
    ];
  },
};
