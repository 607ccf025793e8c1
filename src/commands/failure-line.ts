import { printableName } from '../errors.ts';

/** A failure in a line: the name, where its message does not say it, what happened, and the place. */
export function failureLine(
  uri: string,
  { message, at }: { readonly message: string; readonly at?: string | null | undefined },
): string {
  const name = printableName(uri);
  const place = at === undefined || at === null ? '' : ` (${at})`;
  return `${message.includes(name) ? '' : `${name} failed: `}${message}${place}`;
}
