import type { Document } from '../../document.ts';
import { DecantError } from '../../errors.ts';
import type { Line } from '../boilerplate/boilerplate-lines.ts';
import { lexicon } from '../lexicons.ts';
import { kindColumns, kindRow } from './columns/kind.ts';
import { gramColumns, lineColumns, rowsOf, wordOdds, writeWords } from './columns/row.ts';
import type { LineJudge } from './judge.ts';
import { type LineLimit, limitsOf } from './limits.ts';
import { reasonsAgainst } from './reasons.ts';
import { textView } from './view.ts';

/** What was found of a line of a text. */
export interface LineScore extends LineLimit {
  /** From 0 to 1: how sure the line is part of what the text says. */
  readonly score: number;
  /** What spoke most against it, in words, with the numbers. Empty where nothing did. */
  against(): string;
}

/** Lines of a text past which only named rules judge: the trees take some 15 microseconds a line. */
const MOST_LINES = 20_000;

/** How lines of JSON begin that is laid out for people: with a bracket, or a name in quotation marks. */
const DATA_LINE = /^(?:[{}[\]]|"[^"\n]{1,80}" ?:)/;

/** Whether most lines are data, of which no page that the model was trained on was made. */
function isData({ blocks }: Document): boolean {
  return blocks.filter(({ text }) => DATA_LINE.test(text)).length * 2 > blocks.length;
}

/** The language of the texts that the model was trained on. */
const LANGUAGE_OF_WORDS = 'en';

/**
 * Scores the lines of a text that no named rule found. Gives nothing of a text that the model knows nothing of: one in a
 * language without a lexicon, by whose stop words prose is known, or a text without a single paragraph, such as a list.
 */
export function textLines(
  document: Document,
  { lines, isFound, judge, minimumScore }: TextLinesInput,
): ReadonlyMap<Line, LineScore> {
  checkColumns(judge);
  const isKnown = lexicon(document.language?.value) !== undefined;
  if (!isKnown || document.blocks.length < 2 || document.blocks.length > MOST_LINES) return new Map();
  const view = textView(document, lines, isFound);
  if (!view.prose.includes(1) || isData(document)) return new Map();
  const rows = rowsOf(view);
  const words = wordOdds(view, judge.grams);
  const row = new Float32Array(lineColumns.length + gramColumns.length);
  const fill = (at: number): void => {
    rows(at, row);
    writeWords(words, at, row);
  };
  const open = lines.filter(({ block }) => view.states[block.index] === 'open');
  const scores = new Float64Array(document.blocks.length);
  const kind = kindRow(view);
  for (const { block } of open) {
    fill(block.index);
    const score = probability(judge.odds(row));
    scores[block.index] = rounded(score);
    kind.add(block.index, score, row);
  }
  const limitAt = limitsOf(view, {
    scores,
    minimumScore,
    isForum: document.forum !== undefined,
    likeArticle: rounded(probability(judge.kind.odds(kind.row()))),
    knowsWords: document.language?.value === LANGUAGE_OF_WORDS,
  });
  return new Map(
    open.map((line) => [
      line,
      {
        score: scores[line.block.index] ?? 0,
        ...limitAt(line.block.index),
        against() {
          fill(line.block.index);
          return reasonsAgainst(row, judge);
        },
      },
    ]),
  );
}

export interface TextLinesInput {
  /** The lines that are still in the text, with the phrases that were found in them. */
  readonly lines: readonly Line[];
  /** Whether a named rule takes the line. */
  readonly isFound: (line: Line) => boolean;
  readonly judge: LineJudge;
  /** The score below which a line inside the body of an article goes. */
  readonly minimumScore: number;
}

function checkColumns({ columns, kind }: LineJudge): void {
  check(columns.length, lineColumns.length + gramColumns.length);
  check(kind.columns.length, kindColumns.length);
}

function check(known: number, measured: number): void {
  if (known === measured) return;
  throw new DecantError(
    'stage/model-mismatch',
    `The model of lines knows ${known} columns, and ${measured} are measured: train it again with "npm run train -- lines".`,
  );
}

function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Three decimals: enough to rank by, and the same on every machine. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
