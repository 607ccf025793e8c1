import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findConfigFile, parseSetting, readConfigFile } from '../../src/config/file.ts';
import { temporaryFolder } from '../temporary.ts';

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
    const reader = resolve(import.meta.dirname, '../../src/config/file.ts');
    const code = `const { readConfigFile } = await import(${JSON.stringify(pathToFileURL(reader).href)});
      console.log((await readConfigFile(${JSON.stringify(file)})).value.out);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(stdout.trim()).toBe(new URL('../index.ts', pathToFileURL(reader)).href);
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
