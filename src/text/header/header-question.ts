import type { Block } from '../../block.ts';
import type { RegionLine } from './header-region.ts';
import { isRepeated, NEAR, tellsMetadata } from './header-title.ts';

const QUESTION = /[?？]["'”’»]?$/u;

/**
 * Whether a line is a question of which nothing but its place says that it heads the text: it may as well open the first
 * paragraph, or be the first of several questions with their answers. A headline has a date or a byline beside it, is said
 * again in the head, or is written in title case.
 */
export function isBareQuestion(line: RegionLine, head: readonly RegionLine[], blocks: readonly Block[]): boolean {
  if (!QUESTION.test(line.block.text)) return false;
  const at = head.indexOf(line);
  if (head[at - 1]?.isMetadata || head.slice(at + 1, at + 1 + NEAR).some((below) => tellsMetadata(below))) return false;
  if (isRepeated(head, at)) return false;
  return !isInTitleCase(line.block) || blocks.some((block) => block !== line.block && isLikeIt(block));
}

function isLikeIt(block: Block): boolean {
  return block.text.length <= LONGEST && QUESTION.test(block.text) && isInTitleCase(block);
}
const LONGEST = 250;

/** Only of several words: the first of a sentence is large anyway, and so are names. */
function isInTitleCase({ text }: Block): boolean {
  const long = text.split(' ').filter((word) => word.length > SHORT_WORD);
  return long.length >= FEWEST_WORDS && long.every((word) => !LOWER.test(word));
}

const SHORT_WORD = 4;
const FEWEST_WORDS = 3;
const LOWER = /^[("'“‘]?\p{Ll}/u;
