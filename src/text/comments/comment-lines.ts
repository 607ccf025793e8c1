import type { Block, PageElement } from '../../block.ts';
import type { Document } from '../../document.ts';
import { once } from '../../once.ts';
import { isAscii } from '../characters.ts';
import { remembered } from '../remembered.ts';
import { findCommentDate } from './comment-date.ts';
import { type LineReader, type LineReading, mayHead, mayHeadOrAnswer, readLine } from './comment-line.ts';
import { commentMatchers } from './comment-phrases.ts';

/** The blocks of a document, each read as a line of a comment section when it is first asked for. */
export interface Lines {
  readonly blocks: readonly Block[];
  /** Undefined where there is no such block, as in all that follow: 0 or nothing. */
  reading(at: number): LineReading | undefined;
  /** Words of a block, or as many as make it long. */
  words(at: number): number;
  /** Words of prose in all blocks before a position: of blocks long enough to say something. */
  proseBefore(position: number): number;
  /** Whether there are so many of them; looks no further than it must. */
  hasProse(position: number, least: number): boolean;
  /** On a page, the tags that a block lies in: comments of one list lie alike. Empty in a text. */
  place(at: number): string;
  /** On a page, its elements; empty in a text. */
  readonly elements: readonly PageElement[];
  /** Whether a line belongs to the page and never to a comment. */
  isStop(at: number): boolean;
  /** Whether a line marks or announces an advertisement. */
  isAdvertisement(at: number): boolean;
  /** Whether a line leads to other parts of the site. */
  isNavigation(at: number): boolean;
  /** Whether any line heads comments or holds a link to answer one. */
  mayHoldComments(): boolean;
}

/** A block of this many words is prose and no label. */
export const PROSE_WORDS = 8;

const RUNNING: LineReading = { kind: 'text' };

const MOST_COUNTED = 4000;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
const CHARACTERS_PER_WORD = 2;
/** One above the article, one above the comments, one to spare. */
const MOST_COUNTERS = 3;
const COUNTED = '# comments';
const TAGS_OF_PLACE = 2;
const NUMBER_OF_TAG = /\[\d{1,9}\]/gu;

/** Reads a block once, when it is asked for: of most pages hardly one is. Needs neither features nor layout. */
export function readLines(document: Document): Lines {
  const language = document.language?.value;
  const reader: LineReader = { matchers: commentMatchers(language), language };
  const { blocks } = document;
  const read = remembered((text) => readLine(text, reader));
  const reading = readingsOf(blocks, reader, read);
  const countedWords = remembered(countWords);
  const words = (at: number): number => countedWords(blocks[at]?.text ?? '');
  return {
    blocks,
    reading,
    words,
    ...proseOf(blocks.length, { reading, words }),
    place: (at) => placeOf(blocks[at]?.path),
    elements: document.elements ?? [],
    isStop: (at) => reader.matchers.stop.whole(blocks[at]?.text ?? '') !== undefined,
    isAdvertisement: (at) => reader.matchers.advertisement.whole(blocks[at]?.text ?? '') !== undefined,
    isNavigation: (at) => reader.matchers.navigation.whole(blocks[at]?.text ?? '') !== undefined,
    mayHoldComments: () => blocks.some((block) => !isRunning(block) && saysComments(block.text, reader, read)),
  };
}

type Reading = Lines['reading'];

function readingsOf(blocks: readonly Block[], reader: LineReader, read: (text: string) => LineReading): Reading {
  const known: LineReading[] = [];
  const own = (at: number): LineReading | undefined => {
    const block = blocks[at];
    if (block === undefined) return undefined;
    return isRunning(block) ? RUNNING : withTime(read(block.text), block.layout?.time);
  };
  const isCounter = once(() =>
    counters(blocks, (text) => mayHead(text, reader) && read(text).kind === 'heading', read),
  );
  return (at) => {
    const found = known[at] ?? withCount(own(at), (step) => own(at + step));
    if (found === undefined) return undefined;
    const { text = '' } = blocks[at] ?? {};
    const reading: LineReading = found.kind === 'heading' && isCounter()(text) ? { kind: 'action' } : found;
    known[at] = reading;
    return reading;
  };
}

