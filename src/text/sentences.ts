import { classes, classOf, isSpaceless } from './characters.ts';
import { codeUnitAt } from './code-unit.ts';
import { codeAt } from './word-spans.ts';

/** How many sentences end in a text, and the index behind the last one. */
export interface SentenceEnds {
  readonly ends: number;
  readonly last: number;
}

/**
 * Counts the ends of sentences in one paragraph, in all scripts that mark them: a run of end marks with the quotes and
 * brackets that close behind it. Marks of scripts without capitals (`。`, `।`, `۔`) always end a sentence. The others do
 * where white space or a quote follows, and then no small letter; a full stop does not behind an initial, a title or an
 * abbreviation. `Intl.Segmenter` ends a sentence at `Mr.` and at every line end, which is why it is not used.
 */
export function sentenceEnds(text: string): SentenceEnds {
  let ends = 0;
  let last = 0;
  for (const { 0: marks, index } of text.matchAll(END_MARKS)) {
    const end = index === last ? undefined : endBehind(text, index, marks);
    if (end === undefined) continue;
    ends++;
    last = end;
  }
  return { ends, last };
}

/** Whether a text ends as a sentence ends: with a mark, closing quotes, brackets and note numbers aside. `Mr.` does not. */
export function endsSentence(text: string): boolean {
  let at = text.length - (NOTE_NUMBERS.exec(text.slice(-TAIL))?.[0].length ?? 0);
  while (at > 0 && (CLOSING.has(text.charAt(at - 1)) || classOf(codeUnitAt(text, at - 1)) === classes.space)) at--;
  if (at === 0) return false;
  const mark = text.charAt(at - 1);
  if (mark === '.') return !TITLES.has(wordBefore(text, at - 1).toLowerCase());
  return SOFT_MARK.test(mark) || HARD_MARK.test(mark) || isGreekQuestion(text, at - 1);
}

/** Whether a text begins with a small letter, quotes and brackets aside. */
export function startsLower(text: string): boolean {
  return firstClass(text) === classes.lower;
}

/** The class of the first character that is no quote, bracket or dot. */
export function firstClass(text: string): number {
  let at = 0;
  while (OPENING.has(text.charAt(at))) at++;
  return classOf(codeAt(text, at));
}

const END_MARKS =
  /[.!?;\u2026\u203c\u2047-\u2049\u061f\u037e\u3002\uff0e\uff61\uff01\uff1f\u0964\u0965\u06d4\u0589\u1362\u1367\u1368\u104b\u17d4\u17d5\u0f0e\u1803\u1809]+/g;
/** Marks that may stand inside a sentence too. */
const SOFT_MARK = /[.!?\u2026\u203c\u2047-\u2049\u061f]/;
/** Marks that never do. */
const HARD_MARK =
  /[\u3002\uff61\uff01\uff1f\uff0e\u0964\u0965\u06d4\u0589\u1362\u1367\u1368\u104b\u17d4\u17d5\u0f0e\u1803\u1809\u037e]/;
const GREEK = /\p{Script=Greek}/u;
const DIGITS = /^[0-9]+$/;
/** References to notes behind a sentence: `[3][12]`. */
const NOTE_NUMBERS = /(?:\[[0-9]{1,3}\]){1,6}$/;
const TAIL = 30;

/** Quotes count as closing whichever way they point: what opens in one language closes in another. */
const QUOTES = '"\'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a\u300c\u300d\u300e\u300f';
const CLOSING: ReadonlySet<string> = new Set(`${QUOTES})]}\u3011\u3009\u300b\u3015\uff09\uff3d\uff5d*_`);

/** Quotes, brackets and dots that a sentence may begin or go on with. */
const OPENING: ReadonlySet<string> = new Set(
  '"\'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a([{\u2026.',
);

/** Words before a full stop that a name always follows. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof st rev gen sen gov rep col lt sgt capt cmdr hon messrs hr fr mme mlle mgr sra srta dra dña sig sigra dott ing'.split(
    ' ',
  ),
);
/** Other abbreviations that seldom end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'vs cf al approx dept ft mt bros e.g i.e z.b d.h u.a bzw ca evtl ggf usf sog p.ex av ave blvd ул им'.split(' '),
);
/** Abbreviations only where a number follows: `No. 5`, `Aug. 3`. */
const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  (
    'no nos nr núm vol ch sec art pp pág fig figs eq tab abs tel est rm ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec рис стр тел'
  ).split(' '),
);

/** The index behind the sentence that the marks at `index` end; undefined where they end none. */
function endBehind(text: string, index: number, marks: string): number | undefined {
  const start = index + marks.length;
  let end = start;
  while (CLOSING.has(text.charAt(end))) end++;
  const next = classOf(codeAt(text, end));
  if (HARD_MARK.test(marks)) return next === classes.digit && marks === '\uff0e' ? undefined : end;
  if (!SOFT_MARK.test(marks) && !isGreekQuestion(text, index)) return undefined;
  if (end === text.length) return end;
  if (next !== classes.space) return isSpaceless(next) || (end > start && next === classes.upper) ? end : undefined;
  const following = classAfterSpace(text, end);
  if (following === classes.lower) return undefined;
  return marks === '.' && end === start && isAbbreviation(text, index, following) ? undefined : end;
}

/** The class of the first character behind the white space at an index. */
function classAfterSpace(text: string, index: number): number {
  let at = index;
  while (classOf(codeUnitAt(text, at)) === classes.space) at++;
  return classOf(codeAt(text, at));
}

/** Whether the full stop at an index ends an initial (`J.`, `U.S.`), an abbreviation or the number of an item. */
function isAbbreviation(text: string, index: number, following: number): boolean {
  const word = wordBefore(text, index);
  if (word.length === 0) return index <= 3 && DIGITS.test(text.slice(0, index));
  const lower = word.toLowerCase();
  if (TITLES.has(lower) || ABBREVIATIONS.has(lower) || (word.length === 1 && isCased(word))) return true;
  if (BEFORE_NUMBERS.has(lower)) return following === classes.digit;
  return word.charAt(1) === '.' && word !== lower;
}

/** Letters and full stops right before an index, up to a dozen. */
function wordBefore(text: string, index: number): string {
  let at = index;
  while (at > 0 && index - at < 12 && isWordSign(codeUnitAt(text, at - 1))) at--;
  return text.slice(at, index);
}

function isWordSign(code: number): boolean {
  const found = classOf(code);
  return code === 0x2e || found === classes.lower || found === classes.upper || found === classes.letter;
}

function isCased(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase();
}

/** A semicolon behind a Greek letter asks. */
function isGreekQuestion(text: string, index: number): boolean {
  return text.charAt(index) === ';' && GREEK.test(text.charAt(index - 1));
}
