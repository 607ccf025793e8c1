import type { RawDocument, ReadFailure } from '../stage.ts';
import type { FieldMap } from './columns.ts';

/** Every format of a file that is no single text or page: what `inputFormat` may name besides `document`. */
export const CONTAINER_FORMATS = [
  'jsonl',
  'csv',
  'warc',
  'feed',
  'sitemap',
  'addresses',
  'pdf',
  'docx',
  'epub',
  'eml',
] as const;

export type ContainerFormat = (typeof CONTAINER_FORMATS)[number];

/** What an input may be said to be: one text or page, or a format that holds documents. */
export const INPUT_FORMATS: readonly ['document', ...typeof CONTAINER_FORMATS] = ['document', ...CONTAINER_FORMATS];

export type InputFormat = (typeof INPUT_FORMATS)[number];

/** A format of files that hold documents: rows, records, entries, chapters. */
export interface Container {
  readonly format: ContainerFormat;
  /** What names of such files end with, in lower case, without the ending of what packs them: `.jsonl`. */
  readonly endings: readonly string[];
  /**
   * Whether content that begins so is of this format. `surely` wins over every name; `no` over the name that says so;
   * what may be is read as its name says. An empty beginning is one of an empty file.
   */
  recognises(head: Uint8Array): 'surely' | 'maybe' | 'no';
  /** Whether it is given packed bytes as they are, since it looks for its records among the members itself. */
  readonly unpacksItself?: boolean;
  /** The documents in their order. It throws nothing: what goes wrong is a failure that names the place. */
  read(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure>;
}

/** One input of a format that holds documents. */
export interface ContainerStream {
  /** What the input is called in URIs and messages. */
  readonly uri: string;
  /** Its bytes, unpacked unless the format unpacks for itself. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The URI of a part that has none of its own, by its number or its name in the input, or by what it holds; of all: `whole`. */
  nameOf(place: number | string, content?: Uint8Array): string;
  readonly options: ContainerOptions;
}

/** How inputs are read, whatever they are. */
export interface ReadOptions {
  /** Which column of a row is what. */
  readonly fields?: FieldMap;
  /** A document of more bytes is passed over and reported. */
  readonly maxBytes?: number;
  /** Longer rows are passed over and reported. */
  readonly maxLineBytes?: number;
  /** The times that packed bytes may grow; what grows more is given up. The first 64 MiB are free. */
  readonly maxRatio?: number;
  /** What a file that is read in a thread of its own may take: PDF, DOCX, EPUB, mail. */
  readonly limits?: ReadLimits;
  /** Whether the items of a feed are what it says of them, or the pages that it links to. */
  readonly feeds?: 'content' | 'full';
  /** Fetches what lists lead to. Without it, what only leads elsewhere is a failure that says so. */
  readonly follow?: Follow;
  /** Told what was passed over and why, where that is no failure. */
  readonly onNotice?: (notice: string) => void;
}

/** As of a document that is cleaned: seconds, and as many again for each MiB, and memory. */
export interface ReadLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** An address that a list, a feed or a sitemap leads to. */
export interface FoundAddress {
  readonly address: string;
  /** What it may be: one page, another list, or whatever its content says. */
  readonly leadsTo: 'page' | 'list' | 'any';
  /** What the list says of it. */
  readonly fields?: RawDocument['fields'];
}

/** Gives the documents behind addresses that were found in an input. */
export type Follow = (found: readonly FoundAddress[], from: string) => AsyncIterable<RawDocument | ReadFailure>;

type Told = 'onNotice' | 'follow';

export type ContainerOptions = Required<Omit<ReadOptions, Told>> & Pick<ReadOptions, Told>;

/**
 * 32 MiB hold every page and text that was met; a ratio of 200 lies far above what text packs to and far below the 1,032
 * that gzip can reach.
 */
export const readDefaults: ContainerOptions = {
  fields: {},
  maxBytes: 32 * 1024 * 1024,
  maxLineBytes: 32 * 1024 * 1024,
  maxRatio: 200,
  limits: { seconds: 20, megabytes: 1024 },
  feeds: 'content',
};

/**
 * What a file holds causes no connection: addresses are followed where the user says that the file is a list of them, or wants
 * feeds in full.
 */
export function withoutFollowing({ format }: Container, options: ContainerOptions): ContainerOptions {
  if (format === 'feed' && options.feeds === 'full') return options;
  const { follow: _follow, ...rest } = options;
  return rest;
}
