import { DecantError } from '../errors.ts';
import { once } from '../once.ts';
import shipped from './lines.json' with { type: 'json' };
import shippedNet from './lines-net.json' with { type: 'json' };
import { type GramWeights, type PackedGrams, unpackGrams } from './packed-grams.ts';
import { type PackedSequenceNet, unpackSequenceNet } from './packed-sequence-net.ts';
import type { PackedTrees } from './packed-trees.ts';
import { unpackTrees } from './packed-trees.ts';
import { oddsInOrder } from './sequence-net.ts';
import { contributionsOf, sumOfTrees } from './trees.ts';
import { shippedWordVectors, type WordVectors } from './word-vectors.ts';

/** The weights of the model of lines, as `npm run train -- lines` writes them. */
export interface LineWeights {
  /** Raised when a training makes other weights. */
  readonly version: number;
  /** The columns of a row, in order. */
  readonly columns: readonly string[];
  readonly grams: PackedGrams;
  readonly trees: PackedTrees;
  /** What tells whether a text is an article, with what the runs of words of its lines say of that. */
  readonly kind: RowWeights & { readonly grams: PackedGrams };
  /** The second look at a line, by what the first found of its text. */
  readonly again: RowWeights;
  /** Reads the rows of the first look, and what the lines mean, in their order. A file of its own where it is shipped. */
  readonly net: PackedSequenceNet;
}

/** Trees and the columns that they read, in order. */
export interface RowWeights {
  readonly columns: readonly string[];
  readonly trees: PackedTrees;
}

/** Trees, ready to judge rows of numbers. */
export interface RowModel {
  readonly columns: readonly string[];
  /** Log-odds of what a row stands for: that a line belongs to what the text says, or that a text is an article. */
  odds(row: Float32Array): number;
  /** How much each column moved them. */
  contributions(row: Float32Array): Float64Array;
}

/** The model: the first look at each line, what tells the kind of the text, and the second look. */
export interface LineModel extends RowModel {
  readonly grams: GramWeights;
  readonly kind: RowModel & { readonly grams: GramWeights };
  readonly again: RowModel;
  /** What the words of lines mean, by which they are read in their order. */
  readonly vectors: WordVectors;
  /**
   * Log-odds of the lines of a text by their rows and what they mean, read one after another. Throws where they have not as
   * many numbers as the network learnt.
   */
  inOrder(rows: Float32Array, meanings: Float32Array): Float64Array;
}

/** A model of weights. */
export function lineModel({ columns, grams, trees, kind, again, net }: LineWeights): LineModel {
  const unpacked = once(() => unpackSequenceNet(net));
  const readInOrder = once(() => oddsInOrder(unpacked()));
  return {
    ...rowModel({ columns, trees }),
    grams: unpackGrams(grams),
    kind: { ...rowModel(kind), grams: unpackGrams(kind.grams) },
    again: rowModel(again),
    get vectors() {
      return shippedWordVectors();
    },
    inOrder(rows, meanings) {
      const lines = rows.length / columns.length;
      const width = columns.length + meanings.length / lines;
      if (lines > 0 && width !== unpacked().columns) {
        throw new DecantError(
          'stage/model-mismatch',
          `The network of lines knows ${unpacked().columns} columns, and ${width} are measured: train it again with "npm run train -- lines-net".`,
        );
      }
      return readInOrder()(sideBySide(rows, meanings, lines));
    },
  };
}

/** Each row with what stands for it in the other rows behind it. */
function sideBySide(rows: Float32Array, others: Float32Array, count: number): Float32Array {
  const both = new Float32Array(rows.length + others.length);
  const [width, behind] = [rows.length / count, others.length / count];
  for (let at = 0; at < count; at++) {
    const from = at * (width + behind);
    both.set(rows.subarray(at * width, (at + 1) * width), from);
    both.set(others.subarray(at * behind, (at + 1) * behind), from + width);
  }
  return both;
}

function rowModel({ columns, trees }: RowWeights): RowModel {
  const ensemble = unpackTrees(trees);
  return {
    columns,
    odds: (row) => sumOfTrees(ensemble, row),
    contributions: (row) => contributionsOf(ensemble, row),
  };
}

/** The model that is shipped; see `docs/models/lines.md`. */
export const shippedLines: () => LineModel = once(() => lineModel({ ...shipped, net: shippedNet }));
