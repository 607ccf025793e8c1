import { PLACES } from '../kernel-places.ts';
import { NOTHING, SPACELESS, SURROGATE } from '../normal-form.ts';
import { ALONE, LONG_LETTER, LONG_LETTERS } from '../word-bytes.ts';
import {
  add,
  and,
  type Code,
  callImport,
  constant,
  equal,
  greaterSigned,
  type Locals,
  lessSigned,
  lessUnsigned,
  load8,
  load16,
  load32From,
  or,
  type Routine,
  shiftLeft,
  shiftRight,
  store8,
  store32,
  subtract,
  when,
  whenElse,
  whileTrue,
  xor,
} from './assembler.ts';
import { increased, listed } from './idioms.ts';
import {
  atMostBytes,
  bitsOfBytes,
  bothOf,
  bytesVector,
  eitherOf,
  equalBytesOf,
  everyWord,
  isAnySet,
  loadVector,
  narrowedHalves,
  storeVector,
  subtractBytes,
} from './vectors.ts';

/** Units that are looked at together. */
const TOGETHER = 16;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
/** The bit that tells small letters from capital ones. */
const SMALL = 0x20;
const FIRST_LETTER = 0x61;
const LETTERS = 26;
const FIRST_DIGIT = 0x30;
const DIGITS = 10;
/** Cuts text of ASCII, a byte each, into words. Their bytes take the places of what they were read from. */
export const cutNarrow: Routine = cutting({
  name: 'cutNarrow',
  size: 1,
  load: load8,
  read: ({ set, get }) => set('text', loadVector(get('from'))),
  isOther: ({ get }) => isAnySet(equalBytesOf(get('text'), get('apostrophe'))),
});

/** Cuts text in UTF-16 into words. */
export const cutWide: Routine = cutting({
  name: 'cutWide',
  size: 2,
  load: load16,
  read: ({ set, get }) => [
    ...set('text', loadVector(get('from'))),
    ...set('more', loadVector(add(get('from'), constant(TOGETHER)))),
    ...set('bits', isAnySet(bothOf(eitherOf(get('text'), get('more')), get('beyond')))),
    ...set('text', narrowedHalves(get('text'), get('more'))),
  ],
  isOther: ({ get }) => or(get('bits'), isAnySet(equalBytesOf(get('text'), get('apostrophe')))),
});

/** How units are read. */
interface Reading {
  readonly name: string;
  /** Bytes of a unit. */
  readonly size: 1 | 2;
  readonly load: (address: Code) => Code;
  /** Reads so many of them into the vector `text`. */
  readonly read: (local: Locals) => Code;
  /** Whether there are others among them than letters of ASCII and what separates. */
  readonly isOther: (local: Locals) => Code;
}

/** Writes the bytes of the words to `to` and where each begins and ends to `bounds`; gives how many there are. */
function cutting({ name, size, load, read, isOther }: Reading): Routine {
  return {
    name,
    parameters: ['from', 'length', 'to', 'bounds'],
    locals: ['start', 'first', 'end', 'stop', 'fold', 'before', 'isInside', 'bits', 'mask', 'place'],
    vectors: [
      'text',
      'more',
      'apostrophe',
      'beyond',
      'small',
      'firstLetter',
      'letters',
      'firstDigit',
      'digits',
      'places',
      'bases',
      'eight',
    ],
    gives: true,
    body(local) {
      const { get, set } = local;
      const separators = size === 1 ? bytesVector(SPACE) : everyWord(SPACE * 0x1_0001);
      const padding = Array.from({ length: size }, (_, at) =>
        storeVector(add(get('end'), constant(at * TOGETHER)), separators),
      );
      return [
        set('apostrophe', bytesVector(APOSTROPHE)),
        set('beyond', everyWord(0xff80_ff80)),
        set('eight', everyWord(8)),
        set('small', bytesVector(SMALL)),
        set('firstLetter', bytesVector(FIRST_LETTER)),
        set('letters', bytesVector(LETTERS - 1)),
        set('firstDigit', bytesVector(FIRST_DIGIT)),
        set('digits', bytesVector(DIGITS - 1)),
        set('start', get('from')),
        set('first', get('bounds')),
        set('end', add(get('from'), shiftLeft(get('length'), constant(size - 1)))),
        ...padding,
        whileTrue(
          lessUnsigned(get('from'), get('end')),
          read(local),
          whenElse(isOther(local), [oneByOne(local, { size, load })], together(local, size)),
        ),
        when(get('isInside'), bound(local)),
        shiftRight(subtract(get('bounds'), get('first')), constant(3)),
      ];
    },
  };
}

