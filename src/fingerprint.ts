import { createHash } from 'node:crypto';
import type { Override } from './overrides.ts';
import { segmentVersion, stretches } from './pipeline.ts';
import type { CorpusStage, Stage } from './stage.ts';

/**
 * Digests of what finished work depends on besides the input, by where it is done: what is changed in one place makes only
 * the work after it be done again.
 */
export interface Fingerprints {
  /** Of each pass between two barriers, the first one from reading on. A pass builds on those before it. */
  readonly passes: readonly string[];
  /** Of what is decided at the barrier before each pass, besides the sketches; nothing for the first. */
  readonly decisions: readonly string[];
  /** Of what concerns one document only. */
  document(document: { readonly id: string; readonly uri: string }): string;
}

/** What fingerprints are made from. */
export interface Fingerprinted {
  /** The options of every stage, by its name in camel case. */
  readonly options: object;
  readonly overrides: readonly Override[];
  /** What documents are read with. */
  readonly reading: unknown;
  /** What lines are made with. */
  readonly rendering: unknown;
  /** The version of decant. */
  readonly version: string;
}

/** The fingerprints of a list of stages. */
export function fingerprints(list: readonly Stage[], from: Fingerprinted): Fingerprints {
  const parts = stretches(list);
  const common = [from.version, segmentVersion, runtime()];
  const own = (stage: Stage): readonly unknown[] => [stage.name, stage.version, optionsOf(stage, from.options)];
  const obeying = (stage: Stage): readonly unknown[] => [own(stage), rulesTakenBack(stage, from.overrides)];
  const byDocument = gather(from.overrides);
  return {
    passes: parts.map(({ barrier, stages }, pass) => {
      const next = parts[pass + 1]?.barrier;
      return digest([
        common,
        pass === 0 ? from.reading : null,
        [...(barrier === undefined ? [] : [barrier]), ...stages].map(obeying),
        next === undefined ? from.rendering : sketching(next, from.options),
      ]);
    }),
    decisions: parts.map(({ barrier }) => (barrier === undefined ? '' : digest([common, own(barrier)]))),
    document: ({ id, uri }) => [id, uri].map((name) => byDocument.get(name) ?? '').join(' '),
  };
}

/** What the output as a whole depends on besides the input: options, stage versions, Node.js and its Unicode tables. */
export function fingerprint(list: readonly Stage[], options: unknown): string {
  const versions = [`segment@${segmentVersion}`, ...list.map((stage) => `${stage.name}@${stage.version}`)];
  return digest({ versions, runtime: runtime(), options });
}

function runtime(): object {
  const { node, icu, unicode } = process.versions;
  return { node, icu, unicode };
}

function sketching(stage: CorpusStage, options: object): readonly unknown[] {
  return [stage.name, stage.version, stage.sketching ?? optionsOf(stage, options)];
}

/** The options of a stage; all that there are, where none go by its name. */
function optionsOf({ name }: Stage, options: object): unknown {
  const key = name.replaceAll(HYPHEN, (_, letter: string) => letter.toUpperCase());
  return new Map<string, unknown>(Object.entries(options)).get(key) ?? options;
}

/** A hyphen in the name of a stage, and the letter after it. */
const HYPHEN = /-([a-z])/g;

function rulesTakenBack({ name }: Stage, overrides: readonly Override[]): readonly string[] {
  return overrides.flatMap(({ document, rule }) =>
    document === undefined && rule?.startsWith(`${name}/`) ? [rule] : [],
  );
}

/** By id or URI, the digest of what is taken back in one document. */
function gather(overrides: readonly Override[]): ReadonlyMap<string, string> {
  const rules = new Map<string, (string | null)[]>();
  for (const { document, rule } of overrides)
    if (document !== undefined) rules.set(document, [...(rules.get(document) ?? []), rule ?? null]);
  return new Map([...rules].map(([document, own]) => [document, digest(own)]));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
