import { createHash } from 'node:crypto';
import { DecantError } from '../../errors.ts';
import type { RawDocument, ReadFailure } from '../../stage.ts';
import { addressesContainer } from '../addresses.ts';
import type { Container, ContainerOptions, FoundAddress } from '../container.ts';
import { containerOf } from '../containers.ts';
import { partsOf } from '../names.ts';
import { inOnePiece, packedAs, unpacked, unpackedHead } from '../unpack/unpack.ts';
import type { FetchedPages } from './fetched.ts';
import type { Page } from './obtain.ts';

/** What is read of a page, and how. */
export interface Reading {
  readonly uri: string;
  readonly leadsTo: FoundAddress['leadsTo'];
  readonly fields?: RawDocument['fields'];
  readonly options: ContainerOptions;
  readonly pages: FetchedPages;
}

/** Enough to tell every format by. */
const HEAD_BYTES = 64 * 1024;

const LISTS = new Set(['feed', 'sitemap', 'addresses']);

/** The documents of a page: itself, or what it holds and leads to where it is a feed, a list or another file of documents. */
export async function* documentsOf(page: Page, reading: Reading): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, leadsTo, options } = reading;
  const container = leadsTo === 'page' ? undefined : await containerFor(page);
  if (leadsTo === 'list' && !LISTS.has(container?.format ?? '')) {
    const message = `${uri} stands in a list of sitemaps and is none. Tell its owner, or leave it out.`;
    yield { uri, error: new DecantError('read/invalid-feed', message, { uri }) };
    return;
  }
  if (container === undefined) {
    yield await documentOf(page, reading);
    return;
  }
  const { maxRatio } = options;
  const bytes = inOnePiece(page.bytes);
  const chunks = container.unpacksItself ? bytes : unpacked(bytes, { uri, maxRatio });
  for await (const item of container.read({
    uri,
    chunks,
    nameOf: partsOf(uri),
    options,
  }))
    yield 'error' in item ? item : { ...item, fetchedAt: item.fetchedAt ?? seenAt(item, page, reading) };
}

async function containerFor({ final, bytes }: Page): Promise<Container | undefined> {
  const head = await unpackedHead(bytes.subarray(0, HEAD_BYTES), HEAD_BYTES);
  const known = containerOf(new URL(final).pathname, head);
  return known ?? (addressesContainer.recognises(head) === 'maybe' ? addressesContainer : undefined);
}

/** When the feed first had an item as it is now: an item is not another one for standing beside a new one. */
function seenAt({ uri, content, fields = {} }: RawDocument, { fetchedAt }: Page, { pages }: Reading): string {
  const hash = createHash('sha256').update('text' in content ? content.text : content.bytes);
  return pages.seenAt({ uri, hash: hash.update(JSON.stringify(fields)).digest('hex') }, fetchedAt);
}

async function documentOf(page: Page, { uri, fields, options }: Reading): Promise<RawDocument | ReadFailure> {
  const bytes = packedAs(page.bytes) === undefined ? page.bytes : await unpackedWithin(page.bytes, uri, options);
  if (bytes instanceof DecantError) return { uri, error: bytes };
  const said = { ...(page.final === uri ? {} : { url: page.final }), ...fields };
  return {
    uri,
    content: { bytes },
    headers: page.headers,
    fetchedAt: page.fetchedAt,
    ...(Object.keys(said).length === 0 ? {} : { fields: said }),
  };
}

async function unpackedWithin(
  packed: Uint8Array,
  uri: string,
  { maxBytes, maxRatio }: ContainerOptions,
): Promise<Uint8Array | DecantError> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked(inOnePiece(packed), { uri, maxRatio })) {
      length += chunk.length;
      if (length > maxBytes) {
        const message = `${uri} unpacks to more than the ${maxBytes} bytes that a document may have. Raise maxBytes.`;
        return new DecantError('read/too-large', message, { uri });
      }
      parts.push(chunk);
    }
    return Buffer.concat(parts);
  } catch (cause) {
    if (cause instanceof DecantError) return cause;
    const message = `${uri} is packed, and damaged or cut short. Fetch it again with web.refetch "always".`;
    return new DecantError('read/failed', message, { uri, cause });
  }
}
