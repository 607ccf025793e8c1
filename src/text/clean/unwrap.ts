import { classes, classOf, isSpaceless } from '../characters.ts';
import { cutLines, type Line } from '../segment/lines.ts';
import { wrapping } from '../segment/wrap.ts';
import { codeAt, visitWords } from '../word-spans.ts';
import { type Edited, type EditKind, type Shape, unedited } from './edit.ts';

/** Whether a word, in small letters, is written somewhere else in the document. */
export type WordTest = (word: string) => boolean;

/**
 * Joins the lines that were wrapped: all of them where the shape is `joined`, those at a hard width where it is `verse`.
 * A space stands between two lines then, or nothing between two characters of scripts without spaces. A word that is
 * hyphenated at the line end loses its hyphen where `known` says that it is written without one elsewhere; else it keeps
 * it, without a space. `pre- and post-war` keeps its space.
 */
export function unwrapped(text: string, shape: Shape, known: WordTest): Edited {
  if ((shape !== 'joined' && shape !== 'verse') || !text.includes('\n')) return unedited(text);
  const lines = cutLines(text);
  if (lines.length < 2) return unedited(text);
  const goesOn = goesOnIn(text, lines, shape);
  const parts: string[] = [];
  let [wraps, hyphens] = [0, 0];
  let last = '';
  for (const [index, { start, end, gap }] of lines.entries()) {
    const line = text.slice(start, end);
    const joint = index === 0 ? 'nothing' : goesOn(index) ? jointOf(last, line, known) : 'break';
    parts.push(
      joint === 'drop-hyphen' ? last.slice(0, -1) : last,
      BETWEEN[joint],
      joint === 'break' && gap > 0 ? '\n' : '',
    );
    if (joint !== 'break' && index > 0) wraps++;
    if (joint === 'drop-hyphen') hyphens++;
    last = line;
  }
  if (wraps === 0) return unedited(text);
  parts.push(last);
  const edits: readonly (readonly [EditKind, number])[] = [
    ['wrap', wraps],
    ['hyphen', hyphens],
  ];
  return { text: parts.join(''), edits: new Map(edits.filter(([, count]) => count > 0)) };
}

/** A test for the words that are hyphenated at some line end: whether the texts have them in one piece elsewhere. */
export function knownWords(texts: readonly string[]): WordTest {
  const asked = new Set(texts.flatMap(hyphenatedWords));
  if (asked.size === 0) return () => false;
  const longest = [...asked].reduce((most, word) => Math.max(most, word.length), 0);
  const known = new Set<string>();
  for (const text of texts) {
    visitWords(text, (start, end) => {
      const word = end - start > longest ? '' : text.slice(start, end).toLowerCase();
      if (asked.has(word)) known.add(word);
    });
  }
  return (word) => known.has(word);
}

/** The words that a hyphen parts at the line ends of a text, in small letters and without the hyphen. */
function hyphenatedWords(text: string): readonly string[] {
  if (!HYPHEN_AT_END.test(text)) return [];
  const lines = text.split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => (index === 0 ? [] : (brokenWord(lines[index - 1] ?? '', line) ?? [])));
}

/** A hyphen, white space or not, and the end of a line. */
const HYPHEN_AT_END = /[-\u2010\xad][\t \r]{0,8}\n/;

function goesOnIn(text: string, lines: readonly Line[], shape: Shape): (index: number) => boolean {
  if (shape === 'joined') return () => true;
  return wrapping({ text, lines, flows: (index) => index > 0 && lines[index]?.gap === 0, meant: true });
}

type Joint = 'space' | 'nothing' | 'drop-hyphen' | 'break';

const BETWEEN: Readonly<Record<Joint, string>> = { space: ' ', nothing: '', 'drop-hyphen': '', break: '\n' };

/** Words that follow a hyphen of which the second half is left out. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'and or to und oder bis et ou y o u e ed en of og och eller i a lub czy \u0438 \u0438\u043b\u0438'.split(' '),
);
const SOFT_HYPHEN = '\u00ad';

function jointOf(above: string, below: string, known: WordTest): Joint {
  if (HYPHENATED.test(above.slice(-3)) && WORD.test(below.slice(0, 2))) {
    if (above.endsWith(SOFT_HYPHEN) || known(brokenWord(above, below) ?? '')) return 'drop-hyphen';
    return CONJUNCTIONS.has(firstWord(below)) ? 'space' : 'nothing';
  }
  const [end, start] = [classBefore(above), classOf(codeAt(below, 0))];
  return isUnspaced(end, above.at(-1)) && isUnspaced(start, below.charAt(0)) ? 'nothing' : 'space';
}

const HYPHENATED = /[\p{L}\p{M}\p{N}][-\u2010\u00ad]$/u;
const WORD = /^[\p{L}\p{N}]/u;

/** The word that a hyphen between two letters parts, if one stands at the end of the upper line. */
function brokenWord(above: string, below: string): string | undefined {
  if (!HYPHEN.test(above.slice(-1))) return undefined;
  const [head, tail] = [lastLetters(above), firstLetters(below)];
  return head === '' || tail === '' ? undefined : (head + tail).toLowerCase();
}

const HYPHEN = /[-\u2010\u00ad]/;
const LAST_LETTERS = /[\p{L}\p{M}]{1,40}$/u;
const FIRST_LETTERS = /^[\p{L}\p{M}]{1,40}/u;

/** Letters right before the hyphen that ends a line. */
function lastLetters(line: string): string {
  return LAST_LETTERS.exec(line.slice(-41, -1))?.[0] ?? '';
}

function firstLetters(line: string): string {
  return FIRST_LETTERS.exec(line.slice(0, 40))?.[0] ?? '';
}

function firstWord(line: string): string {
  let word = '';
  visitWords(line.slice(0, 40), (start, end) => {
    word ||= line.slice(start, end);
  });
  return word;
}

function classBefore(line: string): number {
  const pair = line.slice(-2);
  const code = pair.codePointAt(0) ?? 0;
  return classOf(code > 0xffff ? code : pair.charCodeAt(pair.length - 1));
}

/** Han, kana, Thai and the like, and the marks that are set with them. */
function isUnspaced(characterClass: number, sign: string | undefined): boolean {
  return isSpaceless(characterClass) || characterClass === classes.mark || FULL_WIDTH.test(sign ?? '');
}
const FULL_WIDTH = /[\u3001\u3002\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
