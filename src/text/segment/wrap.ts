import { classes, classOf, isSpaceless } from '../characters.ts';
import { endsSentence, firstClass } from '../sentences.ts';
import { codeAt, unitsOf } from '../word-spans.ts';
import type { Line } from './lines.ts';

/** Whether the paragraph that line `index - 1` belongs to goes on in line `index`. */
export type GoesOn = (index: number) => boolean;

/**
 * Looks for evidence that the lines of a text are wrapped, and tells which line goes on in the next.
 *
 * A line that was wrapped at a width is as long as that width lets it be: the first word of the next line would not have
 * fitted. The width that explains most pairs of lines is the document's, if it explains half of them, three at least, and
 * if most of those lines break inside a sentence and the next ones begin small (where the script has small letters).
 * Without such a width, a line goes on where it breaks inside a sentence, is about as long as the longest line, and the
 * next begins small. Where a fifth of the text stands in lines that no one wraps, each line is a paragraph.
 * A text whose line ends are meant, as those of a page are, goes on only where the width is hard.
 */
export function wrapping({ text, lines, flows, meant }: WrapSource): GoesOn {
  if (!looksWrapped(lines, flows)) return () => false;
  const pairs = lines.map((line, index) => (flows(index) ? measurePair(text, lines[index - 1], line) : undefined));
  const width = hardWidth(pairs);
  const longest = pairs.reduce((most, pair) => Math.max(most, pair?.edge ?? 0), 0);
  return (index) => {
    const pair = pairs[index];
    if (pair === undefined || pair.indented) return false;
    return width === undefined ? !meant && isLooselyFilled(pair, longest) : isFilled(pair, width);
  };
}

export interface WrapSource {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Whether line `index` is running text directly below running text. */
  readonly flows: (index: number) => boolean;
  /** Whether line ends are meant as such where no hard width speaks against it. */
  readonly meant: boolean;
}

/** Two lines, one directly below the other. */
interface Pair {
  /** The column at which the upper line ends. */
  readonly edge: number;
  /** Columns of the first word of the lower line. */
  readonly word: number;
  /** The upper line ends inside a sentence. */
  readonly open: boolean;
  /** How the lower line begins; `uncased` with a digit, a sign or a letter of a script without capitals. */
  readonly begins: 'small' | 'capital' | 'uncased';
  /** The upper line ends a sentence and the lower stands further to the right: a new paragraph. */
  readonly indented: boolean;
}

/*
 * The limits are set so that in scraped text of one paragraph a line no two lines are joined, and so that paragraphs that
 * were wrapped at 66 to 80 columns come back, nearly all where blank lines part them and most where none do.
 */

/** Columns between which a width is believed: narrower are verses and tables, wider no one wraps. */
const NARROWEST = 40;
const WIDEST = 132;
/** Code units beyond which a line has not been wrapped, and the share of the text in such lines that decides for all. */
const UNWRAPPED = 140;
const UNWRAPPED_SHARE = 0.2;
const FEWEST_PAIRS = 3;
/** Of all pairs, those that the width has to explain; in scripts without capitals, where nothing else can be asked, more. */
const EXPLAINED = 0.5;
const EXPLAINED_UNCASED = 0.8;
/** Of the explained pairs, those that break inside a sentence; of the cased ones, those that go on with a small letter. */
const OPEN = 0.5;
const SMALL = 0.4;
/** How far a line reaches that was broken by eye or in a proportional type, as a share of the width. */
const ABOUT = 0.85;
/** Columns by which punctuation may hang over the edge. */
const OVERHANG = 2;

function looksWrapped(lines: readonly Line[], flows: (index: number) => boolean): boolean {
  let all = 0;
  let long = 0;
  let any = false;
  for (const [index, { start, end }] of lines.entries()) {
    all += end - start;
    if (end - start > UNWRAPPED) long += end - start;
    any ||= flows(index);
  }
  return any && long < all * UNWRAPPED_SHARE;
}

