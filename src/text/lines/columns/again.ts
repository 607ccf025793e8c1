import { MOST_WORDS_COUNTED, type Stretch } from '../body.ts';
import { between, type TextView } from '../view.ts';
import { type Put, ratio } from './columns.ts';
import { gramColumns, lineColumns, wholeColumns } from './row.ts';
import { runNames, runsAt } from './runs.ts';

/** Scores below and from which the first look was sure, and from which it was nearly certain. */
const BAD = 0.15;
const GOOD = 0.85;
const CERTAIN = 0.95;
const EVEN = 0.5;
const RUNS_AT = [EVEN, BAD, GOOD];
/** Blocks apart beyond which a distance is only far. */
const FAR = 60;
/** Words of a line that is a label, an entry or a title. */
const SHORT = 10;

/** Columns of the first look that the second one has too. */
const CARRIED: readonly string[] = [
  ...wholeColumns,
  ...['prose', 'words by logarithm', 'words that the prose has', 'short lines in a row', 'lines of the same text'],
];
const FIRST_NAMES = [...lineColumns, ...gramColumns];
const CARRIED_AT = CARRIED.map((name) => FIRST_NAMES.indexOf(name));

const ODDS = 'odds at the first look';
const OF_TEXT = [
  ...['score of the text', 'surely dropped of the text', 'unsure of the text', 'score of the prose'],
  ...['certain prose', 'unlikely prose', 'sure short lines', 'surely dropped short lines'],
  ...['like an article', 'a whole page', 'words are known', 'prose of the body', 'body of the text'],
];

/** What the second look at a line reads: the scores of the first, of the line, its run, its text, and some of its columns. */
export const againColumns: readonly string[] = [
  ...[ODDS, 'odds of the line above', 'odds of the line below'],
  ...RUNS_AT.flatMap(runNames),
  ...['blocks into the body', 'blocks to the end of the body'],
  ...['lines since a sure one', 'lines until a sure one', 'lines since a bad one', 'lines until a bad one'],
  ...OF_TEXT,
  ...CARRIED,
];

/** What is no reason of its own against a line: what the first look said of it, and what its text has in common. */
export const commonAgain: ReadonlySet<string> = new Set([ODDS, ...OF_TEXT, ...CARRIED]);

/** What the first look found of a text, block by block: 0 of blocks that are not open. */
export interface FirstLook {
  readonly odds: Float64Array;
  /** From 0 to 1. */
  readonly scores: Float64Array;
  /** See `carry`. */
  readonly carried: Float32Array;
}

/** Room for what is carried over from the first look at so many blocks. */
export function carriedOf(blocks: number): Float32Array {
  return new Float32Array(blocks * CARRIED.length);
}

/** Keeps what the second look needs of a row of the first. */
export function carry(row: Float32Array, at: number, carried: Float32Array): void {
  CARRIED_AT.forEach((column, place) => {
    carried[at * CARRIED.length + place] = row[column] ?? 0;
  });
}

/** What is known of a text after the first look. */
export interface Known {
  /** From 0 to 1: how sure it is an article. */
  readonly likeArticle: number;
  readonly isWholePage: boolean;
  readonly knowsWords: boolean;
  /** See `bodyOf`. */
  readonly body: Stretch | undefined;
}

/** Writes rows of the second look. */
export function rowsAgain(view: TextView, look: FirstLook, known: Known): (at: number, row: Float32Array) => void {
  const { odds, scores, carried } = look;
  const counted = Float64Array.from(view.features, ({ words }) => Math.min(MOST_WORDS_COUNTED, Math.max(1, words)));
  const runs = RUNS_AT.map((from) => runsAt(from, scores, counted));
  const body = known.body ?? { first: 0, last: scores.length - 1 };
  const sure = distances(scores, (at) => isOpen(view, at) && (scores[at] ?? 0) >= GOOD);
  const bad = distances(scores, (at) => (isOpen(view, at) ? (scores[at] ?? 0) < BAD : view.states[at] === 'found'));
  const ofText = [...sharesOf(view, scores, counted), ...knownOf(view, known, body)];
  return (at, row) => {
    let column = 0;
    const put: Put = (value) => {
      row[column] = value;
      column += 1;
    };
    put(odds[at] ?? 0);
    put(odds[at - 1] ?? 0);
    put(odds[at + 1] ?? 0);
    for (const run of runs) run(at, put);
    put(Math.max(-FAR, Math.min(FAR, at - body.first)));
    put(Math.max(-FAR, Math.min(FAR, body.last - at)));
    for (const { since, until } of [sure, bad]) {
      put(since[at] ?? FAR);
      put(until[at] ?? FAR);
    }
    for (const value of ofText) put(value);
    row.set(carried.subarray(at * CARRIED.length, (at + 1) * CARRIED.length), column);
  };
}

function isOpen({ states }: TextView, at: number): boolean {
  return states[at] === 'open';
}

interface Distances {
  readonly since: Uint8Array;
  readonly until: Uint8Array;
}

/** How many blocks each is behind the last marked one, and before the next. */
function distances({ length }: Float64Array, isMarked: (at: number) => boolean): Distances {
  const [since, until] = [new Uint8Array(length), new Uint8Array(length)];
  for (let at = 0, far = FAR; at < length; at++) {
    since[at] = far = Math.min(FAR, far + 1);
    if (isMarked(at)) far = 0;
  }
  for (let at = length - 1, far = FAR; at >= 0; at--) {
    until[at] = far = Math.min(FAR, far + 1);
    if (isMarked(at)) far = 0;
  }
  return { since, until };
}

/** Mean scores, and shares of the open words by what was found of their blocks, in the order of `OF_TEXT`. */
function sharesOf(view: TextView, scores: Float64Array, counted: Float64Array): readonly number[] {
  const { features, prose } = view;
  const sums = { all: 0, good: 0, open: 0, bad: 0, unsure: 0, prose: 0, goodProse: 0 };
  const parts = { certainProse: 0, unlikelyProse: 0, sureShort: 0, badShort: 0 };
  features.forEach(({ words }, at) => {
    const [score, each] = [scores[at] ?? 0, counted[at] ?? 0];
    sums.all += each;
    sums.good += score * each;
    if (!isOpen(view, at)) return;
    sums.open += each;
    if (score < BAD) sums.bad += each;
    else if (score < GOOD) sums.unsure += each;
    if (prose[at] === 1) {
      sums.prose += each;
      sums.goodProse += score * each;
      if (score >= CERTAIN) parts.certainProse += each;
      if (score < EVEN) parts.unlikelyProse += each;
    }
    if (words <= SHORT && score >= GOOD) parts.sureShort += each;
    if (words <= SHORT && score < BAD) parts.badShort += each;
  });
  return [
    ...[ratio(sums.good, sums.all), ratio(sums.bad, sums.open), ratio(sums.unsure, sums.open)],
    ratio(sums.goodProse, sums.prose),
    ...[parts.certainProse, parts.unlikelyProse, parts.sureShort, parts.badShort].map((part) => ratio(part, sums.open)),
  ];
}

function knownOf({ sums }: TextView, known: Known, { first, last }: Stretch): readonly number[] {
  const words = between(sums.words, first, last + 1);
  return [
    ...[known.likeArticle, Number(known.isWholePage), Number(known.knowsWords)],
    ratio(between(sums.proseWords, first, last + 1), words),
    ratio(words, between(sums.words, 0, sums.words.length - 1)),
  ];
}
