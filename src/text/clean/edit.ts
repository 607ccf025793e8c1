/** The kinds of edits that cleaning makes; each is a rule of the stage `normalise`. */
export type EditKind =
  | 'bidi'
  | 'composition'
  | 'control'
  | 'dashes'
  | 'hyphen'
  | 'invisible'
  | 'ligature'
  | 'line-end'
  | 'markup'
  | 'mojibake'
  | 'quotes'
  | 'space'
  | 'surrogate'
  | 'wrap';

/**
 * What becomes of the line ends and the white space of a text. `joined`: one line. `verse`: line ends stay, unless they lie
 * at a hard width. `lines`: line ends stay. `rows`: line ends and tabs stay. `code`: all white space stays.
 */
export type Shape = 'joined' | 'verse' | 'lines' | 'rows' | 'code';

/** A text after some edits, and how often each kind was made; a kind that was not made is absent. */
export interface Edited {
  readonly text: string;
  readonly edits: ReadonlyMap<EditKind, number>;
}

/** The text as it was. */
export function unedited(text: string): Edited {
  return { text, edits: NO_EDITS };
}

/** A text after one kind of edit, made `count` times. */
export function edited(text: string, kind: EditKind, count: number): Edited {
  return count === 0 ? unedited(text) : { text, edits: new Map([[kind, count]]) };
}

/** Replaces every match of a pattern, which carries the flag `g` and no groups; counts those that it changes. */
export function replaceEach(
  text: string,
  [kind, pattern]: readonly [EditKind, RegExp],
  replacement: (match: string, offset: number) => string,
): Edited {
  let count = 0;
  const replaced = text.replace(pattern, (match: string, offset: number) => {
    const replacedBy = replacement(match, offset);
    if (replacedBy !== match) count++;
    return replacedBy;
  });
  return edited(replaced, kind, count);
}

/** The counts of both. */
export function addEdits(
  left: ReadonlyMap<EditKind, number>,
  right: ReadonlyMap<EditKind, number>,
): ReadonlyMap<EditKind, number> {
  if (left.size === 0) return right;
  const sum = new Map(left);
  for (const [kind, count] of right) sum.set(kind, (sum.get(kind) ?? 0) + count);
  return sum;
}

const NO_EDITS: ReadonlyMap<EditKind, number> = new Map();
