import type { Block } from '../../block.ts';
import type { Document } from '../../document.ts';
import type { Hint } from '../../metadata.ts';

/** Blocks from the end of a document in which its owner may sign. */
const REACH = 12;
const LONGEST_LINE = 300;
const LONGEST_NAME = 60;
const MOST_WORDS = 7;

/** `501(c)(3)` is a kind of company. */
const SIGN = /©|(?<![\p{L}\p{N})])\(c\)(?!\()|\bcopyright\b/iu;
/** Those of Thailand are 543 ahead. */
const YEARS = /(?:19|20|25)\d\d(?:\s?[-–—]\s?(?:(?:19|20|25)\d\d)?)?,?/gu;
/** What the makers of a site's software claim, in the clause before the sign. */
const SOFTWARE = /powered by|propulsé par|betrieben mit|software|theme by/iu;
const CLAUSE_END = /[|•·●]|\.\s/u;
const SIGNS = /©|\(c\)|copyright/giu;
const BY = /^by\s/iu;
/**
 * Where the name ends: a bar, a bullet, the line, the end of a sentence, the words that claim the rights, or the links and
 * notes that stand behind them. One letter or two with a full stop are short for something.
 */
const END =
  /[|•·∙●\n]|(?<=[\p{L}\p{N}]{3}|\))\.(?:\s|$)|\s[–—-]\s|all rights|some rights|alle rechte|einige rechte|todos los derechos|tous droits|tutti i diritti|todos os direitos|wszelkie prawa|wszystkie prawa|все права|版权所有|保留所有|無断|禁無断|جميع الحقوق|כל הזכויות|สงวนลิขสิทธิ์|सर्वाधिकार|(?<!\p{L})(?:privacy|terms (?:of|and|&)|terms$|cookies?|sitemap|impressum|datenschutz|updated:|(?:powered|managed|built|site|website|web design|designed|theme) by|by-?nc|by-?sa)(?!\p{L})|\scc-?by/iu;
/** What stands behind `copyright` where it is the law or a link that is spoken of. */
const NO_HOLDER =
  /^(?:(?:ip|notices?|polic(?:y|ies)|infringements?|violations?|laws?|complaints?|claims?|statements?|information|agents?|terms|menu|privacy|disclaimer|cookies?|protected|individual|see|read|please|to|under|and|or|of|is|are|in|on|sowie|und)(?!\p{L}))|^\p{Ll}+ by(?!\p{L})/iu;
/** `MMXXVI`, and what begins with a sign. */
const NO_NAME = /^M{1,3}[DCLXVI]{2,12}$|^[^\p{L}\p{N}"'‘“„«(@]/u;
/** Behind the form of a company its name is over, and where the next sentence was run together with it. */
const FORMED =
  /(?<=\s(?:GmbH|KG|AG|Ltd|LLC|Inc))\.?\s(?![&+]|(?:and|und|[Cc]o)(?!\p{L}))|(?<=\p{L}{3})\.(?=\p{Lu}\p{Ll}{2})/u;
const LEGAL_FORM =
  /,?\s(?:ltd|llc|inc|plc|gmbh|kgaa|kg|ag|s\.?a\.?|s\.?l\.?(?:u\.?)?|s\.?r\.?l\.?|b\.?v\.?|co|corp|pty|[&+]|and|und)\.?$/iu;
/** Such forms stand one behind another: `GmbH & Co. KG`. */
const MOST_FORMS = 4;
const QUOTES = /^["'“”„«»‘’]|["'“”«»‘’]$/gu;
/** `e.V`, `U.S`, `L.P` */
const SHORTENED = /(?:^|[\s.])\p{L}\.\p{L}$/u;
const VERSION = /\s\d{1,3}\.\d{1,5}$/u;

const EDGES: ReadonlySet<string> = new Set(' \t\n,;:./–—-'.split(''));
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
  const claim = withoutEdges(text.slice(at).replace(SIGNS, ' ').replace(YEARS, ' ')).replace(BY, '');
  const end = claim.search(END);
  const name = withoutForms(withoutEdges((end < 0 ? claim : claim.slice(0, end)).replace(SPACES, ' ')));
  if (NO_HOLDER.test(name) || NO_NAME.test(name)) return undefined;
  if (!LETTER.test(name) || name.length > LONGEST_NAME || name.split(' ').length > MOST_WORDS) return undefined;
  return name;
}

const SPACES = /\s+/g;

/** The name without the legal form of its company, quotation marks, and the version of a program. */
function withoutForms(claim: string): string {
  let name = claim.split(FORMED)[0] ?? '';
  for (let round = 0; round < MOST_FORMS; round++) name = withoutEdges(name.replace(LEGAL_FORM, ''));
  const bare = name.replace(VERSION, '').replace(QUOTES, '');
  return SHORTENED.test(bare) ? `${bare}.` : bare;
}

function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGES.has(text.charAt(start))) start += 1;
  while (end > start && EDGES.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
