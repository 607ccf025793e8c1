import type { Dense, Norm, ResidualLayer, SequenceNet } from './sequence-net.ts';

/** A network as a weights file holds it: little-endian arrays in base64, as training/sequence_net.py writes them. */
export interface PackedSequenceNet {
  readonly channels: number;
  /** Rows that a convolution sees. */
  readonly kernel: number;
  /** Rows from one that it sees to the next, a layer each. */
  readonly dilations: readonly number[];
  /** Standard deviations from the mean past which a number says nothing more. */
  readonly clip: number;
  /** Columns that are read by their logarithm. */
  readonly logarithmic: readonly number[];
  /** 32-bit float, one a column. */
  readonly mean: string;
  readonly deviation: string;
  readonly matrices: Readonly<Record<string, PackedMatrix>>;
  /** 32-bit float. */
  readonly vectors: Readonly<Record<string, string>>;
}

/** Whole parts of the largest weight of each row. */
export interface PackedMatrix {
  /** 32-bit float, one a row. */
  readonly scale: string;
  /** 8-bit signed. */
  readonly parts: string;
}

/** The network of a weights file, ready to run: columns are no longer held beside their mean, which is in the weights. */
export function unpackSequenceNet(packed: PackedSequenceNet): SequenceNet {
  const { channels, dilations, clip } = packed;
  const [mean, deviation] = [floats(packed.mean), floats(packed.deviation)];
  const columns = mean.length;
  const limit = (sign: number): Float32Array =>
    mean.map((value, column) => value + sign * clip * (deviation[column] ?? 0));
  const logarithmic = new Uint8Array(columns);
  for (const column of packed.logarithmic) logarithmic[column] = 1;
  return {
    columns,
    channels,
    logarithmic,
    lowest: limit(-1),
    highest: limit(1),
    first: besideMean(denseOf(packed, 'first'), mean, deviation),
    firstNorm: normOf(packed, 'first_norm'),
    layers: dilations.map(
      (step, layer): ResidualLayer => ({
        norm: normOf(packed, `norms.${layer}`),
        step,
        along: denseOf(packed, `along.${layer}`),
        across: denseOf(packed, `across.${layer}`),
        page: denseOf(packed, `page.${layer}`),
      }),
    ),
    last: denseOf(packed, 'last'),
    odds: denseOf(packed, 'odds'),
  };
}

function denseOf({ matrices, vectors }: PackedSequenceNet, name: string): Dense {
  const bias = floats(vectors[`${name}.bias`] ?? '');
  const { scale, parts } = matrices[`${name}.weight`] ?? { scale: '', parts: '' };
  const scales = floats(scale);
  const whole = new Int8Array(bytes(parts));
  const inputs = whole.length / scales.length;
  const outputs = scales.length;
  const weights = new Float32Array(whole.length);
  for (let output = 0, at = 0; output < outputs; output++) {
    const part = scales[output] ?? 0;
    for (let input = 0; input < inputs; input++, at++) weights[input * outputs + output] = part * (whole[at] ?? 0);
  }
  return { weights, bias };
}

function normOf({ vectors }: PackedSequenceNet, name: string): Norm {
  return { scale: floats(vectors[`${name}.weight`] ?? ''), shift: floats(vectors[`${name}.bias`] ?? '') };
}

/** A layer of numbers as they are, from one of numbers beside their mean. */
function besideMean({ weights, bias }: Dense, mean: Float32Array, deviation: Float32Array): Dense {
  const outputs = bias.length;
  const sums = Float64Array.from(bias);
  const scaled = weights.map((weight, at) => {
    const input = Math.floor(at / outputs);
    const ofNumber = weight / (deviation[input] ?? 1);
    sums[at % outputs] = (sums[at % outputs] ?? 0) - ofNumber * (mean[input] ?? 0);
    return ofNumber;
  });
  return { weights: scaled, bias: Float32Array.from(sums) };
}

function floats(base64: string): Float32Array {
  const view = new DataView(bytes(base64));
  return Float32Array.from({ length: view.byteLength / 4 }, (_, at) => view.getFloat32(at * 4, true));
}

function bytes(base64: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(base64, 'base64')).buffer;
}
