import { between, type TextView } from '../view.ts';
import { ABSENT, type LineColumns, ratio } from './columns.ts';

/** Blocks apart beyond which a distance is only far. */
const FAR = 60;

/** Where a line stands in the text, and to its prose. */
export const place: LineColumns = {
  names: [
    ...['blocks above', 'blocks below', 'share of the text above', 'share of the prose above'],
    ...['share of the prose below', 'words of prose above', 'words of prose below'],
    ...['blocks since prose', 'blocks until prose', 'words since prose', 'words until prose'],
    ...['length of the prose above', 'length of the prose below'],
    ...['blocks into the longest run', 'blocks to its end', 'share of the run above'],
    ...['short lines in a row', 'short lines above in the row', 'short lines below in the row'],
  ],
  write(view, at, put) {
    const { blocks, features, sums, short } = view;
    const count = blocks.length;
    const words = between(sums.words, 0, count);
    const proseAbove = between(sums.proseWords, 0, at);
    const proseBelow = between(sums.proseWords, at + 1, count);
    put(Math.log1p(at));
    put(Math.log1p(count - 1 - at));
    put(ratio(between(sums.words, 0, at), words));
    put(ratio(proseAbove, between(sums.proseWords, 0, count)));
    put(ratio(proseBelow, between(sums.proseWords, 0, count)));
    put(Math.log1p(proseAbove));
    put(Math.log1p(proseBelow));
    const { above, below } = proseBeside(view, at);
    put(above < 0 ? FAR : Math.min(FAR, at - above));
    put(below < 0 ? FAR : Math.min(FAR, below - at));
    put(above < 0 ? ABSENT : Math.log1p(between(sums.words, above + 1, at)));
    put(below < 0 ? ABSENT : Math.log1p(between(sums.words, at + 1, below)));
    put(Math.log1p(features[above]?.words ?? 0));
    put(Math.log1p(features[below]?.words ?? 0));
    const run = longestRun(view);
    put(Math.max(-FAR, Math.min(FAR, at - run.first)));
    put(Math.max(-FAR, Math.min(FAR, run.last - at)));
    put(ratio(between(sums.words, run.first, at), between(sums.words, run.first, run.last + 1)));
    const { first, last } = shortRun(view, at);
    put(short[at] === 1 ? Math.log1p(last - first + 1) : 0);
    put(short[at] === 1 ? Math.log1p(at - first) : 0);
    put(short[at] === 1 ? Math.log1p(last - at) : 0);
  },
};

interface Beside {
  readonly above: Int32Array;
  readonly below: Int32Array;
}

interface Run {
  readonly first: number;
  readonly last: number;
}

interface Runs {
  readonly beside: Beside;
  readonly longest: Run;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What is found once for a text, as long as the text is in use. */
const known = new WeakMap<TextView, Runs>();

function runsOf(view: TextView): Runs {
  const runs = known.get(view) ?? {
    beside: { above: nearest(view.prose, 1), below: nearest(view.prose, -1) },
    longest: findLongest(view),
    starts: edges(view.short, 1),
    ends: edges(view.short, -1),
  };
  known.set(view, runs);
  return runs;
}

function proseBeside(view: TextView, at: number): { readonly above: number; readonly below: number } {
  const { above, below } = runsOf(view).beside;
  return { above: above[at] ?? -1, below: below[at] ?? -1 };
}

/** For each place the next marked one behind it in the other direction; -1 where there is none. */
function nearest(marks: Uint8Array, step: 1 | -1): Int32Array {
  const found = new Int32Array(marks.length);
  let last = -1;
  for (let at = step === 1 ? 0 : marks.length - 1; at >= 0 && at < marks.length; at += step) {
    found[at] = last;
    if (marks[at] === 1) last = at;
  }
  return found;
}

/** For each place the farthest one that only marked ones lie between. */
function edges(marks: Uint8Array, step: 1 | -1): Int32Array {
  const found = new Int32Array(marks.length);
  let edge = -1;
  for (let at = step === 1 ? 0 : marks.length - 1; at >= 0 && at < marks.length; at += step) {
    if (marks[at] !== 1) edge = -1;
    else if (edge < 0) edge = at;
    found[at] = edge < 0 ? at : edge;
  }
  return found;
}

function shortRun(view: TextView, at: number): Run {
  const { starts, ends } = runsOf(view);
  return { first: starts[at] ?? at, last: ends[at] ?? at };
}

function longestRun(view: TextView): Run {
  return runsOf(view).longest;
}

/** Words that a block must have to lengthen the run: body text extraction (Finn, 2001) with so many tags a line. */
const COST = 10;

function findLongest({ features }: TextView): Run {
  let run: Run = { first: 0, last: features.length - 1 };
  let [best, sum, start] = [0, 0, 0];
  features.forEach(({ words }, at) => {
    if (sum <= 0) [sum, start] = [0, at];
    sum += words - COST;
    if (sum > best) {
      best = sum;
      run = { first: start, last: at };
    }
  });
  return run;
}
