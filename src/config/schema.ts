import { z } from 'zod';
import { addressFault, DESTINATIONS } from '../destinations/address.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../exports.ts';
import { canonicalOverrides, type Override } from '../overrides.ts';
import type { StageOptions } from '../pipeline.ts';
import { type Column, columnNames, type FieldMap } from '../sources/columns.ts';
import { INPUT_FORMATS, type InputFormat, readDefaults } from '../sources/container.ts';
import type { WebOptions } from '../sources/web/options.ts';
import { keysOf, SCHEMA_KEY, type SchemaNode } from './faults.ts';
import { overrideSchema } from './overrides.ts';
import { count, share, stageSchemas } from './stages.ts';
import { webSchema } from './web.ts';

/** Everything that can be configured, complete and checked. */
export interface Config extends StageOptions {
  /** Files, folders, globs, or addresses that begin with `http://` or `https://`. */
  readonly inputs: readonly string[];
  /** Folder for the results. */
  readonly out: string;
  /** Folder for what is remembered between runs; `.decant` in `out` where it is not given. */
  readonly state?: string;
  readonly preset: Preset;
  /** Files of each kind that the results are spread over. */
  readonly shards: number;
  readonly compression: 'none' | 'gzip' | 'zstd';
  /** Shares, from 0 to 1, over which results are not published. */
  readonly budgets: {
    readonly run: { readonly maxRemoved?: number; readonly maxFailed?: number };
    readonly host: { readonly maxRemoved?: number; readonly maxFailed?: number; readonly minDocuments?: number };
    readonly document: { readonly maxRemoved?: number };
  };
  /** Worker threads; one for each core where it is not given. */
  readonly jobs?: number;
  /** What one document may take before it is failed. */
  readonly limits: { readonly seconds: number; readonly megabytes: number };
  /** Largest document that is read, in bytes. */
  readonly maxBytes: number;
  /** The times that packed input may grow, beyond its first 64 MiB; what grows more is given up. */
  readonly maxRatio: number;
  /** What every input is; told by content and name where it is not given. */
  readonly inputFormat?: InputFormat;
  /** How addresses are fetched. */
  readonly web: WebOptions;
  /** Which field of a JSONL row is what: `{ text: "body", url: "link" }`. */
  readonly fields: FieldMap;
  /** Another shape that a run writes its documents in too. */
  readonly format?: ExportFormat;
  /** Where finished results go besides: `sqlite:corpus.db`, `parquet:folder` and the like. */
  readonly to: readonly string[];
  /** Whether failed documents make the exit code 3. */
  readonly strict: boolean;
  /** What is taken back of the verdicts; `decant restore` writes them. */
  readonly overrides: readonly Override[];
}

export type Preset = 'recall' | 'balanced' | 'precision';

/** A configuration as a user writes it: each key may be missing, at each depth. */
export type UserConfig = {
  readonly [Key in keyof Config]?: Config[Key] extends readonly unknown[]
    ? Config[Key]
    : Config[Key] extends object
      ? Partial<Config[Key]>
      : Config[Key];
};

/** Gives a configuration file types and completion; returns what it is given. */
export function defineConfig(config: UserConfig): UserConfig {
  return config;
}

const FORMS = DESTINATIONS.map(({ form }) => form).join(', ');

function destinationAddress(context: z.core.ParsePayload<string>): void {
  const fault = addressFault(context.value);
  if (fault !== undefined) context.issues.push({ code: 'custom', message: fault, input: context.value });
}

/** What a column of a JSONL row may be. */
const COLUMNS = ['id', ...(Object.keys(columnNames) as Exclude<Column, 'id'>[])] as const; // the keys of the table

