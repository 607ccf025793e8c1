import type { HintField } from '../metadata.ts';

/** Properties of schema.org, as JSON-LD, microdata and RDFa name them, and what they tell of a page. */
export const SCHEMA_FIELDS: ReadonlyMap<string, HintField> = new Map([
  ['headline', 'title'],
  ['name', 'title'],
  ['alternativeHeadline', 'subtitle'],
  ['author', 'author'],
  ['creator', 'author'],
  ['datePublished', 'published'],
  ['datePosted', 'published'],
  ['dateCreated', 'published'],
  ['uploadDate', 'published'],
  ['dateModified', 'modified'],
  ['publisher', 'publisher'],
  ['sourceOrganization', 'publisher'],
  ['articleSection', 'section'],
  ['keywords', 'tag'],
  ['inLanguage', 'language'],
  ['license', 'license'],
  ['isAccessibleForFree', 'rights'],
  ['description', 'description'],
  ['image', 'image'],
  ['thumbnailUrl', 'image'],
  ['url', 'canonical'],
  ['mainEntityOfPage', 'canonical'],
]);

/** How well a type stands for the page itself, the best first: a text, any other thing that a page can be about, the page. */
const TYPE_RANKS: readonly RegExp[] = [
  /^(?:[A-Za-z]{0,30}Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Recipe|QAPage|FAQPage|HowTo|Thesis|Chapter|CreativeWork|Poem)$/,
  /^(?:Review|Question|Book|Product|Event|Course|Dataset|JobPosting|VideoObject|PodcastEpisode|SoftwareApplication|SoftwareSourceCode|Quotation)$/,
  /^(?:WebPage|ItemPage|CollectionPage|AboutPage|ProfilePage|ContactPage|MedicalWebPage)$/,
];
/** The ranks of things that a page may be about or merely show, and of the page. */
export const THING_RANK = 1;
export const PAGE_RANK = 2;

/** 0 is best; undefined is a type that does not stand for the page, such as `Person` or `BreadcrumbList`. */
export function typeRank(type: string): number | undefined {
  const rank = TYPE_RANKS.findIndex((pattern) => pattern.test(type));
  return rank === -1 ? undefined : rank;
}

/** `https://schema.org/NewsArticle` and `schema:NewsArticle` as `NewsArticle`. */
const VOCABULARY = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/;

export function withoutVocabulary(name: string): string {
  return name.trim().replace(VOCABULARY, '');
}
