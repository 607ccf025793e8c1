import { labelsOf } from '../text/header/labels.ts';
import type { ElementNode, TreeNode } from './tree.ts';
import { attribute, folded, textWithin } from './tree.ts';

/** What is pressed, and names nobody. */
const CONTROLS: ReadonlySet<string> = new Set(['button', 'input', 'select', 'textarea', 'label', 'script', 'style']);
/** Nodes that are looked at, at most: names stand in small elements. */
const MOST_NODES = 200;

/**
 * The text of an element that holds names, as `textWithin` has it, but for its buttons and the links that are labelled like
 * buttons, each of which parts the words around it.
 */
export function nameText(element: ElementNode, limit: number): string {
  const parts: string[] = [];
  const pending: TreeNode[] = [element];
  let length = 0;
  for (let seen = 0; seen < MOST_NODES && length < limit; seen++) {
    const node = pending.pop();
    if (node === undefined) break;
    if (node.kind === 'text') {
      parts.push(node.text.slice(0, limit));
      length += node.text.length;
    } else if (isControl(node)) {
      parts.push(' ');
    } else {
      if (node.tag === 'br') parts.push(' ');
      for (const child of node.children.slice(0, MOST_NODES).toReversed()) pending.push(child);
    }
  }
  return folded(parts.join(''), limit);
}

function isControl(element: ElementNode): boolean {
  if (CONTROLS.has(element.tag) || attribute(element, 'role') === 'button') return true;
  return element.tag === 'a' && labelsOf(undefined).is(textWithin(element, LONGEST_LABEL), 'furniture');
}

/** Code units of what a link is labelled that is one of these too: `Follow`, `Print`. */
const LONGEST_LABEL = 40;
