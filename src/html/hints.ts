import type { Hint } from '../document.ts';
import { bylineHint } from './byline.ts';
import type { Frame } from './frame.ts';
import type { FoundHint } from './hint-list.ts';
import { hintList, VALUE_LENGTH } from './hint-list.ts';
import { jsonLdHints } from './json-ld.ts';
import { bodyHints, linkHints, metaHints } from './marked-up.ts';
import { pathOf } from './outline.ts';
import type { ElementNode } from './tree.ts';
import { attribute, textWithin } from './tree.ts';

/** Gathers what a page says of itself while it is walked. */
export interface HintCollector {
  /** Told of every element as it is entered; `block` is the index that the next block will have. */
  visit(frame: Frame, block: number): void;
  /** All hints: those of the head first, then JSON-LD, then the body in its order, bylines last. */
  hints(): readonly Hint[];
}

/** Elements looked at in the head, and kept of the body as bylines. */
const HEAD_ELEMENTS = 20_000;
const MAX_BYLINES = 200;

/** Blocks between a byline and a heading of level 1, or the start of a page without one. */
const NEAR_TITLE = 12;

/**
 * Metadata as a page has it: title and meta elements, links, JSON-LD, microdata and RDFa, microformats, times, links to
 * authors and licences, and near the title what only a class calls author or date. `at` is the index of the block that
 * shows the value, or a path where none does. The title element, the first headings and `lang` are of the source `html`.
 */
export function hintCollector(): HintCollector {
  const head: FoundHint[] = [];
  const body: FoundHint[] = [];
  const bylines: FoundHint[] = [];
  const scripts: string[] = [];
  const titles: number[] = [];

  return {
    visit(frame, block) {
      const { element } = frame;
      switch (element.tag) {
        case 'html':
          head.push({ field: 'language', value: attribute(element, 'lang'), source: 'html', at: 'html[lang]' });
          return;
        case 'head':
          readHead(element, { head, scripts });
          return;
        case 'script':
          if (isJsonLd(element)) scripts.push(contentOf(element));
          return;
        case 'meta':
          body.push(...metaHints(element).map((hint) => ({ ...hint, at: `${pathOf(frame)}/${hint.at}` })));
          return;
        case 'link':
          body.push(...linkHints(element).map((hint) => ({ ...hint, at: `${pathOf(frame)}/${hint.at}` })));
          return;
        default:
          readBody(frame, block, { body, bylines, titles });
      }
    },
    hints() {
      const list = hintList();
      const near = bylines.filter(({ at }) => typeof at === 'number' && isNear(at, titles));
      for (const hint of [...head, ...jsonLdHints(scripts), ...body, ...near]) list.add(hint);
      return list.hints;
    },
  };
}

interface HeadFinds {
  readonly head: FoundHint[];
  readonly scripts: string[];
}

function readHead(element: ElementNode, { head, scripts }: HeadFinds): void {
  const found: FoundHint[] = [];
  for (const child of element.children.slice(0, HEAD_ELEMENTS)) {
    if (child.kind === 'text') continue;
    if (child.tag === 'title') {
      const value = textWithin(child, VALUE_LENGTH);
      found.push({ field: 'title', value, source: 'html', at: 'title', detail: { property: 'title' } });
    } else if (child.tag === 'meta') found.push(...metaHints(child));
    else if (child.tag === 'link') found.push(...linkHints(child));
    else if (child.tag === 'script' && isJsonLd(child)) scripts.push(contentOf(child));
  }
  head.push(...found.map((hint) => ({ ...hint, at: `head/${hint.at}` })));
}

interface BodyFinds {
  readonly body: FoundHint[];
  readonly bylines: FoundHint[];
  readonly titles: number[];
}

/** Headings of level 1 that are hints for the title. */
const MAX_TITLES = 3;

/** Hints of the body that are gathered before the cap on all hints applies. */
const MAX_BODY_HINTS = 2_000;

function readBody(frame: Frame, block: number, { body, bylines, titles }: BodyFinds): void {
  const { element } = frame;
  if (element.tag === 'h1' && titles.length < MAX_TITLES) {
    titles.push(block);
    const value = textWithin(element, VALUE_LENGTH);
    body.push({ field: 'title', value, source: 'html', at: block, detail: { property: 'h1' } });
  }
  if (element.attributes.length === 0 && element.tag !== 'time') return;
  if (body.length < MAX_BODY_HINTS) body.push(...bodyHints(frame, block));
  const byline = bylines.length < MAX_BYLINES ? bylineHint(frame, block) : undefined;
  if (byline !== undefined) bylines.push(byline);
}

function isNear(block: number, titles: readonly number[]): boolean {
  if (titles.length === 0) return block <= NEAR_TITLE;
  return titles.some((title) => Math.abs(title - block) <= NEAR_TITLE);
}

function isJsonLd(script: ElementNode): boolean {
  return attribute(script, 'type')?.trim().toLowerCase().startsWith('application/ld+json') === true;
}

function contentOf(script: ElementNode): string {
  const [content] = script.children;
  return content?.kind === 'text' ? content.text : '';
}
