import type { Document } from '../../document.ts';
import type { Placing } from '../../placing.ts';
import { foldedName } from '../header/name.ts';

/** Characters of a block that is no label, entry or heading any more. */
const PARAGRAPH = 80;
/** Characters of signs, beside those of the title, that a line that says it may have. */
const SIGNS = 20;

/**
 * The blocks of the text above its first paragraph that say the title and nothing else: the last entry of a trail of
 * breadcrumbs, a heading for narrow screens. Below it a heading may well be called what the whole is called. None where there is
 * no paragraph: a text that says only its title stays.
 */
export function linesOfTitle(document: Document, placed: readonly Placing[]): readonly number[] {
  const title = document.metadata.title?.value ?? '';
  const key = foldedName(title);
  if (key === '') return [];
  const saysTitle = (text: string): boolean => text.length <= title.length + SIGNS && foldedName(text) === key;
  const found: number[] = [];
  for (const { index, text } of document.blocks) {
    if (placed[index]?.place !== 'text') continue;
    if (saysTitle(text)) found.push(index);
    else if (text.length >= PARAGRAPH) return found;
  }
  return [];
}
