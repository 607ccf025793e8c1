import type { Span } from './block.ts';

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
