import { DecantError } from '../../src/errors.ts';
import { defuddle } from './defuddle.ts';
import type { Extractor } from './extractor.ts';
import { keepAll } from './keep-all.ts';
import type { Absent } from './python.ts';
import { readability } from './readability.ts';
import { resiliparse } from './resiliparse.ts';
import { trafilatura } from './trafilatura.ts';

/** Every peer, by name. A new one is one file and one line here. */
const PEERS: Readonly<Record<string, (python: string) => Extractor | Absent | Promise<Extractor | Absent>>> = {
  'keep-all': keepAll,
  readability,
  defuddle,
  trafilatura,
  resiliparse,
};

/** The names in what `--peers` says: `all`, `none`, or names between commas. Throws for a name that no peer has. */
export function peerNames(chosen = 'all'): readonly string[] {
  if (chosen === 'all') return Object.keys(PEERS);
  if (chosen === 'none') return [];
  const names = chosen.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !Object.hasOwn(PEERS, name));
  if (unknown.length === 0) return names;
  throw new DecantError(
    'config/invalid',
    `There is no peer "${unknown.join('", "')}"; there are all, none, ${Object.keys(PEERS).join(', ')}.`,
  );
}

/** Starts peers; for each that is not installed `warn` is told why and what to run, and it is left out. */
export async function startPeers(
  names: readonly string[],
  { python, warn }: { readonly python: string; readonly warn: (line: string) => void },
): Promise<readonly Extractor[]> {
  const started = await Promise.all(names.map((name) => PEERS[name]?.(python)));
  return started.flatMap((peer) => {
    if (peer === undefined) return [];
    if (!('absent' in peer)) return [peer];
    warn(peer.absent);
    return [];
  });
}