function measurePair(text: string, above: Line | undefined, below: Line): Pair | undefined {
  if (above === undefined || above.end - above.start > UNWRAPPED) return undefined;
  const edge = above.indent + columns(text, above.start, above.end);
  const first = firstClass(text.slice(below.start, below.start + HEAD));
  const open = !endsSentence(text.slice(Math.max(above.start, above.end - TAIL), above.end));
  return {
    edge,
    word: firstWord(text, below),
    open,
    begins: first === classes.lower ? 'small' : first === classes.upper ? 'capital' : 'uncased',
    indented: !open && below.indent > above.indent + 1,
  };
}

/** Characters of a line's end and beginning that tell how it ends and begins. */
const TAIL = 60;
const HEAD = 20;

/** The width that explains most pairs; undefined where it does not explain enough of them, or explains the wrong ones. */
function hardWidth(pairs: readonly (Pair | undefined)[]): number | undefined {
  const present = pairs.filter((pair): pair is Pair => pair !== undefined && pair.edge >= NARROWEST);
  const width = bestWidth(present);
  const explained = present.filter((pair) => pair.edge <= width && !fits(pair, width));
  const cased = explained.filter((pair) => pair.begins !== 'uncased');
  const needed = cased.length * 2 < explained.length ? EXPLAINED_UNCASED : EXPLAINED;
  if (explained.length < Math.max(FEWEST_PAIRS, present.length * needed)) return undefined;
  if (explained.filter((pair) => pair.open).length < explained.length * OPEN) return undefined;
  return cased.filter((pair) => pair.begins === 'small').length < cased.length * SMALL ? undefined : width;
}

/** Each pair allows the widths from its edge up to where the next word would have fitted: the width that most allow. */
function bestWidth(pairs: readonly Pair[]): number {
  const steps = new Int32Array(WIDEST + 2);
  for (const { edge, word } of pairs) {
    if (edge < NARROWEST || edge > WIDEST) continue;
    steps[edge] = (steps[edge] ?? 0) + 1;
    const beyond = Math.min(WIDEST, edge + word) + 1;
    steps[beyond] = (steps[beyond] ?? 0) - 1;
  }
  let [best, most, allowed] = [NARROWEST, 0, 0];
  for (let width = NARROWEST; width <= WIDEST; width++) {
    allowed += steps[width] ?? 0;
    if (allowed > most) [best, most] = [width, allowed];
  }
  return best;
}

function fits(pair: Pair, width: number): boolean {
  return pair.edge + 1 + pair.word <= width;
}

function isFilled(pair: Pair, width: number): boolean {
  if (pair.edge <= width + OVERHANG && !fits(pair, width)) return true;
  return pair.open && pair.begins === 'small' && pair.edge >= width * ABOUT;
}

function isLooselyFilled(pair: Pair, longest: number): boolean {
  return pair.open && pair.begins === 'small' && pair.edge >= NARROWEST && pair.edge + 1 + pair.word >= longest * ABOUT;
}

/** The columns of a first word that is longer than this do not matter. */
const LONGEST_WORD = 40;
/** A line of Han or Thai may end nearly anywhere, but not before a closing sign. */
const SPACELESS_WORD = 4;

function firstWord(text: string, { start, end }: Line): number {
  if (isSpaceless(classOf(codeAt(text, start)))) return SPACELESS_WORD;
  const stop = Math.min(end, start + LONGEST_WORD);
  let at = start;
  while (at < stop && classOf(text.charCodeAt(at)) !== classes.space) at++;
  return columns(text, start, at);
}

/** How wide a text stands in a fixed pitch: two columns for Han, kana, Hangul and full-width signs, none for marks. */
function columns(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; ) {
    const code = codeAt(text, at);
    width += isWide(code) ? 2 : classOf(code) === classes.mark ? 0 : 1;
    at += unitsOf(code);
  }
  return width;
}

function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f || (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff) || isFullWidth(code)
  );
}

function isFullWidth(code: number): boolean {
  return (
    (code >= 0xff01 && code <= 0xff60) || (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x20000 && code < 0x40000)
  );
}
