import { join } from 'node:path';
import type { RawDocument, ReadFailure, Source } from '../../stage.ts';
import { type Follow, type FoundAddress, type InputFormat, type ReadOptions, readDefaults } from '../container.ts';
import { createChannel } from './channel.ts';
import type { Resolve } from './connector.ts';
import { type Crawling, crawl } from './crawl.ts';
import { type FetchedPages, openFetched } from './fetched.ts';
import { createFetcher } from './fetcher.ts';
import { type WebOptions, webDefaults } from './options.ts';

export interface WebSourceOptions extends Partial<WebOptions>, Omit<ReadOptions, 'follow' | 'feeds'> {
  /** Addresses of pages, feeds, sitemaps and other files. */
  readonly addresses: readonly string[];
  /** What every address is, whatever its content says. */
  readonly inputFormat?: InputFormat;
  /** Folder of its own for what is fetched; a folder that does not stand is made when something is. */
  readonly folder: string;
  /** Version of decant, told to the hosts. */
  readonly version: string;
  /** Whether nothing is kept: for rehearsals. */
  readonly isForgetful?: boolean;
  readonly onWarning?: (message: string) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly resolve?: Resolve;
  readonly random?: () => number;
}

/** The web as a source, and what other sources follow addresses with. */
export interface Web {
  readonly source: Source;
  readonly follow: Follow;
  /** Ends all that is open; what nobody wants any more is removed where the run was whole. */
  close(end: { readonly isWhole: boolean }): Promise<void>;
}

/** Documents that wait to be taken. */
const CAPACITY = 8;

/**
 * Documents from the web. What was fetched is remembered, so that it is fetched again only where it has changed, and cleaned
 * again without being fetched at all.
 */
export function web(options: WebSourceOptions): Web {
  const { addresses, folder, isForgetful = false, onWarning } = options;
  const memory: { pages?: FetchedPages } = {};
  const state = { isIncomplete: false, isOpen: false };
  const open = (): FetchedPages => {
    memory.pages ??= openFetched({
      folder: join(folder, 'fetched'),
      isForgetful,
      ...(onWarning === undefined ? {} : { onWarning }),
    });
    if (!state.isOpen) warnOfProxies(onWarning);
    state.isOpen = true;
    return memory.pages;
  };
  const onIncomplete = (): void => {
    state.isIncomplete = true;
  };
  const follow: Follow = (found) => fetched(found, { ...options, onIncomplete }, open());
  const leadsTo = options.inputFormat === 'document' ? 'page' : 'any';
  const given = addresses.map((address): FoundAddress => ({ address, leadsTo }));
  return {
    source: { name: 'web', read: () => fetched(given, { ...options, onIncomplete }, open()) },
    follow,
    async close({ isWhole }) {
      try {
        if (isWhole && !state.isIncomplete && !isForgetful) await memory.pages?.collect();
      } finally {
        memory.pages?.close();
        delete memory.pages;
      }
    },
  };
}

type Fetching = WebSourceOptions & Pick<Crawling, 'onIncomplete'>;

/** One crawl, as its documents come. It ends with the one who takes them. */
async function* fetched(
  found: readonly FoundAddress[],
  options: Fetching,
  pages: FetchedPages,
): AsyncGenerator<RawDocument | ReadFailure> {
  const { version, onIncomplete, now = Date.now, signal: outer, ...given } = options;
  const settings = { ...webDefaults, ...readDefaults, ...given };
  const ending = new AbortController();
  const stop = (): void => ending.abort(outer?.reason);
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  const channel = createChannel<RawDocument | ReadFailure>(CAPACITY);
  const userAgent = settings.userAgent ?? `decant/${version}`;
  const fetcher = createFetcher({ ...settings, userAgent, now, signal: ending.signal, room: () => channel.room() });
  const crawling = crawl(found, { ...settings, reading: settings, fetcher, pages, now, channel, onIncomplete });
  try {
    yield* channel.items();
  } finally {
    outer?.removeEventListener('abort', stop);
    channel.close();
    ending.abort();
    await crawling;
    fetcher.close();
  }
}

const PROXIES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'];

function warnOfProxies(onWarning: ((message: string) => void) | undefined): void {
  const named = PROXIES.find((name) => (process.env[name] ?? '') !== '');
  if (named !== undefined)
    onWarning?.(`${named} is set and not used: through a proxy nobody sees which network is connected to.`);
}
