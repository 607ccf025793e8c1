import type { BoilerplateKind } from '../../../text/lexicon/lexicon.ts';
import { hasLook } from '../../../text/word-looks.ts';
import { visitFoldedWords } from '../../../text/words.ts';
import type { PageWords } from '../page-words.ts';
import { ratio } from '../spot.ts';
import type { Columns } from './columns.ts';

const KINDS: readonly BoilerplateKind[] = [
  ...(['donation', 'newsletter', 'share', 'consent', 'copyright', 'navigation'] as const),
  ...(['related', 'advertisement', 'comment-prompt', 'sign-in', 'media'] as const),
];

/** Characters of a block that are held against title and description. */
const OPENING = 400;
/** Blocks to each side among which signs are counted. */
const CLOSE = 3;
const NEARBY = 10;

/** What the words of a block say: phrases of boilerplate in it, above it and nearby, words of the title. */
export const said: Columns = {
  names: [
    ...['words in the title', 'title in the words', 'words in the description'],
    ...KINDS.map((kind) => `phrase of ${kind}`),
    'row of links',
    ...KINDS.map((kind) => `heading of ${kind}`),
    ...['phrases close by', 'phrases nearby', 'blocks since a phrase', 'blocks until a phrase', 'taken already'],
  ],
  write({ blocks, words, signs }, at, row) {
    const { all, inTitle, ofTitle, inDescription } = shared((blocks[at]?.text ?? '').slice(0, OPENING), words);
    row.put(ratio(inTitle, all));
    row.put(ratio(ofTitle, words.title.size));
    row.put(ratio(inDescription, all));
    for (const kind of KINDS) row.flag(signs.own[at] === kind);
    row.flag(signs.row[at] === true);
    for (const kind of KINDS) row.flag(signs.heading[at] === kind);
    let [close, nearby] = [0, 0];
    for (let near = Math.max(0, at - NEARBY); near <= at + NEARBY; near++) {
      if (near === at || signs.own[near] === undefined) continue;
      nearby += 1;
      if (Math.abs(near - at) <= CLOSE) close += 1;
    }
    row.put(close);
    row.put(nearby);
    row.put(signs.since[at] ?? 0);
    row.put(signs.until[at] ?? 0);
    row.flag(signs.taken[at] === true);
  },
};

/** How many words a text has, and how many of them title and description have. */
interface Shared {
  readonly all: number;
  readonly inTitle: number;
  /** Different words of the title. */
  readonly ofTitle: number;
  readonly inDescription: number;
}

function shared(text: string, { title, description, looks }: PageWords): Shared {
  let [all, inTitle, inDescription] = [0, 0, 0];
  const ofTitle = new Set<string>();
  visitFoldedWords(text, (folded, start, end) => {
    all += 1;
    if (!hasLook(looks, folded, [start, end])) return;
    const word = folded.slice(start, end);
    if (description.has(word)) inDescription += 1;
    if (!title.has(word)) return;
    inTitle += 1;
    ofTitle.add(word);
  });
  return { all, inTitle, ofTitle: ofTitle.size, inDescription };
}
