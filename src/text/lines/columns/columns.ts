import type { TextView } from '../view.ts';

/** A group of columns of the model, by subject. `write` puts one number for each name, of the block at the index. */
export interface LineColumns {
  /** As the evidence of a verdict names them. */
  readonly names: readonly string[];
  write(view: TextView, at: number, put: Put): void;
}

/** Puts the next number of a row. */
export type Put = (value: number) => void;

/** For what is not there, such as the neighbour of the last block. */
export const ABSENT = -1;

/** A part of a whole; 0 where there is no whole. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
