import type { PageElement } from '../block.ts';
import { isAscii } from '../text/characters.ts';
import { codeUnitAt } from '../text/code-unit.ts';
import { remembered } from '../text/remembered.ts';
import type { Frame } from './frame.ts';
import type { ElementNode } from './tree.ts';
import { attribute } from './tree.ts';

/** The elements of a page that hold text, as they come to light. */
export interface Outline {
  readonly elements: readonly PageElement[];
  /** The index of the frame's element, which is entered, below its ancestors, where it is not there yet. */
  indexOf(frame: Frame): number;
}

export function outline(): Outline {
  const elements: PageElement[] = [];
  const wordsOf = remembered(wordsOfNames);
  function indexOf(frame: Frame): number {
    const missing: Frame[] = [];
    for (let above: Frame | undefined = frame; above !== undefined && above.index === -1; above = above.parent) {
      missing.push(above);
    }
    for (const found of missing.reverse()) {
      found.index = elements.length;
      elements.push(pageElement(found, wordsOf));
    }
    return frame.index;
  }
  return { elements, indexOf };
}

function pageElement(frame: Frame, wordsOf: (names: string) => readonly string[]): PageElement {
  const { element, parent, hidden } = frame;
  const role = attribute(element, 'role')?.slice(0, WORD_LENGTH).toLowerCase();
  return {
    parent: parent?.index ?? -1,
    tag: element.tag,
    words: wordsOf(namesOf(element)),
    ...(role === undefined || role === '' ? {} : { role }),
    hidden,
  };
}

/** Words kept of an element's class and id, code units kept of a word, and code units read of either attribute. */
const WORDS = 24;
const WORD_LENGTH = 32;
const NAME_LENGTH = 1_000;

/** What parts words in a class or an id: anything but letters and digits. */
const NAME_SEPARATORS = /[^\p{L}\p{N}]+/u;

/** A small letter or digit before a capital: `post|Body`. */
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;

function namesOf(element: ElementNode): string {
  return `${attribute(element, 'class')?.slice(0, NAME_LENGTH) ?? ''} ${attribute(element, 'id')?.slice(0, NAME_LENGTH) ?? ''}`;
}

/** The words of a class and an id, or of another name, which recur on a page. */
export function wordsOfNames(names: string): readonly string[] {
  if (names === ' ') return NO_WORDS;
  if (isAscii(names)) return asciiWords(names);
  const words = new Set<string>();
  for (const name of names.split(NAME_SEPARATORS)) {
    for (const word of name.split(HUMP)) {
      if (words.size === WORDS) return [...words];
      if (word !== '') words.add(word.slice(0, WORD_LENGTH).toLowerCase());
    }
  }
  return [...words];
}

const NO_WORDS: readonly string[] = [];

/** The same of names in ASCII, which nearly all are, without a search for what parts them. */
function asciiWords(names: string): readonly string[] {
  const words: string[] = [];
  let start = 0;
  let before = OTHER;
  const { length } = names;
  for (let at = 0; at <= length && words.length < WORDS; at++) {
    const kind = at === length ? OTHER : kindOf(codeUnitAt(names, at));
    const isHump = kind === CAPITAL && before === SMALL;
    if ((kind === OTHER || isHump) && at > start) {
      const word = names.slice(start, Math.min(at, start + WORD_LENGTH)).toLowerCase();
      if (!words.includes(word)) words.push(word);
    }
    if (kind === OTHER) start = at + 1;
    else if (isHump) start = at;
    before = kind;
  }
  return words;
}

/** A small letter and a digit are alike: a capital behind either begins a word. */
function kindOf(code: number): number {
  if (code >= 0x61 ? code <= 0x7a : code >= 0x30 && code <= 0x39) return SMALL;
  return code >= 0x41 && code <= 0x5a ? CAPITAL : OTHER;
}

const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;

/** Where a frame's element stands, from `body` on: `body/main/p[3]`; the number where it has siblings of its tag. */
export function pathOf(frame: Frame): string {
  const missing: Frame[] = [];
  let above: Frame | undefined = frame;
  while (above !== undefined && above.path === undefined) {
    missing.push(above);
    above = above.parent;
  }
  for (const found of missing.reverse()) found.path = nextPath(found);
  return frame.path ?? '';
}

function nextPath(frame: Frame): string {
  const { element, parent } = frame;
  if (parent === undefined) return '';
  parent.ordinals ??= ordinals(parent);
  const ordinal = parent.ordinals.get(element);
  const step = ordinal === undefined ? element.tag : `${element.tag}[${ordinal}]`;
  return parent.path === undefined || parent.path === '' ? step : `${parent.path}/${step}`;
}

/** The number of each child that has siblings of its tag, from 1. */
function ordinals(frame: Frame): ReadonlyMap<ElementNode, number> {
  const counts = new Map<string, number>();
  for (const child of frame.children) {
    if (child.kind === 'element') counts.set(child.tag, (counts.get(child.tag) ?? 0) + 1);
  }
  const numbers = new Map<ElementNode, number>();
  const seen = new Map<string, number>();
  for (const child of frame.children) {
    if (child.kind !== 'element' || (counts.get(child.tag) ?? 0) < 2) continue;
    const ordinal = (seen.get(child.tag) ?? 0) + 1;
    seen.set(child.tag, ordinal);
    numbers.set(child, ordinal);
  }
  return numbers;
}
