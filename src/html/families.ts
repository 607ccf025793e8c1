import type { PageElement } from '../document.ts';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** What the words in an element's class and id say it is for. English, as class names are almost everywhere. */
const FAMILIES = {
  navigation: set(
    'nav navigation navbar menu menus submenu breadcrumb breadcrumbs crumb crumbs pagination pager paging pages toc topbar toolbar tabbar sitemap skip jump offcanvas hamburger megamenu dropdown masthead',
  ),
  foot: set('footer foot bottom colophon copyright legal'),
  comment: set('comment comments respond reply disqus replies commentlist'),
  related: set(
    'related recommended recommendations recommend recommendation trending popular suggested similar upsell teaser teasers outbrain taboola',
  ),
  advert: set(
    'ad ads advert adverts advertisement advertising sponsor sponsored promo promos promotion promotions banner dfp gpt commercial affiliate marketing cta',
  ),
  consent: set('cookie cookies consent gdpr ccpa onetrust'),
  modal: set('modal popup overlay lightbox dialog popover tooltip toast drawer flyout'),
  subscribe: set(
    'newsletter subscribe subscription signup login signin register donate donation paywall membership mailing',
  ),
  author: set('author authors bio biography vcard writer contributor avatar aboutauthor authorbox'),
  reference: set('references reference reflist ref refs footnote footnotes citation citations bibliography sources fn'),
  commerce: set('price cart basket wishlist buy shipping checkout rating ratings stars quantity sku stock'),
  text: set('article story entry post prose markdown richtext rte wysiwyg'),
  fold: set('accordion tab tabs faq faqs collapse collapsible toggle expand details answer question'),
} as const satisfies Record<Family, ReadonlySet<string>>;

export type Family =
  | 'navigation'
  | 'foot'
  | 'comment'
  | 'related'
  | 'advert'
  | 'consent'
  | 'modal'
  | 'subscribe'
  | 'author'
  | 'reference'
  | 'commerce'
  | 'text'
  | 'fold';

/** How many elements up the nearest one of a family stands: 0 is the element itself, `NONE` none at all. */
export type Distances = Readonly<Record<Family, number>>;

/** A distance past which an element no longer counts as standing inside another. */
export const NONE = 9;

/** Elements that hold the whole page; their words tell of the page and not of a part. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['html', 'body']);

const FAMILY_OF_WORD: ReadonlyMap<string, readonly Family[]> = familiesByWord();

function familiesByWord(): ReadonlyMap<string, readonly Family[]> {
  const found = new Map<string, Family[]>();
  // Object.keys gives string[]; the object is the constant above.
  for (const family of Object.keys(FAMILIES) as Family[]) {
    for (const word of FAMILIES[family]) found.set(word, [...(found.get(word) ?? []), family]);
  }
  return found;
}

const FAR: Distances = {
  navigation: NONE,
  foot: NONE,
  comment: NONE,
  related: NONE,
  advert: NONE,
  consent: NONE,
  modal: NONE,
  subscribe: NONE,
  author: NONE,
  reference: NONE,
  commerce: NONE,
  text: NONE,
  fold: NONE,
};

/** The distances of every element, by its index. */
export function familyDistances(elements: readonly PageElement[]): readonly Distances[] {
  const found: Distances[] = [];
  for (const element of elements) found.push(distances(element, found[element.parent] ?? FAR));
  return found;
}

function distances(element: PageElement, above: Distances): Distances {
  const own: Partial<Record<Family, number>> = {};
  for (const family of Object.keys(above) as Family[]) own[family] = Math.min(NONE, above[family] + 1); // as above
  if (!WHOLE_PAGE.has(element.tag)) {
    for (const word of element.words) for (const family of FAMILY_OF_WORD.get(word) ?? []) own[family] = 0;
  }
  return { ...above, ...own };
}
