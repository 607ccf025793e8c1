import { PLACES } from '../kernel-places.ts';
import {
  add,
  and,
  bitsSet,
  type Code,
  constant,
  type Locals,
  multiply,
  shiftLeft,
  shiftRight,
  store32,
  xor,
} from './assembler.ts';
import {
  addWords,
  differenceOf,
  everyWord,
  highHalves,
  loadBytesAsHalves,
  lowHalves,
  multiplyWords,
  repeated,
  shiftWordsRight,
  storeVectorTo,
} from './vectors.ts';

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

/**
 * Lists where the lowest sixteen bits of the local `bits` are set, from `base` on; `to` moves behind the last one; `mask` and the
 * vectors `places` and `bases` are at its disposal. How many there are cannot be foreseen, so the places of eight bits are looked
 * up in a table, and as many are written in any case (Lemire 2018).
 */
export function listed(local: Locals, { base, to }: { readonly base: Code; readonly to: string }): Code {
  const { get, set } = local;
  const write = (byte: Code): Code => [
    ...set('mask', byte),
    ...set('places', loadBytesAsHalves(PLACES.bits, shiftLeft(get('mask'), constant(3)))),
    ...storeVectorTo(0, get(to), addWords(lowHalves(get('places')), get('bases'))),
    ...storeVectorTo(16, get(to), addWords(highHalves(get('places')), get('bases'))),
    ...set(to, add(get(to), shiftLeft(bitsSet(get('mask')), constant(2)))),
  ];
  return [
    ...set('bases', repeated(base)),
    ...write(and(get('bits'), constant(0xff))),
    ...set('bases', addWords(get('bases'), get('eight'))),
    ...write(shiftRight(get('bits'), constant(8))),
  ];
}
