import { DecantError } from '../../errors.ts';
import type { RawDocument, ReadFailure } from '../../stage.ts';
import type { ContainerOptions, Follow, FoundAddress } from '../container.ts';
import { parseAddress } from './address.ts';
import type { Channel } from './channel.ts';
import { documentsOf } from './content.ts';
import { createHealth, type Health } from './health.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { isPage, type Obtained, type Obtaining, obtain, type Page } from './obtain.ts';
import type { WebOptions } from './options.ts';

/** What a crawl is done with. */
export interface Crawling extends Obtaining, Pick<WebOptions, 'maxAddresses' | 'maxDepth'> {
  readonly reading: ContainerOptions;
  readonly channel: Channel<RawDocument | ReadFailure>;
  /** Told when something could not be looked at, so that nobody knows what is still wanted. */
  readonly onIncomplete: () => void;
}

/** An address to be fetched. */
interface Target extends Pick<FoundAddress, 'leadsTo' | 'fields'> {
  readonly url: URL;
  /** How many lists led to it. */
  readonly depth: number;
}

interface Crawl {
  readonly tools: Crawling;
  readonly lanes: Lanes<Target>;
  readonly health: Health;
  readonly seen: Set<string>;
  /** Addresses that were refused before anything was asked. */
  readonly refused: ReadFailure[];
  /** Addresses over the limit. */
  left: number;
}

/**
 * Fetches addresses and all that they lead to, and puts the documents into a channel, which it ends. They come in the order of
 * the answers.
 */
export async function crawl(found: readonly FoundAddress[], tools: Crawling): Promise<void> {
  const { channel } = tools;
  const run: Crawl = {
    tools,
    lanes: createLanes((target) => visit(target, run)),
    health: createHealth(),
    seen: new Set(),
    refused: [],
    left: 0,
  };
  try {
    for (const one of found) add(one, 0, run);
    await run.lanes.done();
    for (const failure of [...run.refused, ...run.health.staleFailures(), ...leftOut(run)]) await channel.put(failure);
    channel.end();
  } catch (error) {
    channel.end(error);
  }
}

function add({ address, leadsTo, fields }: FoundAddress, depth: number, run: Crawl): void {
  const { tools, seen, refused } = run;
  try {
    const url = parseAddress(address);
    if (seen.has(url.href)) return;
    if (seen.size >= tools.maxAddresses) {
      run.left += 1;
      return;
    }
    seen.add(url.href);
    run.lanes.add(url.host, { url, leadsTo, fields, depth });
  } catch (error) {
    if (!(error instanceof DecantError)) throw error;
    refused.push({ uri: error.uri ?? address, error });
  }
}

async function visit(target: Target, run: Crawl): Promise<void> {
  const { tools, health } = run;
  const { host, origin } = target.url;
  const down = health.down(host);
  const obtained = await obtain(target.url, tools, down);
  if (isPage(obtained)) {
    if (obtained.stale === undefined) health.answered(host);
    else {
      if (down === undefined) health.lost(host, obtained.stale);
      health.stale(origin, obtained.stale);
      tools.onIncomplete();
    }
    await read(obtained, target, run);
    return;
  }
  if (obtained.kind === 'gone') health.answered(host);
  else if (down === undefined) health.lost(host, obtained.error);
  const failure = failureOf(obtained, target, tools);
  if (failure !== undefined) await tools.channel.put(failure);
}

/** The documents of a page, and what it leads to for later. */
async function read(page: Page, { url, leadsTo, fields, depth }: Target, run: Crawl): Promise<void> {
  const { tools } = run;
  const uri = url.href;
  const follow: Follow = async function* (found) {
    const lists = found.filter((one) => one.leadsTo !== 'page');
    if (lists.length > 0 && depth >= tools.maxDepth) {
      const message = `${uri} is not followed: ${depth} lists led to it, each to the next (web.maxDepth).`;
      yield { uri, error: new DecantError('fetch/too-many', message, { uri }), cut: '.' };
    } else for (const one of found) add(one, depth + 1, run);
  };
  const options = { ...tools.reading, follow };
  const reading = { uri, leadsTo, options, pages: tools.pages, ...(fields === undefined ? {} : { fields }) };
  for await (const item of documentsOf(page, reading)) await tools.channel.put(item);
}

/**
 * The failure for an address without a page. What may be there another time deletes nothing; a page that a feed or a sitemap
 * led to and that is gone for good is no input any more.
 */
function failureOf(
  obtained: Exclude<Obtained, Page>,
  { url, leadsTo }: Target,
  { onIncomplete }: Crawling,
): ReadFailure | undefined {
  const { error } = obtained;
  const uri = url.href;
  if (obtained.kind === 'gone') return obtained.status === 410 && leadsTo === 'page' ? undefined : { uri, error };
  if (!obtained.isPassing) return { uri, error };
  onIncomplete();
  return { uri, error, cut: '.' };
}

/** The one failure for all addresses over the limit. */
function leftOut({ left, tools }: Crawl): readonly ReadFailure[] {
  if (left === 0) return [];
  const { maxAddresses } = tools;
  const message = `${left} addresses are not fetched: a run fetches ${maxAddresses} (web.maxAddresses). Raise it, or split the list.`;
  return [{ uri: 'web', error: new DecantError('fetch/too-many', message), cut: '.' }];
}
