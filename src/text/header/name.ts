import type { Author } from '../../metadata.ts';
import { withoutEdges } from '../edges.ts';
import {
  AGENCIES,
  BEATS,
  CREDENTIALS,
  JOINING,
  NO_NAMES,
  ORGANISATION_CHARACTERS,
  ORGANISATION_ENDINGS,
  ORGANISATION_WORDS,
  PAPER_WORDS,
  PARTICLES,
  PLACE_WORDS,
  ROLE_WORDS,
  STAFF_WORDS,
} from './name-words.ts';

/** How a list of names was written down. */
export interface NameContext {
  /** `Surname, Given` is one name, as catalogues and citations write it. */
  readonly surnameFirst?: boolean;
}

const LONGEST_LIST = 300;
const LONGEST_NAME = 60;
const MOST_WORDS = 6;
/** Of these so many are no particles. */
const MOST_NAMES = 4;

const ADDRESS = /\[?email\s?protected\]?|\S{1,80}@\S{1,80}|(?:https?:\/\/|www\.)\S{1,200}|(?<!\S)@\w{1,40}/giu;
const BRACKETS = /\s?[([][^()[\]]{0,80}[)\]]/gu;
const SPACES = /\s+/g;
const STRONG_SEPARATOR = /\s?[;|•·\n]\s?|\s[–—-]\s|／|、|，/u;
const SLASH = /(?<=[\p{L}.])\s?\/\s?(?=\p{L})/u;
const AND =
  /\s(?:and|und|et|y|e|og|och|en|i|и|і|ja|és|a|and also|as well as|sowie|with|mit|avec|con|com)\s(?=\p{Lu})|\s?&\s?(?=\S{1,30}\s\S)|\s?与\s?|\s?和\s?/u;
const COMMA = /\s?,\s?/;
const EDGES: ReadonlySet<string> = new Set(' \t\n"“”„«»‹›:*_,–—-');
const LEADING_DOTS = /^[.'’]+/u;
const DIGIT = /\p{N}/u;
const CAPITAL = /^["'“‘]?(?:d['’]|l['’]|o['’])?\p{Lu}/u;
const NAME_WORD = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u;
const UNCASED_NAME = /^[\p{Lo}\p{M}·・ー]{2,12}$/u;
const UNCASED_WORD = /^[\p{Lo}\p{M}·・ー]+$/u;
const TRAILING_DOT = /\.$/;
const DOMAIN = /^[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63}){1,3}$/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]{1,7}$/u;
const SEVERAL_LETTERS = /\p{L}{2}/u;

/**
 * The names in a list of authors: `Ann Lee and Bo Chen, Staff Writers` gives two. Roles, degrees, addresses and brackets
 * are left out; what is no name at all gives none.
 */
export function authorsOf(text: string, context: NameContext = {}): readonly Author[] {
  if (text.length > LONGEST_LIST) return [];
  const plain = text.replace(ADDRESS, ' ').replace(BRACKETS, ' ').replace(SPACES, ' ').trim();
  const authors = new Map<string, Author>();
  for (const part of plain.split(STRONG_SEPARATOR).flatMap((piece) => piece.split(SLASH))) {
    for (const name of namesIn(part, context)) {
      const author = authorOf(name);
      if (author === undefined) continue;
      const key = foldedName(author.name);
      if (!authors.has(key)) authors.set(key, author);
    }
  }
  return withoutShortForms([...authors.values()]);
}

/** One author, where the words are a name. */
export function authorOf(name: string): Author | undefined {
  const bare = withoutPaper(withoutAgency(withoutCredentials(bareName(name))));
  if (bare === '' || bare.length > LONGEST_NAME || DOMAIN.test(bare)) return undefined;
  if (isOrganisation(bare)) return isWrittenAsOne(bare) ? { name: bare, type: 'organisation' } : undefined;
  return isName(bare) ? { name: bare, type: 'person' } : undefined;
}

/** Whether the words of a name say that it is none of a person. */
export function isOrganisation(name: string): boolean {
  if (ORGANISATION_CHARACTERS.test(name) || ORGANISATION_ENDINGS.test(name)) return true;
  const words = wordsOf(name);
  return words.some((word) => ORGANISATION_WORDS.has(bareWord(word))) || (words.length === 1 && ACRONYM.test(name));
}

/** Whether a name of at least two words is written as that of a person, and has no word that names have not. */
export function isFullName(name: string): boolean {
  const words = wordsOf(name);
  const full = words.filter((word) => SEVERAL_LETTERS.test(word) && !PARTICLES.has(word));
  return full.length >= 2 && words.length <= MOST_WORDS && !isOrganisation(name) && isName(name);
}

/** A key under which spellings of one name meet: no case, no dots, no accents. */
export function foldedName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replaceAll('\u00ad', '')
    .replace(NOT_LETTERS, ' ')
    .replace(SPACES, ' ')
    .trim()
    .toLowerCase();
}
/** Words of ASCII with one space between them. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;
const NOT_LETTERS = /[^\p{L}\p{N}\s]+/gu;

function isName(name: string): boolean {
  if (UNCASED_NAME.test(name)) return true;
  const words = wordsOf(name);
  if (words.length === 0 || words.length > MOST_WORDS || DIGIT.test(name)) return false;
  if (words.every((word) => UNCASED_WORD.test(word))) return words.length <= 4;
  const full = words.filter((word) => !PARTICLES.has(word)).map(bareWord);
  if (full.some((word) => NO_NAMES.has(word) || ROLE_WORDS.has(word))) return false;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (JOINING.has(first.toLowerCase())) return false;
  if (full.length > MOST_NAMES) return false;
  return CAPITAL.test(last) && SEVERAL_LETTERS.test(name) && words.every((word) => isNameWord(word));
}

/** An organisation's name begins with a capital, and so do its longer words; `of`, `the` and the like do not. */
function isWrittenAsOne(name: string): boolean {
  const words = wordsOf(name);
  if (words.length > MOST_ORGANISATION_WORDS || KNOWN_SMALL.has(name)) return KNOWN_SMALL.has(name);
  const isSmall = (word: string): boolean => LOWER_CASE.test(word) && !STAFF_WORDS.has(word);
  return !LOWER_CASE.test(name) && words.every((word) => word.length <= 3 || !isSmall(word));
}
const MOST_ORGANISATION_WORDS = 8;
/** Agencies that write themselves small. */
const KNOWN_SMALL: ReadonlySet<string> = new Set(['dpa', 'ots', 'epd', 'kna', 'admin', 'redaktion', 'editor', 'staff']);
const LOWER_CASE = /^\p{Ll}/u;

