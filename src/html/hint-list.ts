import type { Hint, HintField, HintSource } from '../metadata.ts';
import { folded } from './tree.ts';

/** Hints kept of a page, and code units kept of a value. */
export const MAX_HINTS = 500;
export const VALUE_LENGTH = 2_000;

/** A hint before its value is folded. An empty value is no hint. */
export interface FoundHint {
  readonly field: HintField;
  readonly value: string | undefined;
  readonly source: HintSource;
  readonly at: number | string;
  /** Entries without a value are left out. */
  readonly detail?: Readonly<Record<string, string | undefined>>;
}

/** Gathers hints: values folded and cut, each said once at a place, no more than `MAX_HINTS`. */
export interface HintList {
  add(hint: FoundHint): void;
  readonly hints: readonly Hint[];
}

export function hintList(): HintList {
  const hints: Hint[] = [];
  const seen = new Set<string>();
  return {
    hints,
    add({ field, value, source, at, detail = {} }) {
      const text = value === undefined ? '' : folded(value, VALUE_LENGTH);
      const key = `${field} ${source} ${at} ${text}`;
      if (text === '' || hints.length === MAX_HINTS || seen.has(key)) return;
      seen.add(key);
      const details = Object.entries(detail).flatMap(([name, said]) => {
        const short = said === undefined ? '' : folded(said, VALUE_LENGTH);
        return short === '' ? [] : [[name, short] as const];
      });
      hints.push({
        field,
        value: text,
        source,
        at,
        ...(details.length === 0 ? {} : { detail: Object.fromEntries(details) }),
      });
    },
  };
}
