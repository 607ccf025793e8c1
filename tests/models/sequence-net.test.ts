import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembled } from '../../scripts/wat.ts';
import { unpackSequenceNet } from '../../src/models/packed-sequence-net.ts';
import { scalarSums } from '../../src/models/scalar-sums.ts';
import kernel from '../../src/models/sequence-kernel.json' with { type: 'json' };
import { sequenceKernel } from '../../src/models/sequence-kernel.ts';
import { oddsInOrder, shareOfNet } from '../../src/models/sequence-net.ts';

const [COLUMNS, CHANNELS, KERNEL, CLIP] = [3, 8, 3, 2];
const DILATIONS = [1, 2];
const LOGARITHMIC = [2];
const MEAN = [0.5, 0, 1];
const DEVIATION = [0.5, 1, 2];

const packed = (values: ArrayBufferView): string =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

/** Numbers between -1 and 1 that are always the same. */
function numbers(): () => number {
  let state = 7;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return (state % 201) / 100 - 1;
  };
}

interface Layer {
  readonly weight: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

const next = numbers();
const vector = (length: number): number[] => Array.from({ length }, () => Math.fround(next()));
/** Weights in whole parts of a half's 127th, as they are kept. */
const layer = (outputs: number, inputs: number): Layer => ({
  weight: Array.from({ length: outputs }, () => Array.from({ length: inputs }, () => Math.round(next() * 127) / 254)),
  bias: vector(outputs),
});
const NORM = { weight: [1, 0.5, 1, 1, -1, 1, 0.5, 1], bias: [0.25, 0, 0, 0.5, 0, 0, -0.25, 0] };
const LAYERS = {
  first: layer(CHANNELS, COLUMNS),
  last: layer(CHANNELS, CHANNELS),
  odds: layer(1, CHANNELS),
  ...Object.fromEntries(
    DILATIONS.flatMap((_, at) => [
      [`along.${at}`, layer(CHANNELS, KERNEL)],
      [`across.${at}`, layer(CHANNELS, CHANNELS)],
      [`page.${at}`, layer(CHANNELS, 2 * CHANNELS)],
    ]),
  ),
} as Record<string, Layer>;

const NET = {
  channels: CHANNELS,
  kernel: KERNEL,
  dilations: DILATIONS,
  clip: CLIP,
  logarithmic: LOGARITHMIC,
  mean: packed(Float32Array.from(MEAN)),
  deviation: packed(Float32Array.from(DEVIATION)),
  matrices: Object.fromEntries(
    Object.entries(LAYERS).map(([name, { weight }]) => [
      `${name}.weight`,
      {
        scale: packed(Float32Array.from(weight, () => 1 / 254)),
        parts: packed(Int8Array.from(weight.flat(), (value) => Math.round(value * 254))),
      },
    ]),
  ),
  vectors: Object.fromEntries([
    ...Object.entries(LAYERS).map(([name, { bias }]) => [`${name}.bias`, packed(Float32Array.from(bias))]),
    ...['first_norm', ...DILATIONS.map((_, at) => `norms.${at}`)].flatMap((name) => [
      [`${name}.weight`, packed(Float32Array.from(NORM.weight))],
      [`${name}.bias`, packed(Float32Array.from(NORM.bias))],
    ]),
  ]),
};
const READ = oddsInOrder(unpackSequenceNet(NET));

/** The same by the definition, a row at a time. */
function byDefinition(rows: readonly (readonly number[])[]): readonly number[] {
  const dense = (name: string, input: readonly number[]): number[] =>
    (LAYERS[name]?.weight ?? []).map((weights, output) =>
      weights.reduce((sum, weight, at) => sum + weight * (input[at] ?? 0), LAYERS[name]?.bias[output] ?? 0),
    );
  const relu = (values: readonly number[]): number[] => values.map((value) => Math.max(0, value));
  const norm = (values: readonly number[]): number[] => {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return values.map(
      (value, at) => ((value - mean) / Math.sqrt(spread + 1e-5)) * (NORM.weight[at] ?? 0) + (NORM.bias[at] ?? 0),
    );
  };
  const read = (row: readonly number[]): number[] =>
    row.map((value, column) => {
      const seen = LOGARITHMIC.includes(column) ? Math.sign(value) * Math.log1p(Math.abs(value)) : value;
      return Math.min(CLIP, Math.max(-CLIP, (seen - (MEAN[column] ?? 0)) / (DEVIATION[column] ?? 1)));
    });
  let state = rows.map((row) => relu(norm(dense('first', read(row)))));
  DILATIONS.forEach((step, at) => {
    const normed = state.map(norm);
    const channels = [...Array(CHANNELS).keys()];
    const mean = channels.map((channel) => state.reduce((sum, row) => sum + (row[channel] ?? 0), 0) / state.length);
    const most = channels.map((channel) => Math.max(...state.map((row) => row[channel] ?? 0)));
    const whole = dense(`page.${at}`, [...mean, ...most]);
    const { weight = [], bias = [] } = LAYERS[`along.${at}`] ?? {};
    state = state.map((row, place) => {
      const moved = channels.map((channel) =>
        (weight[channel] ?? []).reduce(
          (sum, value, seen) => sum + value * (normed[place + (seen - 1) * step]?.[channel] ?? 0),
          bias[channel] ?? 0,
        ),
      );
      const by = relu(dense(`across.${at}`, moved).map((value, channel) => value + (whole[channel] ?? 0)));
      return row.map((value, channel) => value + (by[channel] ?? 0));
    });
  });
  return state.map((row) => dense('odds', relu(dense('last', row)))[0] ?? Number.NaN);
}

const row = fc.tuple(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -900, max: 900 }),
);

