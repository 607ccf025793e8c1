/** A run of neighbouring blocks that the first look held for alike: all likely enough to stay, or none. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly words: number;
  readonly score: number;
}

/** What a block's run says of it, for one score that parts the blocks. */
export type RunColumns = (at: number, put: (value: number) => void) => void;

/** The names of the four numbers that `runsAt` puts, for one score. */
export function runNames(from: number): readonly string[] {
  return [`words of the run at ${from}`, `lines of the run at ${from}`, `edges of the run at ${from}`].concat(
    `score of the run at ${from}`,
  );
}

/**
 * Parts a text into runs of blocks whose scores lie at `from` or above, or below. Of a block's run are told its words and
 * lines (logarithms, negative where it lies below), whether it starts (1) or ends (2) the text, and its mean score.
 */
export function runsAt(from: number, scores: Float64Array, counted: Float64Array): RunColumns {
  const runOf: Run[] = [];
  for (let first = 0; first < scores.length; ) {
    const run = runFrom(first, from, { scores, counted });
    for (let at = first; at <= run.last; at++) runOf.push(run);
    first = run.last + 1;
  }
  return (at, put) => {
    const run = runOf[at];
    if (run === undefined) return;
    const sign = (scores[at] ?? 0) >= from ? 1 : -1;
    put(sign * Math.log1p(run.words));
    put(sign * Math.log1p(run.last - run.first + 1));
    put(Number(run.first === 0) + 2 * Number(run.last === scores.length - 1));
    put(run.score);
  };
}

interface Measured {
  readonly scores: Float64Array;
  readonly counted: Float64Array;
}

function runFrom(first: number, from: number, { scores, counted }: Measured): Run {
  const isAbove = (scores[first] ?? 0) >= from;
  let [last, words, sum] = [first - 1, 0, 0];
  while (last + 1 < scores.length && (scores[last + 1] ?? 0) >= from === isAbove) {
    last += 1;
    words += counted[last] ?? 0;
    sum += scores[last] ?? 0;
  }
  return { first, last, words, score: sum / (last - first + 1) };
}
