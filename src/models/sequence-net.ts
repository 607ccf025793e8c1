import { type KeptConvolution, type KeptLayer, type SequenceKernel, sequenceKernel } from './sequence-kernel.ts';

/**
 * A small network that reads the rows of a page in their order. A row goes through a dense layer; residual layers follow,
 * each of a convolution of every channel by itself, a dense layer, and what all rows have in the mean and at most
 * (depthwise separable convolutions: Chollet, "Xception", 2017; dilated ones over a sequence: Bai, Kolter and Koltun, "An
 * empirical evaluation of generic convolutional and recurrent networks for sequence modeling", 2018).
 */
export interface SequenceNet {
  /** Numbers of a row. */
  readonly columns: number;
  /** Numbers that a row becomes: a multiple of eight. */
  readonly channels: number;
  /** Columns that are read by their logarithm: 1 for yes. */
  readonly logarithmic: Uint8Array;
  /** Past these a column says nothing more. */
  readonly lowest: Float32Array;
  readonly highest: Float32Array;
  readonly first: Dense;
  readonly firstNorm: Norm;
  readonly layers: readonly ResidualLayer[];
  readonly last: Dense;
  /** From the channels to log-odds: one output. */
  readonly odds: Dense;
}

/** Numbers in, numbers out: the weights of an input stand together. */
export interface Dense {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Layer normalisation (Ba, Kiros and Hinton, 2016). */
export interface Norm {
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

export interface ResidualLayer {
  readonly norm: Norm;
  /** How far the rows that the convolution sees are apart. */
  readonly step: number;
  /** One weight a row that is seen and channel; the weights of a row stand together. */
  readonly along: Dense;
  readonly across: Dense;
  /** From the mean and the highest of each channel over the page. */
  readonly page: Dense;
}

/** The log-odds of the rows of a page, in their order. */
export type OddsInOrder = (rows: Float32Array) => Float64Array;

/**
 * What a network says of a page counts half. It counts nothing where the page has fewer than ten rows, of which it learnt next
 * to nothing, and up to the 27 that all pages but one in a hundred have which it learnt from in proportion; nor past 3,000, and
 * from 1,500 on in proportion, the most that it was shown of one page.
 */
export function shareOfNet(rows: number): number {
  const enough = (rows - FEWEST_ROWS) / (ENOUGH_ROWS - FEWEST_ROWS);
  const known = (MOST_ROWS - rows) / (MOST_ROWS - LEARNT_ROWS);
  return Math.max(0, Math.min(1, enough, known)) / 2;
}

const FEWEST_ROWS = 10;
const ENOUGH_ROWS = 27;
const LEARNT_ROWS = 1_500;
const MOST_ROWS = 3_000;

/** Rows that are read at once, so that what is read of them stays small. */
const AT_ONCE = 256;

/** Rows that the kernel takes together. */
const TOGETHER = 4;

/** As the trainer has it. */
const NORM_EPSILON = 1e-5;

/** A network that is ready to read: its weights are kept where it is computed. */
export function oddsInOrder(net: SequenceNet, kernel: SequenceKernel = sequenceKernel()): OddsInOrder {
  const { channels } = net;
  const kept = ({ weights, bias }: Dense): KeptLayer => ({
    inputs: weights.length / bias.length,
    outputs: bias.length,
    weights: kernel.keep(weights),
    bias: kernel.keep(bias),
  });
  const first = kept(net.first);
  const last = kept(net.last);
  const layers = net.layers.map((layer) => ({ ...layer, ...keptOf(layer, kept, channels) }));
  return (rows) => {
    const count = rows.length / net.columns;
    if (count === 0) return new Float64Array(0);
    const size = Math.ceil(count / TOGETHER) * TOGETHER * channels;
    const [read, state, normed, moved, whole, ofPage] = kernel.rooms([
      AT_ONCE * net.columns,
      size,
      size,
      size,
      TOGETHER * 2 * channels,
      TOGETHER * channels,
    ]) as Rooms;
    readRows(net, rows, (from, to) => kernel.dense(read, first, state.subarray(from * channels, to * channels)), read);
    normalise(state, state, net.firstNorm);
    rectify(state);
    for (const layer of layers) {
      normalise(state, normed, layer.norm);
      kernel.along(normed, layer.along, count, moved);
      writeWhole(state.subarray(0, count * channels), whole, channels);
      kernel.dense(whole, layer.page, ofPage);
      kernel.dense(moved, layer.across, normed);
      addRectified(state, normed, ofPage.subarray(0, channels));
    }
    kernel.dense(state, last, normed);
    rectify(normed);
    const [bias = 0] = net.odds.bias;
    return Float64Array.from({ length: count }, (_, row) => bias + dot(net.odds.weights, normed, row * channels));
  };
}

type Rooms = readonly [
  read: Float32Array,
  state: Float32Array,
  normed: Float32Array,
  moved: Float32Array,
  whole: Float32Array,
  ofPage: Float32Array,
];

interface KeptResidual {
  readonly along: KeptConvolution;
  readonly across: KeptLayer;
  readonly page: KeptLayer;
}

function keptOf(
  { along, across, page, step }: ResidualLayer,
  kept: (layer: Dense) => KeptLayer,
  channels: number,
): KeptResidual {
  const { weights, bias } = kept(along);
  return {
    along: { channels, seen: along.weights.length / channels, step, weights, bias },
    across: kept(across),
    page: kept(page),
  };
}

/** Reads rows, some at once, and hands on where they stand. */
function readRows(
  net: SequenceNet,
  rows: Float32Array,
  then: (from: number, to: number) => void,
  read: Float32Array,
): void {
  const count = rows.length / net.columns;
  for (let from = 0; from < count; from += AT_ONCE) {
    const to = Math.min(count, from + AT_ONCE);
    readNumbers(net, rows.subarray(from * net.columns, to * net.columns), read);
    then(from, Math.ceil(to / TOGETHER) * TOGETHER);
  }
}

/** Numbers by their logarithm where they reach far, and within the limits of their column. */
function readNumbers(
  { columns, logarithmic, lowest, highest }: SequenceNet,
  rows: Float32Array,
  out: Float32Array,
): void {
  for (let at = 0; at < rows.length; ) {
    for (let column = 0; column < columns; column++, at++) {
      let value = rows[at] ?? 0;
      if (value !== 0 && logarithmic[column] === 1) value = value < 0 ? -Math.log1p(-value) : Math.log1p(value);
      const low = lowest[column] ?? 0;
      const high = highest[column] ?? 0;
      out[at] = value > high ? high : value >= low ? value : low; // so that what is no number spoils no other row
    }
  }
}

/** Each row beside its own mean and spread. */
function normalise(rows: Float32Array, out: Float32Array, { scale, shift }: Norm): void {
  const channels = scale.length;
  for (let from = 0; from < rows.length; from += channels) {
    let sum = 0;
    let squares = 0;
    for (let at = from; at < from + channels; at++) sum += rows[at] ?? 0;
    const mean = sum / channels;
    for (let at = from; at < from + channels; at++) squares += ((rows[at] ?? 0) - mean) ** 2;
    const by = 1 / Math.sqrt(squares / channels + NORM_EPSILON);
    for (let channel = 0; channel < channels; channel++) {
      const value = rows[from + channel] ?? 0;
      out[from + channel] = (value - mean) * by * (scale[channel] ?? 0) + (shift[channel] ?? 0);
    }
  }
}

/** Writes the mean of each channel over the page, and the highest. */
function writeWhole(state: Float32Array, whole: Float32Array, channels: number): void {
  const count = state.length / channels;
  for (let channel = 0; channel < channels; channel++) {
    let sum = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let at = channel; at < state.length; at += channels) {
      const value = state[at] ?? 0;
      sum += value;
      if (value > highest) highest = value;
    }
    whole[channel] = sum / count;
    whole[channels + channel] = highest;
  }
}

/** Adds to each row what is above 0 of its own part and the page's together. */
function addRectified(state: Float32Array, own: Float32Array, ofPage: Float32Array): void {
  for (let at = 0; at < state.length; ) {
    for (let channel = 0; channel < ofPage.length; channel++, at++) {
      const sum = (own[at] ?? 0) + (ofPage[channel] ?? 0);
      if (sum > 0) state[at] = (state[at] ?? 0) + sum;
    }
  }
}

function rectify(values: Float32Array): void {
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) < 0) values[at] = 0;
}

function dot(weights: Float32Array, values: Float32Array, from: number): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (values[from + at] ?? 0);
  return sum;
}
