import { setTimeout } from 'node:timers/promises';

/** How long is waited between tries. */
export interface Backoff {
  /** Seconds to the second try. */
  readonly backoff: number;
  /** Seconds at most. */
  readonly maxWait: number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Seconds to wait before a try: what the server asks for, or else twice as long as before, less up to half of it by chance, so
 * that those who were turned away together do not come back together.
 *
 * @param tried how often, from 1.
 * @returns undefined where the server asks for more than is waited.
 */
export function secondsToWait(tried: number, retryAfter: string | undefined, options: Backoff): number | undefined {
  const asked = secondsOf(retryAfter, options.now());
  if (asked !== undefined) return asked > options.maxWait ? undefined : asked;
  const most = Math.min(options.backoff * 2 ** (tried - 1), options.maxWait);
  return most * (1 - options.random() / 2);
}

const SECONDS = /^\d{1,9}$/;

/** What `Retry-After` says: seconds, or a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | undefined, now: number): number | undefined {
  const said = header?.trim() ?? '';
  if (SECONDS.test(said)) return Number(said);
  const date = Date.parse(said);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000);
}

/** Waits, unless it is ended before. */
export async function waitFor(seconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(seconds * 1000, undefined, { signal });
}