describe('oddsInOrder', () => {
  it('says of any number of rows what the definition does', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 11 }), (rows) => {
        const odds = READ(Float32Array.from(rows.flat()));
        const expected = byDefinition(rows);
        expect(odds).toHaveLength(rows.length);
        expected.forEach((value, at) => {
          expect(odds[at]).toBeCloseTo(value, 3);
        });
      }),
    );
  });

  it('says the same of more rows than it reads at once', () => {
    const rows = Array.from({ length: 259 }, (_, at) => [(at % 7) - 3, ((at * 5) % 19) - 9, ((at * 37) % 1801) - 900]);
    const odds = READ(Float32Array.from(rows.flat()));
    byDefinition(rows).forEach((value, at) => {
      expect(odds[at]).toBeCloseTo(value, 3);
    });
  });

  it('takes what is no number for the least that a column says', () => {
    const rowsWith = (value: number): Float32Array => Float32Array.of(1, 2, 3, 0, value, 0, -1, 5, value);
    expect(READ(rowsWith(Number.NaN))).toEqual(READ(rowsWith(Number.NEGATIVE_INFINITY)));
    expect([...READ(rowsWith(Number.POSITIVE_INFINITY))].every(Number.isFinite)).toBe(true);
  });

  it('reads rows in their order', () => {
    const rows = [
      [1, 2, 3],
      [0, 0, 0],
      [0, -4, 800],
      [1, 0, 40],
    ];
    const there = [...READ(Float32Array.from(rows.flat()))];
    const back = [...READ(Float32Array.from(rows.toReversed().flat()))].toReversed();
    expect(there).not.toEqual(back);
  });

  it('writes nothing into the rows, and has nothing to say of none', () => {
    const rows = Float32Array.of(1, 2, 300);
    READ(rows);
    expect([...rows]).toEqual([1, 2, 300]);
    expect(READ(new Float32Array(0))).toHaveLength(0);
  });

  it('says the same of a page after a longer one', () => {
    const rows = Float32Array.of(1, 2, 3, 0, 0, 0, -1, 5, 90);
    const before = READ(rows);
    READ(Float32Array.from({ length: 3_000 * COLUMNS }, (_, at) => (at * 37) % 11));
    expect(READ(rows)).toEqual(before);
  });
});

describe('the kernel', () => {
  it('gives the same to the last bit where there is no WebAssembly', () => {
    const readWithout = oddsInOrder(unpackSequenceNet(NET), sequenceKernel(scalarSums()));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 300 }), (rows) => {
        const page = Float32Array.from(rows.flat());
        expect(readWithout(page)).toEqual(READ(page));
      }),
      { numRuns: 10 },
    );
  });

  it('is what its source says', async () => {
    const source = readFileSync(new URL('../../src/models/sequence-kernel.wat', import.meta.url), 'utf8');
    expect(kernel.wasm, 'run "npm run kernel"').toBe(await assembled(source));
  });
});

describe('what a network says of a page', () => {
  it.each([
    [1, 0],
    [10, 0],
    [27, 0.5],
    [300, 0.5],
    [1_500, 0.5],
    [2_250, 0.25],
    [3_000, 0],
    [20_000, 0],
  ])('counts with %d rows %d', (blocks, share) => {
    expect(shareOfNet(blocks)).toBe(share);
  });
});
