import { english } from './lexicon/en.ts';
import type { Lexicon } from './lexicon/lexicon.ts';

/** Every language that has a lexicon. */
export const lexicons: readonly Lexicon[] = [english];

const byLanguage: ReadonlyMap<string, Lexicon> = new Map(lexicons.map((lexicon) => [lexicon.language, lexicon]));

/**
 * The lexicon of a language given as a BCP 47 tag (`pt-BR` has that of `pt`); undefined for a language without one, and
 * for one that is not known.
 */
export function lexicon(language: string | undefined): Lexicon | undefined {
  return byLanguage.get(language?.split('-')[0]?.toLowerCase() ?? '');
}
