import type { CheerioOptions } from 'cheerio';
import { load } from 'cheerio';
import { type Condensed, condensed } from './condense.ts';
import { defused, flattened } from './defuse.ts';
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
  const safe = defused(html);
  try {
    return build(safe, condensed(safe), limit);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  const flat = flattened(safe);
  return build(flat, condensed(flat), limit);
}

function build(html: string, { html: short, whole, restored }: Condensed, limit: number): ParsedPage {
  const builder = treeBuilder(limit, { whole, restored });
  const options = {
    treeAdapter: builder.adapter,
    sourceCodeLocationInfo: true,
  } as unknown as CheerioOptions; // its type names the nodes of domhandler, and the parser asks for none
  load(short, options);
  builder.end();
  return { root: builder.root, html, nodes: builder.nodes() };
}
