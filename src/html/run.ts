import type { Link } from '../block.ts';
import type { Frame } from './frame.ts';
import { linkTarget } from './link.ts';
import type { ElementNode, TextNode } from './tree.ts';
import { attribute } from './tree.ts';

/** Text between two block boundaries. */
export interface Run {
  /** Where its first text stood; undefined where there is no text. */
  readonly frame: Frame | undefined;
  readonly text: string;
  readonly links: readonly Link[];
  readonly start: number;
  readonly end: number;
  /** The machine's form of the first time in it. */
  readonly time?: string;
  /** Of code: the numbers of its lines, which are no part of its text. */
  readonly numbers?: string;
}

/** What gathers a run, white space folded as a browser folds it. */
export interface Gatherer {
  /** Line breaks since the last text. Two of them part blocks, which is for the caller to see to. */
  breaks(): number;
  add(node: TextNode, frame: Frame): void;
  lineBreak(frame: Frame): void;
  /** A box that stands between words. */
  box(): void;
  openLink(anchor: ElementNode): void;
  closeLink(): void;
  /** What was gathered. The gatherer is empty after that, though a link that is open stays open. */
  take(): Run;
}

/** Anything that shows: neither white space nor a character without width. */
export const INK: RegExp = /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;

/** Runs of the white space that HTML folds; a no-break space is not among it. */
const HTML_SPACE = /[ \t\n\r\f]+/g;
/** White space other than a single space: a text without it is folded. */
const UNFOLDED = /[\t\n\r\f]| {2}/;

/** Most texts that show begin with what shows. */
function isInked(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || INK.test(text);
}

export function gatherer(): Gatherer {
  let run = emptyRun();
  let text = '';
  let spaceBefore = false;
  let breaks = 0;
  let linked = false;
  let href: string | undefined;
  /** The text of the open link so far, gathered by itself: to cut it out of the whole would copy that for each link. */
  let ofLink: string | undefined;
  let linkEnded = false;
  /** How the text ends. To ask the text itself would copy it, as it is made of pieces until it is read. */
  let tail = '';
  /** Where the last text stood. */
  let last: Frame | undefined;

  function write(piece: string): void {
    text += piece;
    if (ofLink !== undefined) ofLink += piece;
  }
  function append(piece: string): void {
    if (href !== undefined) ofLink ??= '';
    write(piece);
    tail = piece.slice(-2);
    linkEnded = false;
  }
  function runsInto(piece: string, frame: Frame): boolean {
    if (linkEnded && linked) return joins(tail, piece);
    if (last !== undefined && last !== frame && isOfOtherControl(last, frame, joins(tail, piece))) return true;
    return changes(tail, piece) && last !== undefined && standApart(last, frame);
  }
  function addFolded(folded: string, frame: Frame): void {
    const from = folded.startsWith(' ') ? 1 : 0;
    const to = folded.endsWith(' ') ? folded.length - 1 : folded.length;
    const piece = folded.slice(from, to);
    if (breaks > 0) write('\n');
    else if (text !== '' && (spaceBefore || from > 0 || runsInto(piece, frame))) write(' ');
    append(piece);
    spaceBefore = to < folded.length;
    breaks = 0;
  }
  function closeSegment(): void {
    if (href !== undefined && ofLink !== undefined) run.links.push({ text: ofLink.trim(), href });
    ofLink = undefined;
  }

  return {
    breaks: () => breaks,
    add(node, frame) {
      const inked = isInked(node.text);
      if (!inked && (text === '' || !frame.preformatted)) {
        spaceBefore = spaceBefore || node.text !== '';
        return;
      }
      if (frame.preformatted) append(node.text);
      else addFolded(UNFOLDED.test(node.text) ? node.text.replace(HTML_SPACE, ' ') : node.text, frame);
      run.frame ??= frame;
      if (last !== frame) run.time ??= writtenTime(frame.element);
      last = frame;
      if (!inked || node.start < 0) return;
      if (run.start === -1) run.start = node.start + frame.offset;
      run.end = Math.max(run.end, node.end + frame.offset);
    },
    lineBreak(frame) {
      if (text === '') return;
      if (frame.preformatted) write('\n');
      else breaks += 1;
    },
    box() {
      spaceBefore = true;
    },
    openLink(anchor) {
      closeSegment();
      linked = true;
      href = linkTarget(anchor);
    },
    closeLink() {
      closeSegment();
      linkEnded = !spaceBefore;
      linked = false;
      href = undefined;
    },
    take() {
      closeSegment();
      const { time, ...rest } = run;
      const taken = {
        ...rest,
        text: run.frame?.preformatted === true ? withoutBlankEnds(text) : text,
        ...(time === undefined ? {} : { time }),
      };
      run = emptyRun();
      text = '';
      spaceBefore = false;
      breaks = 0;
      linkEnded = false;
      last = undefined;
      return taken;
    },
  };
}

