import { isDomain } from './author-shape.ts';

const LINK = /\bhttps?:\/\/[^\s<>"')\]]{3,400}|\bwww\.[\p{L}\p{N}-]{2,63}\.[^\s<>"')\]]{2,400}/giu;
const MARKUP = /\[(?:url|link|img)[=\]]|<a\s{1,4}href=["']?https?:|&lt;a\s{1,4}href=/giu;
const ADDRESS = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{2,63}\.[\p{L}]{2,10}/giu;
const PHONE = /(?<![\p{N}.,:/=$€£-] ?)\+?\(?\d{1,4}\)?(?:[ .-]{0,2}\(?\d{2,4}\)?){2,5}(?![\p{N}/:=%])/gu;
const WRITTEN_AS_PHONE = /^\+|\d[ )-]{1,2}\(?\d{2,4}[ )-]{1,2}\d{2,4}/u;
const BEFORE_PHONE =
  /(?:call|dial|phone|tel|telephone|mobile|cell|contact|number|whatsapp|text|fax|anrufen|telefon|handy|appelez|téléphone|llame|llamar|teléfono|звоните|телефон|тел)[\p{L}]{0,3}[ .:#()-]{0,6}(?:(?:us|me|at|on|now|today|or|is|unter|au|al|по)[ .:]{1,3}){0,3}$/iu;
const BARE_WORD = /[^\s,;()<>"'[\]]+/gu;
const DIGIT = /\d/g;
const LEAST_PHONE_DIGITS = 9;
const MOST_PHONE_DIGITS = 14;

const LATIN_TOKEN = /^[A-Za-z0-9]{6,40}$/;
const VOWELS = /[aeiouy]/gi;
const CASE_CHANGE = /[a-z](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g;
const LOWER_RUN = /[a-z]{3}/;
const HAS_SMALL = /[a-z]/;
const HAS_CAPITAL = /[A-Z]/;
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5}/i;
const SAME_LETTERS = /(.)\1\1/;
const LEAST_DIFFERENT = 5;
const FEW_VOWELS = 0.25;
const LEAST_CHANGES = 2;
const WHITE_SPACE = /\s+/u;
const EDGE_DOTS = /^[.:]{1,5}|[.:!?]{1,5}$/g;

/** Addresses of sites that are written out as links. */
export function linksIn(text: string): readonly string[] {
  return text.match(LINK) ?? [];
}

/** The text without addresses, whose words are no words of the comment. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, ' ').replace(ADDRESS, ' ');
}

/** Marks of links that were meant for a page and are shown as they are: `[url=`, `<a href`. */
export function markupIn(text: string): readonly string[] {
  return text.match(MARKUP) ?? [];
}

/** Addresses of electronic mail. */
export function addressesIn(text: string): readonly string[] {
  return text.match(ADDRESS) ?? [];
}

/** Telephone numbers: as many digits as one has, with its marks or with a word before it that asks to call. */
export function phonesIn(text: string): readonly string[] {
  const bare = text.replace(LINK, ' ').replace(ADDRESS, ' ');
  const found: string[] = [];
  for (const { 0: number, index } of bare.matchAll(PHONE)) {
    const digits = number.match(DIGIT)?.length ?? 0;
    if (digits < LEAST_PHONE_DIGITS || digits > MOST_PHONE_DIGITS) continue;
    if (WRITTEN_AS_PHONE.test(number) || BEFORE_PHONE.test(bare.slice(Math.max(0, index - 40), index)))
      found.push(number.trim());
  }
  return found;
}

/** Names of sites without `http`: `shop.example.com`. */
export function sitesIn(text: string): readonly string[] {
  return (text.replace(LINK, ' ').replace(ADDRESS, ' ').match(BARE_WORD) ?? [])
    .map((word) => word.replace(EDGE_DOTS, ''))
    .filter((word) => word.includes('.') && isDomain(word));
}

/** Whether a text is mostly letters that no language strings together so: keys hit by a machine. */
export function isRandom(text: string): boolean {
  const tokens = text.split(WHITE_SPACE).filter((token) => token !== '');
  const random = tokens.filter(isRandomToken);
  return random.length > 0 && random.length * 2 >= tokens.length;
}

/** Capitals and small letters in no order, or consonants without end. `CopyAsHTML` has words in it, `ggggg` one key only. */
function isRandomToken(token: string): boolean {
  if (!LATIN_TOKEN.test(token) || SAME_LETTERS.test(token)) return false;
  if (new Set(token.toLowerCase()).size < LEAST_DIFFERENT) return false;
  const changes = token.match(CASE_CHANGE)?.length ?? 0;
  if (changes >= LEAST_CHANGES && !LOWER_RUN.test(token)) return true;
  const vowels = token.match(VOWELS)?.length ?? 0;
  const rest = token.slice(1);
  const isMixed = HAS_SMALL.test(rest) && HAS_CAPITAL.test(rest);
  return !isMixed && CONSONANTS.test(token) && vowels < token.length * FEW_VOWELS;
}
