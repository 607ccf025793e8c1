import { nearest } from '../text/nearest.ts';

/** The kinds of destinations, each with how its addresses look. */
export const DESTINATIONS = [
  { scheme: 'sqlite', form: 'sqlite:corpus.db', about: 'a database with full-text search' },
  { scheme: 'parquet', form: 'parquet:folder', about: 'a file of Parquet for each shard' },
  { scheme: 'markdown', form: 'markdown:folder', about: 'a file of Markdown for each document' },
  { scheme: 's3', form: 's3://bucket/prefix', about: 'the result files in a bucket' },
] as const;

export type Scheme = (typeof DESTINATIONS)[number]['scheme'];

/** A destination as it was named: what it is, and where. */
export interface Address {
  readonly scheme: Scheme;
  readonly rest: string;
}

/** Reads an address; undefined where it is none. */
export function parseAddress(address: string): Address | undefined {
  const colon = address.indexOf(':');
  const known = DESTINATIONS.find(({ scheme }) => scheme === address.slice(0, colon));
  const rest = address.slice(colon + 1);
  if (known === undefined || rest === '' || rest.includes('\0')) return undefined;
  if (known.scheme === 's3') return BUCKET.test(rest) ? { scheme: 's3', rest: rest.slice(2) } : undefined;
  return { scheme: known.scheme, rest };
}

/** `//bucket` and, after a slash, the prefix. */
const BUCKET = /^\/\/[a-z0-9][a-z0-9.-]{1,62}(?:\/|$)/;

/** What is wrong with an address, and what was probably meant; undefined where nothing is. */
export function addressFault(address: string): string | undefined {
  if (parseAddress(address) !== undefined) return undefined;
  const colon = address.indexOf(':');
  const given = colon < 0 ? address : address.slice(0, colon);
  const schemes = DESTINATIONS.map(({ scheme }) => scheme);
  const meant = nearest(given, schemes) ?? (colon < 0 ? schemeOfFile(address) : undefined);
  const form = DESTINATIONS.find(({ scheme }) => scheme === meant)?.form;
  const hint = form === undefined ? `write ${DESTINATIONS.map((one) => one.form).join(', ')}` : `write ${form}`;
  return `"${address}" names no destination; ${hint}`;
}

const DATABASE = /\.(?:db|sqlite3?)$/;

function schemeOfFile(name: string): Scheme | undefined {
  if (DATABASE.test(name)) return 'sqlite';
  return name.endsWith('.parquet') ? 'parquet' : undefined;
}
