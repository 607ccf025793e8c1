/**
 * The words of a value as a reader sees them: some templates escape twice, so that a reference (`&eacute;`, `&#8217;`) is still
 * there when the page was parsed. One that is unknown stays.
 */
export function withoutReferences(value: string): string {
  let plain = value;
  for (let round = 0; round < ROUNDS && plain.includes('&'); round++) plain = plain.replace(REFERENCE, resolved);
  return plain;
}
const ROUNDS = 2;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,7});/giu;

/** A value without the mark-up that a template put into what should be words; a mere mention of a tag stays. */
export function withoutMarkup(value: string): string {
  if (!value.includes('<') || !(CLOSING.test(value) || OPENS_WITH_TAG.test(value))) return value;
  return value.replace(INLINE, '').replace(BLOCK, ' ').replace(CUT_OFF, '');
}
/** `</p>` */
const CLOSING = /<\/(?:p|b|i|em|strong|u|a|span|div|h[1-6]|li|sup|sub|small|font|blockquote)>/iu;
const OPENS_WITH_TAG = /^\s?<(?:p|div|span|strong|em|b|i|a|h[1-6]|ul|ol|figure|img|br)[\s>/]/iu;
const INLINE = /<\/?(?:b|i|em|strong|u|a|span|sup|sub|small|font)(?:\s[^<>]{0,1000})?\/?>/giu;
const BLOCK = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|img|figure|iframe|blockquote|script|style)(?:\s[^<>]{0,1000})?\/?>/giu;
/** Where a value was cut in the middle of a tag. */
const CUT_OFF = /<(?:a|img|span|div|iframe)\s[^<>]{0,1000}$/iu;

function resolved(reference: string): string {
  const name = reference.slice(1, -1);
  if (name.startsWith('#')) return character(name) ?? reference;
  return NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? reference;
}

/** A number between 128 and 159 means what it does in Windows-1252, as browsers read it. */
function character(number: string): string | undefined {
  const code = HEXADECIMAL.test(number) ? Number.parseInt(number.slice(2), 16) : Number(number.slice(1));
  if (code >= 0x80 && code < 0xa0) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  const isText = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isText ? String.fromCodePoint(code) : undefined;
}
const HEXADECIMAL = /^#x/iu;

/** The names of HTML for U+00A0 to U+00FF, in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil ' +
  'sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute ' +
  'Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc ' +
  'atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide ' +
  'oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS =
  'amp &|lt <|gt >|quot "|apos \'|ndash –|mdash —|lsquo ‘|rsquo ’|sbquo ‚|ldquo “|rdquo ”|bdquo „|lsaquo ‹|rsaquo ›|hellip …|bull •|trade ™|' +
  'euro €|OElig Œ|oelig œ|Scaron Š|scaron š|Yuml Ÿ|dagger †|Dagger ‡|permil ‰|minus −|rarr →|larr ←|thinsp \u2009|ensp \u2002|emsp \u2003|' +
  'zwnj \u200c|zwj \u200d';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...OTHERS.split('|').map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
]);
