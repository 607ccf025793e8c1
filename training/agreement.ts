import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLook, lookNames, writeLook } from '../src/html/main-content/look.ts';
import { SIGNALS } from '../src/html/main-content/signals.ts';
import { type MainContentWeights, mainContentModel } from '../src/models/main-content.ts';

/** Log-odds that trainer and evaluator may differ by: rows are 32-bit floats, and the weights of the look have 4 decimals. */
const TOLERANCE = 1e-3;

/**
 * Throws where the model, as a run will read it, does not judge the first pages of the matrix as the trainer did, which
 * left its log-odds in `odds.f32`: the first look is computed in both.
 */
export function checkAgreement(folder: string, weights: MainContentWeights, firstSignal: number): void {
  const model = mainContentModel(weights);
  const width = weights.columns.length - lookNames.length;
  const odds = floatsOf(folder, 'odds.f32');
  const rows = floatsOf(folder, 'rows.f32', odds.length * width);
  const pages = readFileSync(join(folder, 'pages.i32'));
  const pageOf = (block: number): number => (block < odds.length ? pages.readInt32LE(block * 4) : -1);
  for (let from = 0; from < odds.length; ) {
    let to = from + 1;
    while (pageOf(to) === pageOf(from)) to += 1;
    const seen = new Float32Array((to - from) * SIGNALS.length);
    for (let at = from; at < to; at++) {
      const start = at * width + firstSignal;
      seen.set(rows.subarray(start, start + SIGNALS.length), (at - from) * SIGNALS.length);
    }
    const look = firstLook({ seen }, model.look);
    const page = new Float32Array((to - from) * weights.columns.length);
    for (let at = from; at < to; at++) {
      const row = page.subarray((at - from) * weights.columns.length, (at - from + 1) * weights.columns.length);
      row.set(rows.subarray(at * width, (at + 1) * width));
      writeLook(look, at - from, row);
    }
    const judged = model.judge(page).odds;
    for (let at = from; at < to; at++) compare(judged[at - from] ?? Number.NaN, odds[at] ?? Number.NaN, at);
    from = to;
  }
}

function compare(evaluated: number, trained: number, block: number): void {
  if (Math.abs(evaluated - trained) <= TOLERANCE) return;
  throw new Error(
    `Block ${block}: the trainer gives ${trained}, and the model as it would be shipped ${evaluated}. ` +
      'training/main_content.py, training/sequence_net.py and what runs no longer say the same.',
  );
}

/** The first `count` floats of a file; all without. */
function floatsOf(folder: string, name: string, count?: number): Float32Array {
  const bytes = readFileSync(join(folder, name)).subarray(0, count === undefined ? undefined : count * 4);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
