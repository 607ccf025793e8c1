import { between } from '../view.ts';
import { type LineColumns, ratio } from './columns.ts';

/** What kind of text it is: all its lines have these in common. */
export const whole: LineColumns = {
  names: [
    ...['lines of the text', 'words of the text', 'share of prose', 'lines of prose', 'words of a line'],
    ...['share of short lines', 'share of sentences', 'share of boilerplate', 'share of metadata and comments'],
    ...['share of items', 'share of headings', 'share of repeated lines', 'share of questions', 'share of digits'],
    ...['share of long lines without an end', 'prose in one place'],
  ],
  write({ blocks, features, sums, states, copies, prose }, _, put) {
    const count = blocks.length;
    const words = between(sums.words, 0, count);
    const share = (holds: (at: number) => boolean): number =>
      ratio(
        features.reduce((sum, _features, at) => sum + Number(holds(at)), 0),
        count,
      );
    put(Math.log1p(count));
    put(Math.log1p(words));
    put(ratio(between(sums.proseWords, 0, count), words));
    put(Math.log1p(prose.reduce((sum, own) => sum + own, 0)));
    put(Math.log1p(ratio(words, count)));
    put(ratio(between(sums.shorts, 0, count), count));
    put(ratio(between(sums.sentences, 0, count), count));
    put(ratio(between(sums.found, 0, count), count));
    put(share((at) => states[at] === 'taken'));
    put(share((at) => blocks[at]?.kind === 'item'));
    put(share((at) => blocks[at]?.kind === 'heading'));
    put(share((at) => (copies[at] ?? 1) > 1));
    put(share((at) => blocks[at]?.text.endsWith('?') === true));
    put(
      ratio(
        features.reduce((sum, { digits, characters }) => sum + digits * characters, 0),
        between(sums.characters, 0, count),
      ),
    );
    put(share((at) => (features[at]?.words ?? 0) >= LONG_LINE && features[at]?.endsSentence === false));
    const first = prose.indexOf(1);
    const last = prose.lastIndexOf(1);
    put(first < 0 ? 0 : ratio(between(sums.proseWords, first, last + 1), between(sums.words, first, last + 1)));
  },
};

/** Words of a line that is no label. */
const LONG_LINE = 12;
