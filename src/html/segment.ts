import type { Block, Link, PageElement } from '../block.ts';
import type { Hint } from '../metadata.ts';
import { codeUnitAt } from '../text/code-unit.ts';
import { hintCollector } from './hints.ts';
import { innerPages } from './inner.ts';
import { outline, pathOf } from './outline.ts';
import { parse } from './parse.ts';
import type { Draft, Sink } from './sink.ts';
import { childElement } from './tree.ts';
import { MAX_NODES } from './tree-builder.ts';
import { walk } from './walk.ts';

/** A page cut into blocks, the elements that hold them, and what its markup says of itself. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly elements: readonly PageElement[];
  readonly hints: readonly Hint[];
  /** Pieces of text past the limit of blocks, which were joined into one block, or into one shown and one hidden. */
  readonly joined: number;
}

/**
 * Blocks of a page that stand by themselves; what comes after them is joined, a line each. Near four times the largest
 * of the 2,840 pages of the corpora (10,767 blocks): a page of more is a dump, and a block costs some 50 microseconds.
 */
export const mostBlocks = 40_000;

/**
 * Cuts a page into blocks in one walk. Every text that a browser would show is in exactly one block, in the order of
 * the markup: texts are joined up to their nearest block-level element, two line breaks part blocks, one is a new line.
 * White space is folded, except in preformatted text. A table of data is one block. Text that is hidden is a block as
 * well, under an element that says so; hidden within a line, it follows the block of that line. `noscript` is read as
 * markup. A block's span is the range of the markup from its first to its last text. Linear in the input; throws
 * `html/too-many-nodes` past a million nodes, or as many as are given. `limit` is that of the blocks.
 */
export function segmentPage(html: string, limit: number = mostBlocks, nodes: number = MAX_NODES): Page {
  const page = parse(html, nodes);
  const blocks: Block[] = [];
  const { elements, indexOf } = outline();
  const put = (draft: Draft): void => {
    const element = indexOf(draft.frame.container);
    blocks.push(blockOf(draft, { index: blocks.length, element, html: page.html }));
  };
  const rest = remainder();
  const sink: Sink = {
    open: ignore,
    put: (draft) => (blocks.length < limit ? put(draft) : rest.add(draft)),
    close: ignore,
  };
  const hints = hintCollector();
  const root = childElement(page.root, 'html');
  if (root !== undefined) {
    walk(root, { sink, inner: innerPages(page, nodes), visit: (frame) => hints.visit(frame, blocks.length) });
  }
  for (const draft of rest.drafts()) put(draft);
  return { blocks, elements, hints: hints.hints(), joined: rest.count() };
}

/** What is joined: shown and hidden text apart, each in the place of its first piece. */
interface Remainder {
  add(draft: Draft): void;
  count(): number;
  drafts(): readonly Draft[];
}

interface Joined {
  readonly first: Draft;
  readonly lines: string[];
  readonly links: Link[];
  start: number;
  end: number;
}

function remainder(): Remainder {
  const joined = new Map<boolean, Joined>();
  let count = 0;
  return {
    add(draft) {
      count += 1;
      const { hidden } = draft.frame.container;
      const one = joined.get(hidden) ?? { first: draft, lines: [], links: [], start: draft.start, end: draft.end };
      joined.set(hidden, one);
      one.lines.push(draft.text);
      for (const link of draft.links) one.links.push(link); // more than a call takes as arguments, it may be
      if (draft.start >= 0) one.start = one.start < 0 ? draft.start : Math.min(one.start, draft.start);
      one.end = Math.max(one.end, draft.end);
    },
    count: () => count,
    drafts: () =>
      [...joined.values()].map(({ first: { frame }, lines, links, start, end }) => ({
        ...{ frame, start, end, links, level: undefined },
        kind: 'other',
        text: lines.join('\n'),
      })),
  };
}

function ignore(): void {
  return;
}

interface Place {
  readonly index: number;
  readonly element: number;
  readonly html: string;
}

function blockOf(draft: Draft, place: Place): Block {
  const { kind, level, text, links, cells, frame, time } = draft;
  return {
    index: place.index,
    kind,
    ...(level === undefined ? {} : { level }),
    text,
    ...(links.length === 0 ? {} : { links }),
    ...(cells === undefined ? {} : { cells }),
    span: spanOf(draft, place.html),
    path: pathOf(frame.container),
    layout: { gap: 0, indent: 0, element: place.element, ...(time === undefined ? {} : { time }) },
  };
}

const WHITE_SPACE = /\s/;

function isSpace(code: number): boolean {
  return code <= 0x20 || code > 0x7f ? WHITE_SPACE.test(String.fromCharCode(code)) : false;
}

/** The range of a draft without the white space at its ends; the whole page where it is unknown. */
function spanOf(draft: Draft, html: string): readonly [number, number] {
  let { start, end } = draft;
  if (start < 0 || end < start) return [0, html.length];
  while (start < end && isSpace(codeUnitAt(html, start))) start += 1;
  while (end > start && isSpace(codeUnitAt(html, end - 1))) end -= 1;
  return [start, end];
}
