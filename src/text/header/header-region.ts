import type { Block } from '../../block.ts';
import type { Document } from '../../document.ts';
import { once } from '../../once.ts';
import { type TraceReader, traceReader } from '../boilerplate/boilerplate-traces.ts';
import { threadOf } from '../comments/thread.ts';
import { remembered } from '../remembered.ts';
import { endsSentence } from '../sentences.ts';
import { countWords } from '../words.ts';
import type { HeaderLine } from './header-line.ts';
import { isDatedLine, readHeaderLine } from './header-line.ts';
import type { Labels } from './labels.ts';
import { labelsOf } from './labels.ts';
import { letterHeads } from './letter-head.ts';
import type { LineReading } from './line-parts.ts';

/** A block at the head or foot of a document, with what was read from it. */
export interface RegionLine {
  readonly block: Block;
  readonly words: number;
  /** Ends as sentences end, or is a paragraph: what an author writes. */
  readonly isBody: boolean;
  readonly isParagraph: boolean;
  readonly endsSentence: boolean;
  /** A phrase that is never what a document says. Looked for when it is asked: of most lines nobody does. */
  readonly isFurniture: () => boolean;
  /** A word that menus have, and sections are called by: `Culture`, `Local`. */
  readonly isSectionName: () => boolean;
  /** Undefined for lines that are too long. Read when it is asked for, as what follows from it: of most lines nobody does. */
  readonly parsed: HeaderLine | undefined;
  /** Nothing but dates and names behind labels. */
  readonly isMetadata: boolean;
}

/** The lines of a document that metadata is looked for in. */
export interface Regions {
  readonly head: readonly RegionLine[];
  readonly foot: readonly RegionLine[];
  readonly labels: Labels;
  readonly isPage: boolean;
  /** The block behind the last one above the comments. */
  readonly end: number;
  readonly read: (block: Block) => RegionLine;
  /** Whether the reading of a line with this text has dates. */
  readonly isDated: (text: string) => boolean;
  /** First paragraphs of the body, for words that recur. */
  readonly lead: readonly Block[];
}

/** Blocks looked at from the start, and from the end, of what stands above the comments. */
const HEAD = 40;
const FOOT = 8;
/** The head ends behind so many paragraphs of the body. */
const HEAD_PARAGRAPHS = 3;
const LEAD = 8;
/** Blocks in which the first paragraphs are looked for. */
const LEAD_REACH = 60;
/** Words of a paragraph; with the end of a sentence fewer will do. */
const PARAGRAPH_WORDS = 28;
const SENTENCE_WORDS = 11;
/** A page has its menus above the article: its head begins so many blocks above the heading. */
const ABOVE_HEADING = 6;

/** The head, the foot and the lead of a document; `start` is the block at which the article begins, on a page its heading. */
export function regionsOf(document: Document, start = 0): Regions {
  const { blocks } = document;
  const end = endOfArticle(document, start);
  const article = blocks.slice(start, end);
  const language = document.language?.value;
  const labels = labelsOf(language);
  const reading = { labels, language };
  const read = lineReader(reading, letterHeads(document));
  const first = start === 0 ? 0 : Math.max(0, start - ABOVE_HEADING);
  const footStart = Math.max(start + (behindBody(article) ?? article.length), end - FOOT);
  const head: RegionLine[] = [];
  let paragraphs = 0;
  for (const block of blocks.slice(first, Math.min(footStart, start + HEAD))) {
    const line = read(block);
    head.push(line);
    if (line.isParagraph && block.index > start) paragraphs++;
    if (paragraphs >= HEAD_PARAGRAPHS) break;
  }
  return {
    head,
    foot: blocks.slice(footStart, end).map(read),
    labels,
    isPage: document.origin.mediaType === 'text/html',
    end,
    read,
    isDated: (text) => isDatedLine(text, reading),
    lead: leadOf(article),
  };
}

/** Behind the first paragraph, or the second sentence where there is no paragraph before it; none where neither is. */
function behindBody(blocks: readonly Block[]): number | undefined {
  let sentences = 0;
  for (const [at, block] of blocks.entries()) {
    const { isBody, isParagraph } = sizeOf(block);
    if (isBody) sentences++;
    if (isParagraph || sentences === 2) return at + 1;
  }
  return undefined;
}

/** Where the comments begin. What stands below no paragraph and has no heading is no thread, but a list of articles. */
function endOfArticle(document: Document, start: number): number {
  const { blocks } = document;
  const thread = threadOf(document);
  if (thread === undefined) return blocks.length;
  const below =
    thread.heading !== undefined || blocks.slice(start, thread.first).some((block) => sizeOf(block).isParagraph);
  return below ? Math.max(start, thread.first) : blocks.length;
}

function leadOf(blocks: readonly Block[]): readonly Block[] {
  const lead: Block[] = [];
  for (const block of blocks.slice(0, LEAD_REACH)) {
    if (lead.length === LEAD) break;
    if (sizeOf(block).isBody) lead.push(block);
  }
  return lead;
}

type Size = Pick<RegionLine, 'words' | 'endsSentence' | 'isBody' | 'isParagraph'>;

function sizeOf({ text, kind }: Block): Size {
  const words = countWords(text.slice(0, LONGEST));
  const ends = endsSentence(text);
  const isParagraph = kind !== 'heading' && words >= PARAGRAPH_WORDS;
  return {
    words,
    endsSentence: ends,
    isParagraph,
    isBody: isParagraph || (kind !== 'heading' && ends && words >= SENTENCE_WORDS),
  };
}

/** Lines of the letters that a text quotes are part of what it says. */
function lineReader(reading: LineReading, quoted: ReadonlySet<number>): (block: Block) => RegionLine {
  const traces = once(() => traceReader(reading.language));
  const parsedOf = remembered((text) => readHeaderLine(text, reading));
  return (block) => {
    const size = quoted.has(block.index) ? { ...sizeOf(block), isBody: true } : sizeOf(block);
    const isUnread = size.isParagraph || quoted.has(block.index);
    const parsed = (): HeaderLine | undefined => (isUnread ? undefined : parsedOf(block.text));
    const isFurniture = (): boolean => !size.isBody && (isOnlyFurniture(parsed()) || isTraced(block.text, traces()));
    return {
      block,
      ...size,
      isFurniture,
      isSectionName: () => isFurniture() && isMenuWord(block.text, traces()),
      get parsed() {
        return parsed();
      },
      get isMetadata() {
        return isAllMetadata(parsed());
      },
    };
  };
}

function isAllMetadata(parsed: HeaderLine | undefined): boolean {
  if (parsed === undefined || parsed.rest.length > 0 || parsed.names.length > 0) return false;
  return parsed.dates.length > 0 || parsed.authors.length > 0;
}

function isMenuWord(text: string, traces: TraceReader): boolean {
  return traces.proof(text) === undefined && traces.label(text)?.kind === 'navigation';
}

function isTraced(text: string, traces: TraceReader): boolean {
  return traces.proof(text) !== undefined || traces.label(text) !== undefined;
}

function isOnlyFurniture(parsed: HeaderLine | undefined): boolean {
  if (parsed === undefined) return false;
  const { dates, authors, names, source, rest } = parsed;
  return dates.length + authors.length + names.length + rest.length === 0 && source === undefined;
}
/** A block is known for what it is by its first characters. */
const LONGEST = 2_000;
