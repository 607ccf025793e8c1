import type { ElementNode, TextNode, TreeNode } from './tree.ts';
import { textWithin } from './tree.ts';

/** What is asked of the frame of an element above. */
interface Above {
  readonly element: ElementNode;
  readonly preformatted: boolean;
  readonly parent: { readonly preformatted: boolean } | undefined;
}

/** Blocks that a highlighter makes the lines of code of; others in preformatted text are blocks as anywhere. */
const LINE_PARTS: ReadonlySet<string> = new Set('div ol ul li table tbody thead tr td th'.split(' '));

/** Elements that show that preformatted text holds more than lines of code. */
const MORE_THAN_LINES: ReadonlySet<string> = new Set(
  'pre h1 h2 h3 h4 h5 h6 p article section main nav aside header footer form blockquote dl img'.split(' '),
);

/**
 * Whether the blocks inside an element are lines of code: inside preformatted text, or inside the one `code` that is all it holds
 * but for buttons and labels. Never looks at preformatted text in preformatted text, so that asking it of every element is linear.
 */
export function holdsLines(element: ElementNode, parent: Above): boolean {
  if (element.tag === 'pre') return !parent.preformatted && soleCode(element) === undefined && !holdsMore(element);
  if (element.tag !== 'code' || parent.element.tag !== 'pre' || parent.parent?.preformatted === true) return false;
  return soleCode(parent.element) === element && !holdsMore(element);
}

/** Whether an element in code is one of its lines, or a part of one; not a bar with buttons and the name of the language. */
export function isLinePart(element: ElementNode): boolean {
  return LINE_PARTS.has(element.tag) && !isBar(element);
}

/** Code units of a bar with buttons, and elements in it that are looked at. */
const LONGEST_BAR = 40;
const MOST_IN_BAR = 12;

function isBar(element: ElementNode): boolean {
  const parts = partsOf(element);
  const inside = parts.length > MOST_IN_BAR ? [] : [...parts, ...parts.flatMap(partsOf)];
  if (!inside.some(({ tag }) => tag === 'button')) return false;
  return textWithin(element, LONGEST_BAR + 1).length <= LONGEST_BAR;
}

function partsOf({ children }: ElementNode): readonly ElementNode[] {
  return children.slice(0, MOST_IN_BAR + 1).filter((child) => child.kind === 'element');
}

const INK = /\S/;

function soleCode({ children }: ElementNode): ElementNode | undefined {
  let found: ElementNode | undefined;
  for (const child of children) {
    if (child.kind === 'text') {
      if (INK.test(child.text)) return undefined;
    } else if (child.tag === 'code') {
      if (found !== undefined) return undefined;
      found = child;
    }
  }
  return found;
}

function holdsMore(element: ElementNode): boolean {
  const pending: TreeNode[] = [...element.children];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'text') continue;
    if (MORE_THAN_LINES.has(node.tag)) return true;
    for (const child of node.children) pending.push(child);
  }
  return false;
}

const NUMBER = /^\s{0,8}\d{1,6}\s{0,4}$/;

/** The number that is all that an element in code says: what stands before its lines to count them. */
export function numberOf(node: TextNode, element: ElementNode): number | undefined {
  if (element.children.length !== 1 || element.tag === 'pre' || element.tag === 'code') return undefined;
  return NUMBER.test(node.text) ? Number(node.text) : undefined;
}

/** A number at the start of a line of code, by its range in the text. */
export interface LineNumber {
  readonly at: number;
  readonly end: number;
  readonly number: number;
}

/** Code as it was gathered. */
export interface GatheredCode {
  readonly text: string;
  readonly numbers: readonly LineNumber[];
  /** Where a line goes on behind its number, though a block ends there. */
  readonly joints: readonly number[];
}

/** Code without the numbers of its lines, which are handed on by themselves; as it is where not every line has the next one. */
export function withoutNumbers({ text, numbers, joints }: GatheredCode): {
  readonly text: string;
  readonly numbers?: string;
} {
  const asItIs = { text: withBreaks(text, joints) };
  if (!countsLines(text, numbers, joints)) return asItIs;
  let code = '';
  let from = 0;
  for (const { at, end } of numbers) {
    code += text.slice(from, at);
    from = end;
  }
  code += text.slice(from);
  return code.trim() === '' ? asItIs : { text: code, numbers: numbers.map(({ number }) => number).join('\n') };
}

function countsLines(text: string, numbers: readonly LineNumber[], joints: readonly number[]): boolean {
  const [first] = numbers;
  if (first === undefined || (numbers.length === 1 && joints.length === 0)) return false;
  let start = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const found = numbers[next];
    if (line.trim() !== '') {
      const isNumbered = found !== undefined && found.number === first.number + next && found.at - start < line.length;
      if (!isNumbered || text.slice(start, found.at).trim() !== '') return false;
      next += 1;
    }
    start += line.length + 1;
  }
  return next === numbers.length;
}

function withBreaks(text: string, joints: readonly number[]): string {
  let done = '';
  let from = 0;
  for (const joint of joints) {
    done += `${text.slice(from, joint)}\n`;
    from = joint;
  }
  return done + text.slice(from);
}
