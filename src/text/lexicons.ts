import type { Lexicon } from './lexicon/lexicon.ts';

export function lexicon(language: string | undefined): Lexicon | undefined {
  return language === undefined ? undefined : undefined;
}
