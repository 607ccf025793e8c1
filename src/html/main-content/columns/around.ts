import { ratio } from '../spot.ts';
import { ABSENT, type Columns } from './columns.ts';

/** Elements up from the block that are looked at. */
const LEVELS = [1, 2, 3, 4, 5, 6];
const MEASURES = [
  'share of the text',
  'link share',
  'long blocks',
  'share of long text',
  'blocks by logarithm',
  'stop words',
];

/** What the elements around a block hold. */
export const around: Columns = {
  names: [
    ...LEVELS.flatMap((level) => MEASURES.map((measure) => `${measure} ${level} up`)),
    'blocks of the wide element',
    'running text of the wide element',
  ],
  write({ blocks, survey, spots }, at, row) {
    let element = blocks[at]?.layout?.element ?? 0;
    for (let level = 0; level < LEVELS.length; level++) {
      const totals = element < 0 ? undefined : survey.totals[element];
      if (totals === undefined) for (let column = 0; column < MEASURES.length; column++) row.put(ABSENT);
      else {
        row.put(ratio(totals.characters, survey.page.characters));
        row.put(ratio(totals.linked, totals.characters));
        row.put(totals.long);
        row.put(ratio(totals.longCharacters, totals.characters));
        row.put(Math.log1p(totals.blocks));
        row.put(ratio(totals.stopWords, totals.words));
      }
      element = survey.elements[element]?.parent ?? -1;
    }
    const wide = spots[at]?.wide;
    row.put(wide?.blocks ?? 0);
    row.put(ratio(wide?.prose ?? 0, survey.page.prose));
  },
};
