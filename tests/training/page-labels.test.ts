import { describe, expect, it } from 'vitest';
import { labelsBySnippets, labelsByText } from '../../training/page-labels.ts';

const GOLD = 'The tide table\nThe harbour opens at six in the morning and closes when the last boat is in.';

describe('labelsByText', () => {
  it.each([
    ['The harbour opens at six in the morning and closes when the last boat is in.', 1],
    ['The harbour opens at six in the morning and closes, we are told, after dark.', 1],
    ['Subscribe to the harbour news and never miss a boat again.', 0],
    ['The tide table', 1],
    ['six in the', -1],
    ['Sign in', 0],
    ['…', -1],
  ])('%s: %d', (text, label) => {
    expect(labelsByText([text], GOLD)[0]?.label).toBe(label);
  });
});

describe('labelsBySnippets', () => {
  it('tells blocks that hold a snippet, white space aside, and no others', () => {
    const texts = ['It closes when  the last boat is in.', 'Sign in to comment', 'Weather'];
    const labels = labelsBySnippets(texts, ['when the last boat'], ['Sign in']);
    expect(labels.map(({ label }) => label)).toEqual([1, 0, -1]);
  });
});
