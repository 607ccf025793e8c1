import type { GramWeights } from '../../../models/packed-grams.ts';
import { MOST_WORDS_COUNTED } from '../body.ts';
import { gramOdds } from '../grams.ts';
import type { TextView } from '../view.ts';
import { gramColumns, lineColumns } from './row.ts';
import { whole } from './whole.ts';

/** Columns of lines whose mean over what is likely kept tells what kind of text it is. */
const TELLING: readonly string[] = [
  ...['address of the web', 'digit at the start', 'sign of money', 'colon inside', 'slash or bar inside'],
  ...['question at the end', 'ellipsis at the end', 'year inside', 'time inside', 'quote inside', 'bracket inside'],
  ...['capitalised words', 'commas', 'stop words', 'lower-case start', 'kind code', 'kind table', 'kind quote'],
  ...['address of mail or a handle', 'its words'],
];
const COLUMNS = [...lineColumns, ...gramColumns];
const TELLING_AT = TELLING.map((name) => COLUMNS.indexOf(name));

/** Scores between which words are counted. */
const BANDS = [0, 0.15, 0.5, 0.85, 0.95];
/** Words of a line that is a label, an entry or a title. */
const SHORT = 10;
const LEAST = 1e-9;
/** Stands for what the words say in a language that the model learnt none of. */
const UNKNOWN = -20;

/** What kind of text it is, by what all its lines have in common and by what is likely kept of them. */
export const kindColumns: readonly string[] = [
  ...whole.names,
  ...TELLING.map((name) => `kept: ${name}`),
  ...BANDS.map((from) => `words of scores from ${from}`),
  ...['score of all words', 'kept words in prose', 'kept words in short lines', 'kept words', 'kept lines'],
  ...['words of a kept line', 'kept lines of prose', 'words of its kind'],
];

/** A row that tells the kind of a text, in the making. */
export interface KindRow {
  /** Adds a block that is open: its score, and its own row. */
  add(at: number, score: number, row: Float32Array): void;
  row(): Float32Array;
}

/** The row of a text, with nothing of its lines in it yet. `weights` tell what its words say of its kind. */
export function kindRow(view: TextView, weights: GramWeights): KindRow {
  const { features, prose } = view;
  const counted = features.map(({ words }) => Math.min(MOST_WORDS_COUNTED, Math.max(1, words)));
  const telling = new Float64Array(TELLING.length);
  const bands = new Float64Array(BANDS.length);
  const kept = { counted: 0, prose: 0, short: 0, lines: 0, words: 0, proseLines: 0 };
  return {
    add(at, score, row) {
      const words = features[at]?.words ?? 0;
      const each = counted[at] ?? 0;
      const band = BANDS.findLastIndex((from) => score >= from);
      bands[band] = (bands[band] ?? 0) + each;
      kept.counted += score * each;
      kept.lines += score;
      kept.words += score * words;
      if (words <= SHORT) kept.short += score * each;
      if (prose[at] === 1) {
        kept.prose += score * each;
        kept.proseLines += score;
      }
      TELLING_AT.forEach((column, place) => {
        telling[place] = (telling[place] ?? 0) + score * (row[column] ?? 0);
      });
    },
    row() {
      const all = Math.max(
        1,
        counted.reduce((sum, each) => sum + each, 0),
      );
      const [words, lines] = [Math.max(LEAST, kept.counted), Math.max(LEAST, kept.lines)];
      const values: number[] = [];
      whole.write(view, 0, (value) => values.push(value));
      for (const sum of telling) values.push(sum / lines);
      for (const sum of bands) values.push(sum / all);
      values.push(kept.counted / all, kept.prose / words, kept.short / words);
      values.push(Math.log1p(kept.counted), Math.log1p(kept.lines), kept.words / lines, kept.proseLines / lines);
      values.push(view.knowsWords ? gramOdds([...new Set(view.grams.flat())], weights) : UNKNOWN);
      return Float32Array.from(values);
    },
  };
}
