import type { Block, BlockKind } from '../block.ts';
import type { Document, Evidence } from '../document.ts';
import { placings } from '../placing.ts';
import type { DocumentStage, Judgement } from '../stage.ts';
import { judging } from '../stage.ts';
import type { Passage, Repeat } from '../text/repeats/passage.ts';
import { SHINGLE_SIZE } from '../text/repeats/passage.ts';
import { findRepeats } from '../text/repeats/repeats.ts';
import { jaccard, normalForm, shingles } from '../text/repeats/shingle.ts';

/** What counts as a repeat within one document. Shares lie between 0 and 1. */
export interface DedupeOptions {
  /** Whether paragraphs that are only nearly the same count too. */
  readonly near: boolean;
  /** Least share of a paragraph's shingles that must stand in an earlier one. */
  readonly containment: number;
  /** The same for a paragraph beside exact repeats that stand in the same order as before. */
  readonly alignedContainment: number;
  /** Exact repeats that must stand beside it then. */
  readonly alignedNeighbours: number;
  /** Shorter paragraphs are never repeats by themselves: `Yes.`, a refrain. */
  readonly minWords: number;
  /** The same for near repeats: one word changed in a short sentence changes what it says. */
  readonly minNearWords: number;
  /** The same for list items, headings and lines that end no sentence: labels recur by nature. */
  readonly minLabelWords: number;
  /** The same for lines that ask or announce (`?`, `:`): in an interview the question recurs and the answer does not. */
  readonly minQuestionWords: number;
}

/**
 * The share is containment and not Jaccard's: a paragraph that was lengthened keeps its shingles. The least lengths were chosen
 * by looking at lines that stand twice in main content marked by hand: the shorter ones are mostly headings, labels and the
 * recurring questions of interviews.
 */
export const dedupeDefaults: DedupeOptions = {
  near: true,
  containment: 0.8,
  alignedContainment: 0.6,
  alignedNeighbours: 2,
  minWords: 8,
  minNearWords: 12,
  minLabelWords: 16,
  minQuestionWords: 24,
};

const rules = {
  exact: 'The block says word for word what an earlier block says, or, as a teaser, the one right below it.',
  contained: 'All of the block stands in another block that says more.',
  near: 'Nearly all of the block stands in an earlier block, and it brings no new number or name.',
  aligned: 'The block stands among exact repeats where a like block stood before, in the same order.',
};
type Rule = keyof typeof rules;

/**
 * Drops what a document says twice: the first stays, unless another block wholly contains it or it stands right above itself
 * and below no other text, as a teaser does.
 * Never drops both, and nothing of a forum in plain text, whose posts quote each other, nor of a listing or a shop there, whose
 * entries say the same of each thing.
 */
export function dedupe(options: DedupeOptions = dedupeDefaults): DocumentStage {
  return judging<Rule>({ name: 'dedupe', version: 4, rules, judge: (document) => judge(document, options) });
}

/**
 * Notes of the stages before on plain text that repeats itself by nature: who answers a post of a forum repeats it, and a
 * quotation cannot be told from what is said of it; of the repeats on whole pages that are no articles two in three words are
 * labelled good. On a page a quotation is a block of its own, and the gold texts of the 91 forums of wcxb-dev have what was
 * quoted once: with repeats dropped the token F1 of forums is .825, and without .797.
 */
const REPEATING: ReadonlySet<string> = new Set(['comments/forum', 'boilerplate/other-page']);

function repeatsItself({ origin, verdicts }: Document): boolean {
  return origin.mediaType !== 'text/html' && verdicts.some(({ rule }) => REPEATING.has(rule));
}

function judge(document: Document, options: DedupeOptions): readonly Judgement<Rule>[] {
  if (repeatsItself(document)) return [];
  const blocks = comparedBlocks(document);
  if (blocks.length < 2) return [];
  const lines = blocks.map(lineOf);
  const passages = lines.map((line, at) => ({
    ...line,
    telling: isTelling(line, lines.slice(Math.max(0, at - 2), at + 3), options),
  }));
  const judgements: Judgement<Rule>[] = [];
  for (const [at, repeat] of findRepeats(passages, options)) {
    const [line, other] = [lines[at], lines[repeat.of]];
    if (line === undefined || other === undefined) continue;
    judgements.push({
      rule: repeat.kind,
      effect: 'drop',
      target: line.block.index,
      evidence: evidenceOf(repeat, line, other),
    });
  }
  return judgements;
}

