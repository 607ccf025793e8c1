import { hasWord } from '../word-spans.ts';
import { type Marker, markersOf } from './item-marker.ts';
import { type RowForm, rowForm } from './table-row.ts';

/** What a line is by its own signs, before its neighbours are asked. */
export type Shape =
  | { readonly kind: 'text' }
  /** Neither letters nor digits: `---`, `* * *`. `sign` where it is one sign repeated. */
  | { readonly kind: 'rule'; readonly sign: string | undefined }
  /** Three backticks and more, or three tildes: more are an underline. `bare` where nothing follows, so that it may close. */
  | { readonly kind: 'fence'; readonly sign: string; readonly length: number; readonly bare: boolean }
  /** A heading by its number signs. */
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'quote'; readonly level: number }
  /** An item, if one of the markers has a sibling; without markers, an item by its bullet. */
  | { readonly kind: 'item'; readonly markers: readonly Marker[] }
  | { readonly kind: 'row'; readonly form: RowForm };

/** The shape of the content of line number `index`. */
export function shapeOf(content: string, index: number): Shape {
  const fence = fenceOf(content);
  if (fence !== undefined) return fence;
  if (content.startsWith('>')) return { kind: 'quote', level: quoteLevel(content) };
  if (!hasWord(content)) return { kind: 'rule', sign: repeatedSign(content) };
  const heading = NUMBER_SIGNS.exec(content);
  if (heading !== null) return { kind: 'heading', level: heading[0].length };
  const markers = markersOf(content, index);
  if (markers !== undefined) return { kind: 'item', markers };
  const form = rowForm(content);
  return form === undefined ? TEXT : { kind: 'row', form };
}

const TEXT: Shape = { kind: 'text' };
const NUMBER_SIGNS = /^#{1,6}(?=\s)/;
const SHORTEST_FENCE = 3;

function fenceOf(content: string): Shape | undefined {
  const sign = content.charAt(0);
  if (sign !== '`' && sign !== '~') return undefined;
  let length = 1;
  while (content.charAt(length) === sign) length++;
  if (length < SHORTEST_FENCE || (sign === '~' && length > SHORTEST_FENCE)) return undefined;
  if (sign === '`' && content.includes('`', length)) return undefined;
  return { kind: 'fence', sign, length, bare: length === content.length };
}

/** How many `>` stand at the beginning, with at most one space between two of them. */
function quoteLevel(content: string): number {
  let level = 0;
  let at = 0;
  while (content.charAt(at) === '>') {
    level++;
    at += content.charAt(at + 1) === ' ' && content.charAt(at + 2) === '>' ? 2 : 1;
  }
  return level;
}

function repeatedSign(content: string): string | undefined {
  const sign = content.charAt(0);
  for (let at = 1; at < content.length; at++) if (content.charAt(at) !== sign) return undefined;
  return sign;
}
