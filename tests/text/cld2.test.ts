import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { metadata, metadataDefaults } from '../../src/stages/metadata.ts';
import { detectLanguage } from '../../src/text/language/language.ts';

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('cld');
    return true;
  } catch {
    return false;
  }
}

describe('a second opinion on the language', () => {
  it('counts where the model is unsure, and tells of agreement by its confidence', () => {
    const alone = detectLanguage('pan');
    expect(alone.confidence).toBeLessThan(0.6);
    expect(detectLanguage('pan', () => 'cy')).toEqual({ value: 'cy', confidence: 0.5 });
    expect(detectLanguage('pan', () => alone.value)).toEqual({ value: alone.value, confidence: 0.8 });
    expect(detectLanguage('pan', () => undefined)).toEqual(alone);
  });

  it('is not asked where the model is sure', () => {
    const text = 'The ferry leaves in the morning, and nobody on the quay would want to miss it.';
    const asked: string[] = [];
    const second = (sample: string): string => {
      asked.push(sample);
      return 'cy';
    };
    expect(detectLanguage(text, second).value).toBe('en');
    expect(asked).toEqual([]);
  });

  it.skipIf(isInstalled())('is refused, with what to install, where CLD2 is wanted and not there', () => {
    expect(() => metadata({ ...metadataDefaults, cld2: true })).toThrow(/npm install cld --allow-scripts=cld/);
  });
});
