import type { Block, BlockKind } from '../../block.ts';
import { type Edited, edited, unedited } from './edit.ts';

/**
 * Takes the mark-up from a piece of plain text that only says what the block is: the number signs or the underline of a
 * heading, the fences of code. Bullets, numbers and quotation marks stay, because readers need them too.
 */
export function withoutMarks(text: string, kind: BlockKind): Edited {
  const bare = kind === 'heading' ? bareHeading(text) : kind === 'code' ? bareCode(text) : text;
  return bare === text ? unedited(text) : edited(bare, 'markup', 1);
}

/**
 * Takes from a block of a page the sign that links to the block itself: `Setting a policy¶`. It is there to be copied, shows
 * when the pointer is over the line, and says nothing. The block as it was where it has none.
 */
export function withoutAnchor(block: Block): Block {
  const { text, links = [] } = block;
  const anchor = links.find((link) => link.href.includes('#') && ANCHOR_SIGN.test(link.text.trim()));
  const sign = anchor?.text.trim();
  if (sign === undefined || !(text.startsWith(sign) || text.endsWith(sign))) return block;
  const bare = (text.endsWith(sign) ? text.slice(0, -sign.length) : text.slice(sign.length)).trim();
  if (bare === '') return block;
  const { links: _links, ...rest } = block;
  const others = links.filter((link) => link !== anchor);
  return { ...rest, text: bare, ...(others.length > 0 && { links: others }) };
}

const ANCHOR_SIGN = /^[#§¶∞⚓🔗]\ufe0f?$/u;

const NUMBER_SIGNS = /^#{1,6}\s/;
const UNDERLINE = /^(?:=+|-+|~+)$/;
const FENCE = /^(?:`{3}|~{3})/;
const LAST_LINE_END = /[\n\r\v\f\x85\u2028\u2029]/g;

function bareHeading(text: string): string {
  if (NUMBER_SIGNS.test(text)) return withoutClosingSigns(text.replace(NUMBER_SIGNS, '').trim());
  const end = lastLineEnd(text);
  return end > 0 && UNDERLINE.test(text.slice(end + 1).trim()) ? text.slice(0, end).trim() : text;
}

/** `## Title ##`: the signs at the end, and the space before them. */
function withoutClosingSigns(title: string): string {
  let end = title.length;
  while (end > 0 && title.charAt(end - 1) === '#') end--;
  return end < title.length && title.charAt(end - 1) === ' ' ? title.slice(0, end).trim() : title;
}

function bareCode(text: string): string {
  if (!FENCE.test(text)) return text;
  const first = text.search(LAST_LINE_END);
  const last = lastLineEnd(text);
  return first < 0 || first === last ? '' : text.slice(first + 1, last);
}

function lastLineEnd(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(LAST_LINE_END)) last = index;
  return last;
}