/**
 * A number above a link, such as that of those who like a comment, belongs to the link, and so does a count of the answers at
 * once above a link to answer.
 */
function withCount(
  reading: LineReading | undefined,
  next: (step: number) => LineReading | undefined,
): LineReading | undefined {
  if (reading?.kind === 'heading' && reading.number !== undefined && reading.answerable === true)
    return next(1)?.answerable === true ? { kind: 'action' } : reading;
  if (reading?.kind !== 'number') return reading;
  const below = next(1)?.kind === 'number' ? next(2) : next(1);
  return below?.kind === 'action' || (below?.kind === 'heading' && below.answerable === true)
    ? { kind: 'action' }
    : reading;
}

/** The reading with the moment that the markup gives, where the line itself only says how long ago: `4 months ago`. */
function withTime(reading: LineReading, time: string | undefined): LineReading {
  if (time === undefined || reading.moment !== undefined || reading.timed !== true || reading.kind === 'time')
    return reading;
  const moment = findCommentDate(time, undefined)?.moment;
  return moment === undefined ? reading : { ...reading, moment };
}

function proseOf(
  length: number,
  { reading, words }: Pick<Lines, 'reading' | 'words'>,
): Pick<Lines, 'proseBefore' | 'hasProse'> {
  const before = [0];
  const proseBefore = (position: number): number => {
    for (let at = before.length - 1; at < Math.min(position, length); at++) {
      const count = words(at);
      before.push((before[at] ?? 0) + (count >= PROSE_WORDS && !isFurniture(reading(at)) ? count : 0));
    }
    return before[position] ?? 0;
  };
  const hasProse = (position: number, least: number): boolean => {
    for (let at = 0; at <= Math.min(position, length); at++) if (proseBefore(at) >= least) return true;
    return false;
  };
  return { proseBefore, hasProse };
}

/** Whether a line heads comments or holds a link to answer one. Most lines are known to do neither by a look at their words. */
function saysComments(text: string, reader: LineReader, read: (text: string) => LineReading): boolean {
  if (!mayHeadOrAnswer(text, reader)) return false;
  const { kind, answerable } = read(text);
  return kind === 'heading' || answerable === true;
}

/**
 * Whether a heading counts the comments of one article of a list, or is a link that stands beside each: no one of them heads
 * any. `isHeading` says of a text whether it reads as a heading.
 */
function counters(
  blocks: readonly Block[],
  isHeading: (text: string) => boolean,
  read: (text: string) => LineReading,
): (text: string) => boolean {
  const keyOf = (text: string): string => (read(text).number === undefined ? text : COUNTED);
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (isRunning(block) || !isHeading(block.text)) continue;
    counts.set(keyOf(block.text), (counts.get(keyOf(block.text)) ?? 0) + 1);
  }
  return (text) => (counts.get(keyOf(text)) ?? 0) > MOST_COUNTERS;
}

/** The last two tags of a path, without their numbers: `body/div[2]/ul/li[3]/p` gives `li/p`, in a reply as in a comment. */
function placeOf(path: string | undefined): string {
  if (path === undefined) return '';
  let start = path.length;
  for (let tag = 0; tag < TAGS_OF_PLACE && start > 0; tag++) start = path.lastIndexOf('/', start - 1);
  return path.slice(start + 1).replace(NUMBER_OF_TAG, '');
}

/** Whether a line is a link, a prompt or a mark of the platform. */
export function isFurniture(reading: LineReading | undefined): boolean {
  if (reading === undefined) return false;
  const { kind, acts } = reading;
  return (
    kind === 'action' ||
    kind === 'heading' ||
    kind === 'prompt' ||
    kind === 'ping' ||
    (kind === 'date' && acts === true)
  );
}

/** Code, tables and quotations hold what they hold, never the head of a comment. */
function isRunning(block: Block): boolean {
  return block.kind === 'code' || block.kind === 'table' || block.kind === 'quote';
}

function countWords(text: string): number {
  const start = text.slice(0, MOST_COUNTED);
  const unspaced = isAscii(start) ? 0 : (start.match(UNSPACED)?.length ?? 0);
  return unspaced === 0 ? (start.match(WORD)?.length ?? 0) : Math.ceil(unspaced / CHARACTERS_PER_WORD);
}
