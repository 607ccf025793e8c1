import type { Link } from '../../block.ts';
import type { Moment } from '../../metadata.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { rememberedBriefly } from '../remembered.ts';
import { words } from '../words.ts';
import { lexiconsFor } from './comment-phrases.ts';
import {
  carryingWords,
  contentWords,
  type FoundPhrase,
  type PhraseFinder,
  phraseFinder,
  vocabulary,
} from './spam-phrases.ts';
import { withoutLinks } from './spam-signs.ts';

/** A comment as the judge of spam reads it. */
export interface Remark {
  readonly author?: string;
  readonly text: string;
  /** Links of the page inside the comment's text; those written out in the text need not be among them. */
  readonly links?: readonly Link[];
  readonly published?: Moment;
}

/** What a comment stands under. */
export interface Article {
  readonly text: string;
  /** ISO 639-1 or BCP 47. */
  readonly language?: string;
}

/** What of a thread bears on one comment. */
export interface Company {
  /** The comment above, by someone else, that says the same word for word. */
  readonly copyOf?: number;
}

/** What comments under one article are read with. */
export interface SpamContext {
  readonly praise: PhraseFinder;
  readonly trade: PhraseFinder;
  readonly bait: PhraseFinder;
  readonly praiseWords: ReadonlySet<string>;
  readonly stopWords: ReadonlySet<string>;
  /** Content words of the article. */
  readonly about: ReadonlySet<string>;
  /** The first short lines of the article, in small letters: its title is among them. */
  readonly titles: readonly string[];
  readonly article: Article;
  /** The words of a text; here and below, what was asked for last is not computed again. */
  readonly words: (text: string) => readonly string[];
  /** The text without addresses. */
  readonly plain: (text: string) => string;
  /** The words that carry the meaning of a text. */
  readonly carrying: (text: string) => ReadonlySet<string>;
}

/** What is made of the lexicons of a language and of English, by the first of them. */
const prepared = new WeakMap<Lexicon, LexiconParts>();

type LexiconParts = Pick<SpamContext, 'praise' | 'trade' | 'bait' | 'praiseWords' | 'stopWords'>;

/** Measures once what the comments are held against: the article's words, and the phrases of its language and of English. */
export function spamContext(article: Article): SpamContext {
  const parts = partsFor(article.language);
  const said = rememberedBriefly(words);
  return {
    ...parts,
    about: contentWords(article.text, parts.stopWords),
    titles: titlesOf(article.text),
    article,
    words: said,
    plain: rememberedBriefly(withoutLinks),
    carrying: rememberedBriefly((text) => carryingWords(said(text), parts.stopWords)),
  };
}

const FIRST_LINES = 8;
const FIRST_CHARACTERS = 2000;
const LEAST_TITLE_WORDS = 3;
const MOST_TITLE_WORDS = 16;
const WHITE_SPACE = /\s+/u;

function titlesOf(text: string): readonly string[] {
  return text
    .slice(0, FIRST_CHARACTERS)
    .split('\n', FIRST_LINES)
    .map((line) => line.trim().toLowerCase())
    .filter((line) => {
      const count = line.split(WHITE_SPACE).length;
      return count >= LEAST_TITLE_WORDS && count <= MOST_TITLE_WORDS;
    });
}

function partsFor(language: string | undefined): LexiconParts {
  const lexicons = lexiconsFor(language);
  const [key] = lexicons;
  if (key === undefined) return partsOf(lexicons);
  const made = prepared.get(key) ?? partsOf(lexicons);
  prepared.set(key, made);
  return made;
}

function partsOf(lexicons: readonly Lexicon[]): LexiconParts {
  return {
    praise: phraseFinder(lexicons, 'praise'),
    trade: phraseFinder(lexicons, 'trade'),
    bait: phraseFinder(lexicons, 'bait'),
    praiseWords: vocabulary(lexicons, 'praise'),
    stopWords: new Set(lexicons.flatMap((lexicon) => lexicon.stopWords)),
  };
}

/** The different patterns among the phrases found. */
export function patternsOf(found: readonly FoundPhrase[]): readonly string[] {
  return [...new Set(found.map(({ pattern }) => pattern))];
}

/** Whether the article itself speaks of what the phrase says. */
export function isOfArticle(pattern: string, { about, stopWords }: SpamContext): boolean {
  const said = [...contentWords(pattern, stopWords)];
  return said.length > 0 && said.every((word) => about.has(word));
}
