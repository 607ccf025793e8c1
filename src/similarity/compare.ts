import { LETTER_BYTES, NUMBERS, WORD_BYTES } from './fingerprint.ts';
import { EVERY_HASH } from './sample.ts';
import { equalBytes, similarityOf } from './signature.ts';
import {
  LETTER_SIGNATURE,
  LETTERS_AT,
  limitOf,
  numberCountOf,
  numberOf,
  ROW,
  SIGNATURE_AT,
  sampleEnd,
  sampleStart,
  type Table,
  WORD_SIGNATURE,
} from './table.ts';

/** How much two texts stand in each other. */
export interface Shares {
  /** The share of the left text's sampled runs that stand in the right one, and the other way round; from 0 to 1. */
  readonly leftInRight: number;
  readonly rightInLeft: number;
  /** Sampled runs that both have. */
  readonly shared: number;
}

export interface SharedNumbers {
  /** The share of the numbers of the text with fewer of them that the other one has too. */
  readonly numbers: number;
  /** Distinct numbers in the text that has fewer. */
  readonly fewerNumbers: number;
}

/** Jaccard's similarity of the runs of words of two rows, estimated. */
export function wordSimilarity({ rows }: Table, left: number, right: number): number {
  const places = { left: left * ROW + SIGNATURE_AT, right: right * ROW + SIGNATURE_AT, length: WORD_SIGNATURE };
  return similarityOf(equalBytes(rows, places), WORD_BYTES);
}

/** The same of their runs of letters. */
export function letterSimilarity({ rows }: Table, left: number, right: number): number {
  const places = { left: left * ROW + LETTERS_AT, right: right * ROW + LETTERS_AT, length: LETTER_SIGNATURE };
  return similarityOf(equalBytes(rows, places), LETTER_BYTES);
}

/** What two rows share of each other's samples: only what lies below both limits can be compared. */
export function containments(table: Table, left: number, right: number): Shares {
  const { samples } = table;
  const limit = Math.min(limitOf(table, left), limitOf(table, right));
  const leftStart = sampleStart(table, left);
  const rightStart = sampleStart(table, right);
  const leftEnd = endBelow(samples, [leftStart, sampleEnd(table, left)], limit);
  const rightEnd = endBelow(samples, [rightStart, sampleEnd(table, right)], limit);
  const ofLeft = leftEnd - leftStart;
  const ofRight = rightEnd - rightStart;
  let leftAt = leftStart;
  let rightAt = rightStart;
  let shared = 0;
  while (leftAt < leftEnd && rightAt < rightEnd) {
    const leftHash = samples[leftAt] ?? 0;
    const rightHash = samples[rightAt] ?? 0;
    // Which is less cannot be foreseen, so what follows is counted and not chosen; halves, so that they differ by an integer.
    const difference = (leftHash >>> 1) - (rightHash >>> 1);
    const isLess = difference >>> 31;
    const isMore = (0 - difference) >>> 31;
    if (difference === 0 && leftHash !== rightHash) {
      if (leftHash < rightHash) leftAt++;
      else rightAt++;
      continue;
    }
    leftAt += 1 - isMore;
    rightAt += 1 - isLess;
    shared += 1 - isLess - isMore;
  }
  return {
    leftInRight: ofLeft === 0 ? 0 : shared / ofLeft,
    rightInLeft: ofRight === 0 ? 0 : shared / ofRight,
    shared,
  };
}

/** Where those of an ascending list end that lie below a limit; all do where nothing was left out. */
function endBelow(samples: Uint32Array, [start, end]: readonly [number, number], limit: number): number {
  if (limit === EVERY_HASH) return end;
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((samples[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The numbers that two rows share. Both lists hold those with the least hashes, so that only what lies below the end of both can be compared. */
export function numbersOf(table: Table, left: number, right: number): SharedNumbers {
  const leftCount = numberCountOf(table, left);
  const rightCount = numberCountOf(table, right);
  const fewerNumbers = Math.min(leftCount, rightCount);
  if (fewerNumbers === 0) return { numbers: 1, fewerNumbers };
  const leftKept = Math.min(leftCount, NUMBERS);
  const rightKept = Math.min(rightCount, NUMBERS);
  const limit = Math.min(
    leftCount > NUMBERS ? numberOf(table, left, NUMBERS - 1) : 0xffff,
    rightCount > NUMBERS ? numberOf(table, right, NUMBERS - 1) : 0xffff,
  );
  let leftAt = 0;
  let rightAt = 0;
  let ofLeft = 0;
  let ofRight = 0;
  let shared = 0;
  while (leftAt < leftKept || rightAt < rightKept) {
    const leftNumber = leftAt < leftKept ? numberOf(table, left, leftAt) : 0x1_0000;
    const rightNumber = rightAt < rightKept ? numberOf(table, right, rightAt) : 0x1_0000;
    const least = Math.min(leftNumber, rightNumber);
    if (least > limit) break;
    if (leftNumber === least) {
      leftAt++;
      ofLeft++;
    }
    if (rightNumber === least) {
      rightAt++;
      ofRight++;
    }
    if (leftNumber === rightNumber) shared++;
  }
  const fewer = Math.min(ofLeft, ofRight);
  return { numbers: fewer === 0 ? 0 : shared / fewer, fewerNumbers };
}
