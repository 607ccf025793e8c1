/** How addresses are fetched. */
export interface WebOptions {
  /** What the requests call themselves; `decant/<version>` and where it is from, unless given. */
  readonly userAgent?: string;
  /** Whether addresses on private networks, of this machine and the like may be connected to. */
  readonly allowPrivate: boolean;
  /** Whether robots.txt is obeyed. */
  readonly robots: 'obey' | 'ignore';
  /** Requests to one host in a second. One after the other in any case. */
  readonly rate: number;
  /** Seconds between two requests to a host that its robots.txt may ask for; it gets no more than these. */
  readonly maxCrawlDelay: number;
  /** Hosts that are asked at the same time. */
  readonly hosts: number;
  /** Further tries after an answer or a fault that may pass. */
  readonly retries: number;
  /** Seconds to the second try; each further one waits twice as long as the one before. */
  readonly backoff: number;
  /** Seconds that a host may ask to wait for (`Retry-After`); who asks for more is given up. */
  readonly maxWait: number;
  /** Redirects that are followed, each of them checked like the first address. */
  readonly maxRedirects: number;
  /** Seconds. */
  readonly timeouts: {
    /** Until the connection stands, the name looked up and the certificate checked. */
    readonly connect: number;
    /** From there to the head of the answer. */
    readonly headers: number;
    /** Between two parts of the body. */
    readonly idle: number;
    /** For one request from its beginning to its end. */
    readonly total: number;
  };
  /** Addresses that one run may be led to by lists, feeds and sitemaps. */
  readonly maxAddresses: number;
  /** How many lists may lead to one another. */
  readonly maxDepth: number;
  /** Whether what was fetched before is fetched again: always, when it has changed there, or never. */
  readonly refetch: 'always' | 'changed' | 'never';
  /** Whether nothing is connected to and all that was fetched before is cleaned again. */
  readonly offline: boolean;
  /** Whether the items of a feed are what it says of them, or the pages that it links to. */
  readonly feeds: 'content' | 'full';
}

/**
 * A request a second and one at a time is what crawlers without an agreement keep to (Common Crawl's own default), and five
 * redirects what RFC 9309 asks to follow at least. Five failures of a host in a row are told of the rest of its addresses.
 */
export const webDefaults: WebOptions = {
  allowPrivate: false,
  robots: 'obey',
  rate: 1,
  maxCrawlDelay: 30,
  hosts: 8,
  retries: 3,
  backoff: 1,
  maxWait: 120,
  maxRedirects: 5,
  timeouts: { connect: 10, headers: 30, idle: 30, total: 300 },
  maxAddresses: 100_000,
  maxDepth: 4,
  refetch: 'changed',
  offline: false,
  feeds: 'content',
};

/** What a fetch may take of memory. */
export interface SizeLimits {
  /** Bytes, as they come and unpacked. */
  readonly maxBytes: number;
  /** The times that packed bytes may grow. */
  readonly maxRatio: number;
  /** Whether what goes over `maxBytes` is cut off there, instead of failing. */
  readonly isCut?: boolean;
}
