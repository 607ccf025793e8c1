/**
 * The phrases of one language. A pattern is lower-case words as they stand on a line, quotes straightened; `*` stands for
 * up to four words, `#` for one number, `a|b` for either word, `a|` for a word that may be missing. How patterns match is
 * told in `text/phrases.ts`.
 */
export interface Lexicon {
  /** ISO 639-1. */
  readonly language: string;
  /** The most frequent function words, for telling running text from labels. */
  readonly stopWords: readonly string[];
  /** Proof as a whole line, wherever it stands: `read more`, `back to top`, `all rights reserved`. */
  readonly boilerplate: Readonly<Record<BoilerplateKind, readonly string[]>>;
  /** Proof in its place only. */
  readonly contextual: Readonly<Partial<Record<BoilerplateKind, ContextualPhrases>>>;
  readonly comments: CommentPhrases;
  readonly metadata: MetadataPhrases;
}

/** The kinds of lines that are never what a document says; each is a rule of the stage `boilerplate`. */
export type BoilerplateKind =
  | 'donation'
  | 'newsletter'
  | 'share'
  | 'consent'
  | 'copyright'
  | 'navigation'
  | 'related'
  | 'advertisement'
  | 'comment-prompt'
  | 'sign-in'
  | 'media';

/** Words that an ordinary text uses too; where they stand makes them boilerplate. */
export interface ContextualPhrases {
  /**
   * Headings and labels: proof as a whole line beside other proof, or outside the body of the document. Those of `related`
   * head the list that stands below them, whether they are proof of themselves or not.
   */
  readonly labels?: readonly string[];
  /** Proof as the whole of what stands before a colon, dash or bar: `related`, of `Related: Ten pictures of the storm`. */
  readonly leads?: readonly string[];
  /** Proof where a short line, or a sentence or clause of it, begins with them: `sign up for our newsletter`. */
  readonly starts?: readonly string[];
  /** Proof anywhere in a short line; outside the body of the document in a long one too: `all rights reserved`. */
  readonly within?: readonly string[];
}

/** What comment sections are made of, and what spam in them is made of. */
export interface CommentPhrases {
  /** A line that opens a comment section: `comments`, `# comments`, `leave a reply`, `responses to *`. */
  readonly headings: readonly string[];
  /** What follows a name: `says`, `wrote`, `commented`. */
  readonly says: readonly string[];
  /** Links below a comment: `reply`, `report`, `permalink`, `like`. */
  readonly actions: readonly string[];
  /** Praise that fits any article: `great post`, `keep up the * work`. Honest readers write it too. */
  readonly praise: readonly string[];
  /** Words of trade in a name or a text: `assignment`, `casino`, `loan`, `cheap`. */
  readonly trade: readonly string[];
  /** Bait: `click here`, `visit my *`, `make money *`. */
  readonly bait: readonly string[];
}

/** The words around names and dates at the head and foot of a text. */
export interface MetadataPhrases {
  /** What stands before an author: `by`, `written by`, `text`. */
  readonly by: readonly string[];
  /** Between two authors: `and`. */
  readonly and: readonly string[];
  /** Before a date of publication: `published`, `posted on`. */
  readonly published: readonly string[];
  /** Before a date of change: `updated`, `last modified`. */
  readonly modified: readonly string[];
  /** The verb of a credit line: `reported`, `contributed reporting`. */
  readonly reported: readonly string[];
  /** Before the place in a credit line: `from`, `in`. */
  readonly from: readonly string[];
}

/** The patterns of a table that is written as running text, parted by commas: thousands of them would else be a line each. */
export function list(patterns: string): readonly string[] {
  return patterns
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}
