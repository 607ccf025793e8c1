import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DecantError, systemCode, systemReason } from '../errors.ts';
import { parseYaml } from '../yaml.ts';
import type { Layer } from './layers.ts';

const NAMES = [
  'decant.config.ts',
  'decant.config.js',
  'decant.config.mjs',
  'decant.config.json',
  'decant.config.yaml',
  'decant.config.yml',
];

const KINDS = new Set(['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json', '.yaml', '.yml']);

/** The configuration file of a folder, when it has one. */
export function findConfigFile(folder: string): string | undefined {
  return NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** Reads a configuration file: TypeScript or JavaScript with a default export, JSON, or YAML. */
export async function readConfigFile(path: string): Promise<Layer> {
  const kind = extname(path);
  if (!existsSync(path)) throw new DecantError('config/not-found', `There is no configuration file ${path}.`);
  if (!KINDS.has(kind))
    throw new DecantError('config/invalid', `${path} is no configuration file: write .ts, .js, .mjs, .json or .yaml.`);
  try {
    if (kind === '.json') return layer(path, JSON.parse(await readFile(path, 'utf8')));
    if (kind === '.yaml' || kind === '.yml') return layer(path, parseYaml(await readFile(path, 'utf8')));
    const module = await imported(path);
    if (module.default === undefined)
      throw new DecantError(
        'config/invalid',
        `${path} has no default export: write "export default defineConfig({ … })".`,
      );
    return layer(path, module.default);
  } catch (cause) {
    if (cause instanceof DecantError) throw cause;
    throw new DecantError('config/invalid', `Cannot read the configuration file ${path}: ${faultOf(cause)}`, { cause });
  }
}

/** A module; what it imports as `decant` is this program where nothing is installed beside it, as with one for all folders. */
async function imported(path: string): Promise<{ readonly default?: unknown }> {
  const hooks = registerHooks({
    resolve(name, context, next) {
      if (name !== 'decant') return next(name, context);
      try {
        return next(name, context);
      } catch (error) {
        if (!NOT_FOUND.has(systemCode(error) ?? '')) throw error;
        return { url: LIBRARY, shortCircuit: true };
      }
    },
  });
  try {
    return await import(pathToFileURL(resolve(path)).href);
  } finally {
    hooks.deregister();
  }
}

/** Of an import, and of a `require`. */
const NOT_FOUND: ReadonlySet<string> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);

/** The library as it is in the repository, and as it is built. */
const LIBRARY = new URL(`../index${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href;

/** What is wrong, and where as far as the parser tells; parsers have codes too, but only those of the system say enough. */
function faultOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if ('syscall' in cause) return systemReason(cause);
  const [said = ''] = cause.message.split('\n', 1);
  return `${said.replace(OPEN_END, '')}${placeOf(cause)}`;
}

/** Before the excerpt that a parser of YAML shows. */
const OPEN_END = /:$/;

/** The line of a fault in TypeScript or JavaScript, which stands above the stack: `decant.config.ts:2`. */
function placeOf({ stack = '' }: Error): string {
  const [first = ''] = stack.split('\n', 1);
  const line = PLACE.exec(first)?.[1];
  return line === undefined ? '' : ` (line ${line})`;
}

const PLACE = /\.[cm]?[jt]s:(\d{1,9})$/;

/** An empty file sets nothing; `$schema` is for editors, not for us. */
function layer(origin: string, value: unknown): Layer {
  if (value === null || value === undefined) return { origin, value: {} };
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new DecantError(
      'config/invalid',
      `${origin} holds no configuration: write an object such as { "out": "output" }.`,
    );
  }
  const { $schema: _schema, ...rest } = value as Record<string, unknown>; // an object that is no list
  return { origin, value: rest };
}

/** Reads `--set a.b=c`: the value as JSON where it is JSON, else as a string. */
export function parseSetting(setting: string): Layer {
  const equals = setting.indexOf('=');
  if (equals < 1)
    throw new DecantError(
      'config/invalid',
      `--set wants path=value, for example --set dedupe.near=false; this is "${setting}".`,
    );
  const path = setting.slice(0, equals).split('.');
  if (path.includes(''))
    throw new DecantError('config/invalid', `--set wants path=value with a whole path; this is "${setting}".`);
  const value = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), parseValue(setting.slice(equals + 1)));
  return { origin: `--set ${setting}`, value };
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // not JSON: a bare word is a string
  }
}
