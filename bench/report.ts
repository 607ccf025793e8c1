import { availableParallelism, cpus } from 'node:os';
import { seededRandom } from '../gold/seeded-random.ts';

/** One figure of a bench. */
export interface Row {
  readonly bench: string;
  /** Name of the data file, without its ending. */
  readonly set: string;
  /** `decant`, or the name of a peer. */
  readonly system: string;
  readonly metric: string;
  readonly value: number;
  readonly n: number;
  /** Bootstrap interval, 95 %. */
  readonly low?: number;
  readonly high?: number;
  /** True where weights were trained on these rows. */
  readonly seen?: boolean;
  /** True where each row was judged by weights that were trained without its domain. */
  readonly crossvalidated?: boolean;
  /** How many rows of the set were looked at, the first ones, where not all were. */
  readonly limit?: number;
  /** Of the system. */
  readonly version?: string;
}

/** What a bench is given. */
export interface BenchOptions {
  /** Folder with the data; nothing of it is in the repository. */
  readonly data: string;
  /** Some sets only, by their names, commas between. */
  readonly only?: string;
  /** The first rows of a set only, for a quick look. */
  readonly limit?: number;
  /** Systems to measure beside ours: `all`, `none`, or names with commas between. */
  readonly peers?: string;
  /** The Python that has the peers that need one. */
  readonly python?: string;
  /** The preset of ours; `balanced` unless said. */
  readonly preset?: string;
  /** Folder with the models of the folds, as a training leaves it: pages that trained ours are judged by those. */
  readonly folds?: string;
  /** Told all rows so far after each set of a long bench, so that what was measured outlives a run that is broken off. */
  readonly onRows?: (rows: readonly Row[]) => void;
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  /** Folder with the data when `--data` is not given, from the root of the repository. */
  readonly defaultData: string;
  run(options: BenchOptions): Promise<readonly Row[]>;
}

/** The rows as a table for people, with the machine and the date above it. */
export function table(rows: readonly Row[]): string {
  const header = ['bench', 'set', 'system', 'metric', 'value', '95 %', 'n'];
  const body = rows.map((row) => [
    row.bench,
    `${row.set}${row.limit === undefined ? '' : ` (first ${row.limit})`}${mark(row)}`,
    row.system,
    row.metric,
    format(row.value),
    row.low === undefined || row.high === undefined ? '' : `${format(row.low)} to ${format(row.high)}`,
    String(row.n),
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...body.map((line) => line[column]?.length ?? 0)),
  );
  const lines = [header, widths.map((width) => '-'.repeat(width)), ...body].map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [machine(), ...versions(rows), '', ...lines, ''].join('\n');
}

function mark({ seen, crossvalidated }: Row): string {
  if (seen === true) return ' (seen)';
  return crossvalidated === true ? ' (cross-validated)' : '';
}

function versions(rows: readonly Row[]): readonly string[] {
  const named = new Set(rows.flatMap(({ system, version }) => (version === undefined ? [] : [`${system} ${version}`])));
  return named.size === 0 ? [] : [[...named].join(', ')];
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${model}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

/** A figure with its 95 % bootstrap interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 1000;
const SEED = 0x5eed;

/**
 * A figure of `count` items and its 95 % bootstrap interval (percentiles of 1,000 resamples). `statistic` is given the
 * places of the items that are drawn; the draws are the same for the same count, so a statistic that takes the difference
 * of two systems on them is a paired one.
 */
export function bootstrap(count: number, statistic: (places: Uint32Array) => number): Estimate {
  const random = seededRandom(SEED);
  const places = Uint32Array.from({ length: count }, (_, place) => place);
  const value = statistic(places);
  const drawn = new Uint32Array(count);
  const values = Array.from({ length: RESAMPLES }, () => {
    for (let at = 0; at < count; at += 1) drawn[at] = Math.floor(random() * count);
    return statistic(drawn);
  }).sort((a, b) => a - b);
  return {
    value,
    low: values[Math.floor(RESAMPLES * 0.025)] ?? value,
    high: values[Math.floor(RESAMPLES * 0.975)] ?? value,
  };
}

/** The mean of values and its 95 % bootstrap interval. */
export function meanWithInterval(values: readonly number[]): Estimate {
  return bootstrap(values.length, (places) => meanAt(places, (place) => values[place] ?? 0));
}

/** The mean of a measure over some places. */
export function meanAt(places: Uint32Array, measure: (place: number) => number): number {
  let sum = 0;
  for (const place of places) sum += measure(place);
  return sum / places.length;
}
