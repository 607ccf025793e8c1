import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedLines } from '../../src/models/lines.ts';
import { packGrams, unpackGrams } from '../../src/models/packed-grams.ts';
import { againColumns } from '../../src/text/lines/columns/again.ts';
import { kindColumns } from '../../src/text/lines/columns/kind.ts';
import { gramColumns, lineColumns } from '../../src/text/lines/columns/row.ts';

const LARGEST = 400_000;
const FILE = new URL('../../src/models/lines.json', import.meta.url);

describe('the shipped model of lines', () => {
  it('was trained on the columns that are measured', () => {
    expect(shippedLines().columns).toEqual([...lineColumns, ...gramColumns]);
    expect(shippedLines().kind.columns).toEqual(kindColumns);
    expect(shippedLines().again.columns).toEqual(againColumns);
  });

  it('has names for its columns that are all different', () => {
    for (const { columns } of [shippedLines(), shippedLines().kind, shippedLines().again]) {
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  it('is smaller than 400 kB', () => {
    expect(statSync(FILE).size).toBeLessThan(LARGEST);
  });

  it('holds no word: runs of words are kept as hashes', () => {
    const { grams } = JSON.parse(readFileSync(FILE, 'utf8'));
    expect(Object.keys(grams).sort()).toEqual(['bias', 'entries', 'scale']);
  });
});

describe('packed runs of words', () => {
  it('come out as they went in, in parts of the scale', () => {
    const packed = packGrams({
      bias: 0.5,
      scale: 40,
      weights: [
        [7, -127],
        [2 ** 24 - 1, 20],
      ],
    });
    expect(unpackGrams(packed)).toEqual({
      bias: 0.5,
      weights: new Map([
        [7, -127 / 40],
        [2 ** 24 - 1, 0.5],
      ]),
    });
  });
});
