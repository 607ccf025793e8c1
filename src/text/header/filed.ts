import type { Author } from '../../metadata.ts';
import { authorsOf, isFullName } from './name.ts';

/** `by Ann Lee in Sewing`: full names before what the piece is filed under, which is a few words long. */
export function filedAuthors(text: string): readonly Author[] {
  const filed = FILED.exec(text);
  if (filed === null) return [];
  const category = text.slice(filed.index + filed[0].length);
  if (category.split(' ').length > CATEGORY_WORDS || !CATEGORY_START.test(category)) return [];
  const authors = authorsOf(text.slice(0, filed.index));
  return authors.every(({ name }) => isFullName(name)) ? authors : [];
}
const FILED = /\s(?:in|under|unter|dans|en|em|op|w|в)\s/u;
const CATEGORY_WORDS = 5;
/** Categories are names. */
const CATEGORY_START = /^[^\p{Ll}\p{N}]/u;
