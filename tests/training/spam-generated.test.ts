import { describe, expect, it } from 'vitest';
import { generatedComments, generatedFold } from '../../training/spam/generated.ts';

const FOLDS = 5;
const COMMENTS = generatedComments(FOLDS);

describe('the generated comments', () => {
  it('are the same each time', () => {
    expect(generatedComments(FOLDS)).toEqual(COMMENTS);
  });

  it('are of both kinds in every fold', () => {
    const kinds = new Set(COMMENTS.map(({ group, label }) => `${generatedFold(group)} ${label}`));
    expect(kinds.size).toBe(2 * FOLDS);
  });

  it('have nothing left to fill in', () => {
    expect(COMMENTS.filter(({ text }) => /\{[^{}]*\|/.test(text) && !text.includes('const '))).toEqual([]);
    expect(COMMENTS.filter(({ text }) => /\[(?:service|city|brand|word|person|url)\]/.test(text))).toEqual([]);
  });

  it('tell want of a name or of an article nothing: all have both', () => {
    expect(COMMENTS.filter(({ author, article }) => author === undefined || article === undefined)).toEqual([]);
  });
});
