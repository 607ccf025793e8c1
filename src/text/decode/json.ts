/**
 * Whether a text is JSON: one object or array, or an object on each of its first two lines. Words that stand in brackets are
 * none. Linear in the text.
 */
export function isJson(text: string): boolean {
  const start = text.slice(0, HEAD).trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return false;
  if (isObject(text)) return true;
  const [first = '', second = ''] = text.trimStart().split('\n', 2);
  return first.startsWith('{') && isObject(first) && isObject(second);
}

/** White space that may stand before the first sign. */
const HEAD = 1024;

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false; // no JSON, or nested too deep
  }
}
