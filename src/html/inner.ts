import type { Inner } from './frame.ts';
import type { ParsedPage } from './parse.ts';
import { parse } from './parse.ts';
import { INK } from './run.ts';
import { tags } from './tags.ts';
import type { ElementNode } from './tree.ts';
import { childElement, FRAGMENT_TAG } from './tree.ts';

/** Elements whose content the parser hands over as text, though it is markup for readers without scripts or frames. */
const MARKUP_AS_TEXT: ReadonlySet<string> = new Set(['noscript', 'noframes']);

/** Such elements that are parsed, at most; the text of those after is read as it stands. */
const PARSES = 2_000;

/**
 * Gives what an element holds as markup of its own: the body inside a `noscript` with text in it, the tree inside a
 * `template` that is a shadow root. All that is parsed counts towards the same cap on nodes.
 */
export function innerPages(page: ParsedPage, limit: number): (element: ElementNode) => Inner | undefined {
  let { nodes } = page;
  let parses = 0;
  return (element) => {
    if (element.tag === 'template') return templateContent(element);
    const [content] = element.children;
    if (!MARKUP_AS_TEXT.has(element.tag) || content?.kind !== 'text' || content.start < 0) return undefined;
    const markup = page.html.slice(content.start, content.end);
    if (!hasInk(markup)) return NOTHING;
    if (parses === PARSES) return undefined;
    parses += 1;
    const inside = parse(markup, limit - nodes);
    nodes += inside.nodes;
    return { children: bodyOf(inside.root), offset: content.start };
  };
}

const NOTHING: Inner = { children: [], offset: 0 };

function templateContent(template: ElementNode): Inner | undefined {
  const fragment = childElement(template, FRAGMENT_TAG);
  return fragment === undefined ? undefined : { children: fragment.children, offset: 0 };
}

function bodyOf(root: ElementNode): ElementNode['children'] {
  const html = childElement(root, 'html');
  return (html === undefined ? undefined : childElement(html, 'body'))?.children ?? [];
}

/** Whether anything stands outside the tags: what counts visitors or loads pictures has no text. */
function hasInk(markup: string): boolean {
  let from = 0;
  for (const tag of tags(markup)) {
    if (INK.test(markup.slice(from, tag.start))) return true;
    from = tag.end;
  }
  return INK.test(markup.slice(from));
}
