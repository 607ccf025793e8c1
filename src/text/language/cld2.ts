import { createRequire } from 'node:module';
import { DecantError } from '../../errors.ts';
import { once } from '../../once.ts';
import type { SecondOpinion } from './second-opinion.ts';

/** What is used of the addon of the package `cld`. */
interface Addon {
  detect(text: string, isPlain: boolean, ...hints: readonly (string | boolean)[]): Detected;
}
interface Detected {
  /** Of the whole text at most three, the first in most of it; `percent` is of the text, `score` a thousand letters. */
  readonly languages: readonly { readonly code: string; readonly percent: number; readonly score: number }[];
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
    const first = addon.detect(text, true, ...HINTS).languages[0];
    if (first === undefined || first.code === UNKNOWN) return undefined;
    const { code, percent, score } = first;
    return { language: MODERN.get(code) ?? code, share: percent / 100, score };
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
