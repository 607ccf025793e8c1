import type { Block, PageElement } from './block.ts';
import type { Guess, Hint, Metadata, Moment } from './metadata.ts';

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
