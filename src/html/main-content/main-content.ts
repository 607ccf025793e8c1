import type { Document } from '../../document.ts';
import { DecantError } from '../../errors.ts';
import type { Line } from '../../text/boilerplate/boilerplate-lines.ts';
import { columnNames, rowsOf } from './columns/row.ts';
import { bestCut, probability } from './cut.ts';
import type { Judge } from './judge.ts';
import { firstLook, type Look, lookNames, writeLook } from './look.ts';
import { reasonsAgainst, reasonsOfLook } from './reasons.ts';
import { descriptionsOfTerms, tablesOfCaptions } from './terms.ts';
import { seenAt, type View, view } from './view.ts';

/** What was found of a page's blocks, by their index. */
export interface MainContent {
  /** From 0 to 1: how sure the block belongs to the main content; 0.5 is the boundary of this page. */
  score(index: number): number;
  /** What spoke most against the block, in words, with the numbers. Empty where nothing did. */
  against(index: number): string;
}

/**
 * Blocks of a page past which only the first look judges, and tells no reasons of those behind: the trees take some 15
 * microseconds a block, and a page of 300,000 would cost seconds.
 */
const MOST_BLOCKS = 20_000;

/**
 * Scores the blocks of a page for belonging to its main content. A first look adds up signals; then trees judge each
 * block by all that is measured of it, its neighbours, its place and what the page repeats; last, the boundary is laid
 * where the F-score that the odds promise is highest, so that something is always kept. A term is as likely as its
 * description, and a caption as its table. `lines` are the blocks that are still in the text: the others are measured
 * as part of the page, and no choice.
 */
export function mainContent(document: Document, lines: readonly Line[], judge: Judge): MainContent {
  if (judge.columns.length !== WIDTH) {
    throw new DecantError(
      'stage/model-mismatch',
      `The model of main content knows ${judge.columns.length} columns, and ${WIDTH} are measured: train it again with "npm run train -- main-content".`,
    );
  }
  const page = view(document, lines);
  const look = firstLook(page, judge.look);
  const rows = isForTrees(page) ? filledRows(page, look) : undefined;
  const judged = rows === undefined ? undefined : judge.judge(rows);
  const odds = (judged ?? look).odds.slice();
  for (const [part, whole] of [...descriptionsOfTerms(document), ...tablesOfCaptions(document)]) {
    odds[part] = Math.max(odds[part] ?? 0, odds[whole] ?? 0);
  }
  const tell = reasonsAgainst(look);
  const cut = bestCut(lines.map(({ block, features }) => ({ odds: odds[block.index] ?? 0, words: features.words })));
  return {
    score: (index) => rounded(probability((odds[index] ?? 0) - cut)),
    against(index) {
      if (rows !== undefined && judged !== undefined) {
        return tell(rowAt(rows, index), judged.contributions(index), judged.inOrder[index] ?? 0);
      }
      return index < MOST_BLOCKS ? reasonsOfLook(seenAt(page, index), look) : '';
    },
  };
}

function isForTrees({ blocks }: View): boolean {
  return blocks.length <= MOST_BLOCKS;
}

/** Numbers of a row: what is measured of a block, and the look at it. */
const WIDTH = columnNames.length + lookNames.length;

/** The rows of a page's blocks, one after another: some 1 kB a block. */
function filledRows(page: View, look: Look): Float32Array {
  const rows = new Float32Array(page.blocks.length * WIDTH);
  const write = rowsOf(page);
  for (let at = 0; at < page.blocks.length; at++) {
    const row = rowAt(rows, at);
    write(at, row);
    writeLook(look, at, row);
  }
  return rows;
}

function rowAt(rows: Float32Array, at: number): Float32Array {
  return rows.subarray(at * WIDTH, (at + 1) * WIDTH);
}

/** Three decimals: enough to rank by, and the same on every machine. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
