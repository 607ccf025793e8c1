import type { PageElement } from '../../block.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What the words in an element's class and id say it is for. English, as class names are almost everywhere. */
const FAMILIES = {
  navigation: set(
    'nav navigation navbar menu menus submenu breadcrumb breadcrumbs crumb crumbs pagination pager paging pages toc topbar toolbar tabbar sitemap skip jump offcanvas hamburger megamenu dropdown masthead',
  ),
  foot: set('footer foot bottom colophon copyright legal'),
  head: set('header masthead head top banner hero logo brand branding site'),
  side: set('sidebar side aside rail widget widgets secondary sidecar gadget complementary sticky'),
  comment: set('comment comments respond reply disqus replies commentlist'),
  related: set(
    'related recommended recommendations recommend recommendation trending popular suggested similar upsell teaser teasers outbrain taboola',
  ),
  more: set('more latest also next previous prev recent readmore archive archives'),
  share: set(
    'share sharing social follow facebook twitter addtoany sharedaddy addthis whatsapp linkedin pinterest like print email bookmark',
  ),
  advert: set(
    'ad ads advert adverts advertisement advertising sponsor sponsored promo promos promotion promotions banner dfp gpt commercial affiliate marketing cta',
  ),
  consent: set('cookie cookies consent gdpr ccpa onetrust privacy'),
  modal: set('modal popup overlay lightbox dialog popover tooltip toast drawer flyout'),
  subscribe: set(
    'newsletter subscribe subscription signup login signin register donate donation paywall membership mailing',
  ),
  author: set('author authors bio biography vcard writer contributor avatar aboutauthor authorbox'),
  about: set(
    'meta byline date time timestamp published tags tag category categories caption credit info views reads posted',
  ),
  reference: set('references reference reflist ref refs footnote footnotes citation citations bibliography sources fn'),
  commerce: set('price cart basket wishlist buy shipping checkout rating ratings stars quantity sku stock'),
  product: set('product products spec specs specification specifications variant variants shop store'),
  filter: set('filter filters facet facets sort sorting refine'),
  text: set('article story entry post prose markdown richtext rte wysiwyg'),
  content: set('content body text main copy blog page news detail details description editor cms longform readable'),
  thread: set(
    'thread topic message messages forum posts postbody messagecontent bbwrapper cooked answer answers question questions topicpost',
  ),
  item: set('card cards item items tile tiles grid list listing listings result results row feed collection gallery'),
  fold: set('accordion tab tabs faq faqs collapse collapsible toggle expand details answer question'),
} as const satisfies Readonly<Record<Family, ReadonlySet<string>>>;

export type Family =
  | 'navigation'
  | 'foot'
  | 'head'
  | 'side'
  | 'comment'
  | 'related'
  | 'more'
  | 'share'
  | 'advert'
  | 'consent'
  | 'modal'
  | 'subscribe'
  | 'author'
  | 'about'
  | 'reference'
  | 'commerce'
  | 'product'
  | 'filter'
  | 'text'
  | 'content'
  | 'thread'
  | 'item'
  | 'fold';

/** The families of words, in the order of their columns. */
export const families: readonly Family[] = Object.keys(FAMILIES) as Family[]; // the keys of the table

/** Whether one of the words of a name is of the family. */
export function isOf(family: Family, words: readonly string[]): boolean {
  const known: ReadonlySet<string> = FAMILIES[family];
  return words.some((word) => known.has(word));
}

/** The elements whose distance is measured, in the order of their columns. */
export const nearTags: readonly string[] = [
  ...['nav', 'header', 'footer', 'aside', 'form', 'main', 'article', 'ul', 'table', 'figure', 'dialog', 'section'],
  ...['blockquote', 'pre', 'button', 'label', 'details', 'noscript', 'dl', 'select'],
];

/** Steps past which an element no longer counts as near. */
export const FAR = 30;

/** How many elements up the nearest one of a kind stands: 0 is the element itself, `FAR` none at all. */
export interface Nearness {
  family(element: number, name: Family): number;
  /** The same by the place of the family in `families`. */
  familyAt(element: number, column: number): number;
  tag(element: number, column: number): number;
  hidden(element: number): number;
  role(element: number): number;
  /** Elements at or above it whose words speak of text. */
  contentWords(element: number): number;
}

const FIRST_TAG = families.length;
const HIDDEN = FIRST_TAG + nearTags.length;
const ROLE = HIDDEN + 1;
const WIDTH = ROLE + 1;

/** Elements that hold the whole page; their words tell of the page and not of a part. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['html', 'body']);

const COLUMN_OF_TAG: ReadonlyMap<string, number> = new Map([
  ...nearTags.map((tag, column) => [tag, FIRST_TAG + column] as const),
  ['ol', FIRST_TAG + nearTags.indexOf('ul')],
]);

const COLUMNS_OF_WORD: ReadonlyMap<string, readonly number[]> = columnsByWord();

function columnsByWord(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  families.forEach((family, column) => {
    for (const word of FAMILIES[family]) found.set(word, [...(found.get(word) ?? []), column]);
  });
  return found;
}

const COLUMN_OF_FAMILY: ReadonlyMap<Family, number> = new Map(families.map((family, column) => [family, column]));

/** Measures every element of a page, in one walk from the root down. */
export function nearness(elements: readonly PageElement[]): Nearness {
  const steps = new Uint8Array(elements.length * WIDTH).fill(FAR);
  const speaking = new Uint8Array(elements.length);
  elements.forEach((element, at) => {
    const own = at * WIDTH;
    if (element.parent >= 0) descend(steps, element.parent * WIDTH, own);
    const tag = COLUMN_OF_TAG.get(element.tag);
    if (tag !== undefined) steps[own + tag] = 0;
    if (element.hidden) steps[own + HIDDEN] = 0;
    if (element.role !== undefined) steps[own + ROLE] = 0;
    if (!WHOLE_PAGE.has(element.tag)) markWords(steps, own, element.words);
    const above = speaking[element.parent] ?? 0;
    speaking[at] = Math.min(FAR, above + (element.words.some(speaksOfText) ? 1 : 0));
  });
  const read = (element: number, column: number): number => steps[element * WIDTH + column] ?? FAR;
  return {
    family: (element, name) => read(element, COLUMN_OF_FAMILY.get(name) ?? WIDTH),
    familyAt: read,
    tag: (element, column) => read(element, FIRST_TAG + column),
    hidden: (element) => read(element, HIDDEN),
    role: (element) => read(element, ROLE),
    contentWords: (element) => speaking[element] ?? 0,
  };
}

function descend(steps: Uint8Array, above: number, own: number): void {
  for (let column = 0; column < WIDTH; column++) {
    steps[own + column] = Math.min(FAR, (steps[above + column] ?? FAR) + 1);
  }
}

function markWords(steps: Uint8Array, own: number, words: readonly string[]): void {
  for (const word of words) for (const column of COLUMNS_OF_WORD.get(word) ?? []) steps[own + column] = 0;
}

function speaksOfText(word: string): boolean {
  return FAMILIES.text.has(word) || FAMILIES.content.has(word);
}
