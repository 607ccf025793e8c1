import { signatureOf } from '../alike.ts';
import { ratio } from '../spot.ts';
import type { Survey } from '../survey.ts';
import { ABSENT, type Columns } from './columns.ts';

/** Which neighbours are looked at, and how far the window reaches. */
const OFFSETS = [-3, -2, -1, 1, 2, 3];
const WINDOW = 5;
const MEASURES = ['length', 'link share', 'stop words', 'end of a sentence', 'heading', 'item', 'sibling', 'signature'];

/** Sections of more blocks than this are only long. */
const LONG_SECTION = 100;

/** What stands above and below a block, and in its section. */
export const beside: Columns = {
  names: [
    ...OFFSETS.flatMap((offset) =>
      MEASURES.map((measure) => `${measure} of the block ${Math.abs(offset)} ${offset < 0 ? 'above' : 'below'}`),
    ),
    ...['link share nearby', 'stop words nearby', 'long blocks nearby'],
    ...['blocks since the heading', 'length of the section', 'link share of the section', 'long blocks of the section'],
    ...['length of the heading', 'link share of the heading'],
  ],
  write({ blocks, features, survey, alike, sections }, at, row) {
    const parent = survey.elements[blocks[at]?.layout?.element ?? 0]?.parent;
    for (const offset of OFFSETS) {
      const other = blocks[at + offset];
      const measures = features[at + offset];
      if (other === undefined || measures === undefined) {
        for (let column = 0; column < MEASURES.length; column++) row.put(ABSENT);
        continue;
      }
      row.put(Math.log1p(measures.characters));
      row.put(measures.linkShare);
      row.put(measures.stopWords);
      row.flag(measures.endsSentence);
      row.flag(other.kind === 'heading');
      row.flag(other.kind === 'item');
      row.flag(survey.elements[other.layout?.element ?? 0]?.parent === parent);
      row.flag(signatureOf(alike, other) === signatureOf(alike, blocks[at]));
    }
    const { linked, characters, stopWords, words, long } = nearby(survey, at);
    row.put(ratio(linked, characters));
    row.put(ratio(stopWords, words));
    row.put(long);
    const section = sections[at];
    row.put(Math.min(at - (section?.start ?? 0), LONG_SECTION));
    row.put(Math.log1p(section?.totals.characters ?? 0));
    row.put(ratio(section?.totals.linked ?? 0, section?.totals.characters ?? 0));
    row.put(section?.totals.long ?? 0);
    row.put(section?.heading ?? 0);
    row.put(section?.headingLinks ?? 0);
  },
};

/** The sums of the window that are asked for. */
interface Nearby {
  readonly linked: number;
  readonly characters: number;
  readonly stopWords: number;
  readonly words: number;
  readonly long: number;
}

function nearby({ own }: Survey, at: number): Nearby {
  let [linked, characters, stopWords, words, long] = [0, 0, 0, 0, 0];
  const end = Math.min(own.length, at + WINDOW + 1);
  for (let near = Math.max(0, at - WINDOW); near < end; near++) {
    const block = own[near];
    if (block === undefined) continue;
    linked += block.linked;
    characters += block.characters;
    stopWords += block.stopWords;
    words += block.words;
    long += block.long;
  }
  return { linked, characters, stopWords, words, long };
}
