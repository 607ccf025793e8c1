import { statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LEVEL_BITS, MOST_LEVEL, readLanguageModel, unpackLanguageModel } from '../../src/models/language.ts';

const model = readLanguageModel();

describe('the shipped weights of languages', () => {
  it('are no larger than a megabyte and a half', () => {
    expect(statSync(new URL('../../src/models/language.bin', import.meta.url)).size).toBeLessThan(1_500_000);
  });

  it('hold the scripts that are written in several languages', () => {
    expect([...model.scripts.keys()].sort()).toEqual(['Arab', 'Cyrl', 'Deva', 'Ethi', 'Hebr', 'Latn']);
    expect(model.scripts.get('Latn')?.languages.length).toBeGreaterThan(50);
    expect(model.calibration.map((curve) => curve.length)).toEqual([11, 11, 11]);
  });

  it('name a language of their script and a level from 1 to 15 in every pair', () => {
    for (const { languages, pairs, fits } of model.scripts.values()) {
      expect(fits).toHaveLength(languages.length);
      const isWrong = (pair: number): boolean => pair >>> LEVEL_BITS >= languages.length || (pair & MOST_LEVEL) < 1;
      expect(pairs.findIndex(isWrong)).toBe(-1);
    }
  });

  it('leave places free in the table, so that a search ends', () => {
    for (const { table } of model.scripts.values()) {
      expect(table.filter((held, at) => at % 2 === 0 && held === 0).length).toBeGreaterThan(0);
    }
  });

  it('are refused in another format', () => {
    const head = Buffer.from(JSON.stringify({ format: 99, calibration: [], scripts: [] }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    expect(() => unpackLanguageModel(brotliCompressSync(Buffer.concat([length, head])))).toThrow('format 99');
  });
});
