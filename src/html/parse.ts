import { Parser, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { flattened } from './flatten.ts';
import { withoutEndless } from './tokens/references.ts';
import { tokenize } from './tokens/tokenizer.ts';
import type { ElementNode } from './tree.ts';
import { MAX_NODES, TooDeep, treeBuilder } from './tree-builder.ts';

/** A parsed page. */
export interface ParsedPage {
  readonly root: ElementNode;
  /** The markup: as long as what was given, so that the ranges of the tree's texts hold for both. */
  readonly html: string;
  /** Elements and texts in the tree. */
  readonly nodes: number;
}

/**
 * Parses markup into a tree as a browser with scripts would build it: always `html`, `head` and `body`, the content of
 * `noscript` as one text; scripts and style sheets are empty, but for data. Time is linear in the input: a page nested too deeply (about 9,000 levels) is parsed again
 * without its nesting. Throws `html/too-many-nodes` past `limit` nodes.
 */
export function parse(html: string, limit: number = MAX_NODES): ParsedPage {
  const safe = withoutEndless(html);
  try {
    return build(safe, limit);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return build(flattened(safe), limit);
}

function build(html: string, limit: number): ParsedPage {
  const builder = treeBuilder(limit);
  const treeAdapter = builder.adapter as unknown as TreeAdapter<TreeAdapterTypeMap>; // its own nodes, by the methods' names
  tokenize(html, new Parser({ treeAdapter, sourceCodeLocationInfo: true }));
  builder.end();
  return { root: builder.root, html, nodes: builder.nodes() };
}
