import { DecantError } from '../../errors.ts';
import type { ReadFailure } from '../../stage.ts';

/** What is learnt of hosts while they are asked. */
export interface Health {
  /** Why a host is not asked any more; undefined while it is. */
  down(host: string): DecantError | undefined;
  /** An address of the host was answered for. */
  answered(host: string): void;
  /** An address of the host was not. */
  lost(host: string, error: DecantError): void;
  /** An address could not be fetched, and is what it was. */
  stale(origin: string, error: DecantError): void;
  /** One failure for each origin that has such addresses: they are documents, so the origin has the failure. */
  staleFailures(): readonly ReadFailure[];
}

/** Addresses in a row that nobody answers for, after which the others of the host are not asked for. */
const MOST_LOST = 5;

const UNANSWERED = new Set<string>(['fetch/unreachable', 'fetch/timeout']);

export function createHealth(): Health {
  const lost = new Map<string, { count: number; last: DecantError }>();
  const stale = new Map<string, { count: number; readonly first: DecantError }>();
  return {
    down(host) {
      const found = lost.get(host);
      if (found === undefined || found.count < MOST_LOST) return undefined;
      const message = `${host} was not asked for it, since it did not answer for ${MOST_LOST} addresses in a row. ${found.last.message}`;
      return new DecantError('fetch/unreachable', message, { cause: found.last });
    },
    answered: (host) => void lost.delete(host),
    lost(host, error) {
      if (UNANSWERED.has(error.code)) lost.set(host, { count: (lost.get(host)?.count ?? 0) + 1, last: error });
    },
    stale(origin, error) {
      const found = stale.get(origin) ?? { count: 0, first: error };
      found.count += 1;
      stale.set(origin, found);
    },
    staleFailures: () =>
      [...stale].map(([uri, { count, first }]) => {
        const what = count === 1 ? 'One address' : `${count} addresses`;
        const message = `${what} of ${uri} could not be fetched, and what was fetched before is used. The first: ${first.message}`;
        return { uri, error: new DecantError('fetch/stale', message, { uri, cause: first }) };
      }),
  };
}
