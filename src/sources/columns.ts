/** What a column of a JSONL row may be. */
export type Column =
  | 'text'
  | 'html'
  | 'url'
  | 'id'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'date'
  | 'modified'
  | 'publisher'
  | 'site'
  | 'section'
  | 'tags'
  | 'language'
  | 'license'
  | 'description'
  | 'image'
  | 'canonical'
  | 'fetched_at'
  | 'media_type';

/** Which column is what, by its name in the row; a path such as `meta.title` reaches into objects. */
export type FieldMap = Readonly<Partial<Record<Column, string>>>;

/**
 * The names that columns usually have, the likeliest first. `id` has none: identity is made from the URI unless the user
 * names a key, since what is called `id` often is a counter of one file.
 */
export const columnNames: Readonly<Record<Exclude<Column, 'id'>, readonly string[]>> = {
  text: ['text', 'content', 'body', 'raw_content', 'raw_text'],
  html: ['html', 'raw_html', 'page_html'],
  url: ['url', 'uri', 'link', 'source_url', 'page_url'],
  title: ['title', 'headline'],
  subtitle: ['subtitle', 'subheadline'],
  author: ['author', 'authors', 'byline', 'creator'],
  date: ['date', 'published', 'date_published', 'datePublished', 'published_at', 'publish_date', 'pub_date', 'pubDate'],
  modified: ['modified', 'updated', 'date_modified', 'dateModified', 'updated_at'],
  publisher: ['publisher'],
  site: ['site', 'site_name', 'sitename'],
  section: ['section', 'category'],
  tags: ['tags', 'keywords'],
  language: ['language', 'lang'],
  license: ['license', 'licence'],
  description: ['description', 'summary', 'excerpt'],
  image: ['image'],
  canonical: ['canonical', 'canonical_url'],
  fetched_at: ['fetched_at', 'fetchedAt', 'crawled_at', 'scraped_at', 'retrieved_at', 'timestamp'],
  media_type: ['media_type', 'mediaType', 'mime_type', 'mimeType', 'content_type'],
};

/** All columns that a field map may name. */
export const columns: readonly Column[] = ['id', ...(Object.keys(columnNames) as Exclude<Column, 'id'>[])]; // a table typed by its keys

/** The columns that are metadata; a document's `fields` name them so. */
export const metadataColumns: readonly Exclude<Column, 'id'>[] = [
  'title',
  'subtitle',
  'author',
  'date',
  'modified',
  'publisher',
  'site',
  'section',
  'tags',
  'language',
  'license',
  'description',
  'image',
  'canonical',
  'url',
];
