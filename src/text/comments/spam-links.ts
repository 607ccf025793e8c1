import { words } from '../words.ts';
import { isOfArticle, patternsOf, type Remark, type SpamContext } from './spam-context.ts';
import { type Point, point } from './spam-points.ts';
import { addressesIn, linksIn, markupIn, phonesIn, sitesIn } from './spam-signs.ts';

/** A longer comment with a link or two argues a point; an advertisement is short, or full of links. */
export const LONG_REMARK = 60;

const MANY = 2;
const WORDS_PER_LINK = 20;
const LONGEST_READ = 200;
const NOT_LETTERS = /[^\p{L}]+/gu;
const SCHEME = /^https?:\/\/|^www\./iu;

/** Words of an address that say nothing. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set(['http', 'https', 'www']);

/** Links, sites, addresses and telephone numbers: ways out of the page. */
export function linkPoints(remark: Remark, context: SpamContext): readonly Point[] {
  const { text } = remark;
  const links = [...new Set([...linksIn(text), ...(remark.links ?? []).map(({ href }) => href)].map(bareAddress))];
  const sites = sitesIn(text).filter(
    (site) => !context.article.text.includes(site) && !links.some((link) => link.includes(site)),
  );
  const said = wordsBeside(text, links);
  const addresses = said < LONG_REMARK ? addressesIn(text) : [];
  const phones = phonesIn(text);
  const markup = markupIn(text);
  const sold = tradeIn([...links, ...sites], context);
  return [
    ...amountOfLinks(links, sites, said),
    ...(sold.length > 1 || sold.some((pattern) => pattern.includes(' ')) ? [point('trade-in-link', sold)] : []),
    ...(markup.length > 0 ? [point('markup', markup)] : []),
    ...(addresses.length > 0 ? [point('address', addresses)] : []),
    ...(phones.length > 0 ? [point('telephone', phones)] : []),
  ];
}

function amountOfLinks(links: readonly string[], sites: readonly string[], said: number): readonly Point[] {
  const points: Point[] = [];
  if (links.length >= MANY && said < links.length * WORDS_PER_LINK) points.push(point('links', links));
  else if (links.length + sites.length > 0 && said < LONG_REMARK) points.push(point('link', [...links, ...sites]));
  if (links.length > 0 && said === 0) points.push(point('nothing-but-links', links));
  return points;
}

/** The phrases of trade that an address is made of, but for those that the article uses too. */
function tradeIn(addresses: readonly string[], context: SpamContext): readonly string[] {
  const found = addresses.flatMap((address) => context.trade(address.slice(0, LONGEST_READ).replace(NOT_LETTERS, ' ')));
  return patternsOf(found).filter((pattern) => !isOfArticle(pattern, context));
}

function wordsBeside(text: string, links: readonly string[]): number {
  const rest = links.reduce((left, link) => left.replaceAll(link, ' '), text);
  return words(rest).filter((word) => !ADDRESS_WORDS.has(word)).length;
}

function bareAddress(link: string): string {
  return link.replace(SCHEME, '').replace(SCHEME, '');
}
