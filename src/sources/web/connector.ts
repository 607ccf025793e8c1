import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { DecantError } from '../../errors.ts';
import { isPublic } from './networks.ts';

/** Looks a name up as `dns.lookup` does with `all`. */
export type Resolve = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

/** Opens connections to what may be connected to. */
export interface Connector {
  /** What a request is made with. Proxies that the environment names are not used: they would connect unchecked. */
  optionsFor(address: URL): { readonly agent: http.Agent; readonly lookup: LookupFunction };
  close(): void;
}

export interface ConnectorOptions {
  readonly allowPrivate: boolean;
  readonly resolve?: Resolve;
  /** Which addresses may be connected to where private ones may not: the public ones unless said. */
  readonly isAllowed?: (address: string) => boolean;
}

const IDLE = 4_000;

/**
 * Connections whose address is checked at the one place where names become addresses: what was looked up is what is
 * connected to, so that a name which says another thing the second time has no second time.
 */
export function createConnector(options: ConnectorOptions): Connector {
  const { allowPrivate, resolve = lookUp, isAllowed = isPublic } = options;
  const agents = {
    'http:': new http.Agent({ keepAlive: true, timeout: IDLE, maxFreeSockets: 8 }),
    'https:': new https.Agent({ keepAlive: true, timeout: IDLE, maxFreeSockets: 8 }),
  };
  const lookup: LookupFunction = (host, { all, family }, done) => {
    resolve(host).then(
      (found) => {
        const allowed = allowPrivate ? found : found.filter(({ address }) => isAllowed(address));
        const fitting = family === 4 || family === 6 ? allowed.filter((entry) => entry.family === family) : allowed;
        const [first] = fitting;
        if (first === undefined) done(allowed.length < found.length ? refused(host) : notFound(host), '', 0);
        else if (all) done(null, [...fitting]);
        else done(null, first.address, first.family);
      },
      (cause: Error) => done(cause, '', 0),
    );
  };
  return {
    optionsFor(address) {
      const host = address.hostname.replace('[', '').replace(']', '');
      if (!allowPrivate && isIP(host) !== 0 && !isAllowed(host)) throw refused(host);
      return { agent: address.protocol === 'https:' ? agents['https:'] : agents['http:'], lookup };
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

async function lookUp(host: string): Promise<dns.LookupAddress[]> {
  return await dns.promises.lookup(host, { all: true });
}

function refused(host: string): DecantError {
  return new DecantError(
    'fetch/refused',
    `${host} is on a private network, which is not connected to. Set web.allowPrivate to allow it.`,
  );
}

function notFound(host: string): Error {
  return Object.assign(new Error(`${host} has no address.`), { code: 'ENOTFOUND' });
}
