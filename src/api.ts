import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { resolveConfig } from './config/resolve.ts';
import { type Config, readingOf, type UserConfig } from './config/schema.ts';
import { withDigests, withSpamWeights } from './config/spam-weights.ts';
import type { Report } from './destinations/destination.ts';
import { bringLevel, checkInstalled } from './destinations/open.ts';
import { openOutput } from './destinations/output.ts';
import type { Document, Metadata } from './document.ts';
import { rejection } from './document.ts';
import type { Manifest } from './engine/report.ts';
import { run as runEngine, STATE_FOLDER } from './engine/run.ts';
import type { Progress, RunOptions } from './engine/run-options.ts';
import type { Sample } from './engine/sample.ts';
import { DecantError } from './errors.ts';
import { fingerprint, fingerprints } from './fingerprint.ts';
import { describing, openDocument, runStages, sentencesOf, stages } from './pipeline.ts';
import type { DocumentRecord, FailedLine, LedgerLine, RejectedLine } from './record.ts';
import { toLedger, toRecord, toRejected } from './render.ts';
import { files } from './sources/files.ts';
import { isBucketAddress } from './sources/s3/address.ts';
import { buckets } from './sources/s3/s3.ts';
import { isWebAddress } from './sources/web/address.ts';
import { type Web, web } from './sources/web/web.ts';
import type { DocumentStage, RawDocument, Source, Stage } from './stage.ts';
import { version } from './version.ts';

/** What came of one document: its record, or why there is none, and the ledger of what was taken out. */
export interface Cleaned {
  readonly document: Document;
  readonly record?: DocumentRecord;
  readonly rejected?: RejectedLine;
  readonly ledger: readonly LedgerLine[];
}

/** A document as it is given: its text or its page as a string or as bytes, or a raw document with its URI. */
export type Input = string | Uint8Array | RawDocument;

/**
 * Cleans one document, without state: raw text or HTML, as a string or as bytes, or a raw document with its URI. Throws
 * a `DecantError` when it cannot be read. Stages that need other documents have no part in it.
 */
export function clean(input: Input, config: UserConfig | Config = {}): Cleaned {
  return cleaner(config)(input);
}

/** A function that cleans one document after another with the same configuration. */
export function cleaner(config: UserConfig | Config = {}): (input: Input) => Cleaned {
  const list = stages(withSpamWeights(resolveConfig([{ origin: 'options', value: config }])));
  const own = list.filter((stage): stage is DocumentStage => stage.scope === 'document');
  const sentences = sentencesOf(list);
  return (input) => {
    const document = runStages(openDocument(asRaw(input)), own);
    const ledger = toLedger(document);
    const whole = rejection(document);
    if (whole !== undefined) return { document, rejected: toRejected(document, whole, sentences), ledger };
    return { document, record: toRecord(document), ledger };
  };
}

/**
 * What a document says of itself, with the evidence for each field: as `clean` finds it, but for the languages, which are
 * those of the whole page here and not of its main content. No text is judged. Throws a `DecantError` when the document
 * cannot be read.
 */
export function describe(input: Input, config: UserConfig | Config = {}): Metadata {
  return describer(config)(input);
}

/** A function that describes one document after another with the same configuration. */
export function describer(config: UserConfig | Config = {}): (input: Input) => Metadata {
  const list = describing(resolveConfig([{ origin: 'options', value: config }]));
  return (input) => runStages(openDocument(asRaw(input)), list).metadata;
}

/** The stages of a configuration, in the order in which a document goes through them, each with its rules. */
export function stageList(config: UserConfig | Config = {}): readonly Stage[] {
  return stages(withSpamWeights(resolveConfig([{ origin: 'options', value: config }])));
}

function asRaw(input: Input): RawDocument {
  if (typeof input === 'string') return { uri: contentUri(input), content: { text: input } };
  if (input instanceof Uint8Array) return { uri: contentUri(input), content: { bytes: input } };
  return input;
}

