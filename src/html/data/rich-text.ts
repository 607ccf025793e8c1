import { countWords } from '../../text/words.ts';
import { isList, isObject, type Json, type JsonObject } from '../json-ld-source.ts';
import { type DataText, ownText } from './data-text.ts';
import { escaped } from './entities.ts';
import { TEXT_WORDS } from './prose.ts';
import { type Budget, firstHeldBy, isAfforded, standingOf } from './records.ts';

/**
 * A list as editors keep a text that is formatted: nodes that say of what type they are, with others below them and strings at
 * the leaves. Gives it as markup, with headings, items, quotations, code and links; undefined where the list is nothing like
 * that or holds no more than a few words.
 */
export function richText(
  list: readonly Json[],
  budget: Budget,
): Pick<DataText, 'markup' | 'words' | 'isMarkup'> | undefined {
  if (!isOfNodes(list)) return undefined;
  const parts: string[] = [];
  let words = 0;
  const pending: Step[] = [{ closes: '', value: list, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { closes, value, depth } = next;
    parts.push(closes);
    if (value === undefined || depth > DEEPEST) continue;
    const text = isObject(value) ? leafOf(value) : undefined;
    const [open, close] = isObject(value) ? tagsOf(value) : ['', ''];
    parts.push(open);
    pending.push({ closes: close, value: undefined, depth });
    if (text !== undefined) {
      if (!isAfforded(text, budget)) return undefined;
      words += countWords(text);
      parts.push(MARKUP.test(text) ? text : escaped(text).replaceAll('\n', '<br>'));
    } else if (isObject(value) || isList(value)) {
      const held = firstHeldBy(value, budget.values).filter(([name, each]) => isGoneInto(name, each));
      budget.values -= held.length;
      for (const [, each] of held.reverse()) {
        const item: Json = typeof each === 'string' ? { type: 'li', text: each } : each;
        pending.push({ closes: '', value: item, depth: depth + 1 });
      }
    }
  }
  return words < TEXT_WORDS ? undefined : { markup: parts.join(''), words, isMarkup: true };
}

/** What is written when a node ends, or a value that is still to be read. */
interface Step {
  readonly closes: string;
  readonly value: Json | undefined;
  readonly depth: number;
}

const DEEPEST = 32;
/** Nodes of a list that are looked at to tell what it is. */
const LOOKED_AT = 20;

/** Whether what a list holds are nodes: objects that say of what type they are, or hold strings and their like. */
function isOfNodes(list: readonly Json[]): boolean {
  const nodes = list.slice(0, LOOKED_AT);
  return nodes.length > 0 && nodes.every(isNode) && nodes.some(holdsLeaf);
}

/** A node has a type, but no title and address of its own, as a document has that is merely listed. */
function isNode(node: Json): boolean {
  return isObject(node) && typeOf(node) !== '' && standingOf(node, () => false) === 'plain';
}

/** Whether a string stands at the leaves, some levels down. */
function holdsLeaf(node: Json): boolean {
  let level: readonly Json[] = [node];
  for (let depth = 0; depth < LEAF_DEPTH && level.length > 0; depth++) {
    if (level.some((each) => isObject(each) && (leafOf(each) ?? '') !== '')) return true;
    level = level
      .flatMap((each) => (isObject(each) || isList(each) ? firstHeldBy(each, LOOKED_AT) : []))
      .filter(([name, each]) => isGoneInto(name, each))
      .map(([, each]) => each)
      .slice(0, LOOKED_AT);
  }
  return false;
}

const LEAF_DEPTH = 6;

const TYPE_NAMES = ['type', '_type', 'nodeType', 'style', 'tagName', 'tag', 'kind'] as const;
const LEAF_NAMES = ['text', 'value', 'plain_text', 'html', 'content'] as const;

function typeOf(node: JsonObject): string {
  return TYPE_NAMES.flatMap((name) => ownText(node, name) ?? [])
    .join(' ')
    .slice(0, LONGEST_TYPE);
}

const LONGEST_TYPE = 100;

function leafOf(node: JsonObject): string | undefined {
  for (const name of LEAF_NAMES) {
    const text = ownText(node, name);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Marks, definitions and properties of a node hold no text of it. A string in a list is one of its items. */
function isGoneInto(name: string | number, value: Json): boolean {
  if (typeof name === 'number' && typeof value === 'string') return true;
  return (isObject(value) || isList(value)) && !(typeof name === 'string' && ASIDE.has(name));
}

const ASIDE: ReadonlySet<string> = new Set(
  'marks markDefs attrs attributes properties entityMap spans inlineStyleRanges'.split(' '),
);

/** Tags by what a node calls itself; of several the first that fits. A type that fits none is a paragraph. */
const TAGS: readonly (readonly [RegExp, string])[] = [
  [/head(?:ing|er|line)|\bh[1-6]\b/i, 'h'],
  [/list[-_ ]?item|\bli\b|bullet/i, 'li'],
  [/list|\b[uo]l\b/i, 'ul'],
  [/quote/i, 'blockquote'],
  [/code|\bpre\b/i, 'pre'],
  [/link|\ba\b/i, 'a'],
  [/break|\bbr\b/i, 'br'],
  [/^(?:text|span)\b|inline|strong|\bem\b|bold|italic/i, ''],
];

function tagsOf(node: JsonObject): readonly [string, string] {
  const type = typeOf(node);
  const href = addressOf(node);
  const found = TAGS.find(([pattern]) => pattern.test(type))?.[1] ?? (type === '' ? '' : 'p');
  const tag = found === 'p' && isInline(node) ? '' : found === 'h' ? `h${levelOf(node, type)}` : found;
  if (tag === 'br') return ['<br>', ''];
  if (href !== undefined && (tag === 'a' || tag === '')) return [`<a href="${quoted(href)}">`, '</a>'];
  return tag === '' || tag === 'a' ? ['', ''] : [`<${tag}>`, `</${tag}>`];
}

/** The digit of `h3` or `heading-3`. */
const LEVEL = /\b(?:h|heading[-_ ]?)([1-6])\b/i;

function levelOf(node: JsonObject, type: string): number {
  const told = [node, node['attrs'], node['data']].filter((each) => isObject(each)).map((each) => each['level']);
  const level = Number(LEVEL.exec(type)?.[1] ?? told.find((each) => typeof each === 'number') ?? 2);
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

/** A text with nothing but marks: part of a paragraph. */
function isInline(node: JsonObject): boolean {
  return Object.hasOwn(node, 'marks') || Object.hasOwn(node, 'annotations');
}

const ADDRESS_NAMES = ['href', 'url', 'uri'] as const;

/** The address that a node leads to, its own or in its properties. */
function addressOf(node: JsonObject): string | undefined {
  const marks = isList(node['marks'])
    ? node['marks'].flatMap((mark) => (isObject(mark) ? [mark['attrs'], mark] : []))
    : [];
  const places = [node, node['attrs'], node['data'], node['properties'], ...marks];
  const holders = places.filter((each) => isObject(each));
  for (const holder of holders) {
    for (const name of ADDRESS_NAMES) {
      const address = ownText(holder, name);
      if (address !== undefined && address !== '') return address;
    }
  }
  return undefined;
}

function quoted(address: string): string {
  return escaped(address).replaceAll('"', '&quot;');
}

const MARKUP = /<\/?[a-z][^<>]{0,500}>/i;
