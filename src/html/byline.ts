import type { HintField } from '../metadata.ts';
import type { Frame } from './frame.ts';
import type { FoundHint } from './hint-list.ts';
import { nameText } from './name-text.ts';
import { attribute, textWithin } from './tree.ts';

/** Words in a class or id that name who wrote, and when. */
const AUTHOR_WORD = /(?:^|[^a-z])(?:byline|authors?|writer|autore?n?|auteur|redacteur|verfasser)(?:[^a-z]|$)/;
const DATE_WORD =
  /(?:^|[^a-z])(?:date|published|publish|pubdate|publishdate|timestamp|dateline|posted|datum|fecha|entry-date|post-date)(?:[^a-z]|$)/;

/** What a class or id with any of these words holds, before capitals are told apart. */
const ANY_WORD = /byline|author|writer|autor|auteur|redacteur|verfasser|date|publish|timestamp|posted|datum|fecha/i;

/** Words that say it is something else: a box about the author, a list, a comment. */
const OTHER_WORD =
  /comment|related|title|headline|avatar|image|photo|picture|bio|social|share|follow|widget|sidebar|footer|archive|input|picker/;
const CAPITAL = /(?<=[a-z])(?=[A-Z])/g;

/** Code units within which the text may be a name or a date, and code units read of a class. */
const SHORTEST = 4;
const TEXT_LENGTH = 160;
const NAME_LENGTH = 300;

/**
 * An author or a date that only the class or id of its element gives away; `block` is the block it stands in. Whether it
 * stands near the title is for the caller to see.
 */
export function bylineHint({ element }: Frame, block: number): FoundHint | undefined {
  const [className, id] = [attribute(element, 'class'), attribute(element, 'id')];
  if (className === undefined && id === undefined) return undefined;
  const names = `${(className ?? '').slice(0, NAME_LENGTH)} ${(id ?? '').slice(0, NAME_LENGTH)}`;
  if (!ANY_WORD.test(names)) return undefined;
  const words = names.replace(CAPITAL, '-').toLowerCase();
  const field: HintField | undefined = AUTHOR_WORD.test(words)
    ? 'author'
    : DATE_WORD.test(words)
      ? 'published'
      : undefined;
  if (field === undefined || OTHER_WORD.test(words)) return undefined;
  const value = (field === 'author' ? nameText : textWithin)(element, TEXT_LENGTH + 1);
  if (value.length < SHORTEST || value.length > TEXT_LENGTH) return undefined;
  return { field, value, source: 'byline', at: block, detail: { property: names.trim() } };
}
