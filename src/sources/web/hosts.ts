import { setTimeout } from 'node:timers/promises';
import PQueue from 'p-queue';

/** Requests to each host one after the other and not too fast, and to a number of hosts at once. */
export interface Hosts {
  /** Does the work when it is the host's turn. Work must not wait for other work that is done here. */
  run<Result>(host: string, work: () => Promise<Result>): Promise<Result>;
  /** From now on the host is asked no sooner than so many milliseconds after it was asked before. */
  slowDown(host: string, milliseconds: number): void;
}

export interface HostsOptions {
  /** Milliseconds from the beginning of one request to that of the next. */
  readonly pause: number;
  /** Hosts at once. */
  readonly hosts: number;
  readonly signal: AbortSignal;
  /** Waited for before each work: what keeps results from piling up. */
  readonly room: () => Promise<void>;
}

interface Host {
  readonly queue: PQueue;
  pause: number;
  /** When it may be asked next. */
  next: number;
}

/** A queue for each host, and one that all of them go through. */
export function createHosts({ pause, hosts, signal, room }: HostsOptions): Hosts {
  const known = new Map<string, Host>();
  const all = new PQueue({ concurrency: hosts });
  const hostOf = (name: string): Host => {
    const host = known.get(name) ?? { queue: new PQueue({ concurrency: 1 }), pause, next: 0 };
    known.set(name, host);
    return host;
  };
  return {
    async run(name, work) {
      const host = hostOf(name);
      return await host.queue.add(async () => {
        const wait = host.next - performance.now();
        if (wait > 0) await setTimeout(wait, undefined, { signal });
        signal.throwIfAborted();
        return await all.add(async () => {
          await room();
          signal.throwIfAborted();
          host.next = performance.now() + host.pause;
          return await work();
        });
      });
    },
    slowDown(name, milliseconds) {
      const host = hostOf(name);
      host.pause = Math.max(host.pause, milliseconds);
    },
  };
}
