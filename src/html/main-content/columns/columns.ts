import type { View } from '../view.ts';

/** A group of columns of the model, by subject. `write` puts one number for each name, of the block at the index. */
export interface Columns {
  /** As the evidence of a verdict names them. */
  readonly names: readonly string[];
  write(view: View, at: number, row: RowWriter): void;
}

/** Fills a row from left to right. */
export interface RowWriter {
  put(value: number): void;
  flag(value: boolean): void;
}

/** For what is not there, such as the neighbour of the last block. */
export const ABSENT = -1;
