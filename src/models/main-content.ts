import { once } from '../once.ts';
import shipped from './main-content.json' with { type: 'json' };
import type { PackedTrees } from './packed-trees.ts';
import { unpackTrees } from './packed-trees.ts';
import { contributionsOf, sumOfTrees } from './trees.ts';

/** The weights of the model of main content, as `npm run train -- main-content` writes them. */
export interface MainContentWeights {
  /** Raised when a training makes other weights. */
  readonly version: number;
  /** The columns of a row, in order. */
  readonly columns: readonly string[];
  /** A linear model over the signals of the first look: log-odds. */
  readonly look: { readonly bias: number; readonly weights: Readonly<Record<string, number>> };
  readonly trees: PackedTrees;
}

/** The model, ready to judge rows of numbers. */
export interface MainContentModel {
  readonly version: number;
  readonly columns: readonly string[];
  readonly look: { readonly bias: number; readonly weights: ReadonlyMap<string, number> };
  /** Log-odds of the block being main content. */
  odds(row: Float32Array): number;
  /** How much each column moved them. */
  contributions(row: Float32Array): Float64Array;
}

/** A model of weights. */
export function mainContentModel({ version, columns, look, trees }: MainContentWeights): MainContentModel {
  const ensemble = unpackTrees(trees);
  return {
    version,
    columns,
    look: { bias: look.bias, weights: new Map(Object.entries(look.weights)) },
    odds: (row) => sumOfTrees(ensemble, row),
    contributions: (row) => contributionsOf(ensemble, row),
  };
}

/** The model that is shipped; see `docs/models/main-content.md`. */
export const shippedMainContent: () => MainContentModel = once(() => mainContentModel(shipped));
