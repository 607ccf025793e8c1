import type { Line } from '../boilerplate/boilerplate-lines.ts';
import { carriedOf, carry, type FirstLook } from './columns/again.ts';
import { kindRow } from './columns/kind.ts';
import { gramColumns, lineColumns, rowsOf, wordOdds, writeWords } from './columns/row.ts';
import type { LineJudge } from './judge.ts';
import type { TextView } from './view.ts';

/** The columns of the first look, in order. */
export const firstColumns: readonly string[] = [...lineColumns, ...gramColumns];

/** The first look at a text. */
export interface Looked {
  readonly look: FirstLook;
  /** The row that tells the kind of the text. */
  readonly kind: Float32Array;
  /** Writes the row of a block. */
  fill(at: number, row: Float32Array): void;
}

/** Judges each open line by what is measured of it and of what stands around it. */
export function lookAt(view: TextView, open: readonly Line[], judge: LineJudge): Looked {
  const rows = rowsOf(view);
  const words = wordOdds(view, judge.grams);
  const fill = (at: number, row: Float32Array): void => {
    rows(at, row);
    writeWords(words, at, row);
  };
  const count = view.blocks.length;
  const [odds, scores, carried] = [new Float64Array(count), new Float64Array(count), carriedOf(count)];
  const row = new Float32Array(firstColumns.length);
  const kind = kindRow(view, judge.kind.grams);
  for (const { block } of open) {
    const at = block.index;
    fill(at, row);
    odds[at] = judge.odds(row);
    scores[at] = probability(odds[at]);
    kind.add(at, scores[at], row);
    carry(row, at, carried);
  }
  return { look: { odds, scores, carried }, kind: kind.row(), fill };
}

/** Log-odds as a probability. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
