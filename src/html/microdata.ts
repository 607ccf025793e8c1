import type { HintField } from '../metadata.ts';
import type { Frame } from './frame.ts';
import type { FoundHint } from './hint-list.ts';
import { nameText } from './name-text.ts';
import { SCHEMA_FIELDS, typeRank, withoutVocabulary } from './schema.ts';
import type { ElementNode } from './tree.ts';
import { attribute, textWithin } from './tree.ts';

/** A property found in the markup of an item. */
export interface ItemHint {
  readonly hint: FoundHint;
  /** The item that has the property; undefined where it stands in none. */
  readonly item: ElementNode | undefined;
  /** How well the item stands for the page: 0 is best. */
  readonly rank: number;
}

/** Code units read of an element that names something, or of a list of names. */
const NAME_LENGTH = 300;

/** Properties that things of any kind have: of a page's own item they say nothing that its head does not say better. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  'name',
  'url',
  'image',
  'thumbnailUrl',
  'description',
  'mainEntityOfPage',
]);

/** The rank of an item of no type, and of a property outside all items. */
const RANK_WITHOUT_TYPE = 3;

/**
 * What an element says as a property of an item, by microdata or RDFa; `at` is its block or path. Nothing for things that do not
 * stand for the page, such as a comment or a product that is recommended.
 */
export function itemHints(frame: Frame, at: number | string): readonly ItemHint[] {
  const { element } = frame;
  const names = attribute(element, 'itemprop') ?? attribute(element, 'property');
  if (names === undefined) return [];
  const found: ItemHint[] = [];
  for (const name of tokens(names)) {
    const property = withoutVocabulary(name);
    const field = OF_ANYTHING.has(property) ? undefined : SCHEMA_FIELDS.get(property);
    if (field === undefined) continue;
    const item = itemAround(frame);
    const rank = item === undefined ? RANK_WITHOUT_TYPE : rankOf(item);
    if (rank === undefined) continue;
    const type = withoutVocabulary(typeOf(element) ?? '');
    const hint: FoundHint = {
      field,
      value: valueOfItem(element, field),
      source: 'microdata',
      at,
      detail: { property, type },
    };
    found.push({ hint, item, rank });
  }
  return found;
}

/** Of all properties those of the best item, the first of its rank, and those outside all items. */
export function ofBestItem(found: readonly ItemHint[]): readonly FoundHint[] {
  const items = found.filter(({ item }) => item !== undefined);
  const [best] = items.toSorted((a, b) => a.rank - b.rank);
  return found.filter(({ item }) => item === undefined || item === best?.item).map(({ hint }) => hint);
}

/** Elements looked at on the way up to the item that a property belongs to. */
const LEVELS = 40;

function itemAround({ parent }: Frame): ElementNode | undefined {
  let above = parent;
  for (let level = 0; level < LEVELS && above !== undefined; level++) {
    if (attribute(above.element, 'itemscope') !== undefined || attribute(above.element, 'typeof') !== undefined) {
      return above.element;
    }
    above = above.parent;
  }
  return undefined;
}

function typeOf(element: ElementNode): string | undefined {
  return attribute(element, 'itemtype') ?? attribute(element, 'typeof');
}

function rankOf(item: ElementNode): number | undefined {
  const type = typeOf(item);
  return type === undefined ? RANK_WITHOUT_TYPE : typeRank(withoutVocabulary(type));
}

/** The value of a property: of an item in it the name, else what its own attributes say, else its text. */
function valueOfItem(element: ElementNode, field: HintField): string | undefined {
  const text = (): string => (field === 'author' ? nameText : textWithin)(element, NAME_LENGTH);
  if (attribute(element, 'itemscope') !== undefined) return nameWithin(element) ?? text();
  const said = attribute(element, 'content') ?? attribute(element, 'datetime');
  if (said !== undefined) return said;
  return element.tag === 'link' ? attribute(element, 'href') : text();
}

/** Elements looked at for the name of an item. */
const NAME_SEARCH = 50;

function nameWithin(item: ElementNode): string | undefined {
  const pending: ElementNode[] = [item];
  for (let seen = 0; seen < NAME_SEARCH; seen++) {
    const element = pending.pop();
    if (element === undefined) return undefined;
    if (element !== item && tokens(attribute(element, 'itemprop') ?? '').includes('name')) {
      return attribute(element, 'content') ?? textWithin(element, NAME_LENGTH);
    }
    for (const child of element.children.slice(0, NAME_SEARCH).toReversed()) {
      if (child.kind === 'element') pending.push(child);
    }
  }
  return undefined;
}

const SPACE = /\s/;

function tokens(value: string): readonly string[] {
  return value.slice(0, NAME_LENGTH).trim().split(SPACE);
}
