import { findConfigFile, parseSetting, readConfigFile } from '../config/file.ts';
import type { Layer } from '../config/layers.ts';
import { overridesLayer } from '../config/overrides-file.ts';
import { resolveConfig } from '../config/resolve.ts';
import type { Config } from '../config/schema.ts';
import { DecantError } from '../errors.ts';

/** The options that every command with a configuration has. */
export interface ConfigFlags {
  readonly config?: string;
  readonly set?: readonly string[];
  readonly preset?: string;
  /** A file of overrides, or the folder that holds it; false where they are left out. */
  readonly overrides?: string | false;
  readonly field?: readonly string[];
  readonly maxBytes?: number;
  readonly inputFormat?: string;
}

/** The configuration of a command: the file, the overrides, `--set`, then the flags, each over the one before. */
export async function configure(flags: ConfigFlags, direct: object): Promise<Config> {
  return resolveConfig(await configLayers(flags, direct));
}

/** Everything that says something of the configuration of a command, the weakest first. */
export async function configLayers(flags: ConfigFlags, direct: object): Promise<readonly Layer[]> {
  const path = flags.config ?? findConfigFile('.');
  const layers: Layer[] = path === undefined ? [] : [await readConfigFile(path)];
  const overrides = flags.overrides === false ? undefined : await overridesLayer(flags.overrides, layers[0]);
  if (overrides !== undefined) layers.push(overrides);
  for (const setting of flags.set ?? []) layers.push(parseSetting(setting));
  const own = {
    ...(flags.preset === undefined ? {} : { preset: flags.preset }),
    ...(flags.maxBytes === undefined ? {} : { maxBytes: flags.maxBytes }),
    ...(flags.inputFormat === undefined ? {} : { inputFormat: flags.inputFormat }),
    ...(flags.field === undefined ? {} : { fields: Object.fromEntries(flags.field.map(parseField)) }),
    ...direct,
  };
  return [...layers, { origin: 'the command line', value: own }];
}

function parseField(field: string): readonly [string, string] {
  const equals = field.indexOf('=');
  if (equals < 1)
    throw new DecantError(
      'config/invalid',
      `--field wants name=column, for example --field text=body; this is "${field}".`,
    );
  return [field.slice(0, equals), field.slice(equals + 1)];
}
