import type { Block } from '../../block.ts';
import type { Document } from '../../document.ts';
import type { HintField } from '../../metadata.ts';
import { type Looks, looksOf } from '../../text/word-looks.ts';
import { words } from '../../text/words.ts';

/** What the markup of a page says in words: its title, what it is about, its type and address. */
export interface PageWords {
  readonly title: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
  /** What the words of both look like. */
  readonly looks: Looks;
  /** How many blocks have each text. */
  readonly texts: ReadonlyMap<string, number>;
  /** Lower-case types, as `og:type` and JSON-LD give them. */
  readonly types: readonly string[];
  readonly address: string;
  /** Index of the heading that says most of the title, the highest of those; -1 where none says half of it. */
  readonly titleHeading: number;
  /** Share of the title's words that it says. */
  readonly titleShare: number;
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
  const title = wordsOf('title');
  const description = wordsOf('description');
  return {
    title,
    description,
    looks: looksOf([...title, ...description]),
    texts,
    types: hints.filter(({ field }) => field === 'type').map(({ value }) => value.toLowerCase()),
    address: address.slice(0, ADDRESS_LENGTH),
    ...titleHeading(blocks, title),
  };
}

/** Headings of a page that are held against its title. */
const HEADINGS = 200;
const LEAST_SHARE = 0.5;

function titleHeading(
  blocks: readonly Block[],
  title: ReadonlySet<string>,
): Pick<PageWords, 'titleHeading' | 'titleShare'> {
  let best = { titleHeading: -1, titleShare: 0 };
  if (title.size === 0) return best;
  let level = Number.POSITIVE_INFINITY;
  for (const block of blocks.filter(({ kind }) => kind === 'heading').slice(0, HEADINGS)) {
    const said = new Set(words(block.text.slice(0, VALUE_LENGTH)));
    const share = [...title].filter((word) => said.has(word)).length / title.size;
    const own = block.level ?? Number.POSITIVE_INFINITY;
    if (share < LEAST_SHARE || share < best.titleShare || (share === best.titleShare && own >= level)) continue;
    best = { titleHeading: block.index, titleShare: share };
    level = own;
  }
  return best;
}
