/** What sets a text apart from another of the same make: its numbers and its names. */
export interface Particulars {
  /** Numbers and words with a capital, in their order, lower case. */
  readonly tokens: readonly Particular[];
  /** Words with a capital that do not only open a sentence: these are names (and, in German, nouns). */
  readonly names: ReadonlySet<string>;
}

export interface Particular {
  readonly value: string;
  readonly kind: 'number' | 'name' | 'opening';
}

const NUMBER_OR_WORD = /\p{N}+(?:[.,:'\u2019]\p{N}+)*|[\p{L}\p{M}]+(?:[-'\u2019.][\p{L}\p{M}]+)*/gu;
const DIGIT = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
/** `LEFT`, `OneToOneField`: such a word is a name wherever it stands. */
const INNER_CAPITAL = /^\p{Lu}.{0,60}\p{Lu}/u;
const SENTENCE_BREAK = /[.!?:;\u2026\u3002\uff01\uff1f\n\u2013\u2014"\u201c\u201e\u00ab(]/u;
const THOUSANDS = /[.,'\u2019](?=\p{N}{3}(?!\p{N}))/gu;

/** The numbers and the words with capitals of a text, with what each seems to be. Linear in the text. */
export function particulars(text: string): Particulars {
  const tokens: Particular[] = [];
  let end = 0;
  const folded = text.normalize('NFKC');
  for (const match of folded.matchAll(NUMBER_OR_WORD)) {
    const [token] = match;
    const opens = end === 0 || SENTENCE_BREAK.test(folded.slice(end, match.index));
    end = match.index + token.length;
    if (DIGIT.test(token)) tokens.push({ value: token.replace(THOUSANDS, ''), kind: 'number' });
    else if (CAPITAL.test(token))
      tokens.push({ value: token.toLowerCase(), kind: opens && !INNER_CAPITAL.test(token) ? 'opening' : 'name' });
  }
  return { tokens, names: new Set(tokens.filter(({ kind }) => kind === 'name').map(({ value }) => value)) };
}

/**
 * Whether the later text tells a number or a name that the earlier one lacks, or tells them in another order: then it is the
 * same form filled in differently, and no repeat. A word that opens a sentence counts where either text has it as a name.
 */
export function addsParticulars(later: Particulars, earlier: Particulars): boolean {
  const isTelling = ({ kind, value }: Particular): boolean =>
    kind !== 'opening' || later.names.has(value) || earlier.names.has(value);
  const known = earlier.tokens.filter(isTelling);
  let from = 0;
  for (const { value } of later.tokens.filter(isTelling)) {
    while (from < known.length && known[from]?.value !== value) from++;
    if (from === known.length) return true;
    from++;
  }
  return false;
}
