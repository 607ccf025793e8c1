import { rows as rowsIn, sets as setsIn } from '../../gold/rows.ts';

/** A row of a set: its text, and the cluster that it belongs to. */
export interface LabelledRow {
  readonly id: string;
  readonly text: string;
  readonly cluster: string;
  /** What was done to the text of `original`; `template-numbers` is another text that only looks the same. */
  readonly edit?: string;
  /** Of `template-numbers`, the cluster whose text it was made of. */
  readonly template?: string;
  /** Of a log of crawls: which crawl, and what it found. */
  readonly run?: number;
  readonly op?: 'add' | 'update' | 'delete';
}

export interface LabelledSet {
  readonly name: string;
  readonly rows: readonly LabelledRow[];
}

/** The sets whose mean is the headline. */
export const HEADLINE: readonly string[] = ['sra-scholarly', 'synth-wire', 'aeb-extractors', 'kafka-docs-versions'];

/** The paths of the sets by name, in `<data>/dedup` or in `data` itself. */
export async function setPaths(data: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await setsIn(data, 'dedup')).map(({ name, path }) => [name, path] as const));
}

/** The rows of a set, the first ones only where a limit is given. */
export async function readRows(
  path: string,
  limit: number = Number.POSITIVE_INFINITY,
): Promise<readonly LabelledRow[]> {
  const found: LabelledRow[] = [];
  for await (const row of rowsIn<LabelledRow>(path)) {
    if (found.length >= limit) break;
    found.push(row);
  }
  return found;
}
