import type { Block } from './block.ts';
import type { Document } from './document.ts';
import { textBlocks } from './placing.ts';

/**
 * The text of a document as Markdown: headings, lists, quotes, code, tables and links as far as they are known. Links of a
 * document whose address is known are written out in full, so that they lead somewhere from anywhere.
 */
export function toMarkdown(document: Document): string {
  const title = document.metadata.title?.value;
  const base = document.metadata.url?.value ?? document.metadata.canonical?.value;
  const blocks = textBlocks(document).filter((block) => block.text !== '');
  const parts = blocks.map((block, index) => {
    const tight = block.kind === 'item' && blocks[index + 1]?.kind === 'item';
    return render(base === undefined ? block : resolved(block, base)) + (tight ? '\n' : '\n\n');
  });
  return (title === undefined ? '' : `# ${escaped(title)}\n\n`) + parts.join('').trimEnd();
}

/**
 * A record as a page of Markdown: its title as a heading, and its text. What the text was in its source is not known of a
 * record: lists and quotes stay as far as they are written as such.
 */
export function pageOf({ title, text }: { readonly title: string | null; readonly text: string }): string {
  const heading = title === null || title.trim() === '' ? '' : `# ${escaped(title.replace(LINE_ENDS, ' '))}\n\n`;
  return heading + escaped(text);
}

const LINE_ENDS = /[\r\n\u2028\u2029]+/g;

function resolved(block: Block, base: string): Block {
  if (block.links === undefined) return block;
  return { ...block, links: block.links.map(({ text, href }) => ({ text, href: addressFrom(href, base) })) };
}

/** The address in full; as it stands where it leads within the page, or is none. */
function addressFrom(href: string, base: string): string {
  return href.startsWith('#') ? href : (URL.parse(href, base)?.href ?? href);
}

const DEEPEST_HEADING = 6;
const ITEM_MARKER = /^(?:[-*•–◦▪·o]|\d{1,3}[.)]|\([a-z\d]{1,3}\))\s/u;
const ORDERED = /^\d{1,3}[.)]\s/;
const HEADING_MARKER = /^#{1,6}\s/;
const QUOTE_MARKER = /^>/;

function render(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return HEADING_MARKER.test(block.text)
        ? block.text
        : `${'#'.repeat(Math.min(Math.max(block.level ?? 2, 2), DEEPEST_HEADING))} ${linked(block)}`;
    case 'item':
      return `${'  '.repeat((block.level ?? 1) - 1 + numberedAbove(block))}${item(block)}`;
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => (QUOTE_MARKER.test(line) ? line : `> ${line}`))
        .join('\n');
    case 'code':
      return fenced(block.text);
    case 'table':
      return block.cells === undefined ? block.text : table(block.cells);
    default:
      return linked(block);
  }
}

/** Code in a fence that is longer than any in it. */
function fenced(code: string): string {
  let fence = '```';
  while (code.includes(fence)) fence += '`';
  return `${fence}\n${code}\n${fence}`;
}

function item(block: Block): string {
  const text = linked(block);
  if (ORDERED.test(text)) return text;
  return `${markerOf(block)} ${text.replace(ITEM_MARKER, '')}`;
}

/** An item of a numbered list in the path of a block, and nothing but lines below it. */
const NUMBERED = /\/ol(?:\[\d{1,9}\])?\/li(?:\[(\d{1,9})\])?(?:\/(?:p|div|span))?$/;

const LIST = /^(?:ul|ol|dl|menu|dir)(?:\[|$)/;

/** The numbered lists that hold the list of an item: what lies in them is indented below their text, which begins further right. */
function numberedAbove({ path = '' }: Block): number {
  const lists = path.split('/').filter((step) => LIST.test(step));
  return lists.slice(0, -1).filter((step) => step.startsWith('ol')).length;
}

/** The items of a numbered list of a page are counted as browsers count them. */
function markerOf({ path = '' }: Block): string {
  const numbered = NUMBERED.exec(path);
  return numbered === null ? '-' : `${numbered[1] ?? '1'}.`;
}

/**
 * Cells up to which short rows are filled up. Markdown does without, but for the first row (GFM, 4.10), and a row of very many cells
 * above very many rows of one would come to their product.
 */
const MOST_CELLS = 1_000_000;

function table(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const isFilled = rows.length * width <= MOST_CELLS;
  const lines = rows.map((row, index) => {
    const length = isFilled || index === 0 ? width : row.length;
    return `| ${Array.from({ length }, (_, column) => cell(row[column] ?? '')).join(' | ')} |`;
  });
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

const CELL_BREAK = /[\n|]/g;

function cell(text: string): string {
  return text.replace(CELL_BREAK, (sign) => (sign === '|' ? '\\|' : ' '));
}

/** The text with its links written out, each at the first place after the one before. */
function linked(block: Block): string {
  const { text: whole } = block;
  let from = 0;
  let done = '';
  for (const { text, href } of block.links ?? []) {
    const at = placeOf(text, whole, from);
    if (at < 0) continue;
    done += `${escaped(whole.slice(from, at))}[${escaped(text)}](${href.replace(UNSAFE_IN_ADDRESS, percentEncoded)})`;
    from = at + text.length;
  }
  return done + escaped(whole.slice(from));
}

/** Places of a link's text that are looked at. */
const MOST_PLACES = 20;

/**
 * Where a link stands: its text is seldom part of a longer word or number, as the mark of a note would be in a year. Where it is
 * nowhere by itself, its first place.
 */
function placeOf(link: string, text: string, from: number): number {
  if (link === '') return -1;
  const first = text.indexOf(link, from);
  let at = first;
  for (let place = 0; at >= 0 && place < MOST_PLACES; place++) {
    const end = at + link.length;
    if (!isWithin(text, at) && !isWithin(text, end)) return at;
    at = text.indexOf(link, at + 1);
  }
  return first;
}

const FIGURES = /^\p{N}\p{N}$/u;
/** Letters of scripts that part their words. */
const LETTERS = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}]{2}$/u;

/** Whether the place lies within a word or a number. */
function isWithin(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1);
  return FIGURES.test(around) || LETTERS.test(around);
}

function percentEncoded(sign: string): string {
  return sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign);
}

const UNSAFE_IN_ADDRESS = /[\s<>()]/g;
const MARKUP = /[\\`*_[\]<>]/g;

/**
 * A formula between dollar signs: no space at its edges, as between two prices there is, and a sign of TeX in it. What is none
 * ends at its first sign, as the next may begin a formula.
 */
const FORMULA = /(\$\$?)(?!\s)(?=[^$]{0,1999}[\\^_{}])[^$]{1,2000}(?<!\s)\1/g;

/** The text with what Markdown would take for markup escaped, but for formulas in TeX. */
function escaped(text: string): string {
  if (!text.includes('$')) return text.replace(MARKUP, '\\$&');
  let done = '';
  let from = 0;
  for (const { 0: formula, index } of text.matchAll(FORMULA)) {
    done += text.slice(from, index).replace(MARKUP, '\\$&') + formula;
    from = index + formula.length;
  }
  return done + text.slice(from).replace(MARKUP, '\\$&');
}
