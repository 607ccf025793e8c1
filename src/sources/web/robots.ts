import robotsParser from 'robots-parser';
import { DecantError } from '../../errors.ts';

/** What a host lets robots do (RFC 9309). */
export interface Robots {
  allows(address: URL): boolean;
  /** Seconds between requests that it asks for. */
  readonly crawlDelay: number | undefined;
}

/** Bytes of a robots.txt that are read; RFC 9309 asks for 500 KiB at least; what comes after them is not looked at. */
export const ROBOTS_BYTES: number = 500 * 1024;

/** Everything is allowed: where there is no robots.txt, which is any answer of 400 to 499. */
export const allowsAll: Robots = { allows: () => true, crawlDelay: undefined };

const UTF_8 = new TextDecoder();

interface Rules {
  isAllowed(address: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

const parse = robotsParser as unknown as (address: string, text: string) => Rules; // its types say an object with a default

/** The rules of a robots.txt for one user agent, of which the part before the first `/` is the name. */
export function parseRobots(address: URL, bytes: Uint8Array, userAgent: string): Robots {
  const robots = parse(address.href, UTF_8.decode(bytes));
  const delay = robots.getCrawlDelay(userAgent);
  return {
    allows: ({ href }) => robots.isAllowed(href, userAgent) ?? true,
    crawlDelay: delay !== undefined && delay > 0 ? delay : undefined,
  };
}

/** Where the rules for an address stand. */
export function robotsAddress({ origin }: URL): URL {
  return new URL('/robots.txt', origin);
}

/** The failure for an address that its host does not let robots fetch. */
export function disallowed(address: URL): DecantError {
  const message = `${address.href} is not fetched: the robots.txt of ${address.host} does not allow it. Set web.robots to "ignore" where the site is yours.`;
  return new DecantError('fetch/robots', message, { uri: address.href });
}

/**
 * The failure for an address whose host does not say what it allows, which RFC 9309 takes for nothing; or which may not be
 * connected to in the first place.
 */
export function undetermined(address: URL, cause: DecantError): DecantError {
  if (cause.code === 'fetch/refused')
    return new DecantError('fetch/refused', cause.message.replace(robotsAddress(address).href, address.href), {
      uri: address.href,
      cause,
    });
  const message = `${address.href} is not fetched: the robots.txt of ${address.host} cannot be had, so that nothing is allowed there. ${cause.message}`;
  return new DecantError('fetch/robots', message, { uri: address.href, cause });
}
