/** Text of a page, entities resolved. `start` and `end` delimit the markup it was read from; -1 where that is unknown. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An element. Attribute names are lower case, first occurrence first; `namespace` is a URI. */
export interface ElementNode {
  readonly kind: 'element';
  readonly tag: string;
  readonly namespace: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly TreeNode[];
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** A node of a parsed page. Comments and document types are not part of the tree. */
export type TreeNode = TextNode | ElementNode;

/** Tag of the node above `html`; its children are those of the document. */
export const ROOT_TAG = '#document';

/** Tag of the node that holds what stands inside a `template`. */
export const FRAGMENT_TAG = '#fragment';

/** The value of an attribute, or undefined where the element has none of that name. */
export function attribute(element: ElementNode, name: string): string | undefined {
  for (const candidate of element.attributes) if (candidate.name === name) return candidate.value;
  return undefined;
}

/** The first child element with the tag. */
export function childElement(element: ElementNode, tag: string): ElementNode | undefined {
  for (const child of element.children) if (child.kind === 'element' && child.tag === tag) return child;
  return undefined;
}

/** Nodes that `textWithin` looks at, at most: it is asked for names and dates, which stand in small elements. */
const TEXT_NODES = 200;

/**
 * The text inside an element, white space folded, up to `limit` UTF-16 code units. Looks at a bounded number of nodes,
 * so that asking it of every element of a nest stays linear.
 */
export function textWithin(element: ElementNode, limit: number): string {
  const parts: string[] = [];
  const pending: TreeNode[] = [element];
  let length = 0;
  for (let seen = 0; seen < TEXT_NODES && length < limit; seen++) {
    const node = pending.pop();
    if (node === undefined) break;
    if (node.kind === 'text') {
      parts.push(node.text.slice(0, limit));
      length += node.text.length;
      continue;
    }
    if (node.tag === 'script' || node.tag === 'style') continue;
    if (node.tag === 'br') parts.push(' ');
    for (let index = Math.min(node.children.length, TEXT_NODES) - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) pending.push(child);
    }
  }
  return folded(parts.join(''), limit);
}

/** Runs of white space, as one space each. */
const WHITE_SPACE = /\s+/g;

/** The value with white space folded and trimmed, cut at `limit` code units. */
export function folded(value: string, limit: number): string {
  return value
    .slice(0, limit * 4)
    .replace(WHITE_SPACE, ' ')
    .trim()
    .slice(0, limit);
}
