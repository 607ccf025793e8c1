import type { Document, HintField } from '../../document.ts';
import { words } from '../../text/words.ts';

/** What the markup of a page says in words: its title, what it is about, its type and address. */
export interface PageWords {
  readonly title: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
  /** How many blocks have each text. */
  readonly texts: ReadonlyMap<string, number>;
  /** Lower-case types, as `og:type` and JSON-LD give them. */
  readonly types: readonly string[];
  readonly address: string;
}

/** Values of one field that are read, and characters of each. */
const VALUES = 4;
const VALUE_LENGTH = 500;
const ADDRESS_LENGTH = 300;

export function pageWords({ hints, blocks }: Document): PageWords {
  const wordsOf = (field: HintField): ReadonlySet<string> => {
    const values = hints.filter((hint) => hint.field === field).slice(0, VALUES);
    return new Set(values.flatMap(({ value }) => words(value.slice(0, VALUE_LENGTH))));
  };
  const texts = new Map<string, number>();
  for (const { text } of blocks) texts.set(text, (texts.get(text) ?? 0) + 1);
  const address = hints.find(({ field }) => field === 'url' || field === 'canonical')?.value ?? '';
  return {
    title: wordsOf('title'),
    description: wordsOf('description'),
    texts,
    types: hints.filter(({ field }) => field === 'type').map(({ value }) => value.toLowerCase()),
    address: address.slice(0, ADDRESS_LENGTH),
  };
}
