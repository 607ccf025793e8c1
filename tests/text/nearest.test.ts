import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['minWord', 'minWords'],
    ['mniWords', 'minWords'],
    ['MINWORDS', 'minWords'],
    ['concurency', 'concurrency'],
  ])('to %s is %s', (word, wanted) => {
    expect(nearest(word, ['near', 'minWords', 'concurrency'])).toBe(wanted);
  });

  it('is none where nothing is near', () => {
    expect(nearest('xyzzy', ['near', 'minWords'])).toBeUndefined();
    expect(nearest('word', [])).toBeUndefined();
  });
});
