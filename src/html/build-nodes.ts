import type { Attribute, ElementNode, TextNode } from './tree.ts';

/** A text that is being built. */
export interface BuildText extends TextNode {
  text: string;
  start: number;
  end: number;
  parent: BuildElement | null;
}
/** An attribute as the parser hands it over. */
export interface BuildAttribute extends Attribute {
  value: string;
}
/** An element that is being built. */
export interface BuildElement extends ElementNode {
  readonly attributes: BuildAttribute[];
  children: BuildNode[];
  parent: BuildElement | null;
  mode: string;
}
/** Comments exist for the parser only: they are never attached. */
export interface BuildComment {
  readonly kind: 'comment';
  readonly text: string;
  parent: BuildElement | null;
}
/** What stands in the tree. */
export type BuildNode = BuildText | BuildElement;

/**
 * An element without children. The arrays of most elements stay empty or hold one: one array is all of theirs that have
 * nothing, and the first child makes an array of one place, where a push would make 17.
 */
export function newElement(tag: string, namespace: string, attributes: BuildAttribute[]): BuildElement {
  return { kind: 'element', tag, namespace, attributes, children: NO_CHILDREN, parent: null, mode: 'no-quirks' };
}

const NO_CHILDREN: BuildNode[] = [];

/** Puts a node before the child at a place. */
export function insert(parent: BuildElement, node: BuildNode, at: number): void {
  node.parent = parent;
  if (parent.children.length === 0) parent.children = [node];
  else parent.children.splice(at, 0, node);
}

/** Takes a node from its parent; at once for the first and the last child, which is what misnested tags move. */
export function detach(node: BuildNode | BuildComment): void {
  const { parent } = node;
  if (parent === null || node.kind === 'comment') return;
  const siblings = parent.children;
  if (siblings[0] === node) siblings.shift();
  else siblings.splice(siblings.lastIndexOf(node), 1);
  node.parent = null;
}

/** Gives an element the attributes that it has none of the name of. */
export function adoptAttributes(recipient: BuildElement, attributes: readonly BuildAttribute[]): void {
  const known = new Set(recipient.attributes.map((attribute) => attribute.name));
  for (const attribute of attributes) if (!known.has(attribute.name)) recipient.attributes.push(attribute);
}

/** Adds to texts piece by piece; the last is whole after `end`. */
export interface Gathering {
  add(node: BuildText, text: string): void;
  end(): void;
}

/** Code units that may be in pieces: the parser hands a text over word by word, and each piece takes 32 bytes. */
const IN_PIECES = 65_536;

/** Keeps the pieces of one text at a time. */
export function gathering(): Gathering {
  let node: BuildText | undefined;
  let pieces = '';
  function end(): void {
    if (node !== undefined) node.text += flat(pieces);
    node = undefined;
    pieces = '';
  }
  return {
    add(to, text) {
      if (node !== to || pieces.length >= IN_PIECES) end();
      node = to;
      pieces += text;
    },
    end,
  };
}

/** The same text in one piece of memory: asking for a character makes it one. */
function flat(text: string): string {
  text.charCodeAt(text.length - 1);
  return text;
}
