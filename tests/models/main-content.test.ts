import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnNames } from '../../src/html/main-content/columns/row.ts';
import { lookNames } from '../../src/html/main-content/look.ts';
import { SIGNALS } from '../../src/html/main-content/signals.ts';
import { shippedMainContent } from '../../src/models/main-content.ts';

const LARGEST = 400_000;

describe('the shipped model of main content', () => {
  it('was trained on the columns that are measured', () => {
    expect(shippedMainContent().columns).toEqual([...columnNames, ...lookNames]);
  });

  it('weighs every signal of the first look, and no other', () => {
    expect([...shippedMainContent().look.weights.keys()].sort()).toEqual(SIGNALS.map(({ name }) => name).sort());
  });

  it('is smaller than 400 kB', () => {
    expect(statSync(new URL('../../src/models/main-content.json', import.meta.url)).size).toBeLessThan(LARGEST);
  });
});
