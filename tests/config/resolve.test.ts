import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/config/resolve.ts';
import { configKeys, configSchema } from '../../src/config/schema.ts';
import { DecantError } from '../../src/errors.ts';
import { dedupeDefaults } from '../../src/stages/dedupe.ts';

function faultsOf(...values: readonly unknown[]): string {
  try {
    resolveConfig(values.map((value, index) => ({ origin: `layer ${index}`, value })));
  } catch (error) {
    if (error instanceof DecantError) return error.message;
    throw error;
  }
  return '';
}

describe('the configuration', () => {
  it('is complete without any layer, with the defaults of the stages', () => {
    expect(resolveConfig([])).toMatchObject({ out: 'output', preset: 'balanced', dedupe: dedupeDefaults });
  });

  it('puts later layers over earlier ones, key by key', () => {
    const config = resolveConfig([
      { origin: 'a', value: { out: 'a', dedupe: { near: false, minWords: 3 } } },
      { origin: 'b', value: { out: 'b', dedupe: { minWords: 4 } } },
    ]);
    expect(config).toMatchObject({ out: 'b', dedupe: { near: false, minWords: 4 } });
  });

  it('lets what the user sets win over a preset', () => {
    const preset = resolveConfig([{ origin: 'a', value: { preset: 'precision' } }]).boilerplate.minimumScore;
    expect(preset).not.toBe(resolveConfig([]).boilerplate.minimumScore);
    const own = resolveConfig([{ origin: 'a', value: { preset: 'precision', boilerplate: { minimumScore: 0.123 } } }]);
    expect(own.boilerplate.minimumScore).toBe(0.123);
  });

  it('drops least with recall and most with precision', () => {
    const [recall, balanced, precision] = ['recall', 'balanced', 'precision'].map(
      (preset) => resolveConfig([{ origin: 'a', value: { preset } }]).boilerplate.minimumScore,
    );
    expect(recall).toBeLessThan(balanced ?? 0);
    expect(balanced).toBeLessThan(precision ?? 0);
  });

  it('tells every fault at once, with its path, its layer and what was probably meant', () => {
    const message = faultsOf({ ouput: 'x', dedupe: { containment: 7 } }, { preset: 'precise' });
    expect(message).toContain('3 faults');
    expect(message).toContain('ouput: unknown key; did you mean "out"? (layer 0)');
    expect(message).toContain('dedupe.containment: wants 1 or less, and this is 7 (layer 0)');
    expect(message).toContain(
      'preset: wants recall, balanced or precision, and this is "precise"; did you mean "precision"? (layer 1)',
    );
  });

  it.each([
    [{ dedupe: { near: 'no' } }, 'dedupe.near: wants true or false, and this is "no"'],
    [{ comments: { limit: 'x' } }, 'comments.limit: wants a number, and this is "x"'],
    [{ shards: 0 }, 'shards: wants 1 or more, and this is 0'],
    [{ shards: 1.5 }, 'shards: wants a whole number, and this is 1.5'],
    [{ inputs: 'crawl' }, 'inputs: wants a list, such as ["a", "b"], and this is "crawl"'],
    [{ inputs: [''] }, 'inputs.0: wants a text that is not empty, and this is ""'],
    [{ quality: 5 }, 'quality: wants a group of keys, such as { "key": "value" }, and this is 5'],
    [{ metadata: { asOf: '31.5.2024' } }, 'metadata.asOf: wants a day, such as 2024-05-31, and this is "31.5.2024"'],
    [{ web: { userAgent: '' } }, 'web.userAgent: wants one line of ASCII that is not empty'],
    [{ overrides: [{ rule: '' }] }, 'overrides.0.rule: wants a text that is not empty, and this is ""'],
  ])('says what is wanted and what stands there: %j', (value, words) => {
    expect(faultsOf(value)).toContain(`  ${words} (layer 0)`);
  });

  it('names what is known where nothing is near', () => {
    expect(faultsOf({ normalise: { xyzzy: 1 } })).toContain('normalise.xyzzy: unknown key; known here: quotes, dashes');
  });

  it('refuses a column that no row can have', () => {
    expect(faultsOf({ fields: { txt: 'body' } })).toContain('fields.txt: unknown key; did you mean "text"?');
  });

  it('is not fooled by keys of Object.prototype', () => {
    expect(faultsOf(JSON.parse('{"__proto__":{"strict":true},"constructor":1}'))).toContain('constructor: unknown key');
    expect(resolveConfig([]).strict).toBe(false);
  });

  it('publishes each key in its JSON Schema', () => {
    expect(configSchema()).toMatchObject({ type: 'object', additionalProperties: false });
    expect(configSchema().properties).toHaveProperty('$schema');
    expect([...configKeys().keys()]).not.toContain('$schema');
    expect([...configKeys().keys()]).toEqual(expect.arrayContaining(['out', 'dedupe.near', 'quality.minWords']));
  });
});
