import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** One page to learn from: a row of numbers for each block, with what is known of it. */
export interface TrainingPage {
  /** Blocks times columns. */
  readonly rows: Float32Array;
  readonly labels: readonly number[];
  readonly weights: readonly number[];
  readonly fold: number;
}

export interface Matrix {
  add(page: TrainingPage): void;
  /** Writes what is left and gives the number of pages and blocks. */
  close(): { readonly pages: number; readonly blocks: number };
}

/** Writes pages to files that the trainer reads: rows.f32, and labels.i8, weights.f32, pages.i32, folds.i8 a block. */
export function matrixIn(folder: string, description: object): Matrix {
  const rows = openSync(join(folder, 'rows.f32'), 'w');
  const labels: number[] = [];
  const weights: number[] = [];
  const pages: number[] = [];
  const folds: number[] = [];
  let count = 0;
  return {
    add(page) {
      writeSync(rows, new Uint8Array(page.rows.buffer, page.rows.byteOffset, page.rows.byteLength));
      page.labels.forEach((label, at) => {
        labels.push(label);
        weights.push(page.weights[at] ?? 0);
        pages.push(count);
        folds.push(page.fold);
      });
      count += 1;
    },
    close() {
      closeSync(rows);
      writeFileSync(join(folder, 'labels.i8'), Int8Array.from(labels));
      writeFileSync(join(folder, 'weights.f32'), Float32Array.from(weights));
      writeFileSync(join(folder, 'pages.i32'), Int32Array.from(pages));
      writeFileSync(join(folder, 'folds.i8'), Int8Array.from(folds));
      writeFileSync(join(folder, 'description.json'), JSON.stringify(description));
      return { pages: count, blocks: labels.length };
    },
  };
}
