import type { Block, Features } from '../../block.ts';
import type { Document } from '../../document.ts';
import { placings } from '../../placing.ts';
import { measured } from '../../stage.ts';
import type { Line } from '../boilerplate/boilerplate-lines.ts';
import { lexicon } from '../lexicons.ts';
import { words } from '../words.ts';
import { gramsOf } from './grams.ts';

/** What is known of a block before the model looks: it is `open`, or it left the text, or a named rule found it. */
export type State = 'open' | 'taken' | 'found';

/** A text with everything that is measured of it once; the columns of the model are read from it. */
export interface TextView {
  readonly blocks: readonly Block[];
  readonly features: readonly Features[];
  /** What the phrases say of each block that is still in the text. */
  readonly lines: readonly (Line | undefined)[];
  readonly states: readonly State[];
  /** Whether each block is what an author writes: `LONG` words, the end of a sentence, stop words where a lexicon has them. */
  readonly prose: Uint8Array;
  /** Whether each block is short: what menus and labels are made of. */
  readonly short: Uint8Array;
  readonly grams: readonly (readonly number[])[];
  /** Sums over the blocks before each: see `Sums`. */
  readonly sums: Sums;
  /** How many blocks say the same as each, itself included. */
  readonly copies: readonly number[];
  /** What share of the longer words of each stands in the prose of other blocks, and in the title; -1 where it has none. */
  readonly inProse: Float32Array;
  readonly inTitle: Float32Array;
  /** Whether the runs of words that the model learnt say anything of the text. */
  readonly knowsWords: boolean;
  /** Whether there is a lexicon of the language: its stop words and phrases are known. */
  readonly hasLexicon: boolean;
}

/** For each place the sum over all blocks before it. */
export interface Sums {
  readonly characters: Float64Array;
  readonly words: Float64Array;
  readonly proseWords: Float64Array;
  readonly shorts: Float64Array;
  readonly found: Float64Array;
  readonly sentences: Float64Array;
}

/** The language of the texts that the model was trained on. */
const LANGUAGE_OF_WORDS = 'en';

/** Words of a block that is prose, and share of stop words, as research on cleaning lines found them to guard well. */
export const LONG = 25;
const STOP_WORDS = 0.25;
/** Words of a line that is a label, an entry or a title. */
const SHORT = 10;

/** Measures a text. `lines` are the blocks still in the text and read for phrases, `found` what named rules take of them. */
export function textView(document: Document, lines: readonly Line[], found: (line: Line) => boolean): TextView {
  const { blocks } = document;
  const features = blocks.map(measured);
  const read: (Line | undefined)[] = blocks.map(() => undefined);
  for (const line of lines) read[line.block.index] = line;
  const states = read.map((line): State => (line === undefined ? 'taken' : found(line) ? 'found' : 'open'));
  const hasLexicon = lexicon(document.language?.value) !== undefined;
  const prose = Uint8Array.from(features, ({ words: count, endsSentence, stopWords }, at) =>
    count >= LONG && endsSentence && (stopWords > STOP_WORDS || !hasLexicon) && states[at] === 'open' ? 1 : 0,
  );
  const short = Uint8Array.from(features, ({ words: count }) => (count <= SHORT ? 1 : 0));
  const placed = placings(document);
  const texts = new Map<string, number>();
  for (const { text } of blocks) texts.set(text, (texts.get(text) ?? 0) + 1);
  const terms = blocks.map(({ text }, at) => (placed[at]?.place === 'text' ? termsOf(text) : []));
  return {
    blocks,
    features,
    lines: read,
    states,
    prose,
    short,
    grams: blocks.map(({ text }) => gramsOf(text)),
    sums: sumsOf(features, { prose, short, states }),
    copies: blocks.map(({ text }) => texts.get(text) ?? 1),
    inProse: sharesInProse(terms, prose),
    inTitle: sharesIn(terms, titleTerms(document)),
    knowsWords: document.language?.value === LANGUAGE_OF_WORDS,
    hasLexicon,
  };
}

function sumsOf(
  features: readonly Features[],
  { prose, short, states }: Pick<TextView, 'prose' | 'short' | 'states'>,
): Sums {
  const over = (part: (features: Features, at: number) => number): Float64Array => {
    const sums = new Float64Array(features.length + 1);
    features.forEach((own, at) => {
      sums[at + 1] = (sums[at] ?? 0) + part(own, at);
    });
    return sums;
  };
  return {
    characters: over(({ characters }) => characters),
    words: over((own) => own.words),
    proseWords: over((own, at) => (prose[at] === 1 ? own.words : 0)),
    shorts: over((_, at) => short[at] ?? 0),
    found: over((_, at) => (states[at] === 'found' ? 1 : 0)),
    sentences: over(({ endsSentence }) => (endsSentence ? 1 : 0)),
  };
}

/** The sum over the blocks from `from` up to but not including `to`, cut at the edges of the text. */
export function between(sums: Float64Array, from: number, to: number): number {
  const last = sums.length - 1;
  return (sums[Math.min(last, Math.max(0, to))] ?? 0) - (sums[Math.min(last, Math.max(0, from))] ?? 0);
}

/** Letters of a word that says what a text is about. */
const TERM_LENGTH = 4;
/** Characters of a block that are looked at for such words. */
const MOST_CHARACTERS = 4_000;

function termsOf(text: string): readonly string[] {
  return words(text.slice(0, MOST_CHARACTERS)).filter(({ length }) => length >= TERM_LENGTH);
}

function sharesInProse(terms: readonly (readonly string[])[], prose: Uint8Array): Float32Array {
  const blocksWith = new Map<string, number>();
  terms.forEach((own, at) => {
    if (prose[at] === 1) for (const term of new Set(own)) blocksWith.set(term, (blocksWith.get(term) ?? 0) + 1);
  });
  return Float32Array.from(terms, (own, at) => {
    const least = prose[at] === 1 ? 2 : 1;
    return own.length === 0 ? -1 : own.filter((term) => (blocksWith.get(term) ?? 0) >= least).length / own.length;
  });
}

function titleTerms({ hints, blocks }: Document): ReadonlySet<string> {
  const titles = hints.filter(
    ({ field, source, at }) => field === 'title' && source === 'line' && typeof at === 'number',
  );
  return new Set(titles.flatMap(({ at }) => termsOf(blocks[Number(at)]?.text ?? '')));
}

function sharesIn(terms: readonly (readonly string[])[], known: ReadonlySet<string>): Float32Array {
  return Float32Array.from(terms, (own) =>
    own.length === 0 || known.size === 0 ? -1 : own.filter((term) => known.has(term)).length / own.length,
  );
}
