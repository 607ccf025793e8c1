import type { Block } from '../../document.ts';
import { authorShape } from './author-shape.ts';
import { type CommentPart, partOf } from './comment-classes.ts';
import type { LineReading } from './comment-line.ts';
import { isFurniture } from './comment-lines.ts';
import type { Draft } from './comment-section.ts';
import type { ElementTree } from './element-tree.ts';

/** The blocks of one comment's element that lie in no comment inside it. */
export interface OwnBlocks {
  readonly element: number;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** The lines of a page, as read. */
type Readings = readonly LineReading[];

/** Cuts one comment's blocks into head and body, by the classes of their elements and, where these are silent, by the lines. */
export function draftOfItem(own: OwnBlocks, tree: ElementTree, readings: Readings): Draft {
  const head: number[] = [];
  const body: number[] = [];
  let author: string | undefined;
  let signer: string | undefined;
  let dated: LineReading | undefined;
  let replyTo: string | undefined;
  for (const block of own.blocks) {
    const reading = readings[block.index] ?? { kind: 'text' };
    const part = partOfBlock(block, own.element, tree);
    const place = placeOf(reading, part, { hasAuthor: author !== undefined, hasBody: body.length > 0 });
    if (place === 'body') body.push(block.index);
    if (place !== 'head') continue;
    head.push(block.index);
    author ??= reading.author ?? (part === 'author' ? nameIn(block.text) : undefined);
    if (reading.kind === 'signed' || reading.kind === 'says') signer ??= reading.author;
    if (dated === undefined && reading.timed !== undefined && reading.kind !== 'time') dated = reading;
    replyTo ??= reading.replyTo;
  }
  author = signer ?? author;
  return {
    head,
    body,
    ...(author === undefined ? {} : { author }),
    ...(dated?.moment === undefined ? {} : { moment: dated.moment }),
    ...(replyTo === undefined ? {} : { replyTo }),
    dated: dated !== undefined,
    timed: dated?.timed === true,
    marked: true,
    byline: false,
    depth: own.depth,
  };
}

interface SoFar {
  readonly hasAuthor: boolean;
  readonly hasBody: boolean;
}

function placeOf(reading: LineReading, part: CommentPart | undefined, so: SoFar): 'head' | 'body' | 'furniture' {
  const { kind } = reading;
  if (kind === 'ping' || (kind === 'action' && reading.answerable === true)) return 'furniture';
  if (part === 'body') return 'body';
  if (isFurniture(reading) && kind !== 'date') return 'furniture';
  if (kind === 'signed' || kind === 'says' || kind === 'date' || kind === 'answer' || kind === 'time') return 'head';
  if (part === 'author' || part === 'date') return 'head';
  if (part === 'action') return kind === 'name' && !so.hasAuthor ? 'head' : 'furniture';
  return kind === 'name' && !so.hasAuthor && !so.hasBody ? 'head' : 'body';
}

/** The part that the nearest element with such a class says the block is, below the comment's own element. */
function partOfBlock(block: Block, item: number, tree: ElementTree): CommentPart | undefined {
  for (let at = block.layout?.element ?? -1; at > item; at = tree.elements[at]?.parent ?? -1) {
    const element = tree.elements[at];
    const part = element === undefined ? undefined : partOf(element);
    if (part !== undefined) return part;
  }
  return undefined;
}

function nameIn(text: string): string | undefined {
  const name = text.trim();
  return authorShape(name) === undefined ? undefined : name;
}
