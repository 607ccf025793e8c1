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

const FERRY = 'The ferry leaves in the morning, and nobody on the quay would want to miss it.';

describe('a second opinion on the language', () => {
  it('makes the answer surer where it is the same', () => {
    const alone = detectLanguage('kitap');
    const both = detectLanguage('kitap', () => ({ language: alone.value, share: 0.97, score: 1200 }));
    expect(both.value).toBe(alone.value);
    expect(both.confidence).toBeGreaterThan(alone.confidence);
  });

  it('is believed where the model is unsure and the opinion fits well', () => {
    const welsh = { language: 'cy', share: 0.97, score: 1500 };
    expect(detectLanguage('pan', () => welsh).value).toBe('cy');
  });

  it('is not believed where the model is sure', () => {
    const weak = { language: 'cy', share: 0.6, score: 100 };
    expect(detectLanguage(FERRY, () => weak).value).toBe('en');
  });

  it('changes nothing where there is none', () => {
    expect(detectLanguage(FERRY, () => undefined)).toEqual(detectLanguage(FERRY));
  });

  it.skipIf(isInstalled())('is refused, with what to install, where CLD2 is wanted and not there', () => {
    expect(() => metadata({ ...metadataDefaults, cld2: true })).toThrow(/npm install cld --allow-scripts=cld/);
  });
});
