import { isCommonWord } from '../../models/common-words.ts';
import type { ColumnName } from '../../models/spam-columns.ts';
import { words } from '../words.ts';
import { authorShape } from './author-shape.ts';
import type { Remark, SpamContext } from './spam-context.ts';
import { hostOf } from './spam-grams.ts';
import { type Point, weights } from './spam-points.ts';
import { linksIn } from './spam-signs.ts';
import { measureSites } from './spam-sites.ts';

/** What of a thread the numbers of one comment are taken from. */
export interface ThreadPlace {
  readonly points: readonly Point[];
  /** Points from which a comment is spam. */
  readonly limit: number;
  /** Share of the other comments whose points reach the limit. */
  readonly spamShare: number;
  /** Other comments with the same author's name. */
  readonly sameAuthor: number;
  /** The mean of their points. */
  readonly authorPoints: number;
  /** Share of it that its author has said in other comments of the thread. */
  readonly alike: number;
  /** Whether the text names the author of another comment. */
  readonly answers: boolean;
  /** Days since the first comment that has a date, and since the last one before this. */
  readonly sinceFirst?: number;
  readonly sinceLast?: number;
  /** Whether the model knows the author for a reader. */
  readonly isKnown: boolean;
}

/** Numbers by the names of their columns; what cannot be measured, for want of a name, a date or an article, is left out. */
export type Measures = ReadonlyMap<ColumnName, number>;

