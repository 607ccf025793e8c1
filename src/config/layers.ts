/** One place that a configuration comes from: a file, `--set`, a flag. Later layers win. */
export interface Layer {
  /** How a fault names it. */
  readonly origin: string;
  readonly value: unknown;
}

/** What the layers come to when they lie on top of one another: objects key by key, everything else whole. */
export function flattened(layers: readonly Layer[]): unknown {
  return layers.reduce<unknown>((below, layer) => merged(below, layer.value), {});
}

/** One value on top of another. */
export function merged(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above === undefined ? below : above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(below[key], above[key])]));
}

/** What is at a path of a value; undefined where nothing is. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const key of path) current = isObject(current) ? current[key] : undefined;
  return current;
}

/** Names the last layer that says anything about a path, in brackets; empty where none does. */
export function originOf(path: readonly string[], layers: readonly Layer[]): string {
  // Lists lie on one another whole.
  const item = path.findIndex((key) => INDEX.test(key));
  const whole = item < 0 ? path : path.slice(0, item);
  const layer = layers.findLast(({ value }) => valueAt(value, whole) !== undefined);
  return layer === undefined ? '' : ` (${layer.origin})`;
}

const INDEX = /^\d{1,9}$/;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
