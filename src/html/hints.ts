import type { Hint } from '../metadata.ts';
import { bylineHint } from './byline.ts';
import type { Frame } from './frame.ts';
import type { FoundHint } from './hint-list.ts';
import { hintList, VALUE_LENGTH } from './hint-list.ts';
import { jsonLdHints } from './json-ld.ts';
import { bodyHints, linkHints, metaHints, timeHint } from './marked-up.ts';
import type { ItemHint } from './microdata.ts';
import { itemHints, ofBestItem } from './microdata.ts';
import { pathOf } from './outline.ts';
import { scriptDate } from './script-dates.ts';
import type { ElementNode } from './tree.ts';
import { attribute, textWithin } from './tree.ts';

/** Gathers what a page says of itself while it is walked. */
export interface HintCollector {
  /** Told of every element as it is entered; `block` is the index that the next block will have. */
  visit(frame: Frame, block: number): void;
  /** All hints: those of the head first, then JSON-LD, then the body in its order, bylines last. */
  hints(): readonly Hint[];
}

/** Finds of each kind that are kept before the cap on all hints applies. */
const MAX_FINDS = 1_000;

/** Blocks between a byline or a time and a heading of level 1, or the start of a page without one. */
const NEAR_TITLE = 12;

/**
 * Metadata as a page has it: title and meta elements, links, JSON-LD, microdata and RDFa, microformats, times, links to
 * authors and licences, and near the title what only a class calls author or date. `at` is the index of the block that
 * shows the value, or a path where none does. The title element, the first headings and `lang` are of the source `html`.
 */
export function hintCollector(): HintCollector {
  const head: FoundHint[] = [];
  const scripts: string[] = [];
  const inline: string[] = [];
  const body: BodyFinds = { marked: [], items: [], times: [], bylines: [], titles: [] };

  return {
    visit(frame, block) {
      const { element } = frame;
      switch (element.tag) {
        case 'html':
          head.push({ field: 'language', value: attribute(element, 'lang'), source: 'html', at: 'html[lang]' });
          return;
        case 'head':
          readHead(element, { head, scripts, inline });
          return;
        case 'script':
          keepScript(element, { scripts, inline });
          return;
        case 'meta':
        case 'link':
          readUnseen(frame, body);
          return;
        default:
          readBody(frame, block, body);
      }
    },
    hints() {
      const list = hintList();
      const { marked, items, times, bylines } = body;
      const near = [...nearTitle(times, body.titles, 1), ...nearTitle(bylines, body.titles, 0)];
      for (const hint of [
        ...head,
        ...jsonLdHints(scripts, titlesOf([...head, ...marked])),
        ...marked,
        ...ofBestItem(items),
        ...near,
      ])
        list.add(hint);
      if (!list.hints.some(({ field }) => field === 'published')) for (const hint of scriptDate(inline)) list.add(hint);
      return list.hints;
    },
  };
}

function titlesOf(found: readonly FoundHint[]): readonly string[] {
  return found.flatMap(({ field, value }) => (field === 'title' && value !== undefined ? [value] : []));
}

interface ScriptFinds {
  /** The contents of JSON-LD, and those of all other scripts. */
  readonly scripts: string[];
  readonly inline: string[];
}

interface HeadFinds extends ScriptFinds {
  readonly head: FoundHint[];
}

function readHead(element: ElementNode, finds: HeadFinds): void {
  const { head } = finds;
  for (const child of element.children) {
    if (child.kind === 'text' || head.length >= MAX_FINDS) continue;
    for (const hint of headHints(child)) head.push({ ...hint, at: `head/${hint.at}` });
    if (child.tag === 'script') keepScript(child, finds);
  }
}

function headHints(element: ElementNode): readonly FoundHint[] {
  if (element.tag === 'meta') return metaHints(element);
  if (element.tag === 'link') return linkHints(element);
  if (element.tag !== 'title') return [];
  const value = textWithin(element, VALUE_LENGTH);
  return [{ field: 'title', value, source: 'html', at: 'title', detail: { property: 'title' } }];
}

interface BodyFinds {
  readonly marked: FoundHint[];
  readonly items: ItemHint[];
  readonly times: FoundHint[];
  readonly bylines: FoundHint[];
  /** Blocks of the first headings of level 1. */
  readonly titles: number[];
}

/** A `meta` or `link` in the body: of an item, or misplaced. */
function readUnseen(frame: Frame, { marked, items }: BodyFinds): void {
  const { element } = frame;
  if (marked.length >= MAX_FINDS || items.length >= MAX_FINDS) return;
  if (attribute(element, 'itemprop') !== undefined) {
    items.push(...itemHints(frame, pathOf(frame)));
    return;
  }
  const found = element.tag === 'meta' ? metaHints(element) : linkHints(element);
  for (const hint of found) marked.push({ ...hint, at: `${pathOf(frame)}/${hint.at}` });
}

/** Headings of level 1 that are hints for the title. */
const MAX_TITLES = 3;

function readBody(frame: Frame, block: number, finds: BodyFinds): void {
  const { element } = frame;
  const { marked, items, times, bylines, titles } = finds;
  if (element.tag === 'h1' && titles.length < MAX_TITLES) {
    const value = textWithin(element, VALUE_LENGTH);
    if (value !== '') titles.push(block);
    marked.push({ field: 'title', value, source: 'html', at: block, detail: { property: 'h1' } });
  }
  if (element.tag === 'time' && times.length < MAX_FINDS) times.push(timeHint(frame, block));
  if (element.attributes.length === 0) return;
  if (marked.length < MAX_FINDS) marked.push(...bodyHints(frame, block));
  if (items.length < MAX_FINDS) items.push(...itemHints(frame, block));
  const byline = bylines.length < MAX_FINDS ? bylineHint(frame, block) : undefined;
  if (byline !== undefined) bylines.push(byline);
}

/** The hints that stand near a title; where none does, the first `otherwise`. */
function nearTitle(hints: readonly FoundHint[], titles: readonly number[], otherwise: number): readonly FoundHint[] {
  const near = hints.filter(({ at }) => typeof at === 'number' && isNear(at, titles));
  return near.length === 0 ? hints.slice(0, otherwise) : near;
}

function isNear(block: number, titles: readonly number[]): boolean {
  if (titles.length === 0) return block <= NEAR_TITLE;
  return titles.some((title) => Math.abs(title - block) <= NEAR_TITLE);
}

function keepScript(element: ElementNode, { scripts, inline }: ScriptFinds): void {
  const content = contentOf(element);
  if (isJsonLd(element)) scripts.push(content);
  else if (content !== '' && inline.length < MAX_FINDS) inline.push(content);
}

function isJsonLd(script: ElementNode): boolean {
  return attribute(script, 'type')?.trim().toLowerCase().startsWith('application/ld+json') === true;
}

function contentOf(script: ElementNode): string {
  const [content] = script.children;
  return content?.kind === 'text' ? content.text : '';
}
