import type { BoilerplateKind } from '../../../text/lexicon/lexicon.ts';
import { words as wordsOf } from '../../../text/words.ts';
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
    const own = wordsOf((blocks[at]?.text ?? '').slice(0, OPENING));
    const inTitle = own.filter((word) => words.title.has(word));
    row.put(ratio(inTitle.length, own.length));
    row.put(inTitle.length === 0 ? 0 : ratio(new Set(inTitle).size, words.title.size));
    row.put(ratio(own.filter((word) => words.description.has(word)).length, own.length));
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
