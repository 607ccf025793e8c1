import type { Block } from '../../block.ts';
import { authorShape } from './author-shape.ts';
import { type CommentPart, partOf } from './comment-classes.ts';
import type { Readings } from './comment-heads.ts';
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

/** Cuts one comment's blocks into head and body, by the classes of their elements and, where these are silent, by the lines. */
export function draftOfItem(own: OwnBlocks, tree: ElementTree, readings: Readings): Draft {
  const head: number[] = [];
  const body: number[] = [];
  let author: string | undefined;
  let signer: string | undefined;
  let dated: LineReading | undefined;
  let replyTo: string | undefined;
  const wrappers = wrappersOf(own, tree);
  const bodies = bodiesOf(own, tree, readings);
  for (const block of own.blocks) {
    const reading = readings(block.index) ?? { kind: 'text' };
    const nearest = partsAbove(block, own.element, tree).find(({ element }) => !wrappers.has(element));
    const part = nearest?.part === 'body' && !bodies.has(nearest.element) ? undefined : nearest?.part;
    const place = placeOf(reading, part, { hasAuthor: author !== undefined, hasBody: body.length > 0 });
    if (place === 'body') body.push(block.index);
    if (place !== 'head') continue;
    head.push(block.index);
    if (reading.kind === 'signed' || reading.kind === 'says') signer ??= reading.author;
    author ??= reading.author ?? (part === 'author' ? nameIn(block.text) : undefined);
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
  if (kind === 'ping' || (kind === 'action' && (reading.answerable === true || so.hasBody))) return 'furniture';
  if (part === 'body' && (kind !== 'date' || so.hasBody)) return 'body';
  if (isFurniture(reading) && kind !== 'date') return 'furniture';
  if (kind === 'signed' || kind === 'says' || kind === 'date' || kind === 'answer' || kind === 'time') return 'head';
  if (part === 'author' || part === 'date') return 'head';
  if (part === 'action') return kind === 'name' && !so.hasAuthor ? 'head' : 'furniture';
  return kind === 'name' && !so.hasAuthor && !so.hasBody ? 'head' : 'body';
}

/** An element that a class says is part of a comment. */
interface PartElement {
  readonly element: number;
  readonly part: CommentPart;
}

/** The parts that hold a block, the nearest first, below the comment's own element. */
function partsAbove(block: Block, item: number, tree: ElementTree): readonly PartElement[] {
  const found: PartElement[] = [];
  for (let at = block.layout?.element ?? -1; at > item; at = tree.elements[at]?.parent ?? -1) {
    const element = tree.elements[at];
    const part = element === undefined ? undefined : partOf(element);
    if (part !== undefined) found.push({ element: at, part });
  }
  return found;
}

/**
 * The elements that hold what is said, which is the longest running text or else the longest line below the first: classes
 * such as `text-small` say `text` of names and dates too.
 */
function bodiesOf({ element: item, blocks }: OwnBlocks, tree: ElementTree, readings: Readings): ReadonlySet<number> {
  const said =
    longest(blocks.filter(({ index }) => readings(index)?.kind === 'text')) ??
    longest(blocks.slice(1).filter(({ index }) => !isFurniture(readings(index))));
  return new Set(said === undefined ? [] : partsAbove(said, item, tree).map(({ element }) => element));
}

function longest(blocks: readonly Block[]): Block | undefined {
  let found: Block | undefined;
  for (const block of blocks) if (block.text.length > (found?.text.length ?? 0)) found = block;
  return found;
}

/** Elements whose class says that they are the text of a comment, but that hold all of its parts. */
function wrappersOf(own: OwnBlocks, tree: ElementTree): ReadonlySet<number> {
  const wrappers = new Set<number>();
  for (const block of own.blocks) {
    const [nearest, ...outer] = partsAbove(block, own.element, tree);
    if (nearest === undefined || nearest.part === 'action') continue;
    for (const { element, part } of outer) if (part === 'body') wrappers.add(element);
  }
  return wrappers;
}

function nameIn(text: string): string | undefined {
  const name = text.trim();
  return authorShape(name) === undefined ? undefined : name;
}
