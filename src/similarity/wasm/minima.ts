import { type KernelConstants, PLACES } from '../kernel-places.ts';
import {
  add,
  type Code,
  constant,
  type Locals,
  lessSigned,
  lessUnsigned,
  load32,
  load32From,
  type Routine,
  select,
  shiftLeft,
  store32To,
  subtract,
  whileTrue,
} from './assembler.ts';
import { increased } from './idioms.ts';
import {
  bothOf,
  everyWord,
  loadVector,
  repeated,
  shiftWordsLeft,
  shiftWordsRight,
  storeVector,
  wordAt,
} from './vectors.ts';

const LANES: readonly number[] = [0, 1, 2, 3];

/** Minima of so many bins, whose values have so many bits. */
export interface Bins {
  readonly table: number;
  readonly bits: number;
}

/** What `addedVector` takes of a hash, in the vector `valueMask`. */
export function valueMask({ set }: Locals, { bits }: Bins): Code {
  return set('valueMask', everyWord(2 ** bits - 1));
}

/**
 * `addTo` of four hashes, mixed, in a local; the vectors `places` and `values` and the locals `place`, `value` and `least` are at
 * its disposal. Whether a value is the least so far cannot be foreseen, so it is chosen without a branch.
 */
export function addedVector({ get, set }: Locals, name: string, { table, bits }: Bins): Code {
  return [
    ...set('places', shiftWordsLeft(shiftWordsRight(get(name), bits), 2)),
    ...set('values', bothOf(get(name), get('valueMask'))),
    ...LANES.flatMap((lane) => [
      ...set('place', wordAt(get('places'), lane)),
      ...set('value', wordAt(get('values'), lane)),
      ...set('least', load32From(table, get('place'))),
      ...store32To(table, get('place'), select(get('value'), get('least'), lessSigned(get('value'), get('least')))),
    ]),
  ];
}

/** Fills up the last four hashes of a list, which `end` stands behind, by its last one: once more changes no minimum. */
export function filledUp({ get }: Locals, end: string): Code {
  return storeVector(get(end), repeated(load32(subtract(get(end), constant(4)))));
}

/** The minima of so many hashes of pairs, of which there is at least one. */
export function pairs({ wordBits }: KernelConstants): Routine {
  const bins = { table: PLACES.wordMinima, bits: wordBits };
  return {
    name: 'pairs',
    parameters: ['at', 'count'],
    locals: ['end', 'place', 'value', 'least'],
    vectors: ['hash', 'places', 'values', 'valueMask'],
    gives: false,
    body(local) {
      const { get, set } = local;
      return [
        valueMask(local, bins),
        set('end', add(get('at'), shiftLeft(get('count'), constant(2)))),
        filledUp(local, 'end'),
        whileTrue(
          lessUnsigned(get('at'), get('end')),
          set('hash', loadVector(get('at'))),
          addedVector(local, 'hash', bins),
          increased(local, 'at', 16),
        ),
      ];
    },
  };
}
