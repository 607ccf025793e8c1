import type { HintField, HintSource } from '../metadata.ts';

/** What a `meta` element of a certain name says, and whose vocabulary the name is from. */
export interface MetaName {
  readonly field: HintField;
  readonly source: HintSource;
}

function names(source: HintSource, field: HintField, list: string): readonly (readonly [string, MetaName])[] {
  return list.split(' ').map((name) => [name, { field, source }] as const);
}

/**
 * Names that `meta` elements carry in `name`, `property`, `itemprop` or `http-equiv`, lower case. From the vocabularies
 * of Open Graph, Twitter cards, Dublin Core, Highwire Press (citation), Parse.ly and Sailthru, and from what publishing
 * systems write without one.
 */
const META_NAMES: ReadonlyMap<string, MetaName> = new Map([
  ...names('og', 'title', 'og:title'),
  ...names('og', 'description', 'og:description'),
  ...names('og', 'site', 'og:site_name'),
  ...names('og', 'canonical', 'og:url'),
  ...names('og', 'language', 'og:locale'),
  ...names('og', 'image', 'og:image og:image:url og:image:secure_url'),
  ...names('og', 'type', 'og:type'),
  ...names(
    'og',
    'published',
    'article:published_time og:published_time og:article:published_time og:pubdate article:published',
  ),
  ...names(
    'og',
    'modified',
    'article:modified_time og:modified_time og:article:modified_time og:updated_time article:modified',
  ),
  ...names('og', 'author', 'article:author og:article:author article:author_name book:author og:author'),
  ...names('og', 'publisher', 'article:publisher og:article:publisher'),
  ...names('og', 'section', 'article:section og:article:section'),
  ...names('og', 'tag', 'article:tag og:article:tag book:tag'),
  ...names('twitter', 'title', 'twitter:title'),
  ...names('twitter', 'description', 'twitter:description'),
  ...names('twitter', 'image', 'twitter:image twitter:image:src'),
  ...names('dublin-core', 'title', 'dc.title dcterms.title'),
  ...names('dublin-core', 'author', 'dc.creator dcterms.creator dc.contributor'),
  ...names(
    'dublin-core',
    'published',
    'dc.date dcterms.date dc.date.issued dcterms.issued dcterms.created dc.date.created dcterms.available dcterms.dateaccepted dcterms.datesubmitted dc.issued dc.created',
  ),
  ...names('dublin-core', 'modified', 'dcterms.modified dc.date.modified dc.modified'),
  ...names('dublin-core', 'publisher', 'dc.publisher dcterms.publisher'),
  ...names('dublin-core', 'description', 'dc.description dcterms.description dcterms.abstract'),
  ...names('dublin-core', 'tag', 'dc.subject dcterms.subject'),
  ...names('dublin-core', 'language', 'dc.language dcterms.language'),
  ...names('dublin-core', 'license', 'dc.rights dcterms.rights dcterms.license'),
  ...names('dublin-core', 'type', 'dc.type dcterms.type'),
  ...names('citation', 'title', 'citation_title'),
  ...names('citation', 'author', 'citation_author citation_authors'),
  ...names(
    'citation',
    'published',
    'citation_publication_date citation_date citation_online_date citation_cover_date citation_year',
  ),
  ...names('citation', 'publisher', 'citation_publisher citation_journal_title'),
  ...names('citation', 'language', 'citation_language'),
  ...names('citation', 'tag', 'citation_keywords'),
  ...names('citation', 'description', 'citation_abstract'),
  ...names('meta', 'title', 'title headline parsely-title sailthru.title hdl'),
  ...names('meta', 'subtitle', 'subtitle subhead'),
  ...names(
    'meta',
    'author',
    'author authors byl parsely-author sailthru.author cxenseparse:author vr:author bt:author dcsext.author rbauthors',
  ),
  ...names(
    'meta',
    'published',
    'date pubdate pub_date publishdate publish-date publish_date publish_time publishtime publication_date publication-date published publisheddate published-date published_date published_time date.issued date.created created creation_date creationdate originalpublicationdate displaydate release_date dateposted article.published article.created article_date_original ptime pdate parsely-pub-date sailthru.date cxenseparse:publishtime cxenseparse:recs:publishtime shareaholic:article_published_time bt:pubdate analyticsattributes.articledate weibo:article:create_at',
  ),
  ...names(
    'meta',
    'modified',
    'last-modified lastmod last_modified lastmodified last-update lastupdate modified date.modified date.updated article.updated updated revised revision_date utime moddate gentime weibo:article:update_at',
  ),
  ...names('meta', 'publisher', 'publisher cre dcsext.publisher'),
  ...names('meta', 'site', 'application-name apple-mobile-web-app-title sitename site_name'),
  ...names('meta', 'section', 'section parsely-section article:section_name cg articlesection sailthru.section'),
  ...names('meta', 'tag', 'keywords news_keywords parsely-tags sailthru.tags'),
  ...names('meta', 'description', 'description abstract'),
  ...names('meta', 'language', 'language content-language'),
  ...names('meta', 'license', 'copyright rights license'),
  ...names('meta', 'rights', 'robots tdm-reservation tdm-policy'),
  ...names('meta', 'canonical', 'parsely-link'),
  ...names('meta', 'image', 'thumbnail parsely-image-url sailthru.image.full'),
  ...names('meta', 'type', 'pagetype page_type content_type parsely-type'),
]);

/** Prefixes of the same vocabulary written with a colon. */
const DUBLIN_CORE = /^(?:dc|dcterms):/;

/** What the name of a `meta` element stands for; undefined where it tells nothing of interest. */
export function metaName(name: string): MetaName | undefined {
  const key = name.trim().toLowerCase();
  return META_NAMES.get(DUBLIN_CORE.test(key) ? key.replace(':', '.') : key);
}
