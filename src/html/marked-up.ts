import type { HintField } from '../metadata.ts';
import type { Frame } from './frame.ts';
import type { FoundHint } from './hint-list.ts';
import { metaName } from './meta-names.ts';
import { nameText } from './name-text.ts';
import { SCHEMA_FIELDS } from './schema.ts';
import type { ElementNode } from './tree.ts';
import { attribute, textWithin } from './tree.ts';

/** Code units read of an element that names something. Longer ones are text and not a name or a date. */
const NAME_LENGTH = 300;

/** Hints of a `meta` element. */
export function metaHints(element: ElementNode): readonly FoundHint[] {
  const content = attribute(element, 'content');
  if (content === undefined) return [];
  const key = ['property', 'name', 'itemprop', 'http-equiv'].find((name) => attribute(element, name) !== undefined);
  const name = key === undefined ? '' : (attribute(element, key) ?? '').slice(0, NAME_LENGTH);
  const known = metaName(name) ?? (key === 'itemprop' ? itemName(name) : undefined);
  if (known === undefined) return [];
  const at = `meta[${key}="${name}"]`;
  return [{ ...known, value: content, at, detail: { property: name } }];
}

function itemName(name: string): { readonly field: HintField; readonly source: 'microdata' } | undefined {
  const field = name === 'name' ? undefined : SCHEMA_FIELDS.get(name);
  return field === undefined ? undefined : { field, source: 'microdata' };
}

/** Hints of a `link` element: the address of the page, its licence. */
export function linkHints(element: ElementNode): readonly FoundHint[] {
  const value = attribute(element, 'href');
  const found: FoundHint[] = [];
  for (const rel of relations(element)) {
    const field = LINK_FIELDS.get(rel);
    if (field !== undefined) found.push({ field, value, source: 'html', at: `link[rel="${rel}"]` });
  }
  return found;
}

const LINK_FIELDS: ReadonlyMap<string, HintField> = new Map([
  ['canonical', 'canonical'],
  ['license', 'license'],
  ['image_src', 'image'],
]);

const SPACE = /\s/;

function relations(element: ElementNode): readonly string[] {
  return tokens(attribute(element, 'rel')).map((rel) => rel.toLowerCase());
}

function tokens(value: string | undefined): readonly string[] {
  return value === undefined ? [] : value.slice(0, NAME_LENGTH).trim().split(SPACE);
}

/** Hints of an element in the body that is marked up: an author's link, a tag's, a licence's, a microformat. */
export function bodyHints({ element }: Frame, at: number): readonly FoundHint[] {
  const found: FoundHint[] = [];
  if (element.tag === 'a') found.push(...anchorHints(element, at));
  for (const { name, value } of element.attributes) {
    if (name === 'class' && MICROFORMAT.test(value)) found.push(...microformatHints(element, at));
  }
  return found;
}

/** Few classes have one: to take each apart would cost more than the rest of the walk's reading of marks. */
const MICROFORMAT = /dt-(?:published|updated)|p-(?:author|category)/;

/** What says that a time is that of a change. */
const CHANGED = /modif|updat|revis|aktualisiert|actuali/i;

/** The hint of a `time` element. Whether it is the time of the page is for the caller to see. */
export function timeHint({ element }: Frame, at: number): FoundHint {
  const itemprop = attribute(element, 'itemprop');
  const about = `${itemprop ?? ''} ${(attribute(element, 'class') ?? '').slice(0, NAME_LENGTH)}`;
  const text = textWithin(element, NAME_LENGTH);
  const value = attribute(element, 'datetime') ?? text;
  const property = itemprop ?? (attribute(element, 'pubdate') === undefined ? undefined : 'pubdate');
  const field = CHANGED.test(about) ? 'modified' : 'published';
  return { field, value, source: 'time', at, detail: { property, text } };
}

function anchorHints(element: ElementNode, at: number): readonly FoundHint[] {
  const url = attribute(element, 'href');
  return relations(element).flatMap((rel): readonly FoundHint[] => {
    const value = textWithin(element, NAME_LENGTH);
    if (rel === 'author')
      return [{ field: 'author', value, source: 'html', at, detail: { property: 'rel=author', url } }];
    if (rel === 'tag') return [{ field: 'tag', value, source: 'html', at, detail: { property: 'rel=tag', url } }];
    if (rel === 'license')
      return [{ field: 'license', value: url, source: 'html', at, detail: { property: 'rel=license' } }];
    return [];
  });
}

/** Classes of the microformat h-entry and of its forerunner hAtom. */
const MICROFORMATS: ReadonlyMap<string, HintField> = new Map([
  ['dt-published', 'published'],
  ['dt-updated', 'modified'],
  ['p-author', 'author'],
  ['p-category', 'tag'],
]);

function microformatHints(element: ElementNode, at: number): readonly FoundHint[] {
  return tokens(attribute(element, 'class')).flatMap((token): readonly FoundHint[] => {
    const field = MICROFORMATS.get(token);
    if (field === undefined || element.tag === 'time') return [];
    const text = field === 'author' ? nameText : textWithin;
    const value = attribute(element, 'datetime') ?? attribute(element, 'title') ?? text(element, NAME_LENGTH);
    return [{ field, value, source: 'microdata', at, detail: { property: token } }];
  });
}
