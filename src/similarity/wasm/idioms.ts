import {
  add,
  and,
  bitsSet,
  type Code,
  constant,
  type Locals,
  lowestBit,
  multiply,
  shiftLeft,
  shiftRight,
  store32,
  store32To,
  subtract,
  when,
  whileTrue,
  xor,
} from './assembler.ts';
import { differenceOf, everyWord, multiplyWords, shiftWordsRight } from './vectors.ts';

export const increased = (local: Locals, name: string, by: number): Code =>
  local.set(name, add(local.get(name), constant(by)));

const FIRST_FACTOR = 0x85eb_ca6b;
const SECOND_FACTOR = 0xc2b2_ae35;

/** `mix` of a local, in place. */
export function mixed(local: Locals, name: string): Code {
  const folded = (by: number): Code => xor(local.get(name), shiftRight(local.get(name), constant(by)));
  return [
    ...local.set(name, multiply(folded(16), constant(FIRST_FACTOR))),
    ...local.set(name, multiply(folded(13), constant(SECOND_FACTOR))),
    ...local.set(name, folded(16)),
  ];
}

/**
 * What `mixedVector` multiplies by, in the vectors `firstFactor` and `secondFactor`. A constant of sixteen bytes is put together
 * anew wherever it stands, by four instructions, so that those of a loop are put into locals before it.
 */
export function mixingFactors({ set }: Locals): Code {
  return [...set('firstFactor', everyWord(FIRST_FACTOR)), ...set('secondFactor', everyWord(SECOND_FACTOR))];
}

/** `mix` of four words at once. */
export function mixedVector(local: Locals, name: string): Code {
  const folded = (by: number): Code => foldedLocal(local, name, by);
  return [
    ...local.set(name, multiplyWords(folded(16), local.get('firstFactor'))),
    ...local.set(name, multiplyWords(folded(13), local.get('secondFactor'))),
    ...local.set(name, folded(16)),
  ];
}

/** The upper bits of each word of a local, brought down to the lower ones. */
export function foldedLocal({ get }: Locals, name: string, by: number): Code {
  return differenceOf(get(name), shiftWordsRight(get(name), by));
}

/** Writes a value behind the others where the condition, 0 or 1, holds; without a branch, so what follows it is overwritten. */
export function appended(local: Locals, { to, value, condition }: { to: string; value: Code; condition: Code }): Code {
  return [...store32(local.get(to), value), ...local.set(to, add(local.get(to), shiftLeft(condition, constant(2))))];
}

/** As many bits as sixteen bytes of text have edges of words, nearly always. */
const FORESEEN = 6;

/**
 * Lists where the bits of the local `bits` are set, from `base` on; `to` moves behind the last one, `place` is at its
 * disposal. How many there are cannot be foreseen, so the first few are written in any case (Langdale, Lemire 2019).
 */
export function listed(local: Locals, { base, to }: { readonly base: Code; readonly to: string }): Code {
  const { get, set } = local;
  const write = (offset: number): readonly Code[] => [
    store32To(offset, get(to), add(base, lowestBit(get('bits')))),
    set('bits', and(get('bits'), subtract(get('bits'), constant(1)))),
  ];
  const first = Array.from({ length: FORESEEN }, (_, at) => write(4 * at)).flat();
  return [
    ...set('place', add(get(to), shiftLeft(bitsSet(get('bits')), constant(2)))),
    ...first.flat(),
    ...when(
      get('bits'),
      increased(local, to, 4 * FORESEEN),
      whileTrue(get('bits'), ...write(0), increased(local, to, 4)),
    ),
    ...set(to, get('place')),
  ];
}
