import type { Block } from '../../block.ts';
import type { Hint } from '../../metadata.ts';
import { repairTogether } from '../mojibake/repair-together.ts';
import { type Cleaning, type CleanOptions, clean } from './clean.ts';
import { addEdits, type EditKind, type Shape } from './edit.ts';
import { withoutAnchor, withoutMarks } from './marks.ts';
import { mapBlock, mapHint, type TextMap, textsOfBlock, textsOfHint } from './text-parts.ts';
import { knownWords } from './unwrap.ts';

/** What a document says: its blocks, and what was found of metadata. */
export interface Content {
  readonly blocks: readonly Block[];
  readonly hints: readonly Hint[];
}

/** How often a kind of edit was made, and in how many blocks and hints. */
export interface EditCount {
  readonly edits: number;
  readonly blocks: number;
  readonly hints: number;
}

/** Counts by kind; a kind of edit that was not made is absent. */
export type EditCounts = ReadonlyMap<EditKind, EditCount>;

/** Content after some edits. */
export interface CleanedContent extends Content {
  readonly counts: EditCounts;
}

/** How to clean the content of a document. */
export interface ContentCleaning extends CleanOptions {
  /** The document is a page, whose line ends are `<br>` and whose mark-up is gone. */
  readonly onPage: boolean;
}

/**
 * Cleans all texts of a document: the marks of plain text go, and on a page the signs that link to their own line, mojibake is repaired as if all were one text, then each is
 * cleaned for itself (`clean.ts`). Where that brings together what is mojibake again, repair and cleaning are repeated.
 */
export function cleanContent(content: Content, options: ContentCleaning): CleanedContent {
  let current: CleanedContent = { ...content, counts: new Map() };
  current = add(current, options.onPage ? withoutAnchors(current) : withoutAllMarks(current));
  const known = knownWords(current.blocks.map(({ text }) => text));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const repaired = repairedContent(current);
    if (round > 0 && repaired.counts.size === 0) break;
    const cleaned = cleanedTexts(repaired, { ...options, known });
    current = add(add(current, repaired), cleaned);
    if (cleaned.counts.size === 0) break;
  }
  return current;
}

/** Two are enough for all but text that was made to need more. */
const MOST_ROUNDS = 8;

function add(before: CleanedContent, after: CleanedContent): CleanedContent {
  const counts = new Map(before.counts);
  for (const [kind, more] of after.counts) {
    const { edits, blocks, hints } = counts.get(kind) ?? NONE;
    counts.set(kind, { edits: edits + more.edits, blocks: blocks + more.blocks, hints: hints + more.hints });
  }
  return { ...after, counts };
}

const NONE: EditCount = { edits: 0, blocks: 0, hints: 0 };

function withoutAllMarks({ blocks, hints }: Content): CleanedContent {
  const edited = blocks.map(({ text, kind }) => withoutMarks(text, kind));
  return {
    blocks: blocks.map((block, index) => ({ ...block, text: edited[index]?.text ?? block.text })),
    hints,
    counts: countEdits(edited, []),
  };
}

function withoutAnchors({ blocks, hints }: Content): CleanedContent {
  const bare = blocks.map((block) => (block.links === undefined ? block : withoutAnchor(block)));
  const edits = bare.filter((block, index) => block !== blocks[index]).length;
  const counts: EditCounts = new Map(edits === 0 ? [] : [['markup', { edits, blocks: edits, hints: 0 }]]);
  return { blocks: bare, hints, counts };
}

function repairedContent({ blocks, hints }: Content): CleanedContent {
  const { texts, repaired: edits } = repairTogether([...blocks.map(textsOfBlock), ...hints.map(textsOfHint)].flat());
  if (edits === 0) return { blocks, hints, counts: new Map() };
  let next = 0;
  const take: TextMap = (text) => texts[next++] ?? text;
  const after = {
    blocks: blocks.map((block) => mapBlock(block, take)),
    hints: hints.map((hint) => mapHint(hint, take)),
  };
  const count: EditCount = {
    edits,
    blocks: after.blocks.filter((block, index) => block.text !== blocks[index]?.text).length,
    hints: after.hints.filter((hint, index) => hint.value !== hints[index]?.value).length,
  };
  return { ...after, counts: new Map([['mojibake', count]]) };
}

function cleanedTexts({ blocks, hints }: Content, how: Omit<Cleaning, 'shape'> & ContentCleaning): CleanedContent {
  const cleanedBlocks = blocks.map((block) => cleanBlock(block, { ...how, shape: shapeOf(block, how.onPage) }));
  const cleanedHints = hints.map((hint) => cleanHint(hint, { ...how, shape: 'joined' }));
  return {
    blocks: cleanedBlocks.map(({ cleaned }) => cleaned),
    hints: cleanedHints.map(({ cleaned }) => cleaned),
    counts: countEdits(cleanedBlocks, cleanedHints),
  };
}

/** What becomes of a block's line ends. In plain text they were judged at segmentation. */
function shapeOf({ kind }: Block, onPage: boolean): Shape {
  if (kind === 'code') return 'code';
  if (kind === 'table') return 'rows';
  if (kind === 'quote') return 'lines';
  return onPage && kind !== 'heading' && kind !== 'caption' ? 'verse' : 'joined';
}

/** A block or hint after its cleaning, and the edits to its own text. */
interface CleanedItem<Item> {
  readonly cleaned: Item;
  readonly edits: Edits;
}
type Edits = ReadonlyMap<EditKind, number>;

function cleanBlock(block: Block, cleaning: Cleaning): CleanedItem<Block> {
  const { text, edits } = clean(block.text, cleaning);
  if (block.links === undefined && block.cells === undefined)
    return { cleaned: text === block.text ? block : { ...block, text }, edits };
  const cleaned = mapBlock(block, (part, role) => {
    if (role === 'own') return text;
    return clean(part, role === 'cell' ? { ...cleaning, shape: 'joined' } : cleaning).text;
  });
  return { cleaned, edits };
}

function cleanHint(hint: Hint, cleaning: Cleaning): CleanedItem<Hint> {
  let edits: Edits = new Map();
  const cleaned = mapHint(hint, (part) => {
    const edited = clean(part, cleaning);
    edits = addEdits(edits, edited.edits);
    return edited.text;
  });
  return { cleaned, edits };
}

function countEdits(
  blocks: readonly { readonly edits: Edits }[],
  hints: readonly { readonly edits: Edits }[],
): EditCounts {
  const counts = new Map<EditKind, EditCount>();
  const count = (items: readonly { readonly edits: Edits }[], where: 'blocks' | 'hints'): void => {
    for (const { edits } of items) {
      for (const [kind, times] of edits) {
        const before = counts.get(kind) ?? NONE;
        counts.set(kind, { ...before, edits: before.edits + times, [where]: before[where] + 1 });
      }
    }
  };
  count(blocks, 'blocks');
  count(hints, 'hints');
  return counts;
}
