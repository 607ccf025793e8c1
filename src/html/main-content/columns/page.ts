import type { BlockKind } from '../../../block.ts';
import { ratio } from '../spot.ts';
import type { View } from '../view.ts';
import type { Columns } from './columns.ts';

const COUNTED: readonly BlockKind[] = ['item', 'heading', 'table'];
const TYPES = ['article', 'product', 'forum', 'collection', 'list', 'faq', 'recipe', 'website'];
/** Share of a heading that is links from which it leads elsewhere. */
const LINKED = 0.8;
const ADDRESSES = {
  forum: /forum|thread|topic|viewtopic|discuss|community|question/i,
  documentation: /docs?|manual|reference|guide|wiki|api|help|support/i,
  shop: /product|shop|store|item|dp|collection|buy/i,
  list: /category|tag|archive|search|list|index|page/i,
  article: /\d{4}\/\d|news|blog|article|story|post/i,
} as const;

/** What kind of page it is: all its blocks have these in common. */
export const page: Columns = {
  names: [
    ...['blocks of the page', 'length of the page', 'link share of the page', 'long blocks of the page'],
    'share of long text on the page',
    ...COUNTED.map((kind) => `share of ${kind} blocks`),
    ...['share of hidden blocks', 'container for the page', 'column for the page'],
    ...['title in a heading', 'articles of the page', 'headings that are links'],
    ...TYPES.map((type) => `page of type ${type}`),
    'depth of the address',
    ...Object.keys(ADDRESSES).map((kind) => `address of ${kind}`),
  ],
  write({ survey, blocks, features, spots, words }: View, at, row) {
    const { characters, linked, long, longCharacters } = survey.page;
    row.put(Math.log1p(blocks.length));
    row.put(Math.log1p(characters));
    row.put(ratio(linked, characters));
    row.put(long);
    row.put(ratio(longCharacters, characters));
    const signs = spots[at]?.page;
    for (const kind of COUNTED) row.put(ratio(signs?.kinds.get(kind) ?? 0, blocks.length));
    row.put(signs?.hiddenShare ?? 0);
    row.put(signs?.dominance ?? 0);
    row.put(signs?.columnShare ?? 0);
    row.put(words.titleShare);
    row.put(Math.log1p(survey.elements.filter(({ tag }) => tag === 'article').length));
    const headings = features.filter((_, place) => blocks[place]?.kind === 'heading');
    row.put(ratio(headings.filter(({ linkShare }) => linkShare > LINKED).length, headings.length));
    for (const type of TYPES) row.flag(words.types.some((said) => said.includes(type)));
    row.put(words.address.split('/').length);
    for (const address of Object.values(ADDRESSES)) row.flag(address.test(words.address));
  },
};
