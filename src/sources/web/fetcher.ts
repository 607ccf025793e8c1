import type { IncomingHttpHeaders } from 'node:http';
import { DecantError } from '../../errors.ts';
import { parseAddress } from './address.ts';
import { type Connector, createConnector, type Resolve } from './connector.ts';
import { type Answer, exchange } from './exchange.ts';
import { createHosts, type Hosts } from './hosts.ts';
import type { SizeLimits, WebOptions } from './options.ts';
import { secondsToWait, waitFor } from './retry.ts';
import {
  allowsAll,
  disallowed,
  parseRobots,
  ROBOTS_BYTES,
  type Robots,
  robotsAddress,
  undetermined,
} from './robots.ts';

/** What is known of a page from a fetch before: asked with it, a server may say that nothing has changed. */
export interface Validators {
  /** The address that gave the page, after redirects. */
  readonly final: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What came of a fetch. */
export type Fetched =
  | { readonly kind: 'page'; readonly final: string; readonly headers: IncomingHttpHeaders; readonly bytes: Uint8Array }
  | { readonly kind: 'unchanged' }
  /** The server says that there is nothing there any more. */
  | { readonly kind: 'gone'; readonly status: 404 | 410; readonly error: DecantError }
  /** `isPassing`: another time the answer may be another, so that nothing is known of the page. */
  | {
      readonly kind: 'failed';
      readonly error: DecantError;
      readonly isPassing: boolean;
      /** What the server answered, where it did. */
      readonly status?: number;
    };

export interface Fetcher {
  /** Never throws but when it is ended from without. */
  fetch(address: URL, known?: Validators): Promise<Fetched>;
  close(): void;
}

export interface FetcherOptions extends WebOptions, SizeLimits {
  readonly userAgent: string;
  readonly signal: AbortSignal;
  /** Waited for before each request. */
  readonly room?: () => Promise<void>;
  readonly resolve?: Resolve;
  readonly isAllowed?: (address: string) => boolean;
  readonly random?: () => number;
  readonly now?: () => number;
}

interface Tools {
  readonly options: FetcherOptions;
  readonly connector: Connector;
  readonly hosts: Hosts;
  /** What is known of hosts, each asked once. */
  readonly robots: Map<string, Promise<Robots | DecantError>>;
}

/** Fetches addresses as a guest does: what a host does not want is left alone, and what it cannot bear is not asked of it. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { signal } = options;
  const connector = createConnector(options);
  const tools: Tools = {
    options,
    connector,
    hosts: createHosts({ pause: 1000 / options.rate, hosts: options.hosts, signal, room: options.room ?? noWait }),
    robots: new Map(),
  };
  return {
    async fetch(address, known) {
      try {
        return await follow(address, tools, { known, obeys: options.robots === 'obey' });
      } catch (error) {
        if (signal.aborted || !(error instanceof DecantError)) throw error;
        return { kind: 'failed', error, isPassing: PASSING.has(error.code) };
      }
    },
    close: () => connector.close(),
  };
}

async function noWait(): Promise<void> {
  // there is room
}

const PASSING = new Set<string>(['fetch/unreachable', 'fetch/timeout', 'fetch/broken', 'fetch/robots']);

interface Following {
  readonly known: Validators | undefined;
  /** Whether robots.txt counts: not for itself. */
  readonly obeys: boolean;
}

/** From redirect to redirect, each checked like the first address. */
async function follow(from: URL, tools: Tools, { known, obeys }: Following): Promise<Fetched> {
  const { maxRedirects } = tools.options;
  let address = from;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    if (obeys) await permitted(address, tools);
    const answer = await withRetries(address, tools, address.href === known?.final ? validating(known) : {});
    const target = redirectOf(answer);
    if (target === undefined) return resultOf(address, answer);
    address = parseAddress(target, address);
  }
  const message = `${from.href} leads to more than ${maxRedirects} redirects, the last to ${address.href}.`;
  throw new DecantError('fetch/redirects', message, { uri: from.href });
}

