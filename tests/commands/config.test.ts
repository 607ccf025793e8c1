import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfigFile } from '../../src/config/file.ts';
import { valueAt } from '../../src/config/layers.ts';
import { resolveConfig } from '../../src/config/resolve.ts';
import { configKeys, configSchema } from '../../src/config/schema.ts';
import { TEMPLATES } from '../../src/config/template.ts';
import { decant } from '../decant.ts';
import { temporaryFolder } from '../temporary.ts';

/** The template with every key taken out of its comment that has a default. */
function uncommented(format: 'ts' | 'yaml'): string {
  const sign = format === 'ts' ? '//' : '#';
  const text = TEMPLATES[format].text(configSchema());
  return text
    .split('\n')
    .map((line) =>
      line.trimStart().startsWith(`${sign} `) && !line.includes('yaml-language') && !line.includes('Every key')
        ? line.replace(`${sign} `, '')
        : line,
    )
    .filter(
      (line) =>
        ![...EMPTY].some(
          (path) =>
            line.trimStart().startsWith(`${path.split('.').at(-1)}: `) && /: (?:''|0|\[\]|\{\}|false),?$/.test(line),
        ),
    )
    .join('\n');
}

/** Groups in which no key has a default are null in YAML. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutEmpty(inner)]));
}

/** Keys without a default: what stands for them is to be filled in. */
const EMPTY = [...configKeys().keys()].filter((path) => valueAt(resolveConfig([]), path.split('.')) === undefined);

describe('a configuration to begin with', () => {
  it.each(['ts', 'yaml'] as const)('says of every key what it is for, and changes nothing: %s', async (format) => {
    const text = TEMPLATES[format].text(configSchema());
    for (const [path, description] of configKeys()) {
      expect(text, path).toContain(description);
      expect(text, path).toContain(` ${path.split('.').at(-1)}: `);
    }
    const path = join(temporaryFolder(), TEMPLATES[format].file);
    writeFileSync(path, text);
    expect(resolveConfig([await readConfigFile(path)])).toEqual(resolveConfig([]));
  });

  it.each(['ts', 'yaml'] as const)('holds the defaults, once the comment signs are taken away: %s', async (format) => {
    const path = join(temporaryFolder(), TEMPLATES[format].file);
    writeFileSync(path, uncommented(format));
    const layer = await readConfigFile(path);
    expect(Object.keys(layer.value as object).length).toBeGreaterThan(15); // an object
    expect(resolveConfig([{ origin: layer.origin, value: withoutEmpty(layer.value) }])).toEqual(resolveConfig([]));
  });

  it('is written by decant init, with a schema, and never over one that stands', async () => {
    const cwd = temporaryFolder();
    expect(await decant(['init', '--as', 'json'], { cwd })).toMatchObject({ code: 0 });
    const written = readFileSync(join(cwd, 'decant.config.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ $schema: './decant.schema.json', out: 'output' });
    expect(JSON.parse(readFileSync(join(cwd, 'decant.schema.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(configSchema())),
    );
    const again = await decant(['init'], { cwd });
    expect(again).toMatchObject({ code: 78 });
    expect(again.stderr).toContain('decant.config.json stands here already');
    expect(readFileSync(join(cwd, 'decant.config.json'), 'utf8')).toBe(written);
  });
});

describe('decant config', () => {
  it('prints every value with the layer that it comes from', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'decant.config.yaml'), 'preset: recall\nshards: 4\ndedupe:\n  near: false\n');
    const { stdout } = await decant(['config', '--set', 'shards=8', '--max-bytes', '99', '--json'], { cwd });
    const told: Readonly<Record<string, { value: unknown; origin: string }>> = JSON.parse(stdout);
    expect(Object.keys(told)).toEqual([...configKeys().keys()]);
    expect(told['shards']).toEqual({ value: 8, origin: '--set shards=8' });
    expect(told['dedupe.near']).toEqual({ value: false, origin: 'decant.config.yaml' });
    expect(told['maxBytes']).toEqual({ value: 99, origin: 'the command line' });
    expect(told['boilerplate.minimumScore']).toEqual({ value: 0.3, origin: 'preset recall' });
    expect(told['out']).toEqual({ value: 'output', origin: 'default' });
  });
});
