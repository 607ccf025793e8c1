import type { BlockKind } from '../../block.ts';
import { classes, classOf } from '../characters.ts';
import { endsSentence, startsLower } from '../sentences.ts';
import { codeAt, unitsOf } from '../word-spans.ts';

/** What is asked of a block and of its neighbours to tell whether it is a heading. */
export interface Candidate {
  readonly kind: BlockKind;
  /** Lines of the source. */
  readonly lines: number;
  readonly content: string;
  /** Blank lines above it. */
  readonly gap: number;
}

/**
 * The indexes of the unmarked blocks that are headings. The headings of a text stand alike: where some have a blank line below,
 * a line that touches the one below is the first line of its paragraph.
 */
export function headings(blocks: readonly Candidate[]): ReadonlySet<number> {
  const found = [...blocks.keys()].filter((index) => {
    const block = blocks[index];
    return block !== undefined && isHeading(block, blocks[index - 1], blocks[index + 1]);
  });
  const apart = found.filter((index) => (blocks[index + 1]?.gap ?? 0) > 0);
  return new Set(apart.length * 2 > found.length ? apart : found);
}

/**
 * Whether an unmarked block is a heading: a short line that begins large, ends in no mark, is no date, and stands above a
 * paragraph. What stands above it must be a paragraph too, or no running text at all, unless the line is all capitals.
 */
function isHeading(block: Candidate, above: Candidate | undefined, below: Candidate | undefined): boolean {
  if (block.kind !== 'paragraph' || block.lines > 1 || block.content.length > LONGEST) return false;
  if (below === undefined || !isProse(below) || goesOn(below)) return false;
  if (PAUSE.test(block.content) || endsSentence(block.content) || startsLower(block.content)) return false;
  const { letters, capitals, digits } = countLetters(block.content);
  if (letters < FEWEST_LETTERS || digits > (letters + digits) * MOST_DIGITS) return false;
  return capitals === letters || above === undefined || above.kind !== 'paragraph' || isProse(above);
}

/** Code units of the longest line that heads, of a paragraph, and of one that ends as a sentence. */
const LONGEST = 100;
const PARAGRAPH = 100;
const SENTENCE = 40;
const FEWEST_LETTERS = 2;
/** The share of letters and digits beyond which digits make a date, a time or a price of a line. */
const MOST_DIGITS = 0.2;
/** Signs at the end of a line that goes on below. */
const PAUSE = /[,;:\u060c\u061b\u3001\uff0c\uff1a\uff1b\u2013\u2014-]$/;

/** A line at once below that begins small is the rest of a sentence. */
function goesOn({ gap, content }: Candidate): boolean {
  return gap === 0 && startsLower(content);
}

function isProse({ kind, content }: Candidate): boolean {
  if (kind !== 'paragraph') return false;
  return content.length >= PARAGRAPH || (content.length >= SENTENCE && endsSentence(content));
}

function countLetters(text: string): { letters: number; capitals: number; digits: number } {
  let [letters, capitals, digits] = [0, 0, 0];
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    const found = classOf(code);
    if (found === classes.digit) digits++;
    else if (found >= classes.lower && found !== classes.mark) {
      letters++;
      if (found === classes.upper) capitals++;
    }
    at += unitsOf(code);
  }
  return { letters, capitals, digits };
}
