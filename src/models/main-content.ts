import { once } from '../once.ts';
import shipped from './main-content.json' with { type: 'json' };
import { type PackedSequenceNet, unpackSequenceNet } from './packed-sequence-net.ts';
import { type PackedTrees, unpackTrees } from './packed-trees.ts';
import { oddsInOrder, shareOfNet } from './sequence-net.ts';
import { pathsOf, sumOfPaths } from './tree-paths.ts';
import { sumOfTrees } from './trees.ts';

/** The weights of the model of main content, as `npm run train -- main-content` writes them. */
export interface MainContentWeights {
  /** Raised when a training makes other weights. */
  readonly version: number;
  /** The columns of a row, in order. */
  readonly columns: readonly string[];
  /** A linear model over the signals of the first look: log-odds. */
  readonly look: { readonly bias: number; readonly weights: Readonly<Record<string, number>> };
  readonly trees: PackedTrees;
  /** Reads the same rows in their order; the odds are the mean of both, but on small pages. */
  readonly net: PackedSequenceNet;
}

/** The model, ready to judge the blocks of pages. */
export interface MainContentModel {
  readonly version: number;
  readonly columns: readonly string[];
  readonly look: { readonly bias: number; readonly weights: ReadonlyMap<string, number> };
  /** Judges rows of numbers, one a block, that stand one after another: all of a page, in their order. */
  judge(rows: Float32Array): JudgedBlocks;
}

/** What was found of each row, by its place. */
export interface JudgedBlocks {
  /** Log-odds of the block being main content. */
  readonly odds: Float64Array;
  /** How much each column moved what the trees say; the same array each time. */
  contributions(at: number): Float64Array;
  /** How far the rows read in their order moved the odds away from what the trees say. */
  readonly inOrder: Float64Array;
}

/** A model of weights. */
export function mainContentModel({ version, columns, look, trees, net }: MainContentWeights): MainContentModel {
  const ensemble = unpackTrees(trees);
  const paths = once(() => pathsOf(ensemble));
  const readInOrder = once(() => oddsInOrder(unpackSequenceNet(net)));
  const width = columns.length;
  const steps = ensemble.roots.length;
  return {
    version,
    columns,
    look: { bias: look.bias, weights: new Map(Object.entries(look.weights)) },
    judge(rows) {
      // What a row is judged by is asked of most rows, so that the leaves are kept: half a kilobyte a block.
      const leaves = new Uint16Array((rows.length / width) * steps);
      const leavesAt = (at: number): Uint16Array => leaves.subarray(at * steps, (at + 1) * steps);
      const odds = new Float64Array(rows.length / width);
      const share = shareOfNet(odds.length);
      const inOrder = share === 0 ? new Float64Array(odds.length) : readInOrder()(rows);
      for (let at = 0; at < odds.length; at++) {
        const ofTrees = sumOfTrees(ensemble, rows.subarray(at * width, (at + 1) * width), leavesAt(at));
        const moved = share * ((inOrder[at] ?? 0) - ofTrees);
        inOrder[at] = moved;
        odds[at] = ofTrees + moved;
      }
      const sums = new Float64Array(width);
      return { odds, contributions: (at) => sumOfPaths(paths(), leavesAt(at), sums), inOrder };
    },
  };
}

/** The model that is shipped; see `docs/models/main-content.md`. */
export const shippedMainContent: () => MainContentModel = once(() => mainContentModel(shipped));
