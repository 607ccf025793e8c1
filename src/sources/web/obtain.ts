import type { IncomingHttpHeaders } from 'node:http';
import { DecantError } from '../../errors.ts';
import type { FetchedPages, KeptPage } from './fetched.ts';
import type { Fetched, Fetcher } from './fetcher.ts';
import type { WebOptions } from './options.ts';

/** A page, from the web or from memory. */
export interface Page {
  /** The address that gave it, after redirects. */
  readonly final: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetchedAt: string;
  readonly bytes: Uint8Array;
  /** Why it could not be fetched now, where it is from memory for want of better. */
  readonly stale?: DecantError;
}

export type Obtained = Page | Exclude<Fetched, { readonly kind: 'page' | 'unchanged' }>;

export interface Obtaining extends Pick<WebOptions, 'refetch' | 'offline'> {
  readonly fetcher: Fetcher;
  readonly pages: FetchedPages;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whether there is a page. */
export function isPage(obtained: Obtained): obtained is Page {
  return 'bytes' in obtained;
}

/**
 * The page at an address: fetched, unless what was fetched before is as good. What the server says nothing of, since it is down
 * or busy or lets nobody in now, is what it was.
 *
 * @param down why the host is not asked any more, where it is not.
 */
export async function obtain(address: URL, tools: Obtaining, down?: DecantError): Promise<Obtained> {
  const { fetcher, pages, refetch, offline } = tools;
  const found = pages.find(address.href);
  const kept = found !== undefined && pages.holds(found) ? found : undefined;
  if (kept !== undefined && (offline || refetch === 'never')) {
    const page = await fromMemory(kept, pages);
    if (page !== undefined) return page;
  }
  if (offline) return notThere(address);
  const came: Fetched =
    down === undefined
      ? await fetcher.fetch(address, refetch === 'changed' ? kept : undefined)
      : { kind: 'failed', error: down, isPassing: true };
  if (came.kind === 'page') return await remember(address, came, tools);
  if (came.kind === 'gone') pages.forget(address.href);
  if (came.kind === 'unchanged') return await asBefore(address, kept, tools);
  const stale =
    came.kind === 'failed' && came.isPassing && kept !== undefined ? await fromMemory(kept, pages) : undefined;
  return stale === undefined ? came : { ...stale, stale: came.error };
}

async function fromMemory(kept: KeptPage, pages: FetchedPages): Promise<Page | undefined> {
  const bytes = await pages.read(kept);
  const { final, headers, fetchedAt } = kept;
  return bytes === undefined ? undefined : { final, headers, fetchedAt, bytes };
}

/** What the server says is as before; where that is damaged here, it is fetched once more. */
async function asBefore(address: URL, kept: KeptPage | undefined, tools: Obtaining): Promise<Obtained> {
  const page = kept === undefined ? undefined : await fromMemory(kept, tools.pages);
  if (page !== undefined) return page;
  const again = await tools.fetcher.fetch(address);
  if (again.kind === 'page') return await remember(address, again, tools);
  if (again.kind !== 'unchanged') return again;
  const message = `${address.href} could not be fetched: the server says that it has not changed, and was not asked whether it has.`;
  return { kind: 'failed', error: new DecantError('fetch/broken', message, { uri: address.href }), isPassing: true };
}

async function remember(
  address: URL,
  { final, headers, bytes }: Extract<Fetched, { readonly kind: 'page' }>,
  { pages, now }: Obtaining,
): Promise<Page> {
  const { etag, 'last-modified': lastModified } = headers;
  const page = {
    address: address.href,
    final,
    headers: ownHeaders(headers),
    fetchedAt: new Date(now()).toISOString(),
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
  return { ...(await pages.keep(page, bytes)), bytes };
}

/** The headers that a document depends on. The others change from one fetch to the next, and say nothing of it. */
const OWN_HEADERS = ['content-type', 'content-language', 'x-robots-tag', 'tdm-reservation', 'tdm-policy'];

function ownHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    OWN_HEADERS.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]];
    }),
  );
}

function notThere(address: URL): Obtained {
  const message = `${address.href} was never fetched, and nothing is fetched now. Run without --offline.`;
  return { kind: 'failed', error: new DecantError('fetch/offline', message, { uri: address.href }), isPassing: true };
}
