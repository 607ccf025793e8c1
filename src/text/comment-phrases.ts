import type { BoilerplateKind, Lexicon } from './lexicon/lexicon.ts';
import { lexicon } from './lexicons.ts';
import { type Matcher, matcher } from './phrases.ts';

/** The phrases of a comment section in the document's language and, as platforms often are, in English. */
export interface CommentMatchers {
  readonly heading: Phrases;
  readonly says: Phrases;
  readonly action: Phrases;
  /** `by`, `posted by`, `published`, `posted on`: what stands before a name or a date. */
  readonly before: Phrases;
  /** `Leave a comment`, `Log in to reply`: the form below or above a thread. */
  readonly prompt: Phrases;
  /** Lines that belong to the page and never to a comment: copyright, related articles, newsletter. */
  readonly stop: Phrases;
}

/** Phrase lists asked one after the other; the first that matches answers. */
export type Phrases = readonly Matcher[];

const PROMPTS: readonly BoilerplateKind[] = ['comment-prompt', 'sign-in'];
const STOPS: readonly BoilerplateKind[] = [
  'copyright',
  'related',
  'newsletter',
  'donation',
  'consent',
  'advertisement',
];

/** The matchers for a language; English alone where the language has no lexicon. */
export function commentMatchers(language: string | undefined): CommentMatchers {
  const lexicons = lexiconsFor(language);
  const of = (choose: (from: Lexicon) => readonly (readonly string[])[]): Phrases =>
    lexicons.flatMap((from) => choose(from).map((patterns) => matcher(patterns)));
  return {
    heading: of(({ comments }) => [comments.headings]),
    says: of(({ comments }) => [comments.says]),
    action: of(({ comments }) => [comments.actions]),
    before: of(({ metadata }) => [metadata.by, metadata.published, metadata.modified]),
    prompt: of(({ boilerplate }) => PROMPTS.map((kind) => boilerplate[kind])),
    stop: of(({ boilerplate }) => STOPS.map((kind) => boilerplate[kind])),
  };
}

/** The lexicon of a language and the English one, each once. */
export function lexiconsFor(language: string | undefined): readonly Lexicon[] {
  const own = lexicon(language);
  const english = language === 'en' ? undefined : lexicon('en');
  return [own, english].filter((found) => found !== undefined);
}

/** The pattern that the whole line is, in any of the lists. */
export function whole(phrases: Phrases, line: string): string | undefined {
  for (const list of phrases) {
    const found = list.whole(line);
    if (found !== undefined) return found;
  }
  return undefined;
}
