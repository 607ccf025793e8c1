import type { Document } from '../../document.ts';
import { DecantError } from '../../errors.ts';
import { shareOfNet } from '../../models/sequence-net.ts';
import type { Line } from '../boilerplate/boilerplate-lines.ts';
import { bodyOf } from './body.ts';
import { againColumns, rowsAgain } from './columns/again.ts';
import { kindColumns } from './columns/kind.ts';
import { meaningsOf } from './columns/meaning.ts';
import { lineColumns } from './columns/row.ts';
import { expectedF } from './expected.ts';
import { firstColumns, type Looked, lookAt, probability } from './first-look.ts';
import type { LineJudge } from './judge.ts';
import { isWholePage, type LineLimit, limitsOf } from './limits.ts';
import { reasonOfOrder, reasonsAgainst } from './reasons.ts';
import { type TextView, textView } from './view.ts';

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

/**
 * Scores the lines of a text that no named rule found. Gives nothing of a text that the model knows nothing of: a text without a
 * single paragraph, such as a list, or one in a language without a lexicon that is no whole page, which the network alone reads.
 */
export function textLines(
  document: Document,
  { lines, isFound, judge, minimumScore }: TextLinesInput,
): ReadonlyMap<Line, LineScore> {
  checkColumns(judge);
  if (document.blocks.length < 2 || document.blocks.length > MOST_LINES) return new Map();
  const view = textView(document, lines, isFound);
  const share = shareInOrder(view);
  if (!view.prose.includes(1) || isData(document) || (!view.hasLexicon && share < 1)) return new Map();
  const open = lines.filter(({ block }) => view.states[block.index] === 'open');
  const { look, kind, fill } = lookAt(view, open, judge);
  const body = bodyOf(
    look.scores,
    view.features.map(({ words }) => words),
  );
  const known = {
    likeArticle: probability(judge.kind.odds(kind)),
    isWholePage: isWholePage(view),
    knowsWords: view.knowsWords,
    body,
  };
  const fillAgain = rowsAgain(view, look, known);
  const [first, again] = [new Float32Array(firstColumns.length), new Float32Array(againColumns.length)];
  const inOrder = share > 0 ? oddsInOrder(view, fill, judge) : undefined;
  const scored = open.map((line) => {
    const at = line.block.index;
    fillAgain(at, again);
    const odds = judge.again.odds(again);
    const moved = inOrder === undefined ? 0 : share * ((inOrder[at] ?? 0) - odds);
    return { line, moved, score: rounded(probability(odds + moved)), words: line.features.words };
  });
  const ofText = { promised: expectedF(scored), minimumScore, isForum: document.forum !== undefined };
  const limitAt = limitsOf(view, { ...known, ...ofText });
  const isAlone = share === COUNTS_ALONE;
  const stays = scored.findLast(({ line, score }) => score >= limitAt(line.block.index).limit);
  const last = stays?.line.block.index ?? -1;
  const end = last < 0 ? last : isAlone ? endOfText(view, last) : sentencesBehind(view, last);
  return new Map(
    scored.map(({ line, moved, score }) => {
      const at = line.block.index;
      const against = (): string => {
        if (isAlone) return reasonOfOrder(inOrder?.[at] ?? 0);
        fill(at, first);
        fillAgain(at, again);
        return reasonsAgainst({ first, again, inOrder: moved }, judge);
      };
      return [line, { score, ...limitAt(at), ...(at > last && at <= end ? { limit: 0 } : {}), against }];
    }),
  );
}

/** Lines below the last one that stays which may be the end of what the text says. */
const LINES_OF_END = 5;

/**
 * Where a text ends of which only the order of its lines is known: its last lines are often short, and stand at a footer, from which
 * that does not tell them. Of the lines below the last one that stays, it is the last that ends a sentence.
 */
function endOfText({ features }: TextView, last: number): number {
  for (let at = last + LINES_OF_END; at > last; at--) if (features[at]?.endsSentence === true) return at;
  return last;
}

/**
 * The last of the sentences that stand directly below the last line that stays: short ones are taken for the footer's by trees
 * and network alike, and few footers begin with one. On a whole page one short heading may stand between (`The bottom line`).
 */
function sentencesBehind(view: TextView, last: number): number {
  const most = last + LINES_OF_END;
  const end = sentencesFrom(view, last + 1, most);
  const heading = end + 1;
  if (!isWholePage(view) || view.short[heading] !== 1 || view.states[heading] !== 'open') return end;
  const below = sentencesFrom(view, heading + 1, most);
  return below > heading ? below : end;
}

/** The last of the sentences that stand in a row from a line on, down to another; the line before it where none does. */
function sentencesFrom({ features, states }: TextView, from: number, to: number): number {
  let at = from;
  while (at <= to && features[at]?.endsSentence === true && states[at] === 'open') at += 1;
  return at - 1;
}

/** What the lines read one after another count beside the trees: in English, in other languages with a lexicon, and without one. */
const COUNTS_IN_ENGLISH = 2 / 3;
const COUNTS_ELSEWHERE = 1 / 2;
const COUNTS_ALONE = 1;

/**
 * What the lines read one after another count, from 0 to 1, in whole pages; of a language without a lexicon the trees know
 * nothing. Nothing in what others have cleaned before.
 */
function shareInOrder(view: TextView): number {
  if (!isWholePage(view)) return 0;
  const most = view.knowsWords ? COUNTS_IN_ENGLISH : view.hasLexicon ? COUNTS_ELSEWHERE : COUNTS_ALONE;
  return 2 * shareOfNet(view.blocks.length) * most;
}

/** What the lines are, read one after another. Where their words say nothing, the network was shown texts without. */
function oddsInOrder(view: TextView, fill: Looked['fill'], judge: LineJudge): Float64Array {
  const width = firstColumns.length;
  const rows = new Float32Array(view.blocks.length * width);
  for (let at = 0; at < view.blocks.length; at++) {
    const row = rows.subarray(at * width, (at + 1) * width);
    fill(at, row);
    if (!view.knowsWords) row.fill(0, lineColumns.length);
  }
  const texts = view.knowsWords ? view.blocks.map(({ text }) => text) : view.blocks.map(() => '');
  return judge.inOrder(rows, meaningsOf(texts, judge.vectors));
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

function checkColumns({ columns, kind, again }: LineJudge): void {
  check(columns.length, firstColumns.length);
  check(kind.columns.length, kindColumns.length);
  check(again.columns.length, againColumns.length);
}

function check(known: number, measured: number): void {
  if (known === measured) return;
  throw new DecantError(
    'stage/model-mismatch',
    `The model of lines knows ${known} columns, and ${measured} are measured: train it again with "npm run train -- lines".`,
  );
}

/** Three decimals: enough to rank by, and the same on every machine. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
