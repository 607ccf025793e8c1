import type { Block } from '../../block.ts';
import { headings } from './heading.ts';
import { itemLevels } from './item-level.ts';
import { cutPieces, type Piece } from './pieces.ts';

/**
 * Cuts a text into blocks. A line is a block, unless there is evidence of wrapping (`wrap.ts`); the lines of a quote, of a
 * table or of a piece of code are one block together, and so is a heading with its underline. What ends a line is told in
 * `lines.ts`, what makes an item in `item-marker.ts`, what makes a heading without marks in `heading.ts`.
 *
 * Spans are exact: `block.text === text.slice(...block.span)`; they are in order, disjoint, and only white space lies
 * between them. Markers, fences and underlines are part of their block, and so is the indent of code.
 *
 * Time is linear in the length of the text. Throws `read/too-large` for more than a million lines that are not blank.
 */
export function segmentText(text: string): readonly Block[] {
  const pieces = cutPieces(text);
  const candidates = pieces.map((piece) => ({ ...piece, content: text.slice(piece.start, piece.end) }));
  const heads = headings(candidates);
  const levels = itemLevels(pieces);
  return pieces.map((piece, index) => {
    const marked: Piece = heads.has(index) ? { ...piece, kind: 'heading' } : piece;
    return blockOf(text, marked, [index, levels[index] ?? piece.level]);
  });
}

function blockOf(text: string, piece: Piece, [index, level]: readonly [number, number | undefined]): Block {
  const { kind, cells, start, end, gap, indent } = piece;
  return {
    index,
    kind,
    ...(level === undefined ? {} : { level }),
    text: text.slice(start, end),
    ...(cells === undefined ? {} : { cells }),
    span: [start, end],
    layout: { gap, indent },
  };
}