interface OpenRun {
  time?: string | undefined;
  frame: Frame | undefined;
  readonly links: Link[];
  start: number;
  end: number;
}

function emptyRun(): OpenRun {
  return { frame: undefined, links: [], start: -1, end: -1 };
}

/** A bracket that closes is behind a word: `C# (.NET)`. */
const LAST_LETTER = /[\p{L}\p{N})]$/u;
const FIRST_LETTER = /^[\p{L}\p{N}]/u;

/** Whether two links that touch would run their words together: they are told apart by colour, not by a space. */
function joins(before: string, piece: string): boolean {
  return LAST_LETTER.test(before) && FIRST_LETTER.test(piece);
}

/** The moment that an element gives beside the words it shows, such as `4 months ago`. */
function writtenTime(element: ElementNode): string | undefined {
  const written = attribute(element, 'datetime');
  if (written !== undefined) return written.length > LONGEST_TIME ? undefined : written;
  const title = attribute(element, 'title');
  return title !== undefined && title.length <= LONGEST_TIME && YEAR.test(title) ? title : undefined;
}

/** What is longer is no time, and would be read again for each text beside it. */
const LONGEST_TIME = 80;

const YEAR = /(?<!\p{N})(?:19|20)\p{N}{2}(?!\p{N})/u;

/**
 * Whether a word ends and another begins where the two meet: `Berg|May`, `2020|Read`, `comments|3`, `3|comments`,
 * `42|2020-05-12`. In the 1,154 pages of wcxb-dev such words of elements that touch are one word of the gold 13 times and
 * two words 451 times; of two letters in lower case it is 38 and 31, and a bare number behind another is a part of a price.
 */
function changes(end: string, piece: string): boolean {
  if (!LOWER_OR_DIGIT.test(end)) return false;
  if (CAPITAL.test(piece)) return true;
  if (!DIGIT.test(end)) return STARTS_WITH_DIGIT.test(piece);
  return STARTS_WITH_WORD.test(piece) || (STARTS_WITH_DIGIT.test(piece) && !BARE_NUMBER.test(piece));
}

const LOWER_OR_DIGIT = /[\p{Ll}\p{N}]$/u;
const DIGIT = /\p{N}$/u;
const CAPITAL = /^\p{Lu}/u;
const STARTS_WITH_DIGIT = /^\p{N}/u;
/** Shorter, they are `th`, `kg` or `min`. */
const STARTS_WITH_WORD = /^\p{Ll}{4}/u;
const BARE_NUMBER = /^\p{N}[\p{N}.,]{0,20}$/u;

/**
 * Whether one place lies in a control, and the other in the next of a row of them; or in none, where words would run together:
 * they are told apart by their frames, not by a space.
 */
function isOfOtherControl(one: Frame, other: Frame, runsTogether: boolean): boolean {
  const [first, second] = [controlOf(one), controlOf(other)];
  return first !== second && (runsTogether || (first !== undefined && second !== undefined));
}

/** The label, tab or button within its line that a place lies in. */
function controlOf(place: Frame): Frame | undefined {
  for (let frame: Frame | undefined = place; frame !== undefined && !frame.block; frame = frame.parent) {
    if (frame.element.tag === 'label' || CONTROLS.has(attribute(frame.element, 'role') ?? '')) return frame;
  }
  return undefined;
}

const CONTROLS: ReadonlySet<string> = new Set('button checkbox menuitem option radio switch tab'.split(' '));

/** Whether two places lie in different elements of which neither holds the other, as two boxes of a row do. */
function standApart(one: Frame, other: Frame): boolean {
  return !holds(one, other) && !holds(other, one);
}

function holds(outer: Frame, inner: Frame): boolean {
  let frame: Frame | undefined = inner;
  while (frame !== undefined && frame.depth > outer.depth) frame = frame.parent;
  return frame === outer;
}

/** Preformatted text without blank lines at either end; the first line keeps its indent. */
export function withoutBlankEnds(text: string): string {
  const first = text.search(INK);
  return text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
}