function isNameWord(word: string): boolean {
  return NAME_WORD.test(word) && (CAPITAL.test(word) || PARTICLES.has(word));
}

/** The names of one part: divided at `and`, and at commas where what follows is another name. */
function namesIn(part: string, context: NameContext): readonly string[] {
  const pieces = part.split(AND);
  return pieces.flatMap((piece) => {
    const [first = '', ...rest] = piece.split(COMMA).map((item) => bareName(item));
    if (context.surnameFirst === true && rest.length === 1 && rest[0] !== undefined && isGiven(rest[0]))
      return [`${rest[0]} ${first}`];
    const others = rest.filter((item) => isAnother(item, first));
    return isRole(first) ? others : [first, ...others];
  });
}

function isGiven(words: string): boolean {
  const count = wordsOf(words).length;
  return count > 0 && count <= 3 && !isCredential(words);
}

/** Whether what stands behind a comma is a further name, and not a role, a degree, or the place of the first. */
function isAnother(item: string, first: string): boolean {
  if (isRole(item) || isCredential(item) || isOrganisation(item) || !isName(item)) return false;
  return wordsOf(item).length > 1 || wordsOf(first).length === 1 || UNCASED_NAME.test(item);
}

/** Words that say what someone is or does, with no name before them: `Staff Writer`, but not `Ann Lee Contributor`. */
function isRole(words: string): boolean {
  return wordsOf(withoutCredentials(words)).some((word) => ROLE_WORDS.has(bareWord(word)) && !PARTICLES.has(word));
}

function isCredential(words: string): boolean {
  return wordsOf(words).every((word) => CREDENTIALS.has(bareWord(word)));
}

function withoutCredentials(name: string): string {
  const words = wordsOf(name);
  const { length } = words;
  while (words.length > 2 && ROLE_WORDS.has(bareWord(words.at(-1) ?? ''))) words.pop();
  // `Ann Lee Deputy Sports Editor`: what a role is about stands before it, and further roles before that.
  while (words.length < length && words.length > 2 && isOfRole(words.at(-1) ?? '')) words.pop();
  while (words.length > 2 && ROLE_WORDS.has(bareWord(words[0] ?? '')) && !PARTICLES.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && CAPITAL.test(words.at(-1) ?? '') && CREDENTIALS.has(bareWord(words.at(-1) ?? '')))
    words.pop();
  return bareName(words.join(' '));
}

function isOfRole(word: string): boolean {
  return ROLE_WORDS.has(bareWord(word)) || BEATS.has(bareWord(word));
}

/** `Ann Lee Reuters`, `Ann Mary Lee The Associated Press`: a writer of two names or more and the agency. */
function withoutAgency(name: string): string {
  const words = wordsOf(name);
  const lower = name.toLowerCase();
  const long = LONG_AGENCIES.find((agency) => lower.endsWith(` ${agency}`));
  const count = long === undefined ? Number(AGENCIES.has(bareWord(words.at(-1) ?? ''))) : wordsOf(long).length;
  if (count === 0) return name;
  const writer = words.slice(0, words.length - count);
  if (long !== undefined && writer.at(-1)?.toLowerCase() === 'the') writer.pop();
  return isFullName(bareName(writer.join(' '))) ? bareName(writer.join(' ')) : name;
}
const LONG_AGENCIES: readonly string[] = [
  ...['associated press', 'canadian press', 'press association', 'agence france-presse', 'agence france presse'],
  ...['press trust of india', 'bloomberg news'],
];

/** `Ann Lee Harbour Gazette`: a writer of two names and the paper. */
function withoutPaper(name: string): string {
  const words = wordsOf(name);
  const [first = '', second = ''] = words.map(bareWord);
  const isBoth =
    words.length >= 4 && words.length <= 6 && PAPER_WORDS.has(bareWord(words.at(-1) ?? '')) && !PLACE_WORDS.has(first);
  if (!isBoth || ORGANISATION_WORDS.has(second) || PARTICLES.has(words[1] ?? '')) return name;
  return words.slice(0, INITIAL.test(words[1] ?? '') ? 3 : 2).join(' ');
}
const INITIAL = /^\p{Lu}\.?$/u;

/** `Kate` goes where `Kate Brown` is named too. */
function withoutShortForms(authors: readonly Author[]): readonly Author[] {
  if (authors.length < 2) return authors;
  const full = authors.map(({ name }) => foldedName(name));
  return authors.filter((_author, index) => {
    const own = full[index] ?? '';
    return !full.some((other, place) => place !== index && other.startsWith(`${own} `));
  });
}

function bareName(name: string): string {
  return withoutEdges(name, EDGES).replace(LEADING_DOTS, '');
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(NOT_IN_WORD, '').replace(TRAILING_DOT, '');
}
const NOT_IN_WORD = /[^\p{L}\p{N}.'’-]/gu;

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
