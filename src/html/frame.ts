import type { BlockKind } from '../block.ts';
import { holdsLines, isLinePart } from './code-lines.ts';
import { isBlockLevel, isConcealed, isUnknown, LISTS, PREFORMATTED } from './elements.ts';
import { isHolderOfFormula } from './formula.ts';
import type { ElementNode, TreeNode } from './tree.ts';
import { attribute } from './tree.ts';

/** An element on the way from the root to the place that is being read, with what its place says of its text. */
export interface Frame {
  readonly element: ElementNode;
  readonly parent: Frame | undefined;
  readonly children: readonly TreeNode[];
  /** Index of the child to read next. */
  next: number;
  readonly depth: number;
  readonly block: boolean;
  /** Nearest block-level or concealed frame, this one included, that is no deeper than `MAX_DEPTH`. */
  readonly container: Frame;
  /** Not shown, by an attribute of its own. */
  readonly concealed: boolean;
  /** Not shown, or said to be of no use to a reader, itself or by an element above. */
  readonly hidden: boolean;
  readonly preformatted: boolean;
  /** Inside code whose blocks are its lines. */
  readonly lines: boolean;
  readonly kind: BlockKind;
  readonly level: number | undefined;
  /** What an item's text is once it lies too deep in the item; undefined outside lists. */
  readonly beyond: BlockKind | undefined;
  /** Block-level elements between the item and this frame. */
  readonly distance: number;
  /** Lists that hold the frame. */
  readonly lists: number;
  /** What is added to the ranges of texts: not 0 in a page inside `noscript`. */
  readonly offset: number;
  /** Index in the document's elements; -1 while it is not among them. */
  index: number;
  path: string | undefined;
  /** Numbers of the children among their like; counted when the first path below asks for them. */
  ordinals: ReadonlyMap<ElementNode, number> | undefined;
}

/** What stands inside `noscript` or `noframes`: the children of its own body, and where its markup begins. */
export interface Inner {
  readonly children: readonly TreeNode[];
  readonly offset: number;
}

/**
 * Ancestors that are told apart; what lies deeper is taken as lying in the last of them. Chromium's own limit, from
 * which on its parser makes siblings of children.
 */
export const MAX_DEPTH = 512;

/**
 * The frame of an element inside another. `html` and `body` never count as concealed: pages hide them until a script has
 * run.
 */
export function frameOf(element: ElementNode, parent: Frame | undefined, inner?: Inner): Frame {
  const block = parent === undefined || (isBlockLevel(element, parent.element) && !isPartOfLine(element, parent));
  const role = roleOf(element, parent, block);
  const concealed = parent?.parent !== undefined && isConcealed(element) && !isHolderOfFormula(element);
  const own = {
    element,
    parent,
    children: inner?.children ?? element.children,
    next: 0,
    depth: (parent?.depth ?? -1) + 1,
    block,
    concealed,
    hidden: parent?.hidden === true || concealed || attribute(element, 'aria-hidden') === 'true',
    preformatted: parent?.preformatted === true || PREFORMATTED.has(element.tag),
    lines: parent !== undefined && ((parent.lines && !block) || holdsLines(element, parent)),
    kind: role.kind,
    level: role.level,
    beyond: role.beyond,
    distance: role.distance,
    lists: (parent?.lists ?? 0) + (LISTS.has(element.tag) ? 1 : 0),
    offset: (parent?.offset ?? 0) + (inner?.offset ?? 0),
    index: -1,
    path: undefined,
    ordinals: undefined,
  };
  return withContainer(own, parent);
}

/** Whether a block is a line of code, or an unknown element in one. */
function isPartOfLine(element: ElementNode, parent: Frame): boolean {
  return parent.lines && (isLinePart(element) || isUnknown(element));
}

type Contained = Omit<Frame, 'container'> & { container?: Frame };

function withContainer(own: Contained, parent: Frame | undefined): Frame {
  const frame = own as Frame; // the one field that is missing is set in the next line
  own.container =
    parent === undefined || ((own.block || own.concealed) && own.depth <= MAX_DEPTH) ? frame : parent.container;
  return frame;
}

interface Role {
  readonly kind: BlockKind;
  readonly level: number | undefined;
  readonly beyond: BlockKind | undefined;
  readonly distance: number;
}

const ROOT_ROLE: Role = { kind: 'paragraph', level: undefined, beyond: undefined, distance: 0 };

/** Block-level elements that may lie between a list item and its text: `<li><p>`. Deeper, the list is layout. */
const ITEM_DEPTH = 1;

/** Kinds that everything below takes on, whatever it is wrapped in. */
const FIXED: ReadonlySet<BlockKind> = new Set(['heading', 'code']);

function roleOf(element: ElementNode, parent: Frame | undefined, block: boolean): Role {
  if (parent === undefined) return ROOT_ROLE;
  if (!block || FIXED.has(parent.kind)) return parent;
  const kind = kindOf(element);
  if (kind === 'heading') return { kind, level: headingLevel(element), beyond: undefined, distance: 0 };
  if (kind === 'item') {
    const beyond = parent.kind === 'item' ? parent.beyond : parent.kind;
    return { kind, level: Math.max(1, parent.lists), beyond, distance: 0 };
  }
  if (kind !== undefined) return { kind, level: undefined, beyond: undefined, distance: 0 };
  return parent.kind === 'item' ? inItem(element, parent) : parent;
}

/** A block inside an item: still the item, or, below another block, what the list itself stands in. */
function inItem(element: ElementNode, parent: Frame): Role {
  if (LISTS.has(element.tag)) return parent;
  const distance = parent.distance + 1;
  if (distance <= ITEM_DEPTH) return { kind: 'item', level: parent.level, beyond: parent.beyond, distance };
  return { kind: parent.beyond ?? 'paragraph', level: undefined, beyond: undefined, distance: 0 };
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['listing', 'code'],
  ['xmp', 'code'],
  ['plaintext', 'code'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['button', 'other'],
  ['select', 'other'],
  ['option', 'other'],
  ['textarea', 'other'],
  ['text', 'other'],
]);

function kindOf(element: ElementNode): BlockKind | undefined {
  return KINDS.get(element.tag) ?? (attribute(element, 'role') === 'heading' ? 'heading' : undefined);
}

/** The second character of `h2`. */
const HEADING_TAG = /^h([1-6])$/;

function headingLevel(element: ElementNode): number {
  const level = Number(HEADING_TAG.exec(element.tag)?.[1] ?? attribute(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}
