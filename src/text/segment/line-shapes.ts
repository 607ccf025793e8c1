import type { Marker } from './item-marker.ts';
import { type Shape, shapeOf } from './line-shape.ts';
import { contentOf, type Line } from './lines.ts';

/** The shapes of all lines, each seen among the others: `fenced` is a line between two fences. */
export type SettledShape =
  | Exclude<Shape, { kind: 'fence' }>
  /** `last` is the line that closes the fence. */
  | { readonly kind: 'fence'; readonly last: number }
  | { readonly kind: 'fenced' };

/**
 * Settles what a line alone cannot tell: a fence is one if it is closed further down; a numbered line is an item if the
 * number before or after it heads another line of the same indent.
 */
export function shapesOf(text: string, lines: readonly Line[]): readonly SettledShape[] {
  const shapes = lines.map((line, index) => shapeOf(contentOf(text, line), index));
  const places = placesOf(shapes, lines);
  const settled: SettledShape[] = [];
  const unclosed = new Map<string, number>();
  for (const [index, shape] of shapes.entries()) {
    if (index < settled.length) continue;
    if (shape.kind !== 'fence') {
      settled.push(shape.kind === 'item' && !hasSibling(shape.markers, lines[index], places) ? TEXT : shape);
      continue;
    }
    const last =
      shape.length >= (unclosed.get(shape.sign) ?? Infinity) ? undefined : closingFence(shapes, index, shape);
    if (last === undefined) {
      unclosed.set(shape.sign, Math.min(shape.length, unclosed.get(shape.sign) ?? Infinity));
      settled.push(shape.bare ? RULE : TEXT);
      continue;
    }
    settled.push({ kind: 'fence', last });
    while (settled.length <= last) settled.push(FENCED);
  }
  return settled;
}

const TEXT: SettledShape = { kind: 'text' };
const FENCED: SettledShape = { kind: 'fenced' };
const RULE: SettledShape = { kind: 'rule', sign: undefined };

function closingFence(
  shapes: readonly Shape[],
  opening: number,
  { sign, length }: { readonly sign: string; readonly length: number },
): number | undefined {
  for (let index = opening + 1; index < shapes.length; index++) {
    const shape = shapes[index];
    if (shape?.kind === 'fence' && shape.bare && shape.sign === sign && shape.length >= length) return index;
  }
  return undefined;
}

/** The places that are taken in every series of markers, each indent for itself. */
type Places = ReadonlyMap<string, ReadonlySet<number>>;

function placesOf(shapes: readonly Shape[], lines: readonly Line[]): Places {
  const places = new Map<string, Set<number>>();
  for (const [index, shape] of shapes.entries()) {
    if (shape.kind !== 'item') continue;
    for (const { series, place } of shape.markers) {
      const key = `${lines[index]?.indent}${series}`;
      const taken = places.get(key);
      if (taken === undefined) places.set(key, new Set([place]));
      else taken.add(place);
    }
  }
  return places;
}

function hasSibling(markers: readonly Marker[], line: Line | undefined, places: Places): boolean {
  return (
    markers.length === 0 ||
    markers.some(({ series, place }) => {
      const taken = places.get(`${line?.indent}${series}`);
      return taken?.has(place - 1) === true || taken?.has(place + 1) === true;
    })
  );
}
