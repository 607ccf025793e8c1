import type { RawDocument, ReadFailure } from '../stage.ts';
import { isAddressList, readAddressList } from './address-list.ts';
import type { Container, ContainerStream } from './container.ts';
import { notFollowed, textOf } from './listed-text.ts';

const LATIN_1 = new TextDecoder('latin1');

/** Lists of addresses, one on a line. Content alone never makes a file one: it may be what a text says. */
export const addressesContainer: Container = {
  format: 'addresses',
  endings: ['.urls'],
  recognises: (head) => (isAddressList(LATIN_1.decode(head)) ? 'maybe' : 'no'),
  read: readAddresses,
};

async function* readAddresses(stream: ContainerStream): AsyncGenerator<RawDocument | ReadFailure> {
  const { uri, options } = stream;
  const text = await textOf(stream);
  if (typeof text !== 'string') {
    yield text;
    return;
  }
  const found = readAddressList(text).map(({ address }) => ({ address, leadsTo: 'any' as const }));
  if (found.length === 0) options.onNotice?.(`${uri} is a list without addresses.`);
  else if (options.follow === undefined) yield notFollowed(uri, found, 'addresses');
  else yield* options.follow(found, uri);
}
