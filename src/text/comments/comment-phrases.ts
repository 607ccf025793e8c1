import type { BoilerplateKind, Lexicon } from '../lexicon/lexicon.ts';
import { lexicon } from '../lexicons.ts';
import { type Matcher, matcher } from '../phrases.ts';

/** The phrases of a comment section in the document's language and, as platforms often are, in English. */
export interface CommentMatchers {
  readonly heading: Matcher;
  readonly action: Matcher;
  /** `says`, `wrote`, `posted by`: what makes a name that of somebody who speaks. */
  readonly says: EdgePhrases;
  /** `by`, `published`, `updated`: what stands before a name or a date above an article too. */
  readonly before: EdgePhrases;
  /** `Leave a comment`, `Log in to reply`: the form below or above a thread. */
  readonly prompt: Matcher;
  /** Lines that belong to the page and never to a comment: copyright, related articles, newsletter. */
  readonly stop: Matcher;
  readonly advertisement: Matcher;
  readonly navigation: Matcher;
}

/** Phrases looked for at the ends of a line, with the words they may begin and end with. */
export interface EdgePhrases {
  readonly matcher: Matcher;
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

const PROMPTS: readonly BoilerplateKind[] = ['comment-prompt', 'sign-in'];
const STOPS: readonly BoilerplateKind[] = [
  'copyright',
  'related',
  'newsletter',
  'donation',
  'consent',
  'advertisement',
];
const WORD = /[\p{L}\p{N}]+/gu;

/** What is made of a lexicon, for as long as the lexicon is in use. */
const prepared = new WeakMap<Lexicon, CommentMatchers>();
const NONE: readonly Lexicon[] = [];

/** The matchers for a language; English alone where the language has no lexicon. */
export function commentMatchers(language: string | undefined): CommentMatchers {
  const lexicons = lexiconsFor(language);
  const key = lexicons[0];
  if (key === undefined) return prepare(NONE);
  const made = prepared.get(key) ?? prepare(lexicons);
  prepared.set(key, made);
  return made;
}

/** The lexicon of a language and the English one, each once. */
export function lexiconsFor(language: string | undefined): readonly Lexicon[] {
  const own = lexicon(language);
  const english = lexicon('en');
  return own === english ? listOf(own) : [...listOf(own), ...listOf(english)];
}

function listOf(found: Lexicon | undefined): readonly Lexicon[] {
  return found === undefined ? NONE : [found];
}

function prepare(lexicons: readonly Lexicon[]): CommentMatchers {
  const all = (choose: (from: Lexicon) => readonly string[]): readonly string[] => lexicons.flatMap(choose);
  return {
    heading: matcher(all(({ comments }) => comments.headings)),
    action: matcher(all(({ comments }) => comments.actions)),
    says: edgePhrases(all(({ comments }) => comments.says)),
    before: edgePhrases(all(({ metadata }) => [...metadata.by, ...metadata.published, ...metadata.modified])),
    prompt: matcher(all(({ boilerplate }) => PROMPTS.flatMap((kind) => boilerplate[kind]))),
    stop: matcher(all(({ boilerplate }) => STOPS.flatMap((kind) => boilerplate[kind]))),
    advertisement: matcher(all(({ boilerplate }) => boilerplate.advertisement)),
    navigation: matcher(all(({ boilerplate }) => boilerplate.navigation)),
  };
}

/** A pattern with alternatives has all of their words at both its ends: one too many costs a look, one too few a comment. */
function edgePhrases(patterns: readonly string[]): EdgePhrases {
  const items = patterns.map((pattern) => pattern.toLowerCase().split(' '));
  const wordsOf = (item: string | undefined): readonly string[] => item?.match(WORD) ?? [];
  return {
    matcher: matcher(patterns),
    first: new Set(
      items.flatMap((words) => [...wordsOf(words[0]), ...(words[0]?.endsWith('|') === true ? wordsOf(words[1]) : [])]),
    ),
    last: new Set(
      items.flatMap((words) => [
        ...wordsOf(words.at(-1)),
        ...(words.at(-1)?.endsWith('|') === true ? wordsOf(words.at(-2)) : []),
      ]),
    ),
  };
}
