import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  packWordVectors,
  shippedWordVectors,
  unpackWordVectors,
  type WordVectors,
} from '../../src/models/word-vectors.ts';

const LARGEST = 400_000;
const FILE = new URL('../../src/models/word-vectors.json', import.meta.url);

/** Two parts of two numbers; pattern 0 is nothing, 1 points one way, 2 the other. */
const PATTERNS = new Float32Array(2 * 256 * 2);
PATTERNS.set([1, 0], 2);
PATTERNS.set([0, 1], 4);
PATTERNS.set([0.5, 0.25], 2 * 257);

const few = unpackWordVectors(
  packWordVectors(
    [
      { word: 'the', codes: Uint8Array.of(1, 0) },
      { word: 'café', codes: Uint8Array.of(2, 1) },
    ],
    4,
    PATTERNS,
  ),
);

function vectorOf(vectors: WordVectors, word: string): { readonly weight: number; readonly sum: readonly number[] } {
  const sum = new Float32Array(vectors.dimensions);
  const weight = vectors.add(sum, word, 0, word.length);
  return { weight, sum: [...sum] };
}

function cosine(one: string, other: string): number {
  const [a, b] = [one, other].map((word) => vectorOf(shippedWordVectors(), word).sum) as [number[], number[]];
  const dot = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('packed word vectors', () => {
  it('come out as the patterns of their parts, times what the word weighs', () => {
    const { weight, sum } = vectorOf(few, 'café');
    expect(sum).toEqual([0, weight, weight / 2, weight / 4].map(Math.fround));
  });

  it('weigh a word less the commoner it is', () => {
    expect(vectorOf(few, 'the').weight).toBeGreaterThan(0);
    expect(vectorOf(few, 'the').weight).toBeLessThan(vectorOf(few, 'café').weight);
  });

  it('are read at a place of a text, and add up', () => {
    const sum = new Float32Array(4);
    few.add(sum, 'at the café', 7, 11);
    few.add(sum, 'at the café', 7, 11);
    expect([...sum]).toEqual(vectorOf(few, 'café').sum.map((value) => 2 * value));
  });

  it('add nothing for a word that is not known', () => {
    expect(vectorOf(few, 'cafes')).toEqual({ weight: 0, sum: [0, 0, 0, 0] });
    expect(vectorOf(unpackWordVectors({ dimensions: 2, hashes: '', patterns: '', codes: '' }), 'the').weight).toBe(0);
  });

  it('keep the commoner of two words whose hashes are the same', () => {
    const twice = packWordVectors(
      [
        { word: 'same', codes: Uint8Array.of(1, 0) },
        { word: 'same', codes: Uint8Array.of(2, 0) },
      ],
      4,
      PATTERNS,
    );
    expect(vectorOf(unpackWordVectors(twice), 'same').sum[0]).toBeGreaterThan(0);
    expect(Buffer.from(twice.codes, 'base64')).toHaveLength(2);
  });
});

describe('the shipped word vectors', () => {
  it('are smaller than 400 kB', () => {
    expect(statSync(FILE).size).toBeLessThan(LARGEST);
  });

  it('lay words that stand in the same company close together', () => {
    expect(cosine('monday', 'thursday')).toBeGreaterThan(0.8);
    expect(cosine('kitchen', 'dining')).toBeGreaterThan(cosine('kitchen', 'parliament') + 0.3);
    expect(cosine('cheap', 'discount')).toBeGreaterThan(cosine('cheap', 'poetry') + 0.2);
  });
});
