/**
 * The phrases of one language. A pattern is lower-case words as they stand on a line, quotes straightened; `*` stands for up to four
 * words, `a|b` for either. How patterns match is told in `text/phrases.ts`.
 */
export interface Lexicon {
  /** ISO 639-1. */
  readonly language: string;
  /** The most frequent function words, for telling running text from labels. */
  readonly stopWords: readonly string[];
  readonly boilerplate: Readonly<Record<BoilerplateKind, readonly string[]>>;
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
  | 'sign-in';

export interface CommentPhrases {
  /** A line that opens a comment section: `comments`, `* comments`, `leave a reply`, `responses to *`. */
  readonly headings: readonly string[];
  /** What follows a name: `says`, `wrote`, `commented`. */
  readonly says: readonly string[];
  /** Links below a comment: `reply`, `report`, `permalink`, `like`. */
  readonly actions: readonly string[];
  /** Praise that fits any article: `great post`, `keep up the * work`. */
  readonly praise: readonly string[];
  /** Words of trade in a name or a text: `assignment`, `casino`, `loan`, `cheap`. */
  readonly trade: readonly string[];
  /** Bait: `click here`, `visit my *`, `make money *`. */
  readonly bait: readonly string[];
}

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
