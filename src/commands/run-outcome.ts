import { join } from 'node:path';
import type { Config } from '../config/schema.ts';
import type { Manifest } from '../engine/report.ts';
import { printableName } from '../errors.ts';
import type { FailedLine } from '../record.ts';
import { failureLine } from './failure-line.ts';

/** Failures of so few inputs are told one by one. */
const FEW = 3;

/** What is told of the inputs that failed in a run. */
export interface Failures {
  readonly add: (line: FailedLine) => void;
  /** A few one by one, more by kind, and where they all stand; empty where none failed. */
  readonly told: (manifest: Manifest, config: Config) => readonly string[];
}

/** Takes in failures while a run goes on. */
export function createFailures(): Failures {
  const kinds = new Map<string, number>();
  const first: FailedLine[] = [];
  return {
    add(line) {
      kinds.set(line.code, (kinds.get(line.code) ?? 0) + 1);
      if (first.length < FEW) first.push(line);
    },
    told(manifest, config) {
      const { failed, read } = manifest.counts.documents;
      if (failed === 0) return [];
      // What a run did not look at again, nobody was told of.
      const isComplete = [...kinds.values()].reduce((sum, count) => sum + count, 0) === failed;
      const each = isComplete && failed <= FEW ? first.map((line) => failureLine(line.uri, line)) : [];
      const by = isComplete && failed > FEW ? `: ${byKind(kinds)}` : '';
      const where = whereFailuresAre(manifest, config);
      return [...each, `${failed} of ${read} inputs failed${by}${where === undefined ? '' : `; ${where} why`}.`];
    },
  };
}

const KINDS_TOLD = 4;

/** `read/failed 12, decode/binary 3`, the most frequent first. */
function byKind(kinds: ReadonlyMap<string, number>): string {
  const sorted = [...kinds].sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1));
  const rest = sorted.slice(KINDS_TOLD).reduce((sum, [, count]) => sum + count, 0);
  const told = sorted.slice(0, KINDS_TOLD).map(([code, count]) => `${code} ${count}`);
  return [...told, ...(rest === 0 ? [] : [`others ${rest}`])].join(', ');
}

/** The files that tell of failures: one for each shard that has any; a dry run has none. */
function whereFailuresAre({ files }: Manifest, { out }: Config): string | undefined {
  const names = files.filter(({ file, lines }) => file.startsWith('failed') && lines > 0).map(({ file }) => file);
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  return others.length === 0 ? `${join(out, first)} says` : `${join(out, first)} and ${others.length} more say`;
}

/** What is told where a run took records away because it was given other inputs than the run before. */
export function takenAway(before: Manifest | undefined, { changes }: Manifest, config: Config): readonly string[] {
  const inputs = inputsOf(before);
  if (changes.gone === 0 || inputs === undefined || inputs.join('\n') === config.inputs.join('\n')) return [];
  const records = changes.gone === 1 ? '1 record is' : `${changes.gone} records are`;
  return [
    `${records} gone from ${config.out}: this run was given other inputs than the one before (${inputs.map(printableName).join(', ')}). Give each its own --out.`,
  ];
}

function inputsOf(manifest: Manifest | undefined): readonly string[] | undefined {
  const { inputs }: { readonly inputs?: unknown } = Object(manifest?.options);
  return Array.isArray(inputs) && inputs.length > 0 ? inputs.map(String) : undefined;
}
