import {
  add,
  and,
  type Code,
  constant,
  type Locals,
  lessSigned,
  load32,
  multiply,
  select,
  shiftLeft,
  shiftRight,
  store32,
  xor,
} from './assembler.ts';

export const increased = (local: Locals, name: string, by: number): Code =>
  local.set(name, add(local.get(name), constant(by)));

/** `mix` of a local, in place. */
export function mixed(local: Locals, name: string): Code {
  const folded = (by: number): Code => xor(local.get(name), shiftRight(local.get(name), constant(by)));
  return [
    ...local.set(name, multiply(folded(16), constant(0x85eb_ca6b))),
    ...local.set(name, multiply(folded(13), constant(0xc2b2_ae35))),
    ...local.set(name, folded(16)),
  ];
}

/**
 * `addTo` of the local `hash`; `place`, `value` and `least` are at its disposal. Whether a value is the least so far cannot
 * be foreseen, so it is chosen without a branch.
 */
export function added(local: Locals, minima: number, bits: number): Code {
  const { get, set } = local;
  const bin = shiftLeft(shiftRight(get('hash'), constant(bits)), constant(2));
  return [
    ...set('place', add(bin, constant(minima))),
    ...set('value', and(get('hash'), constant(2 ** bits - 1))),
    ...set('least', load32(get('place'))),
    ...store32(get('place'), select(get('value'), get('least'), lessSigned(get('value'), get('least')))),
  ];
}

/** Writes a value behind the others where the condition, 0 or 1, holds; without a branch, so what follows it is overwritten. */
export function appended(local: Locals, { to, value, condition }: { to: string; value: Code; condition: Code }): Code {
  return [...store32(local.get(to), value), ...local.set(to, add(local.get(to), shiftLeft(condition, constant(2))))];
}
