import { arabic } from './lexicon/ar.ts';
import { german } from './lexicon/de.ts';
import { english } from './lexicon/en.ts';
import { spanish } from './lexicon/es.ts';
import { french } from './lexicon/fr.ts';
import { italian } from './lexicon/it.ts';
import { japanese } from './lexicon/ja.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { dutch } from './lexicon/nl.ts';
import { polish } from './lexicon/pl.ts';
import { portuguese } from './lexicon/pt.ts';
import { russian } from './lexicon/ru.ts';
import { chinese } from './lexicon/zh.ts';

/** Every language that has a lexicon. */
export const lexicons: readonly Lexicon[] = [
  english,
  german,
  french,
  spanish,
  italian,
  portuguese,
  dutch,
  polish,
  russian,
  chinese,
  japanese,
  arabic,
];

const byLanguage: ReadonlyMap<string, Lexicon> = new Map(lexicons.map((lexicon) => [lexicon.language, lexicon]));

/**
 * The lexicon of a language given as a BCP 47 tag (`pt-BR` has that of `pt`); undefined for a language without one, and
 * for one that is not known.
 */
export function lexicon(language: string | undefined): Lexicon | undefined {
  return byLanguage.get(language?.split('-')[0]?.toLowerCase() ?? '');
}
