import type { Block } from '../../block.ts';
import type { Hint } from '../../metadata.ts';

/** Which text of a block or hint: its own, that of a link or of a cell, or a detail of a hint. */
export type Part = 'own' | 'link' | 'cell' | 'detail';

/** Gives a new text for a text. Called for every part, in one order. */
export type TextMap = (text: string, part: Part) => string;

/** All texts of a block, in the order in which `mapBlock` takes them. */
export function textsOfBlock({ text, links, cells }: Block): readonly string[] {
  if (links === undefined && cells === undefined) return [text];
  return [text, ...(links ?? []).map((link) => link.text), ...(cells ?? []).flat()];
}

/** All texts of a hint, in the order in which `mapHint` takes them. */
export function textsOfHint({ value, detail }: Hint): readonly string[] {
  return detail === undefined ? [value] : [value, ...Object.values(detail)];
}

/** The block with every text replaced. */
export function mapBlock(block: Block, map: TextMap): Block {
  const text = map(block.text, 'own');
  const links = block.links?.map((link) => ({ ...link, text: map(link.text, 'link') }));
  const cells = block.cells?.map((row) => row.map((cell) => map(cell, 'cell')));
  return { ...block, text, ...(links === undefined ? {} : { links }), ...(cells === undefined ? {} : { cells }) };
}

/** The hint with its value and details replaced. */
export function mapHint(hint: Hint, map: TextMap): Hint {
  const value = map(hint.value, 'own');
  if (hint.detail === undefined) return { ...hint, value };
  const details = Object.entries(hint.detail).map(([name, detail]) => [name, map(detail, 'detail')] as const);
  return { ...hint, value, detail: Object.fromEntries(details) };
}