const CODE = /[{}<>;=]|\w\.\w+\(|`/u;
const LETTERS = /\p{L}/gu;
const CAPITALS = /\p{Lu}/gu;
const DIGITS = /\p{N}/gu;
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu;
const EXCLAMATION = /!/g;
const QUESTION = /[?？؟]/u;
const LINE_BREAK = /\n/g;

const SHORT_WORDS = 4;
/** So many words without a function word among them are no sentence. */
const LEAST_WORDS = 4;
const USUAL_LENGTH = 3.2;
const USUAL_STOP_SHARE = 0.4;
const USUAL_OVERLAP = 0.2;
const LEAST_ARTICLE_WORDS = 10;
const LONG_NAME = 18;

/** Points and numbers of one comment, each on a scale of about 1. */
export function measuresOf(remark: Remark, context: SpamContext, place: ThreadPlace): Measures {
  const total = place.points.reduce((sum, { weight }) => sum + weight, 0);
  return new Map<ColumnName, number>(
    [
      ...place.points.map(({ name }) => [name, 1] as const),
      ['points', Math.min(total, 2 * place.limit) / place.limit] as const,
      ['points-reached', total >= place.limit ? 1 : 0] as const,
      ...ofText(remark, context),
      ...ofWords(remark, context),
      ...ofSites(remark, context),
      ...ofAuthor(remark.author),
      ...ofThread(place),
    ].filter((entry): entry is [ColumnName, number] => entry[1] !== 0),
  );
}

type Entries = readonly (readonly [ColumnName, number])[];

function ofText({ text, links = [] }: Remark, { plain }: SpamContext): Entries {
  const letters = Math.max(1, count(text, LETTERS));
  const characters = Math.max(1, text.length);
  const addresses = linksIn(text);
  const hosts = new Set([...addresses, ...links.map(({ href }) => href)].map(hostOf));
  const linked = addresses.reduce((sum, address) => sum + address.length, 0);
  return [
    ['link-share', linked / characters],
    ['hosts', Math.log1p(hosts.size)],
    ['lines', Math.log1p(count(text, LINE_BREAK)) / 2],
    ['digits', count(text, DIGITS) / characters],
    ['capitals', count(text, CAPITALS) / letters],
    ['exclamations', Math.log1p(count(text, EXCLAMATION))],
    ['question', QUESTION.test(text) ? 1 : 0],
    ['code', CODE.test(plain(text)) ? 1 : 0],
    ['foreign-letters', count(text, FOREIGN) / letters],
  ];
}

function ofWords({ text }: Remark, context: SpamContext): Entries {
  const plain = context.plain(text);
  const said = context.words(plain);
  const carrying = [...context.carrying(plain)];
  const share = (list: readonly string[], of: number): number => list.length / Math.max(1, of);
  const shared = carrying.filter((word) => context.about.has(word));
  const praise = carrying.filter((word) => context.praiseWords.has(word));
  const own = carrying.filter((word) => !context.about.has(word) && !context.praiseWords.has(word));
  const isMeasured = context.about.size >= LEAST_ARTICLE_WORDS && carrying.length > 0;
  const stopWords = said.filter((word) => context.stopWords.has(word));
  return [
    ['length', (Math.log1p(said.length) - USUAL_LENGTH) / 2],
    ['very-short', said.length > 0 && said.length <= SHORT_WORDS ? 1 : 0],
    ['no-stop-words', said.length > LEAST_WORDS && stopWords.length === 0 ? 1 : 0],
    ['stop-words', said.length === 0 ? 0 : share(stopWords, said.length) - USUAL_STOP_SHARE],
    ['repetition', said.length === 0 ? 0 : 1 - share([...new Set(said)], said.length)],
    ['praise-share', share(praise, carrying.length)],
    ['own-words', Math.log1p(own.length) / 3],
    ...(isMeasured
      ? ([
          ['title-words', share(shared, carrying.length) - USUAL_OVERLAP],
          ['shared-words', Math.log1p(shared.length) / 3],
        ] as const)
      : []),
  ];
}

const LEAST_LETTERS_OF_SITE = 8;
const LEAST_LETTERS_OF_NAME = 5;
const NOT_LETTERS = /[^\p{L}]+/gu;

/** What a comment makes of the title above it, and sites that are named as its words or as its author. */
function ofSites({ text, author = '', links = [] }: Remark, context: SpamContext): Entries {
  const lower = text.toLowerCase();
  const addresses = [...linksIn(text), ...links.map(({ href }) => href)];
  const sites = addresses.map((at) => hostOf(at).replace(NOT_LETTERS, ''));
  const measured = measureSites(addresses);
  const said =
    sites.length === 0 ? [] : context.words(context.plain(text)).map((word) => word.replace(NOT_LETTERS, ''));
  const isNamed = said.some((word, at) => {
    const both = word + (said[at + 1] ?? '');
    return both.length > word.length && word !== '' && isIn(both, sites, LEAST_LETTERS_OF_SITE);
  });
  const name = author.toLowerCase().replace(NOT_LETTERS, '');
  return [
    ['quotes-title', context.titles.some((title) => lower.includes(title)) ? 1 : 0],
    ['named-link', isNamed ? 1 : 0],
    ['author-in-link', isIn(name, sites, LEAST_LETTERS_OF_NAME) ? 1 : 0],
    ['site-front', measured?.front ?? 0],
    ['site-deep', measured?.deep ?? 0],
    ['site-known', measured?.known ?? 0],
    ['site-keyword', measured?.keyword ?? 0],
  ];
}

function isIn(name: string, sites: readonly string[], least: number): boolean {
  return name.length >= least && sites.some((site) => site.includes(name));
}

/** Without a name nothing is said of it. */
function ofAuthor(author: string | undefined): Entries {
  if (author === undefined || author.trim() === '') return [];
  const shape = authorShape(author);
  const common = commonShare(author);
  return [
    ['author-common', common === 1 ? 1 : 0],
    ['author-commonness', common],
    ['author-person', shape === 'person' ? 1 : 0],
    ['author-handle', shape === 'handle' ? 1 : 0],
    ['author-digits', count(author, DIGITS) > 0 ? 1 : 0],
    ['author-long', author.length >= LONG_NAME ? 1 : 0],
    ['author-lower', author === author.toLowerCase() ? 1 : 0],
  ];
}

const LEAST_LETTERS_OF_WORD = 3;

/** Which share of the words of a name are common ones: of several, as people are called by one such word too. */
function commonShare(author: string): number {
  const all = words(author);
  const long = all.filter((word) => word.length >= LEAST_LETTERS_OF_WORD);
  return all.length < 2 || long.length === 0 ? 0 : long.filter(isCommonWord).length / long.length;
}

const DAYS_SCALE = 4;
const USUAL_DAYS = 2;

function ofThread(place: ThreadPlace): Entries {
  const since = (days: number | undefined): number =>
    days === undefined ? 0 : (Math.log1p(Math.max(0, days)) - USUAL_DAYS) / DAYS_SCALE;
  return [
    ['author-twice', Math.log1p(place.sameAuthor)],
    ['author-points', Math.min(1, Math.max(0, place.authorPoints / place.limit))],
    ['alike', place.alike],
    ['answers', place.answers ? 1 : 0],
    ['thread-spam', place.spamShare],
    ['long-after-first', since(place.sinceFirst)],
    ['long-after-last', since(place.sinceLast)],
    ['known-reader', place.isKnown ? 1 : 0],
  ];
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** What measures are read by twos, beside points: those that are there or not, and how long a text is. */
const SIGNS: ReadonlySet<string> = new Set([
  ...Object.keys(weights),
  'very-short',
  'question',
  'code',
  'no-stop-words',
  'quotes-title',
  'named-link',
  'author-in-link',
  'author-person',
  'author-handle',
  'author-long',
  'author-lower',
  'author-digits',
  'author-common',
  'site-front',
  'site-known',
  'site-keyword',
  'answers',
  'known-reader',
]);

/** The names of what is there in a comment. */
export function signsOf(measures: Iterable<readonly [string, number]>): readonly string[] {
  return [...measures].flatMap(([name, value]) => (value !== 0 && SIGNS.has(name) ? [name] : []));
}
