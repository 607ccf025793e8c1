/** What a source told of where a document comes from. `uri` is what the user gave, never an absolute path. */
export interface Origin {
  readonly uri: string;
  /** SHA-256 of the content as read, and of the metadata that its row carries; hexadecimal. */
  readonly contentHash: string;
  readonly mediaType: MediaType;
  /** The name of the encoding the bytes were decoded with, as in the WHATWG Encoding Standard. */
  readonly encoding: string;
  /** ISO 8601. Nothing on a document is dated later than this. */
  readonly fetchedAt?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type MediaType = 'text/plain' | 'text/html';

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

/** A value with how sure it is, from 0 to 1. */
export interface Guess {
  readonly value: string;
  readonly confidence: number;
}

export type HintField =
  | 'title'
  | 'subtitle'
  | 'author'
  | 'published'
  | 'modified'
  | 'dateline'
  | 'publisher'
  | 'site'
  | 'section'
  | 'tag'
  | 'url'
  | 'canonical'
  | 'language'
  | 'license'
  | 'description'
  | 'image'
  | 'type'
  | 'rights';

/**
 * Who says so. `line`: a whole line of the document that is nothing but this value, and so no part of the text
 * (but for a title with the detail `stays`, which may be one); `text`: a value that stands inside a block of running text; `field`: a field of the input row (JSONL).
 */
export type HintSource =
  | 'field'
  | 'json-ld'
  | 'microdata'
  | 'og'
  | 'twitter'
  | 'meta'
  | 'citation'
  | 'dublin-core'
  | 'time'
  | 'html'
  | 'byline'
  | 'url'
  | 'line'
  | 'text';

/** Metadata as found, before anyone judges it. */
export interface Hint {
  readonly field: HintField;
  /** As it stands in the source, white space folded. */
  readonly value: string;
  readonly source: HintSource;
  /** Index of the block that holds it, or a path such as `head/meta[property="og:title"]`. */
  readonly at: number | string;
  /** What else was said of the value: `{ place: "Seoul" }` of an author, `{ property: "datePublished" }` of a date. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** A day, or a finer or coarser point of time, as the source gives it. */
export interface Moment {
  /** `YYYY-MM-DD`, or `YYYY-MM`, or `YYYY`, as far as the precision goes. */
  readonly date: string;
  /** Local time `YYYY-MM-DDTHH:MM:SS`, with a zone (`Z`, `+02:00`) only where the source gives one. */
  readonly datetime?: string;
  readonly precision: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
}

export interface Author {
  readonly name: string;
  readonly type: 'person' | 'organisation';
  readonly location?: string;
  readonly url?: string;
}

export interface Dateline {
  readonly raw: string;
  readonly place: string;
  readonly region?: string;
  readonly country?: string;
}

/** What a page lets others do with it, as far as it says so. */
export interface Rights {
  /** Whether it asks not to be used to train models: `noai` in its robots element or header. */
  readonly noAi?: boolean;
  /** Whether text and data mining is reserved (TDM Reservation Protocol), and where the policy is. */
  readonly tdmReservation?: boolean;
  readonly tdmPolicy?: string;
  /** Whether it can be read without paying. */
  readonly free?: boolean;
}

/** One metadata field: the value, who said so, in which words, how sure, and what else was on offer. */
export interface Finding<Value> {
  readonly value: Value;
  readonly source: HintSource | 'counted' | 'detected';
  /** The words of the source that the value was read from. */
  readonly evidence: string;
  /** Where: a block's span, in a text. */
  readonly span?: Span;
  readonly confidence: number;
  readonly alternatives: readonly { readonly value: string; readonly source: string }[];
}

export interface LanguageShare {
  readonly language: string;
  readonly share: number;
}

export interface Metadata {
  readonly url?: Finding<string>;
  readonly canonical?: Finding<string>;
  readonly title?: Finding<string>;
  readonly subtitle?: Finding<string>;
  readonly authors?: Finding<readonly Author[]>;
  readonly published?: Finding<Moment>;
  readonly modified?: Finding<Moment>;
  readonly dateline?: Finding<Dateline>;
  readonly publisher?: Finding<string>;
  readonly site?: Finding<string>;
  readonly section?: Finding<string>;
  readonly tags?: Finding<readonly string[]>;
  /** BCP 47. */
  readonly language?: Finding<string>;
  /** ISO 15924. */
  readonly script?: Finding<string>;
  readonly languages?: Finding<readonly LanguageShare[]>;
  /** Of the script that most of the text is in. */
  readonly direction?: Finding<'ltr' | 'rtl'>;
  readonly type?: Finding<string>;
  readonly license?: Finding<string>;
  readonly rights?: Finding<Rights>;
  readonly description?: Finding<string>;
  readonly image?: Finding<string>;
}

/** One comment below a document, cut from its blocks. Whether it is spam is said by the verdicts on its blocks. */
export interface Comment {
  readonly index: number;
  /** Index of the comment that it answers. */
  readonly parent?: number;
  /** Blocks with its author, date, number and links to answer. */
  readonly head: readonly number[];
  /** Blocks with what it says; none where it says nothing. */
  readonly body: readonly number[];
  readonly author?: string;
  readonly published?: Moment;
}

/** The comment section of a document. Blocks in it that are neither heading nor comment are its furniture. */
export interface Thread {
  /** Index of the first and of the last block of the section, the heading included. */
  readonly first: number;
  readonly last: number;
  /** The block that heads the section, such as `5 comments`. */
  readonly heading?: number;
  readonly comments: readonly Comment[];
}

export type Evidence = Readonly<Record<string, string | number | boolean>>;

/** One judgement: on what, to which effect, by which rule, on which evidence. */
export type Verdict = Drop | Assign | Note;

interface Judged {
  readonly target: number | 'document';
  /** `stage/rule`. */
  readonly rule: string;
  /** The number measured and the limit it was held against, or the words that were found. */
  readonly evidence: Evidence;
}
export interface Drop extends Judged {
  readonly effect: 'drop';
}
export interface Assign extends Judged {
  readonly effect: 'assign';
  readonly to: 'metadata' | 'comments';
}
export interface Note extends Judged {
  readonly effect: 'note';
}

/** What was read, cut into blocks that stay, and the append-only list of what was judged of them. */
export interface Document {
  /** First 16 hexadecimal digits of the SHA-256 of the URI, or of the key that the user named. */
  readonly id: string;
  readonly origin: Origin;
  readonly blocks: readonly Block[];
  readonly hints: readonly Hint[];
  /** A first guess, for lexicons; `metadata` refines it. */
  readonly language?: Guess;
  readonly metadata: Metadata;
  readonly comments: readonly Comment[];
  readonly verdicts: readonly Verdict[];
  /** The elements of a page that hold text. Dropped, with layout and features, before a document is kept. */
  readonly elements?: readonly PageElement[];
  /** The comment section as `normalise` found it, null where there is none; absent before. Dropped with the elements. */
  readonly thread?: Thread | null;
  /** What shows that the document is a thread of a forum, as `normalise` found it. Dropped with the elements. */
  readonly forum?: Evidence;
}

/** The verdict that rejects the document as a whole, if there is one. */
export function rejection(document: Document): Drop | undefined {
  return document.verdicts.find(
    (verdict): verdict is Drop => verdict.effect === 'drop' && verdict.target === 'document',
  );
}

/** The document with more verdicts at the end of its list; the same document where there are none to add. */
export function withVerdicts(document: Document, verdicts: readonly Verdict[]): Document {
  return verdicts.length === 0 ? document : { ...document, verdicts: [...document.verdicts, ...verdicts] };
}

/** The document without what was only needed to judge it: layout, features, elements and comment section. */
export function withoutMeasures(document: Document): Document {
  const { elements: _elements, thread: _thread, forum: _forum, ...rest } = document;
  return { ...rest, blocks: document.blocks.map(({ layout: _layout, features: _features, ...block }) => block) };
}
