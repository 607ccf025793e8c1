import { once } from '../once.ts';
import shipped from './lines.json' with { type: 'json' };
import { type GramWeights, type PackedGrams, unpackGrams } from './packed-grams.ts';
import type { PackedTrees } from './packed-trees.ts';
import { unpackTrees } from './packed-trees.ts';
import { contributionsOf, sumOfTrees } from './trees.ts';

/** The weights of the model of lines, as `npm run train -- lines` writes them. */
export interface LineWeights {
  /** Raised when a training makes other weights. */
  readonly version: number;
  /** The columns of a row, in order. */
  readonly columns: readonly string[];
  readonly grams: PackedGrams;
  readonly trees: PackedTrees;
  /** What tells whether a text is an article. */
  readonly kind: { readonly columns: readonly string[]; readonly trees: PackedTrees };
}

/** The model, ready to judge rows of numbers. */
export interface LineModel {
  readonly columns: readonly string[];
  readonly grams: GramWeights;
  /** Log-odds of the line being part of what the text says. */
  odds(row: Float32Array): number;
  /** How much each column moved them. */
  contributions(row: Float32Array): Float64Array;
  /** Log-odds of the text being an article. */
  readonly kind: { readonly columns: readonly string[]; odds(row: Float32Array): number };
}

/** A model of weights. */
export function lineModel({ columns, grams, trees, kind }: LineWeights): LineModel {
  const ensemble = unpackTrees(trees);
  const kinds = unpackTrees(kind.trees);
  return {
    columns,
    grams: unpackGrams(grams),
    odds: (row) => sumOfTrees(ensemble, row),
    contributions: (row) => contributionsOf(ensemble, row),
    kind: { columns: kind.columns, odds: (row) => sumOfTrees(kinds, row) },
  };
}

/** The model that is shipped; see `docs/models/lines.md`. */
export const shippedLines: () => LineModel = once(() => lineModel(shipped));
