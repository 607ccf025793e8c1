import type { Author } from '../../metadata.ts';
import { withoutEdges } from '../edges.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { lexicon } from '../lexicons.ts';
import type { Labels } from './labels.ts';
import { spellings } from './labels.ts';
import { authorOf, authorsOf, isFullName } from './name.ts';

/** Longer paragraphs are no credit lines. */
const LONGEST = 400;
const WRAPPING: ReadonlySet<string> = new Set(' \t\n()[]_*—–-.');
const CLAUSES = /\s?;\s?|\s?,\s(?:and\s)?|\s(?:and|und|et|y|e|og|och|en|и)\s(?=\p{Lu})/u;
const SEGMENTS = /\s?;\s?|(?<=\p{Ll}{2})\.\s(?=\p{Lu})/u;
const BAR = /[|｜]/u;
const PLACE = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|la|le|am|an|der|di|do|da|el|al)){0,3}$/u;
const WORD_SIGN = /[\p{L}\p{N}]/u;
const EDITING = /edit|translat|compil|produc|research|redig|bearbeit|übersetz|photo|foto/iu;

/** How a language writes credit lines. */
interface Grammar {
  readonly reported: readonly string[];
  readonly from: readonly string[];
}

/**
 * The authors that a line at the end of a text names: `Ann Lee reported from Oslo and Bo Chen from Rome.`, `Reporting by
 * Ann Lee; editing by Bo Chen`. Editors are none. Empty where the line says anything else.
 */
export function creditedAuthors(line: string, labels: Labels, language: string | undefined): readonly Author[] {
  const [credit = ''] = line.split(BAR); // behind it stands what can be done with the text: `3 comments | Share`
  const text = line.length > LONGEST ? '' : withoutEdges(credit, WRAPPING);
  if (text === '') return [];
  const labelled = labelledNames(text, labels);
  return labelled.length > 0 ? labelled : reportedNames(text, grammarOf(lexicon(language) ?? lexicon('en')));
}

/** What is made of a lexicon, for as long as the lexicon is in use. */
const prepared = new WeakMap<Lexicon, Grammar>();
const NO_GRAMMAR: Grammar = { reported: [], from: [] };

function grammarOf(source: Lexicon | undefined): Grammar {
  if (source === undefined) return NO_GRAMMAR;
  const known = prepared.get(source) ?? {
    reported: source.metadata.reported.flatMap(spellings).filter((phrase) => !EDITING.test(phrase)),
    from: source.metadata.from.flatMap(spellings),
  };
  prepared.set(source, known);
  return known;
}

/** `Reporting by Ann Lee and Bo Chen; editing by Cy Dee`: every segment has a label, and a name at once behind it. */
function labelledNames(text: string, labels: Labels): readonly Author[] {
  const authors: Author[] = [];
  for (const segment of text.split(SEGMENTS)) {
    if (labels.starts(segment, 'editor') > 0) continue;
    const length = labels.starts(segment, 'by');
    const [first = ''] = segment.slice(length).split(CLAUSES);
    const names = length === 0 || authorsOf(first).length === 0 ? [] : authorsOf(segment.slice(length));
    if (names.length === 0) return [];
    authors.push(...names);
  }
  return authors;
}

/** Clauses of a name, a verb and a place, where the verb and the place may be those of the clause before. */
function reportedNames(text: string, grammar: Grammar): readonly Author[] {
  const authors: Author[] = [];
  let told = false;
  for (const clause of text.split(CLAUSES)) {
    const read = readClause(clause, grammar);
    if (read === undefined && authors.length > 0 && told && PLACE.test(clause)) continue;
    if (read === undefined) return [];
    told ||= read.told;
    authors.push(read.author);
  }
  return told ? spreadPlaces(authors) : [];
}

function readClause(clause: string, grammar: Grammar): { readonly author: Author; readonly told: boolean } | undefined {
  const verb = find(clause, grammar.reported);
  const head = verb === undefined ? clause : clause.slice(0, verb[0]).trim();
  const tail = verb === undefined ? undefined : clause.slice(verb[1]).trim();
  const from = find(tail ?? head, grammar.from);
  const place = from === undefined ? undefined : (tail ?? head).slice(from[1]).trim();
  const name = tail === undefined && from !== undefined ? head.slice(0, from[0]).trim() : head;
  if (tail !== undefined && tail !== '' && from?.[0] !== 0) return undefined;
  if (place !== undefined && !PLACE.test(place)) return undefined;
  const author = isFullName(name) ? authorOf(name) : undefined;
  if (author === undefined) return undefined;
  return { author: place === undefined ? author : { ...author, location: place }, told: verb !== undefined };
}

/** `Ann Lee and Bo Chen reported from Oslo`: the place is that of both. */
function spreadPlaces(authors: readonly Author[]): readonly Author[] {
  let place: string | undefined;
  const spread = authors.toReversed().map((author) => {
    place = author.location ?? place;
    return place === undefined ? author : { ...author, location: place };
  });
  return spread.toReversed();
}

/** Where the longest of the phrases stands, at word boundaries. */
function find(text: string, phrases: readonly string[]): readonly [start: number, end: number] | undefined {
  const lower = text.toLowerCase();
  let found: readonly [number, number] | undefined;
  for (const phrase of phrases) {
    const start = lower.indexOf(phrase);
    const end = start + phrase.length;
    if (start < 0 || WORD_SIGN.test(lower.charAt(start - 1)) || WORD_SIGN.test(lower.charAt(end))) continue;
    if (found === undefined || start < found[0] || (start === found[0] && end > found[1])) found = [start, end];
  }
  return found;
}
