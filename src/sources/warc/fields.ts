/** The fields of a header by their names in lower case. */
export type Fields = ReadonlyMap<string, string>;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bytes of a header, its empty line included; undefined where there is none. Line ends may be CRLF or LF. */
export function headEnd(bytes: Uint8Array): number | undefined {
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] === LINE_FEED) return at + 2;
    if (bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED) return at + 3;
  }
  return undefined;
}

/** More fields than this are passed over: no header that was met has a hundred. */
const MOST_FIELDS = 1000;
const FOLDED = /^[ \t]/;

/**
 * The fields of a header, its first line left out. A line that begins with a blank goes on with the one before. Of a field
 * that is there twice, the first one counts.
 */
export function fieldsOf(head: string): Fields {
  const fields = new Map<string, string>();
  let name: string | undefined;
  for (const line of head.split('\n').slice(1)) {
    if (FOLDED.test(line)) {
      if (name !== undefined) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`.trim());
      continue;
    }
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).trim().toLowerCase();
    name = colon > 0 && !fields.has(key) && fields.size < MOST_FIELDS ? key : undefined;
    if (name !== undefined) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
