import { DecantError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';
import { type Layer, originOf } from './layers.ts';

/** A part of a JSON Schema, as far as keys are concerned. */
export interface SchemaNode {
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly propertyNames?: { readonly enum?: readonly string[] };
}

/** The key that tells editors which schema a file goes by. It sets nothing. */
export const SCHEMA_KEY = '$schema';

/** What is wrong at one place; of keys that nobody knows, which ones. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}

/** What is wrong, a line each: the path, the layer that says so and, for a misspelt key, the one that was probably meant. */
export function faultsOf(
  issues: readonly Issue[],
  { schema, layers }: { readonly schema: SchemaNode; readonly layers: readonly Layer[] },
): readonly string[] {
  return issues.flatMap(({ path: keys, message, keys: unknown }) => {
    const path = keys.map(String);
    if (unknown === undefined) return [`${path.join('.') || 'the whole'}: ${message}${originOf(path, layers)}`];
    return unknown.map((key) => unknownKey([...path, key], keysAt(schema, path), layers));
  });
}

/** The error that tells all faults of something at once. */
export function faulty(what: string, faults: readonly string[]): DecantError {
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  return new DecantError('config/invalid', `${what} has ${count}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

/** Rules that no stage has. An override of one would change nothing, and never say so. */
export function unknownRules(
  rules: readonly string[],
  { known, layers }: { readonly known: readonly string[]; readonly layers: readonly Layer[] },
): readonly string[] {
  return rules.flatMap((rule) => {
    if (known.includes(rule)) return [];
    const meant = nearest(rule, known);
    const hint = meant === undefined ? 'docs/rules.md lists them' : `did you mean "${meant}"?`;
    return [`overrides: no stage has the rule "${rule}"; ${hint}${originOf(['overrides'], layers)}`];
  });
}

/** Every key of a schema by its dotted path, with its description. */
export function keysOf(schema: SchemaNode): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const pending: { readonly path: string; readonly node: SchemaNode }[] = [{ path: '', node: schema }];
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    for (const [key, node] of Object.entries(entry.node.properties ?? {})) {
      if (key === SCHEMA_KEY) continue;
      const path = entry.path === '' ? key : `${entry.path}.${key}`;
      if (node.properties === undefined) keys.set(path, node.description ?? '');
      else pending.push({ path, node });
    }
  }
  return new Map([...keys].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function unknownKey(path: readonly string[], known: readonly string[], layers: readonly Layer[]): string {
  const meant = nearest(path.at(-1) ?? '', known);
  const hint = meant === undefined ? `known here: ${known.join(', ')}` : `did you mean "${meant}"?`;
  return `${path.join('.')}: unknown key; ${hint}${originOf(path, layers)}`;
}

function keysAt(schema: SchemaNode, path: readonly string[]): readonly string[] {
  let node: SchemaNode | undefined = schema;
  for (const key of path) node = node?.properties?.[key];
  return node?.propertyNames?.enum ?? Object.keys(node?.properties ?? {}).filter((key) => key !== SCHEMA_KEY);
}
