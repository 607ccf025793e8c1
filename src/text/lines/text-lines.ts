import type { Document } from '../../document.ts';
import { DecantError } from '../../errors.ts';
import type { Line } from '../boilerplate/boilerplate-lines.ts';
import { lexicon } from '../lexicons.ts';
import { gramColumns, lineColumns, rowsOf, wordOdds, writeWords } from './columns/row.ts';
import type { LineJudge } from './judge.ts';
import { reasonsAgainst } from './reasons.ts';
import { between, type TextView, textView } from './view.ts';

/** What was found of a line of a text. */
export interface LineScore {
  /** From 0 to 1: how sure the line is part of what the text says. */
  readonly score: number;
  /** The score that it needs to stay. */
  readonly limit: number;
  /** Why it needs less than other lines: it is a paragraph, or the text is no article. */
  readonly guard?: 'prose' | 'no article';
  /** What spoke most against it, in words, with the numbers. Empty where nothing did. */
  against(): string;
}

/** Lines of a text past which only named rules judge: the trees take some 15 microseconds a line. */
const MOST_LINES = 20_000;

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
  if (!view.prose.includes(1)) return new Map();
  const isArticle = looksLikeArticle(view);
  const rows = rowsOf(view);
  const words = wordOdds(view, judge.grams);
  const row = new Float32Array(lineColumns.length + gramColumns.length);
  const fill = (at: number): void => {
    rows(at, row);
    writeWords(words, at, row);
  };
  const scores = new Map<Line, LineScore>();
  for (const line of lines) {
    const { index } = line.block;
    if (view.states[index] !== 'open') continue;
    fill(index);
    const score = rounded(1 / (1 + Math.exp(-judge.odds(row))));
    scores.set(line, {
      score,
      ...limitOf(minimumScore, view.prose[index] === 1, isArticle),
      against() {
        fill(index);
        return reasonsAgainst(row, judge);
      },
    });
  }
  return scores;
}

export interface TextLinesInput {
  /** The lines that are still in the text, with the phrases that were found in them. */
  readonly lines: readonly Line[];
  /** Whether a named rule takes the line. */
  readonly isFound: (line: Line) => boolean;
  readonly judge: LineJudge;
  /** The score below which a line of an article goes. */
  readonly minimumScore: number;
}

function checkColumns({ columns }: LineJudge): void {
  const measured = lineColumns.length + gramColumns.length;
  if (columns.length === measured) return;
  throw new DecantError(
    'stage/model-mismatch',
    `The model of lines knows ${columns.length} columns, and ${measured} are measured: train it again with "npm run train -- lines".`,
  );
}

/** Three decimals: enough to rank by, and the same on every machine. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** What a paragraph, and a line of a text that is no article, needs of the score that other lines need. */
const OF_PROSE = 0.25;
const OF_NO_ARTICLE = 0.1;

function limitOf(minimumScore: number, isProse: boolean, isArticle: boolean): Pick<LineScore, 'limit' | 'guard'> {
  if (!isArticle) return { limit: rounded(minimumScore * OF_NO_ARTICLE), guard: 'no article' };
  if (isProse) return { limit: rounded(minimumScore * OF_PROSE), guard: 'prose' };
  return { limit: minimumScore };
}

/** Share of the words in prose from which a text is an article; forums, listings and documentation have less. */
const PROSE_SHARE = 0.3;

function looksLikeArticle({ sums, blocks }: TextView): boolean {
  const words = between(sums.words, 0, blocks.length);
  return between(sums.proseWords, 0, blocks.length) >= PROSE_SHARE * words;
}
