import type { Block, Document, PageElement } from '../../document.ts';
import { once } from '../../once.ts';
import { isAscii } from '../characters.ts';
import { remembered } from '../remembered.ts';
import { findCommentDate } from './comment-date.ts';
import { type LineReader, type LineReading, mayHeadOrAnswer, readLine } from './comment-line.ts';
import { commentMatchers } from './comment-phrases.ts';

/** The blocks of a document, each read as a line of a comment section. */
export interface Lines {
  readonly blocks: readonly Block[];
  readonly readings: readonly LineReading[];
  /** Words of each block, or as many as make it long. */
  readonly words: readonly number[];
  /** Words of prose in all blocks before each position: of blocks long enough to say something. */
  readonly proseBefore: readonly number[];
  /** On a page, the tags that a block lies in: comments of one list lie alike. Empty in a text. */
  readonly places: readonly string[];
  /** On a page, its elements; empty in a text. */
  readonly elements: readonly PageElement[];
  /** Whether a line belongs to the page and never to a comment. */
  isStop(at: number): boolean;
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

/** Reads every block once, when a reading is first asked for: of most pages none is. Needs neither features nor layout. */
export function readLines(document: Document): Lines {
  const language = document.language?.value;
  const reader: LineReader = { matchers: commentMatchers(language), language };
  const { blocks } = document;
  const read = remembered((text) => readLine(text, reader));
  const readings = once(() =>
    withoutCounters(
      blocks,
      withCounts(blocks.map((block) => (isRunning(block) ? RUNNING : withTime(read(block.text), block.layout?.time)))),
    ),
  );
  const words = once(() => {
    const countedWords = remembered(countWords);
    return blocks.map((block) => countedWords(block.text));
  });
  const proseBefore = once(() => proseBeforeEach(readings(), words()));
  const places = once(() => blocks.map(({ path }) => placeOf(path)));
  return {
    blocks,
    get readings() {
      return readings();
    },
    get words() {
      return words();
    },
    get proseBefore() {
      return proseBefore();
    },
    get places() {
      return places();
    },
    elements: document.elements ?? [],
    isStop: (at) => reader.matchers.stop.whole(blocks[at]?.text ?? '') !== undefined,
    mayHoldComments: () => blocks.some((block) => !isRunning(block) && saysComments(block.text, reader, read)),
  };
}

/** A number at once above a link, such as that of those who like a comment, belongs to the link. */
function withCounts(readings: readonly LineReading[]): readonly LineReading[] {
  return readings.map((reading, at) =>
    reading.kind === 'number' && readings[at + 1]?.kind === 'action' ? { kind: 'action' } : reading,
  );
}

/** The reading with the moment that the markup gives, where the line itself only says how long ago: `4 months ago`. */
function withTime(reading: LineReading, time: string | undefined): LineReading {
  if (time === undefined || reading.moment !== undefined || reading.timed !== true || reading.kind === 'time')
    return reading;
  const moment = findCommentDate(time, undefined)?.moment;
  return moment === undefined ? reading : { ...reading, moment };
}

function proseBeforeEach(readings: readonly LineReading[], words: readonly number[]): readonly number[] {
  const before = [0];
  readings.forEach((reading, at) => {
    const count = words[at] ?? 0;
    before.push((before[at] ?? 0) + (count >= PROSE_WORDS && !isFurniture(reading) ? count : 0));
  });
  return before;
}

/** Whether a line heads comments or holds a link to answer one. Most lines are known to do neither by a look at their words. */
function saysComments(text: string, reader: LineReader, read: (text: string) => LineReading): boolean {
  if (!mayHeadOrAnswer(text, reader)) return false;
  const { kind, answerable } = read(text);
  return kind === 'heading' || answerable === true;
}

/** Lines that count comments beside each article of a list, or links that stand beside each: no one of them heads any. */
function withoutCounters(blocks: readonly Block[], readings: readonly LineReading[]): readonly LineReading[] {
  const keyOf = (at: number): string => (readings[at]?.number === undefined ? (blocks[at]?.text ?? '') : COUNTED);
  const counts = new Map<string, number>();
  readings.forEach(({ kind }, at) => {
    if (kind === 'heading') counts.set(keyOf(at), (counts.get(keyOf(at)) ?? 0) + 1);
  });
  return readings.map((reading, at) => {
    const isCounter = reading.kind === 'heading' && (counts.get(keyOf(at)) ?? 0) > MOST_COUNTERS;
    return isCounter ? { kind: 'action' } : reading;
  });
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
