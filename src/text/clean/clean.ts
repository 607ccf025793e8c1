import { withoutStrayBidi } from './bidi.ts';
import { addEdits, type Edited, replaceEach, type Shape, unedited } from './edit.ts';
import { composed, withoutControls, withoutLigatures, withoutLoneSurrogates } from './folded-characters.ts';
import { withoutInvisible } from './invisible.ts';
import { foldSpace, withLineFeeds } from './space.ts';
import { unwrapped, type WordTest } from './unwrap.ts';

export interface CleanOptions {
  /** `straighten` makes `'` and `"` of curly and low quotes. */
  readonly quotes: 'keep' | 'straighten';
  /** `straighten` makes `-` of every hyphen, dash and minus. */
  readonly dashes: 'keep' | 'straighten';
}

/** How to clean a text. */
export interface Cleaning extends CleanOptions {
  readonly shape: Shape;
  /** Whether the document has a word elsewhere: decides on the hyphens at line ends. */
  readonly known: WordTest;
}

/**
 * Cleans one text: control and invisible characters go, ligatures become letters, white space and line ends are as the
 * shape says, characters are composed (NFC). Everything else stays: no compatibility forms are folded, quotes and dashes
 * only if asked. Mojibake is to be repaired before (`repair-together.ts`). Cleaning what is clean changes nothing. Linear.
 */
export function clean(text: string, cleaning: Cleaning): Edited {
  if (!DIRT.test(text)) return unedited(text);
  let current = unedited(text);
  for (const step of STEPS) {
    const next = step(current.text, cleaning);
    current = { text: next.text, edits: addEdits(current.edits, next.edits) };
  }
  return current;
}

/** Anything but printable ASCII with single spaces inside: what has none of it, no step would change. */
const DIRT = /[^\x20-\x7e]| {2}|^ | $/;

type Step = (text: string, cleaning: Cleaning) => Edited;

/** The edits in their order: what goes, goes before white space is folded and characters are composed. */
const STEPS: readonly Step[] = [
  withoutLoneSurrogates,
  withLineFeeds,
  (text, { shape, known }) => unwrapped(text, shape, known),
  withoutControls,
  withoutStrayBidi,
  withoutInvisible,
  (text, { shape }) => (shape === 'code' ? unedited(text) : withoutLigatures(text)),
  (text, { shape, quotes }) => (quotes === 'keep' || shape === 'code' ? unedited(text) : withStraightQuotes(text)),
  (text, { shape, dashes }) => (dashes === 'keep' || shape === 'code' ? unedited(text) : withStraightDashes(text)),
  (text, { shape }) => foldSpace(text, shape),
  composed,
];

const SINGLE_QUOTES = /[\u2018-\u201b]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

function withStraightQuotes(text: string): Edited {
  const singles = replaceEach(text, ['quotes', SINGLE_QUOTES], () => "'");
  const doubles = replaceEach(singles.text, ['quotes', DOUBLE_QUOTES], () => '"');
  return { text: doubles.text, edits: addEdits(singles.edits, doubles.edits) };
}

function withStraightDashes(text: string): Edited {
  return replaceEach(text, ['dashes', DASHES], () => '-');
}
