import { type Layer, valueAt } from '../config/layers.ts';
import { presetLayer, resolveConfig } from '../config/resolve.ts';
import { configKeys } from '../config/schema.ts';
import { EXIT } from './exit.ts';
import { type ConfigFlags, configLayers } from './options.ts';
import { print } from './terminal.ts';

export interface ConfigCommandFlags extends ConfigFlags {
  readonly json?: boolean;
}

/** `decant config`: the configuration as a run would take it, and who says so of each value. */
export async function configCommand(flags: ConfigCommandFlags): Promise<number> {
  const layers = await configLayers(flags, {});
  const config = resolveConfig(layers);
  const rows = [...configKeys().keys()].map((path) => rowOf(path, config, [presetLayer(layers), ...layers]));
  if (flags.json) {
    const entries = rows.map(({ path, value, origin }) => [path, { value: value ?? null, origin }]);
    await print(`${JSON.stringify(Object.fromEntries(entries))}\n`);
    return EXIT.done;
  }
  const width = Math.max(...rows.map(({ path }) => path.length));
  for (const { path, value, origin } of rows)
    await print(`${path.padEnd(width)}  ${shown(value)}${origin === 'default' ? '' : `  (${origin})`}\n`);
  return EXIT.done;
}

interface Row {
  readonly path: string;
  readonly value: unknown;
  /** The last layer that says anything of it; `default` where none does. */
  readonly origin: string;
}

function rowOf(path: string, config: object, layers: readonly Layer[]): Row {
  const keys = path.split('.');
  const origin = layers.findLast(({ value }) => valueAt(value, keys) !== undefined)?.origin ?? 'default';
  return { path, value: valueAt(config, keys), origin };
}

const LONGEST = 100;

function shown(value: unknown): string {
  if (value === undefined) return '-';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
