import { DecantError } from '../errors.ts';
import {
  adoptAttributes,
  type BuildAttribute,
  type BuildComment,
  type BuildElement,
  type BuildNode,
  type BuildText,
  detach,
  gathering,
  insert,
  newElement,
} from './build-nodes.ts';
import type { Condensed } from './condense.ts';
import type { ElementNode } from './tree.ts';
import { FRAGMENT_TAG, ROOT_TAG } from './tree.ts';

/** Elements and texts a page may have. Markup can multiply: 16 kB of open `font` elements make a million nodes. */
export const MAX_NODES = 1_000_000;

/** How often `html` and `body` take over the attributes of a second such tag. */
const MAX_ADOPTIONS = 20;

/**
 * Steps up the stack of open elements that a page may cost before it counts as too deep to build as it stands. The
 * tree constructor asks `is a paragraph open?` at each start tag, and walks the whole stack for the answer: quadratic
 * in depth. Pages of the wcxb set take 4 steps a node, 12 at most; a nest of 9,000 elements uses up the base.
 */
const STEPS = 40_000_000;
const STEPS_A_NODE = 50;

/** A depth that costs extra: below it, lookups in the stack that the builder cannot see are charged by depth. */
const DEEP = 1_000;
const LOOKUPS_A_STEP = 8;

/** Thrown out of a parse that would take too long because the page is nested too deeply. */
export class TooDeep extends Error {}

interface Location {
  readonly startOffset: number;
  readonly endOffset: number;
}

/** What builds the tree, in the shape that the parser calls. */
export interface TreeBuilder {
  /** The document built so far. */
  readonly root: ElementNode;
  /** Elements and texts built so far. */
  nodes(): number;
  /** To be called when all is parsed. */
  end(): void;
  /** Methods by the names of parse5's `TreeAdapter`. */
  readonly adapter: object;
}

/**
 * A tree builder for one parse: plain nodes without comments, source ranges on every node, and linear behaviour where
 * the usual one looks for a node from the front of its siblings. Throws `html/too-many-nodes` past `limit` nodes and
 * `TooDeep` when the page costs more steps than any page that is meant to be read. `whole` gives the place in the source
 * of a place that the parser tells, `restored` the text of one.
 */
export function treeBuilder(limit: number, { whole, restored }: Pick<Condensed, 'whole' | 'restored'>): TreeBuilder {
  const root = newElement(ROOT_TAG, '', []);
  let nodes = 0;
  let steps = 0;
  let depth = 0;
  let adoptions = 0;
  /** The parser moves all children of an element, first by first: they are taken off at the end, as each would move all others. */
  let donor: BuildElement | undefined;
  let taken = 0;
  const texts = gathering();

  function step(count: number): void {
    steps += count;
    if (steps > STEPS + STEPS_A_NODE * nodes) throw new TooDeep();
  }
  /** The parser keeps these very objects, and compares elements by them: they are set where they are. */
  function restoreValues(attributes: readonly BuildAttribute[]): void {
    for (const attribute of attributes) attribute.value = restored(attribute.value);
  }
  function countNode(): void {
    nodes += 1;
    if (depth > DEEP) step(depth / LOOKUPS_A_STEP);
    if (nodes > limit) {
      throw new DecantError(
        'html/too-many-nodes',
        `The page has more than ${MAX_NODES} nodes; cut it into several pages before it is read.`,
      );
    }
  }
  function createTextNode(text: string): BuildText {
    countNode();
    return { kind: 'text', text, start: -1, end: -1, parent: null };
  }
  function insertText(parent: BuildElement, given: string, at: number): void {
    const text = restored(given);
    const before = parent.children[at - 1];
    if (before?.kind === 'text') texts.add(before, text);
    else insert(parent, createTextNode(text), at);
  }

  const adapter = {
    ...readers,
    setNodeSourceCodeLocation(node: BuildNode | BuildComment | undefined, location: Location | null): void {
      if (node?.kind !== 'text' || location === null) return;
      node.start = whole(location.startOffset);
      node.end = whole(location.endOffset);
    },
    updateNodeSourceCodeLocation(node: BuildNode, location: Partial<Location>): void {
      if (node.kind === 'text' && location.endOffset !== undefined) node.end = whole(location.endOffset);
    },
    createDocument: () => root,
    createDocumentFragment: () => newElement(FRAGMENT_TAG, '', []),
    createElement(tag: string, namespace: string, attributes: BuildAttribute[]): BuildElement {
      countNode();
      restoreValues(attributes);
      return newElement(tag, namespace, attributes);
    },
    createCommentNode: (text: string): BuildComment => ({ kind: 'comment', text, parent: null }),
    createTextNode,
    appendChild(parent: BuildElement, node: BuildNode | BuildComment): void {
      if (node.kind === 'comment') return;
      node.parent = parent;
      if (parent.children.length === 0) parent.children = [node];
      else parent.children.push(node);
    },
    insertBefore(parent: BuildElement, node: BuildNode, reference: BuildNode): void {
      insert(parent, node, parent.children.lastIndexOf(reference));
    },
    insertText: (parent: BuildElement, text: string) => insertText(parent, text, parent.children.length),
    insertTextBefore(parent: BuildElement, text: string, reference: BuildNode): void {
      insertText(parent, text, parent.children.lastIndexOf(reference));
    },
    getFirstChild(node: BuildElement): BuildNode | null {
      if (node !== donor) [donor, taken] = [node, 0];
      const first = node.children[taken];
      if (first !== undefined) return first;
      if (taken > 0) node.children = [];
      donor = undefined;
      return null;
    },
    detachNode(node: BuildNode | BuildComment): void {
      if (donor !== undefined && node.parent === donor && donor.children[taken] === node) {
        taken += 1;
        node.parent = null;
      } else detach(node);
    },
    adoptAttributes(recipient: BuildElement, attributes: readonly BuildAttribute[]): void {
      adoptions += 1;
      restoreValues(attributes);
      if (adoptions <= MAX_ADOPTIONS) adoptAttributes(recipient, attributes);
    },
    getNamespaceURI(element: BuildElement): string {
      step(1);
      return element.namespace;
    },
    onItemPush(): void {
      depth += 1;
    },
    onItemPop(): void {
      depth -= 1;
    },
  };
  return { root, nodes: () => nodes, end: texts.end, adapter };
}

/** The part of the parser's interface that only reads, or only sets what a node carries. */
const readers = {
  setTemplateContent(template: BuildElement, content: BuildElement): void {
    content.parent = template;
    template.children = [content];
  },
  getTemplateContent: (template: BuildElement) => template.children[0],
  setDocumentType: ignore,
  setDocumentMode(document: BuildElement, mode: string): void {
    document.mode = mode;
  },
  getDocumentMode: (document: BuildElement) => document.mode,
  getChildNodes: (node: BuildElement) => node.children,
  getParentNode: (node: BuildNode) => node.parent,
  getAttrList: (element: BuildElement) => element.attributes,
  getTagName: (element: BuildElement) => element.tag,
  getTextNodeContent: (node: BuildText) => node.text,
  getCommentNodeContent: (node: BuildComment) => node.text,
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node: BuildNode) => node.kind === 'text',
  isCommentNode: (node: BuildNode | BuildComment) => node.kind === 'comment',
  isDocumentTypeNode: () => false,
  isElementNode: (node: BuildNode) => node.kind === 'element',
  /** The parser only asks whether there is one. Elements have none. */
  getNodeSourceCodeLocation: (node: BuildNode | undefined) => (node?.kind === 'text' && node.start >= 0 ? node : null),
};

function ignore(): void {
  return;
}
