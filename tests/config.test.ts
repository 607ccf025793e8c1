import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { configKeys, configSchema, resolveConfig } from '../src/config.ts';
import { findConfigFile, parseSetting, readConfigFile } from '../src/config-file.ts';
import { DecantError } from '../src/errors.ts';
import { dedupeDefaults } from '../src/stages/dedupe.ts';
import { temporaryFolder } from './temporary.ts';

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

describe('a configuration file', () => {
  const write = (name: string, content: string): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };

  it.each([
    ['decant.config.json', '{"$schema":"x","out":"here"}'],
    ['decant.config.yaml', 'out: here\n'],
    ['decant.config.mjs', 'export default { out: "here" };'],
    ['decant.config.ts', 'const out: string = "here"; export default { out };'],
  ])('is read from %s', async (name, content) => {
    expect((await readConfigFile(write(name, content))).value).toEqual({ out: 'here' });
  });

  it.each([
    ['broken.json', '{"out":', 'broken.json'],
    ['broken.yaml', 'out: [', 'broken.yaml'],
    [
      'tangled.yaml',
      'inputs: [crawl]\nout: : here\n',
      'tangled.yaml: Nested mappings are not allowed in compact mappings at line 2, column 6',
    ],
    ['lost.mjs', 'import "no-such-package";', "Cannot find package 'no-such-package'"],
    ['empty.mjs', 'export const a = 1;', 'default export'],
    ['page.html', '<p>Hello</p>', 'page.html is no configuration file: write .ts, .js, .mjs, .json or .yaml.'],
    ['list.yaml', '- quality', 'no configuration'],
    ['list.json', '[1]', 'no configuration'],
  ])('says what is wrong with %s', async (name, content, words) => {
    await expect(readConfigFile(write(name, content))).rejects.toMatchObject({
      code: 'config/invalid',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['own.mjs', "export default { out: import.meta.resolve('decant') };"],
    ['own.cjs', "module.exports = { out: String(require('node:url').pathToFileURL(require.resolve('decant'))) };"],
  ])('may import decant where it is not installed beside it: %s', (name, content) => {
    // In a process of its own: the runner of the tests has a loader of its own.
    const file = write(name, content);
    const reader = resolve(import.meta.dirname, '../src/config-file.ts');
    const code = `const { readConfigFile } = await import(${JSON.stringify(pathToFileURL(reader).href)});
      console.log((await readConfigFile(${JSON.stringify(file)})).value.out);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(new URL('index.ts', pathToFileURL(reader)).href);
  });

  it('takes no number at the end of what went wrong for a line', async () => {
    const file = write('thrown.config.mjs', "throw new Error('the port is taken: 8080');");
    await expect(readConfigFile(file)).rejects.toThrow(/the port is taken: 8080$/);
  });

  it('is missed by name', async () => {
    await expect(readConfigFile('nowhere.json')).rejects.toMatchObject({ code: 'config/not-found' });
  });

  it('is found in the working folder', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    expect(findConfigFile(folder)).toBeUndefined();
    writeFileSync(join(folder, 'decant.config.yaml'), '');
    expect(findConfigFile(folder)).toBe(join(folder, 'decant.config.yaml'));
  });
});

describe('--set', () => {
  it.each([
    ['a.b=1', { a: { b: 1 } }],
    ['a=false', { a: false }],
    ['a=["x","y"]', { a: ['x', 'y'] }],
    ['a=plain words', { a: 'plain words' }],
    ['a=b=c', { a: 'b=c' }],
  ])('reads %s', (setting, value) => {
    expect(parseSetting(setting).value).toEqual(value);
  });

  it('asks for a path and a value', () => {
    expect(() => parseSetting('near')).toThrow('--set wants path=value');
  });
});