function contentUri(content: string | Uint8Array): string {
  return `content:${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}

/** What a run may be given besides its configuration. */
export interface RunHooks extends ExportHooks {
  /** Read besides, or instead of, the inputs of the configuration. */
  readonly sources?: readonly Source[];
  /** Inputs to read at most. What is not read is neither changed nor gone. */
  readonly limit?: number;
  /** Which part of the inputs to read; of the others, the same holds. */
  readonly sample?: Sample;
  /** Does everything and writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of every input that fails. */
  readonly onFailed?: (line: FailedLine) => void;
  /** Told that the results stand, before destinations are brought level with them. */
  readonly onWritten?: (manifest: Manifest) => void;
  /** Told what the user should know and what does not end the run. */
  readonly onWarning?: (message: string) => void;
  /** Where relative inputs start; the working folder unless said. */
  readonly cwd?: string;
  /** The clock, for the times in the manifest. */
  readonly now?: () => Date;
}

/** The module that worker threads make the stages from: as it is in the repository, and as it is built. */
const PIPELINE = new URL(`./pipeline${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href;

/** Runs the pipeline over the inputs of a configuration and writes the results to its folder. */
export async function run(config: UserConfig | Config, hooks: RunHooks = {}): Promise<Manifest> {
  const resolved = withSpamWeights(resolveConfig([{ origin: 'options', value: config }]));
  await checkInstalled(resolved.to);
  const fetching = webOf(resolved, hooks);
  let isWhole = false;
  try {
    const manifest = await runEngine(engineOptions(resolved, hooks, fetching));
    isWhole = hooks.limit === undefined && hooks.sample === undefined;
    hooks.onWritten?.(manifest);
    if (hooks.dryRun !== true) await exportResults(resolved.out, resolved.to, hooks);
    return manifest;
  } finally {
    await fetching.close({ isWhole });
  }
}

/** The web, with the addresses among the inputs of a configuration, and what was fetched in runs before. */
export function webOf(config: Config, hooks: RunHooks = {}): Web {
  const { inputs, out, state } = config;
  return web({
    ...config.web,
    ...readingOf(config),
    limits: config.limits,
    addresses: inputs.filter(isWebAddress),
    folder: state ?? join(out, STATE_FOLDER),
    version: version(),
    ...(hooks.dryRun === undefined ? {} : { isForgetful: hooks.dryRun }),
    ...(hooks.now === undefined ? {} : { now: clockOf(hooks.now) }),
    ...(hooks.onWarning === undefined ? {} : { onWarning: hooks.onWarning, onNotice: hooks.onWarning }),
    ...(hooks.signal === undefined ? {} : { signal: hooks.signal }),
  });
}

function clockOf(now: () => Date): () => number {
  return () => now().getTime();
}

/** The sources that the inputs of a configuration name: files, the web for the addresses among them, and buckets. */
export function namedSources(config: Config, hooks: RunHooks, { source, follow }: Web): readonly Source[] {
  const stored = config.inputs.filter(isBucketAddress);
  const addresses = config.inputs.filter(isWebAddress);
  const inputs = config.inputs.filter((input) => !isBucketAddress(input) && !isWebAddress(input));
  const reading = {
    ...readingOf(config),
    limits: config.limits,
    feeds: config.web.feeds,
    follow,
    ...(hooks.onWarning === undefined ? {} : { onNotice: hooks.onWarning }),
  };
  const cwd = hooks.cwd === undefined ? {} : { cwd: hooks.cwd };
  return [
    ...(inputs.length === 0 ? [] : [files({ inputs, ...reading, except: config.out, ...cwd })]),
    ...(addresses.length === 0 ? [] : [source]),
    ...(stored.length === 0
      ? []
      : [buckets({ inputs: stored, ...reading, except: config.to.filter(isBucketAddress) })]),
  ];
}

function engineOptions(resolved: Config, hooks: RunHooks, fetching: Web): RunOptions {
  const {
    inputs: _inputs,
    out,
    state,
    jobs,
    limits,
    shards,
    compression,
    budgets,
    strict: _strict,
    to,
    ...rest
  } = resolved;
  const { web: _web, ...others } = rest;
  // A folder of Markdown is made of the documents as Markdown, unless another shape is asked for.
  const format = resolved.format ?? (to.some((address) => address.startsWith('markdown:')) ? 'markdown' : undefined);
  const deciding = { ...others, ...(format === undefined ? {} : { format }) };
  const reading = readingOf(resolved);
  const list = stages(resolved);
  return {
    sources: [...namedSources(resolved, hooks, fetching), ...(hooks.sources ?? [])],
    stages: list,
    out,
    ...(format === undefined ? {} : { format }),
    ...(state === undefined ? {} : { state }),
    concurrency: jobs ?? availableParallelism(),
    workers: { module: PIPELINE, options: resolved },
    limits,
    shards,
    compression,
    budgets,
    ...(hooks.limit === undefined ? {} : { limit: hooks.limit }),
    ...(hooks.sample === undefined ? {} : { sample: hooks.sample }),
    ...(hooks.dryRun === undefined ? {} : { dryRun: hooks.dryRun }),
    fingerprint: fingerprint(list, { decant: version(), ...deciding }),
    fingerprints: fingerprints(list, {
      options: withDigests(resolved),
      overrides: resolved.overrides,
      reading,
      rendering: { format },
      version: version(),
    }),
    options: withDigests(resolved),
    version: version(),
    now: hooks.now ?? (() => new Date()),
    ...(hooks.onProgress === undefined ? {} : { onProgress: hooks.onProgress }),
    ...(hooks.onFailed === undefined ? {} : { onFailed: hooks.onFailed }),
    ...(hooks.onWarning === undefined ? {} : { onWarning: hooks.onWarning }),
    ...(hooks.signal === undefined ? {} : { signal: hooks.signal }),
  };
}

function stopExport(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  const message = 'Interrupted; the results stand, and the next run or decant export goes on from here.';
  throw new DecantError('run/interrupted', message);
}

/** What an export may be given. */
export interface ExportHooks {
  /** Puts these results in the place of others that a destination holds. */
  readonly replace?: boolean;
  /** Told of every destination that was brought level. */
  readonly onExported?: (report: Report) => void;
  readonly signal?: AbortSignal;
}

/**
 * Brings destinations level with the finished results in a folder, one after another. One that fails holds up none of the
 * others; what failed is thrown at the end, with the code of the first.
 */
export async function exportResults(
  folder: string,
  addresses: readonly string[],
  { replace = false, onExported, signal }: ExportHooks = {},
): Promise<readonly Report[]> {
  if (addresses.length === 0) return [];
  const output = await openOutput(folder);
  const reports: Report[] = [];
  const failures: unknown[] = [];
  for (const address of addresses) {
    try {
      const report = await bringLevel(output, address, { replace, step: () => stopExport(signal) });
      reports.push(report);
      onExported?.(report);
    } catch (error) {
      stopExport(signal);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw together(failures);
  return reports;
}

function together(failures: readonly unknown[]): unknown {
  const [first, ...others] = failures;
  if (!(first instanceof DecantError) || others.length === 0) return first;
  const said = others.map((other) => (other instanceof Error ? other.message : String(other)));
  return new DecantError(first.code, [first.message, ...said].join('\n'), { cause: first });
}
