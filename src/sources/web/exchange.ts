import http from 'node:http';
import https from 'node:https';
import { DecantError, systemCode } from '../../errors.ts';
import { ACCEPTED_CODINGS, readBody } from './body.ts';
import type { Connector } from './connector.ts';
import type { SizeLimits, WebOptions } from './options.ts';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** The body unpacked; empty where the status has none that is of use. */
  readonly bytes: Uint8Array;
}

export interface ExchangeOptions {
  readonly connector: Connector;
  readonly userAgent: string;
  /** Besides those that every request has. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeouts: WebOptions['timeouts'];
  readonly sizes: SizeLimits;
  /** Ends it from without. */
  readonly signal: AbortSignal;
}

/** Bytes of all headers together; Node.js allows 16 KiB, and real servers go over that with cookies and policies. */
const MOST_HEADER_BYTES = 64 * 1024;

/** The statuses whose body is the page. */
const WITH_PAGE = new Set([200, 203]);

/**
 * One request and its answer, within limits of time and size. It follows nothing and tries nothing again.
 *
 * @throws DecantError `fetch/unreachable`, `fetch/timeout`, `fetch/broken`, `fetch/refused`, `read/bomb`, `read/too-large`.
 */
export async function exchange(address: URL, options: ExchangeOptions): Promise<Answer> {
  const limit = createLimit(address, options);
  const faults: Error[] = [];
  try {
    const response = await ask(address, { ...options, limit, faults });
    const { statusCode: status = 0, headers } = response;
    if (!WITH_PAGE.has(status)) {
      response.destroy();
      return { status, headers, bytes: new Uint8Array() };
    }
    const bytes = await readBody(watched(response, limit), headers['content-encoding'], options.sizes);
    return { status, headers, bytes };
  } catch (cause) {
    throw limit.reason() ?? named(address, cause instanceof DecantError ? cause : (faults[0] ?? cause));
  } finally {
    limit.end();
  }
}

interface Asking extends ExchangeOptions {
  readonly limit: Limit;
  /** What the request says went wrong; the answer only says that it was cut. */
  readonly faults: Error[];
}

/** Sends the request and waits for the head of the answer. */
function ask(address: URL, { connector, userAgent, headers, limit, faults }: Asking): Promise<http.IncomingMessage> {
  const { agent, lookup } = connector.optionsFor(address);
  return new Promise((resolve, reject) => {
    const send = address.protocol === 'https:' ? https.request : http.request;
    const request = send(address, {
      agent,
      lookup,
      maxHeaderSize: MOST_HEADER_BYTES,
      signal: limit.signal,
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
        'accept-encoding': ACCEPTED_CODINGS,
        ...headers,
      },
    });
    request.on('socket', (socket) => {
      const isReady = !socket.connecting;
      if (isReady) limit.phase('headers');
      else socket.once(address.protocol === 'https:' ? 'secureConnect' : 'connect', () => limit.phase('headers'));
    });
    request.on('response', resolve);
    request.on('error', (fault) => {
      faults.push(fault);
      reject(fault);
    });
    request.end();
  });
}

async function* watched(response: http.IncomingMessage, limit: Limit): AsyncGenerator<Uint8Array> {
  limit.phase('idle');
  for await (const chunk of response) {
    limit.phase('idle');
    yield chunk;
  }
}

type Phase = keyof WebOptions['timeouts'];

interface Limit {
  readonly signal: AbortSignal;
  /** Begins the next part of the request, or the same one anew. */
  phase(name: Phase): void;
  /** Why it was ended, where it was by this. */
  reason(): unknown;
  end(): void;
}

const PHASES: Readonly<Record<Phase, string>> = {
  connect: 'no connection',
  headers: 'no answer',
  idle: 'nothing more of the answer',
  total: 'not the whole answer',
};

function createLimit(address: URL, { timeouts, signal }: ExchangeOptions): Limit {
  const controller = new AbortController();
  const stop = (): void => controller.abort(signal.reason);
  const after = (name: Phase): NodeJS.Timeout =>
    setTimeout(() => {
      const message = `${address.href} could not be fetched: ${PHASES[name]} within ${timeouts[name]} s. Try again later.`;
      controller.abort(new DecantError('fetch/timeout', message, { uri: address.href }));
    }, timeouts[name] * 1000);
  const total = after('total');
  let current = after('connect');
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  return {
    signal: controller.signal,
    phase(name) {
      clearTimeout(current);
      current = after(name);
    },
    reason: () => (controller.signal.aborted ? controller.signal.reason : undefined),
    end() {
      clearTimeout(current);
      clearTimeout(total);
      signal.removeEventListener('abort', stop);
    },
  };
}

/** An error that names the address. */
function named(address: URL, cause: unknown): DecantError {
  const uri = address.href;
  if (cause instanceof DecantError)
    return new DecantError(cause.code, `${uri} could not be fetched. ${cause.message}`, { uri, cause });
  const code = systemCode(cause) ?? 'unknown';
  const message = `${uri} could not be fetched: ${reasonOf(code)} (${code}).`;
  return new DecantError(isBroken(code) ? 'fetch/broken' : 'fetch/unreachable', message, { uri, cause });
}

/** Codes of the parser of HTTP and of what unpacks: the server was reached, and its answer is none. */
function isBroken(code: string): boolean {
  return code.startsWith('HPE_') || code.startsWith('Z_') || code.startsWith('ERR_BROTLI') || code.startsWith('ZSTD_');
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'the name could not be looked up'],
  ['ECONNREFUSED', 'nothing listens there'],
  ['ECONNRESET', 'the connection was cut'],
  ['EPIPE', 'the connection was cut'],
  ['ETIMEDOUT', 'nobody answers'],
  ['EHOSTUNREACH', 'there is no way to the host'],
  ['ENETUNREACH', 'there is no way to the network'],
  ['HPE_HEADER_OVERFLOW', `its headers are larger than ${MOST_HEADER_BYTES} bytes`],
  ['Z_BUF_ERROR', 'what it sent packed is cut short'],
]);

function reasonOf(code: string): string {
  const known = REASONS.get(code);
  if (known !== undefined) return known;
  if (isBroken(code)) return code.startsWith('HPE_') ? 'its answer is no HTTP' : 'what it sent packed is damaged';
  return code.includes('CERT') || code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL')
    ? 'its certificate or encryption is not right'
    : 'the connection failed';
}
