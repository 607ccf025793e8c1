import { join } from 'node:path';
import { rows, sets } from '../gold/rows.ts';
import type { LabelledComment } from '../src/learn/labelled.ts';
import type { Moment } from '../src/metadata.ts';
import { detectLanguage } from '../src/text/language/language.ts';

/** A set of labelled comments. */
export interface SpamSet {
  readonly name: string;
  readonly comments: readonly LabelledComment[];
}

interface CommentRow {
  readonly group: string;
  readonly author?: string | null;
  readonly date?: string | null;
  readonly text: string;
  readonly label?: 0 | 1 | null;
  readonly article_title?: string | null;
  readonly article_text?: string | null;
}

interface ArticleRow {
  readonly group: string;
  readonly title?: string | null;
  readonly text?: string | null;
}

const ARTICLES = '-articles';
const SURE_ENOUGH = 0.5;
/** Of an article, from which its language is told. */
const LANGUAGE_CHARACTERS = 2000;
const DAY = /^\d{4}-\d{2}-\d{2}/;
const EUROPEAN_DAY = /^(\d{2})\/(\d{2})\/(\d{4})/;

/** The names and files of the sets of comments in a folder; `x-articles` beside `x` holds the articles of `x`. */
export async function spamSets(data: string): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const all = await sets(data, 'spam');
  const names = new Set(all.map(({ name }) => name));
  return all.filter(({ name }) => !(name.endsWith(ARTICLES) && names.has(name.slice(0, -ARTICLES.length))));
}

/** The comments of one set under their articles. */
export async function spamSet({ name, path }: { readonly name: string; readonly path: string }): Promise<SpamSet> {
  const articles = new Map<string, string>();
  const beside = (await sets(join(path, '..'), '.')).find((one) => one.name === `${name}${ARTICLES}`);
  if (beside !== undefined)
    for await (const { group, title, text } of rows<ArticleRow>(beside.path))
      articles.set(group, [title, text].filter((part) => part !== null && part !== undefined).join('\n'));
  const languages = new Map<string, string | undefined>();
  const comments: LabelledComment[] = [];
  for await (const row of rows<CommentRow>(path)) {
    const own = [row.article_title, row.article_text].filter((part) => part !== null && part !== undefined).join('\n');
    const article = articles.get(row.group) ?? (own === '' ? undefined : own);
    if (!languages.has(row.group)) languages.set(row.group, languageOf(article?.slice(0, LANGUAGE_CHARACTERS)));
    comments.push(commentOf(row, article, languages.get(row.group)));
  }
  return { name, comments };
}

function commentOf(row: CommentRow, article: string | undefined, language: string | undefined): LabelledComment {
  const published = momentOf(row.date ?? '');
  return {
    group: row.group,
    text: row.text,
    ...(row.author === null || row.author === undefined ? {} : { author: row.author }),
    ...(published === undefined ? {} : { published }),
    ...(row.label === 0 || row.label === 1 ? { label: row.label } : {}),
    ...(article === undefined ? {} : { article }),
    ...(language === undefined ? {} : { language }),
  };
}

/** As the stage does: a language guessed with less tells nothing. */
function languageOf(article: string | undefined): string | undefined {
  if (article === undefined) return undefined;
  const { value, confidence } = detectLanguage(article);
  return confidence >= SURE_ENOUGH ? value : undefined;
}

function momentOf(date: string): Moment | undefined {
  const day = DAY.exec(date)?.[0];
  if (day !== undefined) return { date: day, precision: 'day' };
  const [, dayOfMonth, month, year] = EUROPEAN_DAY.exec(date) ?? [];
  return year === undefined ? undefined : { date: `${year}-${month}-${dayOfMonth}`, precision: 'day' };
}
