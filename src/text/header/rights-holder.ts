import type { Block, Document, Hint } from '../../document.ts';

/** Blocks from the end of a document in which its owner may sign. */
const REACH = 12;
const LONGEST_LINE = 300;
const LONGEST_NAME = 60;
const MOST_WORDS = 7;

const SIGN = /©|\(c\)|\bcopyright\b/iu;
/** Those of Thailand are 543 ahead. */
const YEARS = /(?:19|20|25)\d\d(?:\s?[-–—]\s?(?:(?:19|20|25)\d\d)?)?,?/gu;
/** What the makers of a site's software claim, in the clause before the sign. */
const SOFTWARE = /powered by|propulsé par|betrieben mit|software|theme by/iu;
const CLAUSE_END = /[|•·●]|\.\s/u;
const SIGNS = /©|\(c\)|copyright|\bby\b/giu;
/** Where the name ends: a bar, a bullet, the end of a sentence, or the words that claim the rights. */
const END =
  /[|•·●]|\.(?:\s|$)|\s[–—-]\s|all rights|alle rechte|todos los derechos|tous droits|tutti i diritti|todos os direitos|wszelkie prawa|wszystkie prawa|все права|版权所有|保留所有|無断|禁無断|جميع الحقوق|כל הזכויות|สงวนลิขสิทธิ์|सर्वाधिकार/iu;
const LEGAL_FORM = /,?\s(?:ltd|llc|inc|plc|gmbh|ag|s\.?a\.?|s\.?l\.?|s\.?r\.?l\.?|b\.?v\.?|co|corp|pty)\.?$/iu;
const QUOTES = /^["'“”„«»‘’]|["'“”«»‘’]$/gu;
const EDGES: ReadonlySet<string> = new Set(' \t\n,;:.–—-'.split(''));
const LETTER = /\p{L}/u;

/**
 * Who holds the rights, from the line with the sign at the foot of a document: a hint of its publisher, in the words of the
 * line (`© 2022 Northline Weekly. All rights reserved.`). The line itself stays what it is.
 */
export function rightsHint({ blocks }: Document): Hint | undefined {
  for (const block of blocks.slice(-REACH).toReversed()) {
    const name = rightsHolder(block);
    if (name !== undefined)
      return { field: 'publisher', value: name, source: 'text', at: block.index, detail: { rights: 'holder' } };
  }
  return undefined;
}

/** The name that a line of rights gives; undefined where it gives none. */
export function rightsHolder({ text }: Pick<Block, 'text'>): string | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const at = text.search(SIGN);
  if (at < 0 || SOFTWARE.test(text.slice(0, at).split(CLAUSE_END).at(-1) ?? '')) return undefined;
  const claim = text.slice(at).replace(SIGNS, ' ').replace(YEARS, ' ');
  const end = claim.search(END);
  const name = withoutEdges(
    withoutEdges((end < 0 ? claim : claim.slice(0, end)).replace(SPACES, ' ')).replace(LEGAL_FORM, ''),
  ).replace(QUOTES, '');
  if (!LETTER.test(name) || name.length > LONGEST_NAME || name.split(' ').length > MOST_WORDS) return undefined;
  return name;
}

const SPACES = /\s+/g;

function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGES.has(text.charAt(start))) start += 1;
  while (end > start && EDGES.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
