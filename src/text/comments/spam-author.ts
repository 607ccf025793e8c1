import { words } from '../words.ts';
import { authorShape } from './author-shape.ts';
import { patternsOf, type Remark, type SpamContext } from './spam-context.ts';
import { contentWords } from './spam-phrases.ts';
import { type Point, point } from './spam-points.ts';

const LEAST_LETTERS_REPEATED = 4;

/** Where words written together part: `BuyEssays24.example` has buy, essays, 24 and example. */
const SEAMS = /(?<=\p{Ll})(?=\p{Lu})|[._\-/]|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** Words of trade that people are called by too. */
const ALSO_SURNAMES: ReadonlySet<string> = new Set(
  'bet buy cash crack deal deals diamonds doctor doors flowers gold hack judi keto kitchen led likes loan loans machine nike price prices sale shop solar steel store visa wedding weed seo windows'.split(
    ' ',
  ),
);

/** What the name above a comment says: of a site, of a trade, or no name at all; and what the comment makes of it. */
export function authorPoints(remark: Remark, context: SpamContext): readonly Point[] {
  const author = remark.author?.trim() ?? '';
  const kind = commercialKind(author, context);
  if (kind === undefined) return [];
  const points = [kind];
  const name = contentWords(author.replace(SEAMS, ' '), context.stopWords);
  const said = context.carrying(remark.text);
  const repeated = [...name].filter((word) => word.length >= LEAST_LETTERS_REPEATED && said.has(word));
  if (repeated.length > 0 && kind.name !== 'author-is-no-name') points.push(point('author-in-body', repeated));
  if (remark.text.trim() === '') points.push(point('empty-body', author));
  return points;
}

/** `Old Kettle Co`, `Unterholz Bau GmbH` */
const FIRM = /\s(?:ltd|limited|llc|inc|corp|co|pvt|pty|plc|gmbh|kft|srl|sarl|bv|oü|sp\. z o\.o)\.?$/iu;

/** What people write of themselves beside a name or for one, and who sells does not: `accountant #4`, `manager, small m`. */
const SELF_DESCRIPTION = /[,;:!?#$%*"“”()[\]]/u;
const BRACKETS = /\s?[([][^()[\]]{0,60}[)\]]/gu;

/** `Ann Lee (lawyer)` is a person; a name that is all brackets stays. */
function withoutBrackets(author: string): string {
  const bare = author.replace(BRACKETS, '').trim();
  return bare === '' ? author : bare;
}

/** Why a name is no name of a person: a site, a trade, or words that no name is made of. */
function commercialKind(author: string, context: SpamContext): Point | undefined {
  const shape = authorShape(author);
  if (shape === undefined) return undefined;
  if (shape === 'domain') return point('author-is-domain', author);
  const parted = withoutBrackets(author).replace(SEAMS, ' ');
  const trade = patternsOf(context.trade(parted));
  const isTrade = shape === 'phrase' ? trade.length > 0 : trade.some((pattern) => !ALSO_SURNAMES.has(pattern));
  if (isTrade) return point('author-is-trade', trade);
  if (FIRM.test(author)) return point('author-is-phrase', author);
  if (shape !== 'phrase') return undefined;
  const isKeyword =
    author === author.toLowerCase() &&
    !SELF_DESCRIPTION.test(author) &&
    words(author).every((word) => !context.stopWords.has(word));
  return point(isKeyword ? 'author-is-phrase' : 'author-is-no-name', author);
}
