import { between } from '../view.ts';
import { ABSENT, type LineColumns, ratio } from './columns.ts';

const OFFSETS = [-4, -3, -2, -1, 1, 2, 3, 4];
const MEASURES = ['length', 'stop words', 'end of a sentence', 'state', 'capitals', 'blank lines'];
const STATES = { open: 0, taken: 1, found: 2 } as const;
/** How far windows reach. */
const WINDOWS = [3, 8, 20];

/** What stands above and below a line. */
export const around: LineColumns = {
  names: [
    ...OFFSETS.flatMap((offset) =>
      MEASURES.map((measure) => `${measure} of the line ${Math.abs(offset)} ${offset < 0 ? 'above' : 'below'}`),
    ),
    ...WINDOWS.flatMap((reach) =>
      ['above', 'below'].flatMap((side) => [
        `share of prose ${reach} ${side}`,
        `words a line ${reach} ${side}`,
        `short lines ${reach} ${side}`,
        `sentences ${reach} ${side}`,
        `boilerplate ${reach} ${side}`,
      ]),
    ),
  ],
  write({ blocks, features, states, sums }, at, put) {
    for (const offset of OFFSETS) {
      const measures = features[at + offset];
      if (measures === undefined) {
        for (let column = 0; column < MEASURES.length; column++) put(ABSENT);
        continue;
      }
      put(Math.log1p(measures.words));
      put(measures.stopWords);
      put(Number(measures.endsSentence));
      put(STATES[states[at + offset] ?? 'open']);
      put(measures.capitals);
      put(blocks[at + offset]?.layout?.gap ?? 0);
    }
    for (const reach of WINDOWS) {
      for (const [from, to] of [
        [at - reach, at],
        [at + 1, at + 1 + reach],
      ] as const) {
        const lines = Math.min(blocks.length, to) - Math.max(0, from);
        const words = between(sums.words, from, to);
        put(ratio(between(sums.proseWords, from, to), words));
        put(Math.log1p(ratio(words, lines)));
        put(ratio(between(sums.shorts, from, to), lines));
        put(ratio(between(sums.sentences, from, to), lines));
        put(ratio(between(sums.found, from, to), lines));
      }
    }
  },
};
