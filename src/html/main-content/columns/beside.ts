import { signatureOf } from '../alike.ts';
import { ratio } from '../spot.ts';
import { addTo, noTotals, totalsOfBlock } from '../survey.ts';
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
    const window = noTotals();
    for (let near = Math.max(0, at - WINDOW); near <= at + WINDOW && near < blocks.length; near++) {
      const block = blocks[near];
      if (block !== undefined) addTo(window, totalsOfBlock(block, survey.prose[near] === true));
    }
    row.put(ratio(window.linked, window.characters));
    row.put(ratio(window.stopWords, window.words));
    row.put(window.long);
    const section = sections[at];
    row.put(Math.min(at - (section?.start ?? 0), LONG_SECTION));
    row.put(Math.log1p(section?.totals.characters ?? 0));
    row.put(ratio(section?.totals.linked ?? 0, section?.totals.characters ?? 0));
    row.put(section?.totals.long ?? 0);
    row.put(section?.heading ?? 0);
    row.put(section?.headingLinks ?? 0);
  },
};
