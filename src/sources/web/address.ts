import { DecantError } from '../../errors.ts';

/** Longer ones are refused: servers give up near 8,000, and what is matched against them takes time by their length. */
const LONGEST_ADDRESS = 4096;

/** Signs that a terminal acts on, and halves of characters. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

const WEB_ADDRESS = /^https?:\/\//i;

/** Whether an input is an address on the web, rather than a file. */
export function isWebAddress(input: string): boolean {
  return WEB_ADDRESS.test(input);
}

/**
 * An address as it is asked for: in the form of the WHATWG URL Standard, which spells out every way to write an IP address,
 * and without a fragment.
 *
 * @param base what a relative address is relative to.
 * @throws DecantError `fetch/refused` for what is none, is of another scheme, or carries a password.
 */
export function parseAddress(given: string, base?: URL): URL {
  const shown = shownAs(given);
  const refuse = (why: string): DecantError => {
    const uri = base?.href ?? shown;
    return new DecantError('fetch/refused', `${shown} is not fetched: ${why}`, { uri });
  };
  if (given.length > LONGEST_ADDRESS) throw refuse(`it is longer than ${LONGEST_ADDRESS} characters.`);
  const url = URL.parse(given.trim(), base?.href);
  if (url === null) throw refuse('it is no address. Write it as https://host/path.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(`only http and https are followed, not ${url.protocol.slice(0, -1)}.`);
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    throw new DecantError(
      'fetch/refused',
      `${url.href} is not fetched: it was given with a password, which would stand in the results.`,
      {
        uri: url.href,
      },
    );
  }
  url.hash = '';
  return url;
}

/** What was given, as far as it can be shown. */
function shownAs(given: string): string {
  const start = given.length > 200 ? `${given.slice(0, 200)}…` : given;
  return start.replace(UNSHOWN, '\ufffd');
}
