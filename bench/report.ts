import { availableParallelism, cpus } from 'node:os';

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
}

/** What a bench is given. */
export interface BenchOptions {
  /** Folder with the data; nothing of it is in the repository. */
  readonly data: string;
  /** One set only, by its name. */
  readonly only?: string;
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
    row.seen ? `${row.set} (seen)` : row.set,
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
  return [machine(), '', ...lines, ''].join('\n');
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${model}, ${availableParallelism()} cores, Node ${process.versions.node}`;
}

const RESAMPLES = 1000;

/** The mean of values and its 95 % bootstrap interval (percentiles of 1,000 resamples, fixed seed). */
export function meanWithInterval(values: readonly number[]): {
  readonly value: number;
  readonly low: number;
  readonly high: number;
} {
  const random = mulberry32(0x5eed);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (const _ of values) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    value: mean,
    low: means[Math.floor(RESAMPLES * 0.025)] ?? mean,
    high: means[Math.floor(RESAMPLES * 0.975)] ?? mean,
  };
}

/** A small generator with a seed (Tommy Ettinger's mulberry32), so that the same rows give the same interval. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