function bound(local: Locals): Code {
  return [...store32(local.get('bounds'), local.get('to')), ...increased(local, 'bounds', 4)];
}

/**
 * Sixteen letters of ASCII and separators: where one kind follows the other is an edge of a word. Digits have the bit of small
 * letters; what becomes of separators does not matter, since no word has them.
 */
function together(local: Locals, size: number): readonly Code[] {
  const { get, set } = local;
  const isIn = (bytes: string, first: string, last: string): Code =>
    atMostBytes(subtractBytes(get(bytes), get(first)), get(last));
  return [
    set('more', eitherOf(get('text'), get('small'))),
    storeVector(get('to'), get('more')),
    set('mask', bitsOfBytes(eitherOf(isIn('more', 'firstLetter', 'letters'), isIn('text', 'firstDigit', 'digits')))),
    set('bits', and(xor(get('mask'), or(shiftLeft(get('mask'), constant(1)), get('isInside'))), constant(0xffff))),
    set('isInside', shiftRight(get('mask'), constant(TOGETHER - 1))),
    listed(local, { base: get('to'), to: 'bounds' }),
    set('before', constant(0)),
    increased(local, 'to', TOGETHER),
    increased(local, 'from', TOGETHER * size),
  ];
}

/** The same of whatever units, by the table of what they are folded to. */
function oneByOne(local: Locals, { size, load }: Pick<Reading, 'size' | 'load'>): Code {
  const { get, set } = local;
  const put = (byte: Code): Code => [...store8(get('to'), byte), ...increased(local, 'to', 1)];
  const low = (name: string): readonly Code[] => [put(shiftRight(get(name), constant(8))), put(get(name))];
  const letter = whenElse(
    lessSigned(get('fold'), constant(0x80)),
    [put(get('fold'))],
    [
      whenElse(
        lessSigned(get('fold'), constant(LONG_LETTERS << 8)),
        [put(or(shiftRight(get('fold'), constant(8)), constant(0x80))), put(get('fold'))],
        [put(constant(LONG_LETTER)), ...low('fold')],
      ),
    ],
  );
  const pair = when(
    equal(get('fold'), constant(SURROGATE)),
    set('fold', callImport(shiftRight(subtract(get('from'), get('start')), constant(1)))),
    when(get('fold'), increased(local, 'from', 2)),
  );
  const alone = [
    set('fold', subtract(constant(0), get('fold'))),
    bound(local),
    put(constant(ALONE)),
    ...low('before'),
    ...low('fold'),
    bound(local),
    set('before', get('fold')),
  ];
  const endWord = when(get('isInside'), bound(local), set('isInside', constant(0)));
  const notLetter = [
    endWord,
    ...(size === 1
      ? []
      : [pair, whenElse(lessSigned(get('fold'), constant(SPACELESS + 1)), alone, [set('before', constant(0))])]),
  ];
  const inside = [
    when(xor(get('isInside'), constant(1)), bound(local), set('isInside', constant(1))),
    ...(size === 1 ? [put(get('fold'))] : [letter, set('before', constant(0))]),
  ];
  return [
    ...set('stop', add(get('from'), constant(TOGETHER * size))),
    ...whileTrue(
      lessUnsigned(get('from'), get('stop')),
      set('fold', load32From(PLACES.folds, shiftLeft(load(get('from')), constant(2)))),
      whenElse(greaterSigned(get('fold'), constant(0)), inside, [
        when(xor(get('fold'), constant(NOTHING)), ...notLetter),
      ]),
      increased(local, 'from', size),
    ),
  ];
}
