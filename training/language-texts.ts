import { rowsByKind, type TextRow } from '../gold/language-rows.ts';
import { sets } from '../gold/rows.ts';

/** A text of a known language. */
export interface LabelledText {
  readonly language: string;
  readonly kind: string;
  readonly text: string;
}

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
  const texts: LabelledText[] = [];
  for (const [kind, languages] of await rowsLeft(data, 'lingua')) {
    for (const [language, rows] of languages) {
      texts.push(...rows.slice(0, TEXTS_A_LANGUAGE).map(({ text }) => ({ language, kind, text })));
      if (kind === SENTENCE) texts.push(...joined(rows).map((entry) => ({ language, ...entry })));
    }
  }
  return texts;
}

/** Tweets of the developing half that the bench does not run: how people write when they do not write for print. */
export async function developmentTweets(data: string): Promise<readonly LabelledText[]> {
  const languages = (await rowsLeft(data, 'eld')).get(TWEET) ?? new Map<string, readonly TextRow[]>();
  return [...languages].flatMap(([language, rows]) =>
    rows.slice(0, TEXTS_A_LANGUAGE).map(({ text }) => ({ language, kind: TWEET, text })),
  );
}
const TWEET = 'tweet';

/** The rows of a set that the bench does not run, by kind and language. */
async function rowsLeft(
  data: string,
  name: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, readonly TextRow[]>>> {
  const set = (await sets(data, 'langid')).find((entry) => entry.name === name);
  if (set === undefined) throw new Error(`there is no set ${name} in ${data}/langid`);
  const byKind = await rowsByKind(set.path);
  return new Map([...byKind].map(([kind, { left }]) => [kind, Map.groupBy(left, ({ lang1 }) => lang1 ?? '')]));
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
