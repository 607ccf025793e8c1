export interface Matcher {
  /** The pattern that the whole line is, punctuation and decoration aside. */
  whole(line: string): string | undefined;
  /** The pattern that the line begins with. */
  starts(line: string): string | undefined;
  /** The pattern that stands anywhere in the line, at word boundaries. */
  within(line: string): string | undefined;
}

export function matcher(patterns: readonly string[]): Matcher {
  throw new TypeError(`not written yet: ${patterns.length}`);
}
