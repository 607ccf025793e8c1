import type { Block, BlockKind } from '../../block.ts';
import type { Document } from '../../document.ts';
import { placings } from '../../placing.ts';
import { type ParagraphKey, paragraphKey } from './paragraph-key.ts';

/** A block that is still in the text and has words. */
export interface TemplateLine {
  readonly block: Block;
  /**
   * `metadata`: a line that is known to be a date, a byline or the like, and no part of the text; `title`: the same, dropped
   * where it recurs as a title; `fixed`: code and tables, whose rows recur by nature.
   */
  readonly role: 'free' | 'heading' | 'title' | 'metadata' | 'fixed';
  /** The key that it counts under. */
  readonly key: ParagraphKey;
  /** The key that a title is judged by. */
  readonly titleKey?: ParagraphKey;
}

const FIXED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['code', 'table']);

/** The blocks of a document that are still in its text, as the templates of its site are looked for in them. */
export function linesOf(document: Document): readonly TemplateLine[] {
  const placed = placings(document);
  const hinted = hintedLines(document);
  return document.blocks.flatMap((block): readonly TemplateLine[] => {
    if (placed[block.index]?.place !== 'text') return [];
    const key = paragraphKey(block.text);
    if (key === undefined) return [];
    const role = hinted.get(block.index) ?? roleOf(block, key.words);
    return [role === 'title' ? { block, role, key, titleKey: titleKey(block.text) } : { block, role, key }];
  });
}

/** What begins an entry of a list or a menu, and no heading. */
const BULLET = /^[*+•·»›–-][ \u00a0]/u;
/** What leads elsewhere, or tells whose picture it is, heads nothing. */
const LEADING_ON = /[»›>)|…][ \u00a0]?$/u;
/** What recurs above sections is a label (`Ingredients`, `What you need`); longer lines are headlines of other documents. */
const MOST_WORDS_OF_A_LABEL = 7;

function roleOf({ kind, level, text }: Block, words: number): TemplateLine['role'] {
  if (FIXED_KINDS.has(kind)) return 'fixed';
  if (kind !== 'heading') return 'free';
  // Without a mark it is only a guess that a line is a heading.
  const isGuess = level === undefined;
  return isGuess && (words > MOST_WORDS_OF_A_LABEL || BULLET.test(text) || LEADING_ON.test(text)) ? 'free' : 'heading';
}

/** Lines that are known to be nothing but metadata. One that is a title and something else as well is no mere title. */
function hintedLines({ hints }: Document): ReadonlyMap<number, 'title' | 'metadata'> {
  const lines = new Map<number, 'title' | 'metadata'>();
  for (const { field, source, at } of hints) {
    if (source !== 'line' || typeof at !== 'number') continue;
    lines.set(at, field === 'title' && lines.get(at) !== 'metadata' ? 'title' : 'metadata');
  }
  return lines;
}

/** Sets the keys of titles apart from those of paragraphs. */
const TITLE_MARK = 0x7171e;

/**
 * Titles are held against titles: a headline that other documents list is still the title of its own. Numbers stay, since
 * `Report 12` and `Report 13` are two titles. The words of the line count under its other key.
 */
function titleKey(text: string): ParagraphKey {
  const { high, low } = paragraphKey(text, 'kept') ?? { high: 0, low: 0 };
  return { high: (high ^ TITLE_MARK) >>> 0, low, words: 0 };
}

/** What lines count under: a title under a key of its own besides. */
export function keysOf(lines: readonly TemplateLine[]): readonly ParagraphKey[] {
  return lines.flatMap(({ key, titleKey: own }) => (own === undefined ? [key] : [key, own]));
}
