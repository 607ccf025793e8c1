import { tags } from './tags.ts';

/** A numeric character reference so long that its value overflows: `&#` and 200 digits. */
const ENDLESS_REFERENCE = /&#(?=[0-9]{200}|[xX][0-9a-fA-F]{200})/g;

/**
 * Markup that the parser can bear, of the same length: a numeric reference of hundreds of digits, which makes it throw,
 * is turned into text by swapping its first two characters, and attributes past the 256th of a tag, which it compares
 * each with each, become spaces.
 */
export function defused(html: string): string {
  const text = html.includes('&#') ? html.replace(ENDLESS_REFERENCE, '#&') : html;
  const parts: string[] = [];
  let from = 0;
  for (const tag of tags(text)) {
    if (tag.surplus === -1) continue;
    parts.push(text.slice(from, tag.surplus), ' '.repeat(tag.end - 1 - tag.surplus));
    from = tag.end - 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

/** Tags that a flattened page keeps: they frame the document, carry metadata or cannot nest. */
const KEPT: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'title',
  'meta',
  'link',
  'base',
  'script',
  'style',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'p',
  'br',
  'hr',
]);

/** Tags that neither break a line nor a word. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym applet b bdi bdo big cite code data del dfn em font i img ins kbd label mark math meter nobr object output q rb rp rt rtc ruby s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Markup of the same length and with the same texts in which nothing nests: tags within a line become empty comments,
 * all others become rules, which part blocks. For pages nested so deeply that no tree of them could be built in time.
 */
export function flattened(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, name } of tags(html)) {
    if (KEPT.has(name)) continue;
    const [open, close] = INLINE.has(name) || end - start < 4 ? ['<!', '>'] : ['<hr', '>'];
    parts.push(html.slice(from, start), open, ' '.repeat(end - start - open.length - 1), close);
    from = end;
  }
  return parts.join('') + html.slice(from);
}