/** A configuration as a user writes it, checked; what is left out has its default. */
export const schema: z.ZodType<Config> = z.strictObject({
  ...stageSchemas,
  inputs: z
    .array(z.string().min(1))
    .default([])
    .describe('Files, folders, globs, web addresses, or what lies in buckets (s3://bucket/prefix).'),
  out: z.string().min(1).default('output').describe('Folder for the results.'),
  state: z
    .exactOptional(z.string().min(1))
    .describe('Folder for what is remembered between runs; .decant in the folder for the results unless given.'),
  preset: z.enum(['recall', 'balanced', 'precision']).default('balanced').describe('How readily text is taken out.'),
  shards: z
    .int()
    .min(1)
    .max(100_000)
    .default(1)
    .describe('Files of each kind that the results are spread over; a run writes only those that change.'),
  compression: z.enum(['none', 'gzip', 'zstd']).default('none').describe('How result files are compressed.'),
  budgets: z
    .strictObject({
      run: z
        .strictObject({
          maxRemoved: z.exactOptional(share).describe('Share of the characters that a run may drop.'),
          maxFailed: z.exactOptional(share).describe('Share of the inputs that may fail.'),
        })
        .prefault({}),
      host: z
        .strictObject({
          maxRemoved: z.exactOptional(share).describe('The same for the documents of each host.'),
          maxFailed: z.exactOptional(share).describe('The same for the inputs of each host.'),
          minDocuments: count.default(10).describe('Hosts of fewer documents are not held to it.'),
        })
        .prefault({}),
      document: z
        .strictObject({
          maxRemoved: z.exactOptional(share).describe('The same for each document that is written.'),
        })
        .prefault({}),
    })
    .prefault({}),
  jobs: z.exactOptional(z.int().min(1).max(1024)).describe('Worker threads; one for each core unless given.'),
  limits: z
    .strictObject({
      seconds: z
        .number()
        .positive()
        .default(20)
        .describe('What a document may take, and as much again for each MiB of it; over it, it is failed.'),
      megabytes: z.int().min(64).default(1024).describe('Memory that a document may take; over it, it is failed.'),
    })
    .prefault({}),
  maxBytes: z
    .int()
    .min(1)
    .default(32 * 1024 * 1024)
    .describe('Largest document that is read, in bytes.'),
  maxRatio: z
    .number()
    .min(1)
    .default(readDefaults.maxRatio)
    .describe('Times that packed input may grow, beyond its first 64 MiB; what grows more is given up.'),
  inputFormat: z
    .exactOptional(z.enum(INPUT_FORMATS))
    .describe('What every input is; content and name tell it unless given.'),
  web: webSchema.prefault({}),
  fields: z
    .partialRecord(z.enum(COLUMNS), z.string().min(1))
    .default({})
    .describe('Which column of a JSONL row is what: { "text": "body", "url": "link" }.'),
  format: z
    .exactOptional(z.enum(EXPORT_FORMATS))
    .describe('Another shape that a run writes its documents in too, beside its own: dolma.jsonl and the like.'),
  to: z
    .array(z.string().check(destinationAddress))
    .default([])
    .describe(`Where finished results go besides: ${FORMS}.`),
  strict: z.boolean().default(false).describe('Whether failed documents make the exit code 3.'),
  overrides: z
    .array(overrideSchema)
    .default([])
    .transform((list) => canonicalOverrides(list.map(({ uri: _uri, ...override }) => override)))
    .describe('What is taken back of the verdicts, by document, rule or both; decant restore writes them.'),
});

/** The configuration as JSON Schema (draft 2020-12), for `$schema` and editors. */
export function configSchema(): SchemaNode {
  const { properties, ...whole } = z.toJSONSchema(schema, { io: 'input' }) as SchemaNode; // whose parts are read as such
  return { ...whole, properties: { [SCHEMA_KEY]: { type: 'string', description: 'For editors.' }, ...properties } };
}

/** Every key that can be set, by its dotted path, with what it is for. */
export function configKeys(): ReadonlyMap<string, string> {
  return keysOf(configSchema());
}

/** What of a configuration says how inputs are read. */
export function readingOf({
  maxBytes,
  maxRatio,
  fields,
  inputFormat,
}: Config): Pick<Config, 'maxBytes' | 'maxRatio' | 'fields' | 'inputFormat'> {
  return { maxBytes, maxRatio, fields, ...(inputFormat === undefined ? {} : { inputFormat }) };
}