function validating({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function redirectOf({ status, headers }: Answer): string | undefined {
  return REDIRECTS.has(status) ? headers.location : undefined;
}

function resultOf(address: URL, { status, headers, bytes }: Answer): Fetched {
  if (status === 200 || status === 203) return { kind: 'page', final: address.href, headers, bytes };
  if (status === 304) return { kind: 'unchanged' };
  const uri = address.href;
  if (status === 404 || status === 410) {
    const message = `${uri} is ${status === 410 ? 'gone for good' : 'not there'}: the server answers ${status}. Take it out of the input.`;
    return { kind: 'gone', status, error: new DecantError('fetch/gone', message, { uri }) };
  }
  const message = `${uri} could not be fetched: the server answers ${status}${status === 401 || status === 403 ? ', it lets nobody see it' : ''}.`;
  return {
    kind: 'failed',
    error: new DecantError('fetch/status', message, { uri }),
    isPassing: mayPass(status),
    status,
  };
}

/** What says nothing of the page: that one may not see it now, that the server is busy or broken. */
function mayPass(status: number): boolean {
  return status === 401 || status === 403 || status === 407 || isBusy(status) || status >= 500;
}

/** What is asked for again after a while. */
function isBusy(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/** Asks again for what may come right, and leaves the host alone in between. */
async function withRetries(address: URL, tools: Tools, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const { options } = tools;
  const backoff = { random: Math.random, now: Date.now, ...options };
  for (let tried = 1; ; tried++) {
    const came = await attempt(address, tools, headers);
    const isFault = came instanceof DecantError;
    const isHopeful = isFault ? RETRIED.has(came.code) : isBusy(came.status);
    const asked = isFault ? undefined : came.headers['retry-after'];
    const wait = isHopeful && tried <= options.retries ? secondsToWait(tried, asked, backoff) : undefined;
    if (wait === undefined) {
      if (isFault) throw came;
      return came;
    }
    await waitFor(wait, options.signal);
  }
}

const RETRIED = new Set<string>(['fetch/unreachable', 'fetch/timeout', 'fetch/broken']);

async function attempt(
  address: URL,
  { options, connector, hosts }: Tools,
  headers: Readonly<Record<string, string>>,
): Promise<Answer | DecantError> {
  const { userAgent, timeouts, signal, maxBytes, maxRatio, isCut = false } = options;
  const sizes = { maxBytes, maxRatio, isCut };
  try {
    return await hosts.run(address.host, () =>
      exchange(address, { connector, userAgent, headers, timeouts, signal, sizes }),
    );
  } catch (error) {
    if (signal.aborted || !(error instanceof DecantError)) throw error;
    return error;
  }
}

/** Asks the host, once, what it allows, and slows down as it wants. */
async function permitted(address: URL, tools: Tools): Promise<void> {
  const { origin, host } = address;
  const asked = tools.robots.get(origin) ?? robotsOf(address, tools);
  tools.robots.set(origin, asked);
  const robots = await asked;
  if (robots instanceof DecantError) throw undetermined(address, robots);
  if (!robots.allows(address)) throw disallowed(address);
  if (robots.crawlDelay !== undefined)
    tools.hosts.slowDown(host, Math.min(robots.crawlDelay, tools.options.maxCrawlDelay) * 1000);
}

/**
 * RFC 9309, 2.3.1: an answer of 400 to 499 allows everything, and no answer, or one of 500 to 599, nothing. 429 is one of a
 * server that is asked too much and counts as none.
 */
async function robotsOf(address: URL, tools: Tools): Promise<Robots | DecantError> {
  const place = robotsAddress(address);
  const options = { ...tools.options, maxBytes: ROBOTS_BYTES, isCut: true };
  try {
    const came = await follow(place, { ...tools, options }, { known: undefined, obeys: false });
    if (came.kind === 'page') return parseRobots(place, came.bytes, options.userAgent);
    if (came.kind !== 'failed') return allowsAll;
    const { status = 0 } = came;
    return status >= 400 && status < 500 && status !== 429 ? allowsAll : came.error;
  } catch (error) {
    if (error instanceof DecantError) return error;
    throw error;
  }
}
