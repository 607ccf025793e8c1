export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'table' | 'caption' | 'other';

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** Half-open range of UTF-16 code units in the decoded source. */
export type Span = readonly [start: number, end: number];

/** How a block stood in its source, as seen at segmentation. Dropped, with the features, before a document is kept. */
export interface Layout {
  /** Blank lines above the block, in text; on a page always 0. */
  readonly gap: number;
  /** Columns of white space before the first line, in text; on a page always 0. */
  readonly indent: number;
  /** On a page: the index in `document.elements` of the nearest block-level element that holds the block. */
  readonly element?: number;
  /** On a page: the machine's form of the first time in the block (`datetime`, or a `title` that names a year), as it stands. */
  readonly time?: string;
}

/** An element of a page that holds visible text, itself or through its children. Parents precede their children. */
export interface PageElement {
  /** Index of the parent in `document.elements`; -1 for the root. */
  readonly parent: number;
  readonly tag: string;
  /** Class and id of the element, lower case, cut at white space, hyphens, underscores and capitals (`postBody` → post, body). */
  readonly words: readonly string[];
  readonly role?: string;
  /** By `hidden`, `aria-hidden` or an inline style. */
  readonly hidden: boolean;
}

/** Numbers about a block's text, measured once, at the end of `normalise`. Shares lie between 0 and 1. */
export interface Features {
  /** UTF-16 code units. */
  readonly characters: number;
  /** Words; in scripts without spaces, an estimate from characters. */
  readonly words: number;
  readonly sentences: number;
  readonly commas: number;
  readonly links: number;
  /** Share of the characters that stand inside links. */
  readonly linkShare: number;
  /** Share of the letters that are capitals. */
  readonly capitals: number;
  /** Share of the characters that are digits. */
  readonly digits: number;
  /** Share of the words that are stop words of the document's language; 0 where the language has no lexicon. */
  readonly stopWords: number;
  /** Signs that separate links in a row: | · • › » / and the like. */
  readonly separators: number;
  readonly endsSentence: boolean;
  readonly startsLower: boolean;
}

/** One piece of a document. Its place never changes and it is never removed; only `normalise` rewrites its text. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  /** Heading level, or list depth from 1. */
  readonly level?: number;
  readonly text: string;
  readonly links?: readonly Link[];
  readonly cells?: readonly (readonly string[])[];
  /** Smallest range of the decoded source that holds the block: exact for text, best known for a page. */
  readonly span: Span;
  /** Where on a page: `body/main/p[3]`. */
  readonly path?: string;
  /** Where in the data of a page it was read, where the markup holds no text: `script#data/page/post/body`. */
  readonly data?: string;
  readonly layout?: Layout;
  readonly features?: Features;
}
