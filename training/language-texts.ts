import { sets } from '../bench/corpus.ts';
import { rowsByKind, type TextRow } from '../bench/language-rows.ts';

/** A text of a known language. */
export interface LabelledText {
  readonly language: string;
  readonly kind: string;
  readonly text: string;
}

/** The rows of this set that the bench runs are not among the texts. */
const SET = 'lingua';
const SENTENCE = 'sentence';
const TEXTS_A_LANGUAGE = 200;
/** Sentences of a language are joined into longer texts as well: of so many characters, so many at most. */
const JOINED: readonly { readonly kind: string; readonly length: number; readonly most: number }[] = [
  { kind: 'p200', length: 180, most: 60 },
  { kind: 'p1000', length: 900, most: 25 },
];

/**
 * Words, pairs and sentences of the developing half that the bench does not run, and paragraphs joined from those sentences. They
 * show how far an answer is to be trusted; no gram is learnt from them.
 */
export async function developmentTexts(data: string): Promise<readonly LabelledText[]> {
  const set = (await sets(data, 'langid')).find(({ name }) => name === SET);
  if (set === undefined) throw new Error(`there is no set ${SET} in ${data}/langid`);
  const texts: LabelledText[] = [];
  for (const [kind, { left }] of await rowsByKind(set.path)) {
    for (const [language, rows] of Map.groupBy(left, ({ lang1 }) => lang1 ?? '')) {
      texts.push(...rows.slice(0, TEXTS_A_LANGUAGE).map(({ text }) => ({ language, kind, text })));
      if (kind === SENTENCE) texts.push(...joined(rows).map((entry) => ({ language, ...entry })));
    }
  }
  return texts;
}

function joined(rows: readonly TextRow[]): readonly Omit<LabelledText, 'language'>[] {
  return JOINED.flatMap(({ kind, length, most }) => {
    const found: string[] = [];
    let text = '';
    for (const row of rows) {
      text = text === '' ? row.text : `${text} ${row.text}`;
      if (text.length < length) continue;
      found.push(text);
      text = '';
    }
    return found.slice(0, most).map((it) => ({ kind, text: it }));
  });
}
