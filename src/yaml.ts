import { parse, stringify } from 'yaml';

/** Reads YAML 1.2. */
export function parseYaml(text: string): unknown {
  return parse(text);
}

/** A value as YAML, in a block that ends with a line end; no line is folded. */
export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
