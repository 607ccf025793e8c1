import type { Block, PageElement } from '../../block.ts';
import { DecantError } from '../../errors.ts';
import { wordsOfNames } from '../outline.ts';
import { type Page, segmentPage } from '../segment.ts';
import type { DataText } from './data-text.ts';
import { headingOf } from './prose.ts';
import type { IsTitle } from './titles.ts';

/** Blocks that were read from one text of the data. */
export interface DataBlocks extends Pick<DataText, 'at' | 'form'> {
  /** Index of the first, and how many they are. */
  readonly block: number;
  readonly blocks: number;
}

/**
 * A page with the blocks of texts of its data among its own, in front of the one `at`, which is where a script would have drawn
 * them. Each text is parsed and cut as the markup of a page is, and stands in an article, in boxes that have the names of the
 * data for classes, so that the judges of pages read it as they read any. A block's span is that of the data in the markup.
 * `limit` is that of the blocks.
 */
export function withTexts(
  page: Page,
  texts: readonly DataText[],
  { isTitle, limit, at: first }: { readonly isTitle: IsTitle; readonly limit: number; readonly at: number },
): { readonly page: Page; readonly found: readonly DataBlocks[] } {
  const blocks: Block[] = [];
  const elements: PageElement[] = [...page.elements];
  const boxes = boxesIn(elements);
  const found: DataBlocks[] = [];
  let { joined } = page;
  for (const text of texts) {
    const left = limit - page.blocks.length - blocks.length;
    if (left <= 0) break;
    const { heading, markup, at, form } = text;
    const head = heading === undefined || isTitle(heading) ? '' : headingOf(heading);
    const cut = cutText(head + markup, left);
    if (cut === undefined || cut.blocks.length === 0) continue;
    joined += cut.joined;
    const offset = addElements(elements, cut, boxes(text.names));
    const from = first + blocks.length;
    found.push({ at, form, block: from, blocks: cut.blocks.length });
    blocks.push(...cut.blocks.map((block) => dataBlock(block, text, { from, offset })));
  }
  const shift = (at: number): number => (at < first ? at : at + blocks.length);
  const own = page.blocks.map((block) => ({ ...block, index: shift(block.index) }));
  const hints = page.hints.map((hint) => (typeof hint.at === 'number' ? { ...hint, at: shift(hint.at) } : hint));
  return {
    page: { ...page, hints, elements, joined, blocks: [...own.slice(0, first), ...blocks, ...own.slice(first)] },
    found,
  };
}

/** Nodes that any markup has: `html`, `head`, `body`. */
const FRAME = 3;

/**
 * A text cut into blocks; undefined where its markup makes more nodes than it has characters, which only misnested tags do: such
 * a text is left where it is, and the page is not failed for it.
 */
function cutText(markup: string, limit: number): Page | undefined {
  try {
    return segmentPage(markup, limit, FRAME + markup.length);
  } catch (error) {
    if (error instanceof DecantError && error.code === 'html/too-many-nodes') return undefined;
    throw error;
  }
}

/** Adds the elements of a text, its own `html` and `body` as boxes in `box`; gives the number of its first. */
function addElements(elements: PageElement[], cut: Page, box: number): number {
  const offset = elements.length;
  for (const { parent, ...element } of cut.elements) {
    const isFrame = element.tag === 'html' || element.tag === 'body';
    elements.push(isFrame ? { ...element, tag: 'div', parent: box } : { ...element, parent: offset + parent });
  }
  return offset;
}

interface Numbers {
  readonly from: number;
  readonly offset: number;
}

function dataBlock(block: Block, { at, span }: DataText, { from, offset }: Numbers): Block {
  const inside = (block.path ?? '').replace(BODY, '');
  const { gap, indent, element = 0, ...layout } = block.layout ?? { gap: 0, indent: 0 };
  return {
    ...block,
    index: from + block.index,
    span: [span.start, span.end],
    path: inside === '' ? at : `${at}/${inside}`,
    data: at,
    layout: { ...layout, gap, indent, element: offset + element },
  };
}

const BODY = /^body\/?/;

/** Gives the element for the names of what holds a text, made where it is not there yet. */
function boxesIn(elements: PageElement[]): (names: readonly string[]) => number {
  const known = new Map<string, number>();
  const add = (key: string, element: PageElement): number => {
    const at = known.get(key) ?? elements.push(element) - 1;
    known.set(key, at);
    return at;
  };
  const body = elements.findIndex(({ tag }) => tag === 'body');
  return (names) => {
    const root =
      elements.length > 0 ? Math.max(0, body) : add('', { parent: -1, tag: 'html', words: [], hidden: false });
    let key = '/';
    let box = add(key, { parent: root, tag: 'article', words: [], hidden: false });
    for (const name of names.slice(0, DEEPEST)) {
      key += `/${name}`;
      box = add(key, { parent: box, tag: 'div', words: wordsOfNames(name), hidden: false });
    }
    return box;
  };
}

/** Boxes that stand within each other. */
const DEEPEST = 8;