/**
 * The blocks still in the text. A line that is known to be a title, a date or a byline is no part of it: `metadata` takes it,
 * so that it neither is a repeat nor makes one of what the text says.
 */
function comparedBlocks(document: Document): readonly Block[] {
  const placed = placings(document);
  const known = new Set(document.hints.filter(({ source }) => source === 'line').map(({ at }) => at));
  return document.blocks.filter(({ index }) => placed[index]?.place === 'text' && !known.has(index));
}

interface Line extends Omit<Passage, 'telling'> {
  readonly block: Block;
  readonly ending: Ending;
}

/** How a line ends: a sentence, a question or an announcement, or neither, as labels, verses and cut teasers do. */
type Ending = 'sentence' | 'question' | 'open';

const FIXED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['code', 'table']);
const LABEL_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'item']);

function lineOf(block: Block): Line {
  const { words, length } = normalForm(block.text);
  const ending = endingOf(block.text);
  return {
    block,
    ending,
    text: block.text,
    normal: words.length === 0 ? block.text.trim() : words.join(' '),
    words: length,
    shingles: shingles(words, SHINGLE_SIZE),
    fixed: FIXED_KINDS.has(block.kind) || isCode(block.text),
    quoted: block.kind === 'quote',
    open: ending === 'open',
  };
}

/** Signs that code is full of, those that prose hardly has, and the share of the first from which a line is code. */
const CODE_SIGNS = /[{}[\]();=<>]/gu;
const CODE_ONLY = /[{};=]/u;
const CODE_SHARE = 0.05;

/**
 * Whether a line is code that lost its line breaks. Of 61,000 longer lines of articles, shops, forums and documentation
 * (wcxb-dev) one in 74 has such a share of signs, half of them in documentation. Examples that differ in a word are no repeats.
 */
function isCode(text: string): boolean {
  return CODE_ONLY.test(text) && (text.match(CODE_SIGNS)?.length ?? 0) >= CODE_SHARE * text.length;
}

/** Whether a line says so much that nobody would write it twice. */
function isTelling(line: Line, around: readonly Line[], options: DedupeOptions): boolean {
  if (line.fixed || isAmongVerses(line, around)) return false;
  return line.words >= leastWords(line, options);
}

function leastWords({ block, ending }: Line, options: DedupeOptions): number {
  if (ending === 'question') return options.minQuestionWords;
  return ending === 'open' || LABEL_KINDS.has(block.kind) ? options.minLabelWords : options.minWords;
}

/** A longer line is hardly a verse: an alexandrine, long among metres, has twelve syllables. */
const MOST_WORDS_OF_A_VERSE = 15;

/** Whether a short line stands among short lines of which two or more end no sentence: a refrain is no repeat. */
function isAmongVerses(line: Line, around: readonly Line[]): boolean {
  if (line.words > MOST_WORDS_OF_A_VERSE) return false;
  const short = around.filter(({ words }) => words <= MOST_WORDS_OF_A_VERSE);
  return short.length >= around.length - 1 && short.filter(({ ending }) => ending === 'open').length >= 2;
}

const CLOSERS = new Set(' \n\t\u00a0"\'\u2019\u201c\u201d\u00bb\u203a)]}*_');
const SENTENCE_ENDS = new Set('.!\u3002\uff01\uff0e\u0964\u06d4');
const QUESTION_ENDS = new Set('?:\uff1f\uff1a\u061f\u037e');

function endingOf(text: string): Ending {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.has(text.charAt(last))) last--;
  const sign = text.charAt(last);
  if (QUESTION_ENDS.has(sign)) return 'question';
  return SENTENCE_ENDS.has(sign) && !text.startsWith('..', last - 1) ? 'sentence' : 'open';
}

function evidenceOf(repeat: Repeat, line: Line, other: Line): Evidence {
  const { similarity, limit, neighbours } = repeat;
  const shared = { of: other.block.index, similarity: rounded(similarity), limit, words: line.words };
  if (repeat.kind === 'exact') return shared;
  if (neighbours !== undefined) return { ...shared, exactNeighbours: neighbours };
  return { ...shared, wordsOfOther: other.words, jaccard: rounded(jaccard(line.shingles, other.shingles)) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
