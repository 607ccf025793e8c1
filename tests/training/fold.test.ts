import { describe, expect, it } from 'vitest';
import { foldOf } from '../../training/fold.ts';

describe('foldOf', () => {
  it('keeps the pages of a domain together, whatever the host', () => {
    const folds = ['https://news.example.com/a', 'https://www.example.com/b?c', 'http://example.com'].map((address) =>
      foldOf(address, 1_000),
    );
    expect(new Set(folds).size).toBe(1);
  });

  it('tells national domains apart', () => {
    expect(foldOf('https://a.co.uk/', 1_000)).not.toBe(foldOf('https://b.co.uk/', 1_000));
  });

  it('takes an address that is none as it is', () => {
    expect(foldOf('page-17', 5)).toBeLessThan(5);
  });
});
