import type { FoundHint } from './hint-list.ts';

/** Code units of scripts that are looked through. */
const SOURCE_LENGTH = 500_000;

/** Properties that publishing systems give a page's own record, in JSON that may itself be a string. */
const PUBLISHED =
  /\\?"(published_at|publishedAt|published_time|publishedTime|publishedDate|published_date|publishDate|publish_date|publicationDate|publication_date|datePublished|firstPublished|firstPublishedAt|first_published_at|firstPublishDate)\\?"\s{0,3}:\s{0,3}\\?"(\d{4}-\d\d-\d\d[^"\\\s]{0,30})/;

/**
 * The first date of publication that a page's own scripts hold, for pages that name none elsewhere: a shop or an app keeps
 * the record that it shows as JSON.
 */
export function scriptDate(scripts: readonly string[]): readonly FoundHint[] {
  let left = SOURCE_LENGTH;
  for (const script of scripts) {
    const [, property, value] = PUBLISHED.exec(script.slice(0, left)) ?? [];
    if (property !== undefined && value !== undefined)
      return [{ field: 'published', value, source: 'html', at: `script/${property}`, detail: { property } }];
    left -= Math.min(left, script.length);
  }
  return [];
}
