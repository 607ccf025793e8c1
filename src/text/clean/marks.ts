import type { Block, BlockKind, Link } from '../../block.ts';
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
 * Takes from a block of a page what only leads about in it: the sign that links to the block itself (`Setting a policy¶`), or from
 * a note back to its mark (`↩`), and behind a heading the link to edit its section or to go to the top (`Life[edit]`). They
 * say nothing. The block as it was where it has none.
 */
export function withoutAnchor(block: Block): Block {
  const { text, links = [] } = block;
  const sign = links.findLast((link) => isAnchor(link, block.kind) && text.endsWith(link.text.trim()));
  const opening = sign === undefined ? links.find((link) => isSign(link) && text.startsWith(link.text.trim())) : sign;
  if (opening === undefined) return withoutEditing(block);
  const { length } = opening.text.trim();
  return without(block, (sign === undefined ? text.slice(length) : text.slice(0, -length)).trim(), [opening]);
}

/** The block with a shorter text and without some links; as it was where nothing would be left. */
function without(block: Block, text: string, gone: readonly Link[]): Block {
  if (text === '') return block;
  const { links = [], ...rest } = block;
  const others = links.filter((link) => !gone.includes(link));
  return { ...rest, text, ...(others.length > 0 && { links: others }) };
}

function isSign({ href, text }: Link): boolean {
  return href.includes('#') && ANCHOR_SIGN.test(text.trim());
}

function isAnchor(link: Link, kind: BlockKind): boolean {
  return isSign(link) || (kind === 'heading' && TO_TOP.test(link.href) && SHORT_LABEL.test(link.text.trim()));
}

const ANCHOR_SIGN = /^[#§¶∞⚓🔗↩↑⤴⬆^][\ufe0e\ufe0f]?$/u;
/** Where the page begins, or its list of contents stands. */
const TO_TOP = /^#(?:top|toc|contents?)(?:[-_]|$)/i;
const SHORT_LABEL = /^\S{1,12}(?: \S{1,12}){0,2}$/;

/** In brackets behind a heading, links to edit it: `[edit | edit source]`. */
const EDITING = /\s?\[[^[\]]{1,60}\]$/u;
const EDIT_ADDRESS = /[?&/=]edit(?![a-z])/i;

function withoutEditing(block: Block): Block {
  if (block.kind !== 'heading') return block;
  const brackets = EDITING.exec(block.text);
  if (brackets === null) return block;
  const editing = (block.links ?? []).filter(({ text, href }) => EDIT_ADDRESS.test(href) && brackets[0].includes(text));
  return editing.length === 0 ? block : without(block, block.text.slice(0, brackets.index).trim(), editing);
}

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
