import { crc32 } from 'node:zlib';

/** The fold of a page, by the domain of its address, so that no site stands in two. */
export function foldOf(address: string, folds: number): number {
  return crc32(domainOf(address)) % folds;
}

/** Letters up to which the part before a two-letter ending is part of it: `co.uk`, `com.au`. */
const SHORT_PART = 3;

/** The domain that a site is registered under, as far as its shape tells; the address itself where it is none. */
export function domainOf(address: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname : address;
  const parts = host.split('.');
  const isNational = parts.length > 2 && parts.at(-1)?.length === 2 && (parts.at(-2)?.length ?? 0) <= SHORT_PART;
  return parts.slice(isNational ? -3 : -2).join('.');
}
