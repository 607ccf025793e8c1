import { createRequire } from 'node:module';
import { DecantError } from '../../errors.ts';
import { once } from '../../once.ts';

/** A second opinion on the language of a text, as BCP 47; undefined where there is none. */
export type SecondOpinion = (text: string) => string | undefined;

/** What is used of the addon of the package `cld`. */
interface Addon {
  detect(text: string, isPlain: boolean, ...hints: readonly (string | boolean)[]): Detected;
}
interface Detected {
  readonly languages: readonly { readonly code: string }[];
}

/** Hints of language, encoding, domain and header, of which there are none, and that short texts have answers too. */
const HINTS: readonly (string | boolean)[] = ['', '', '', '', true];

/** Old codes, and those that decant writes otherwise. */
const MODERN: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
  ['ji', 'yi'],
  ['mo', 'ro'],
  ['sh', 'sr'],
  ['sr-ME', 'sr'],
  ['zh-Hant', 'zh'],
  ['fil', 'tl'],
]);
const UNKNOWN = 'un';

/**
 * Compact Language Detector 2 by the package `cld`, which the user has to install, since it is compiled when it is
 * installed. Throws `config/missing-package` where it is not there. Only its addon answers at once; the package's own
 * function answers by a promise.
 */
export const cld2: () => SecondOpinion = once(() => {
  const addon = load();
  return (text) => {
    const code = addon.detect(text, true, ...HINTS).languages[0]?.code;
    return code === undefined || code === UNKNOWN ? undefined : (MODERN.get(code) ?? code);
  };
});

function load(): Addon {
  try {
    return createRequire(import.meta.url)('cld/build/Release/cld.node');
  } catch (cause) {
    throw new DecantError(
      'config/missing-package',
      'metadata.cld2 needs the package "cld", which is not installed or was not compiled: npm install cld --allow-scripts=cld',
      { cause },
    );
  }
}
