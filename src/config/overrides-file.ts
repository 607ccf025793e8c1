import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DecantError, systemReason } from '../errors.ts';
import { canonicalOverrides } from '../overrides.ts';
import { writeWhole } from '../sinks/jsonl.ts';
import type { Layer } from './layers.ts';
import { parseOverrides, type StoredOverride } from './overrides.ts';

const NAME = 'decant.overrides.json';

/**
 * Where the overrides are: in the file that the user names, or in the folder that the user names, or beside the
 * configuration file, or in the working folder.
 */
export function overridesPath(named: string | undefined, configFile: string | undefined): string {
  if (named === undefined) return join(dirname(configFile ?? NAME), NAME);
  return existsSync(named) && statSync(named).isDirectory() ? join(named, NAME) : named;
}

/** What a file of overrides holds, with the URIs that stand beside ids; nothing where there is no file. */
export async function readOverrides(path: string): Promise<readonly StoredOverride[]> {
  if (!existsSync(path)) return [];
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new DecantError('config/invalid', `Cannot read the overrides in ${path}: ${systemReason(cause)}.`, { cause });
  }
  return parseOverrides({ origin: path, value });
}

/** Writes a file of overrides whole: sorted, one form for one content. */
export async function writeOverrides(path: string, overrides: readonly StoredOverride[]): Promise<void> {
  const sorted = canonicalOverrides(overrides).map(({ document, uri, rule }) => ({ document, uri, rule }));
  await writeWhole(path, `${JSON.stringify({ overrides: sorted }, null, 2)}\n`, `restore-${process.pid}`);
}

/**
 * The overrides of a file as a layer of the configuration, together with those of the layer below it; undefined where there
 * is no file. A file that the user names must exist.
 */
export async function overridesLayer(named: string | undefined, below: Layer | undefined): Promise<Layer | undefined> {
  const path = overridesPath(named, below?.origin);
  if (!existsSync(path)) {
    if (named === undefined) return undefined;
    throw new DecantError('config/not-found', `There is no file of overrides ${path}; decant restore writes one.`);
  }
  const own = await readOverrides(path);
  return { origin: path, value: { overrides: [...listBelow(below), ...own] } };
}

function listBelow(below: Layer | undefined): readonly unknown[] {
  const { value } = below ?? {};
  if (typeof value !== 'object' || value === null || !('overrides' in value)) return [];
  return Array.isArray(value.overrides) ? value.overrides : [value.overrides];
}
