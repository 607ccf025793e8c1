import { z } from 'zod';
import { faultsOf, faulty, keysOf, unknownRules } from './config-faults.ts';
import { flattened, type Layer, merged, valueAt } from './config-layers.ts';
import { EXPORT_FORMATS, type ExportFormat } from './exports.ts';
import { SPAM_FORMAT, SPAM_MODEL, type SpamWeights } from './models/spam.ts';
import { canonicalOverrides, type Override } from './overrides.ts';
import { type StageOptions, sentencesOf, stages } from './pipeline.ts';
import { type Column, columnNames, type FieldMap } from './sources/columns.ts';
import { boilerplateDefaults } from './stages/boilerplate.ts';
import { commentsDefaults } from './stages/comments.ts';
import { dedupeDefaults } from './stages/dedupe.ts';
import { metadataDefaults } from './stages/metadata.ts';
import { nearDuplicatesDefaults } from './stages/near-duplicates.ts';
import { normaliseDefaults } from './stages/normalise.ts';
import { paragraphsDefaults } from './stages/paragraphs.ts';
import { qualityDefaults } from './stages/quality.ts';
import { templatesDefaults } from './stages/templates.ts';

/** Everything that can be configured, complete and checked. */
export interface Config extends StageOptions {
  /** Files, folders or globs. */
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
  /** Which field of a JSONL row is what: `{ text: "body", url: "link" }`. */
  readonly fields: FieldMap;
  /** Another shape that a run writes its documents in too. */
  readonly format?: ExportFormat;
  /** Whether failed documents make the exit code 3. */
  readonly strict: boolean;
  /** What is taken back of the verdicts; `decant restore` writes them. */
  readonly overrides: readonly Override[];
}

export type Preset = 'recall' | 'balanced' | 'precision';

/** A configuration as a user writes it: any part of it. */
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

const share = z.number().min(0).max(1);
const aboveNothing = z.number().gt(0).max(1);
const count = z.int().min(0);
const keepOrDrop = z.enum(['keep', 'drop']);
const keepOrStraighten = z.enum(['keep', 'straighten']);

/** Weights of a model of spam as they stand in a file. */
const spamWeightsSchema = z.strictObject({
  model: z.literal(SPAM_MODEL),
  format: z.literal(SPAM_FORMAT),
  bias: z.number(),
  measured: z.record(z.string(), z.number()),
  grams: z.base64().refine(isPowerOfTwo, 'the number of n-grams is no power of two'),
  step: z.number().positive(),
  readers: z.base64(),
  slope: z.number().positive(),
  offset: z.number(),
  limit: share,
  nearLimit: share,
  figures: z.strictObject({
    genuine: count,
    spam: count,
    groups: count,
    folds: count,
    wished: share.nullable(),
    falsePositives: share,
    recall: share,
  }),
});

/** Whether so many bytes are behind the base64. */
function isPowerOfTwo(base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64').length;
  return bytes > 0 && (bytes & (bytes - 1)) === 0;
}

const stageSchemas = {
  normalise: z
    .strictObject({
      quotes: keepOrStraighten
        .default(normaliseDefaults.quotes)
        .describe('Whether typographic quotes become straight ones.'),
      dashes: keepOrStraighten.default(normaliseDefaults.dashes).describe('Whether dashes become plain hyphens.'),
    })
    .prefault({}),
  comments: z
    .strictObject({
      genuine: keepOrDrop.default(commentsDefaults.genuine).describe('Whether genuine comments go to the record.'),
      spam: keepOrDrop
        .default(commentsDefaults.spam)
        .describe('Whether spam comments are dropped, or go to the record too.'),
      limit: count.default(commentsDefaults.limit).describe('Points from which a comment is spam.'),
      crowdedLimit: count.default(commentsDefaults.crowdedLimit).describe('The same in a thread that is mostly spam.'),
      crowdedShare: share
        .default(commentsDefaults.crowdedShare)
        .describe('Share of spam from which a thread is mostly spam.'),
      spamModel: z
        .union([z.string().min(1), spamWeightsSchema])
        .default(commentsDefaults.spamModel)
        .describe('The second opinion on spam: shipped, none, or the file of weights that decant learn spam wrote.'),
    })
    .prefault({}),
  boilerplate: z
    .strictObject({
      minimumScore: share
        .default(boilerplateDefaults.minimumScore)
        .describe('Score below which a block of a page is not main content.'),
      minimumLineScore: share
        .default(boilerplateDefaults.minimumLineScore)
        .describe('Score below which a line of a text goes that no named rule found; 0 leaves it to the named rules.'),
      proseWords: count
        .default(boilerplateDefaults.proseWords)
        .describe('Words from which a block counts as running text, which a phrase alone does not drop.'),
    })
    .prefault({}),
  templates: z
    .strictObject({
      site: z
        .enum(['address', 'folder', 'site', 'publisher', 'section'])
        .default(templatesDefaults.site)
        .describe('What tells which site a document is of: its address, its folder, or a field of its row.'),
      minimum: z
        .int()
        .min(2)
        .default(templatesDefaults.minimum)
        .describe('Documents of a site that a paragraph must stand on to be of its template, at least.'),
      share: share
        .default(templatesDefaults.share)
        .describe("Share of a site's documents that it must stand on, at least."),
      minDocuments: count
        .default(templatesDefaults.minDocuments)
        .describe('Sites of fewer documents are not looked at; copies do not count.'),
      maxWords: count.default(templatesDefaults.maxWords).describe('A paragraph of more words is never of a template.'),
      ownShare: share
        .default(templatesDefaults.ownShare)
        .describe('Share of a document, templates aside, that must be its own for it to count; copies have less.'),
      coreShare: share
        .default(templatesDefaults.coreShare)
        .describe(
          'Share of the documents of a site from which a paragraph is a template before copies are told apart.',
        ),
      coreWords: count
        .default(templatesDefaults.coreWords)
        .describe('On a site of fewer than 20 documents, a paragraph of more words is not one then.'),
    })
    .prefault({}),
  dedupe: z
    .strictObject({
      near: z
        .boolean()
        .default(dedupeDefaults.near)
        .describe('Whether paragraphs that are only nearly the same count as repeats.'),
      containment: share
        .default(dedupeDefaults.containment)
        .describe('Least share of a paragraph that must stand in an earlier one.'),
      alignedContainment: share
        .default(dedupeDefaults.alignedContainment)
        .describe('The same beside exact repeats in the same order.'),
      alignedNeighbours: count
        .default(dedupeDefaults.alignedNeighbours)
        .describe('Exact repeats that must stand beside it then.'),
      minWords: count.default(dedupeDefaults.minWords).describe('Shorter paragraphs are never repeats by themselves.'),
      minNearWords: count.default(dedupeDefaults.minNearWords).describe('The same for near repeats.'),
      minLabelWords: count
        .default(dedupeDefaults.minLabelWords)
        .describe('The same for list items, headings and lines that end no sentence.'),
      minQuestionWords: count
        .default(dedupeDefaults.minQuestionWords)
        .describe('The same for lines that ask or announce.'),
    })
    .prefault({}),
  metadata: z
    .strictObject({
      asOf: z
        .exactOptional(z.iso.date().or(z.iso.datetime({ offset: true, local: true })))
        .describe('No date of a document is later than this day.'),
      cld2: z
        .boolean()
        .default(metadataDefaults.cld2)
        .describe('Ask CLD2 where the language is in doubt; the package `cld` has to be installed.'),
    })
    .prefault({}),
  quality: z
    .strictObject({
      minWords: count.default(qualityDefaults.minWords).describe('Words that a text must have to be written.'),
      languages: z
        .exactOptional(z.array(z.string().min(2)))
        .describe('The only languages that are written, as BCP 47: ["en", "de"].'),
    })
    .prefault({}),
  paragraphs: z
    .strictObject({
      across: z
        .enum(['keep', 'exact', 'near'])
        .default(paragraphsDefaults.across)
        .describe(
          'What becomes of paragraphs that several documents share: all stay, or one of those that are the same.',
        ),
      minWords: count.default(paragraphsDefaults.minWords).describe('Shorter paragraphs are left alone.'),
      similarity: share
        .default(paragraphsDefaults.similarity)
        .describe('Least similarity of paragraphs that are nearly the same.'),
    })
    .prefault({}),
  nearDuplicates: z
    .strictObject({
      same: keepOrDrop
        .default(nearDuplicatesDefaults.same)
        .describe('Whether a document that says the same as another one is written all the same, with a note.'),
      similarity: share
        .default(nearDuplicatesDefaults.similarity)
        .describe('Least similarity of the words of two long texts that are the same.'),
      shortness: z
        .number()
        .min(0)
        .default(nearDuplicatesDefaults.shortness)
        .describe('What short texts need more, divided by the square root of the number of their words.'),
      revised: aboveNothing
        .default(nearDuplicatesDefaults.revised)
        .describe('The same of two texts that differ a little all over.'),
      spread: z
        .number()
        .min(1)
        .default(nearDuplicatesDefaults.spread)
        .describe('How much faster long runs of words are lost than short ones where differences are all over.'),
      letters: aboveNothing
        .default(nearDuplicatesDefaults.letters)
        .describe('Least similarity of the letters of two texts of which one was read by a machine.'),
      noise: share
        .default(nearDuplicatesDefaults.noise)
        .describe('Share of the long runs of words that such reading leaves whole at most.'),
      containment: share
        .default(nearDuplicatesDefaults.containment)
        .describe('Least share of a text that stands in another one for it to be contained there.'),
      sharedRuns: count
        .default(nearDuplicatesDefaults.sharedRuns)
        .describe('Least number of sampled runs of words that both must have then.'),
      numbers: count
        .default(nearDuplicatesDefaults.numbers)
        .describe('Distinct numbers from which two texts are held against each other by them.'),
      sameNumbers: share
        .default(nearDuplicatesDefaults.sameNumbers)
        .describe('Share of the numbers below which they say other things by one template.'),
      representative: share
        .default(nearDuplicatesDefaults.representative)
        .describe(
          'How alike the longest texts of two clusters must be to become one, as a share of the least similarity.',
        ),
      order: z
        .array(z.enum(['source', 'not-contained', 'longest', 'earliest']))
        .default([...nearDuplicatesDefaults.order])
        .describe('By what one of several documents that say the same is written, the most important first.'),
      sources: z
        .array(z.string().min(1))
        .default([...nearDuplicatesDefaults.sources])
        .describe('Beginnings of URIs, the best source first.'),
    })
    .prefault({}),
} satisfies Record<keyof StageOptions, z.ZodType>;

/** What a column of a JSONL row may be. */
const COLUMNS = ['id', ...(Object.keys(columnNames) as Exclude<Column, 'id'>[])] as const; // the keys of the table

/** An override as it is written: with the URI beside an id, for who reads the file. */
export interface StoredOverride extends Override {
  readonly uri?: string;
}

const overrideSchema = z
  .strictObject({
    document: z.exactOptional(z.string().min(1)).describe('Id or URI; every document unless said.'),
    rule: z.exactOptional(z.string().min(1)).describe('stage/rule; whatever drops something unless said.'),
    uri: z.exactOptional(z.string()).describe('For who reads the file; nothing is matched with it.'),
  })
  .refine(({ document, rule }) => document !== undefined || rule !== undefined, 'name a document, a rule, or both');

const overridesFileSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  overrides: z.array(overrideSchema),
});

const schema = z.strictObject({
  ...stageSchemas,
  inputs: z.array(z.string().min(1)).default([]).describe('Files, folders or globs.'),
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
  fields: z
    .partialRecord(z.enum(COLUMNS), z.string().min(1))
    .default({})
    .describe('Which column of a JSONL row is what: { "text": "body", "url": "link" }.'),
  format: z
    .exactOptional(z.enum(EXPORT_FORMATS))
    .describe('Another shape that a run writes its documents in too, beside its own: dolma.jsonl and the like.'),
  strict: z.boolean().default(false).describe('Whether failed documents make the exit code 3.'),
  overrides: z
    .array(overrideSchema)
    .default([])
    .transform((list) => canonicalOverrides(list.map(({ uri: _uri, ...override }) => override)))
    .describe('What is taken back of the verdicts, by document, rule or both; decant restore writes them.'),
});

/** The configuration as JSON Schema (draft 2020-12), for `$schema` and editors. */
export function configSchema(): object {
  return z.toJSONSchema(schema, { io: 'input' });
}

/** Every key that can be set, by its dotted path, with what it is for. */
export function configKeys(): ReadonlyMap<string, string> {
  return keysOf(configSchema());
}

/**
 * What each preset changes of the defaults: one threshold for pages and one for texts. The guide says what they cost, as the
 * bench measured it.
 */
const PRESETS: Readonly<Record<Preset, object>> = {
  recall: { boilerplate: { minimumScore: 0.3, minimumLineScore: 0.06 } },
  balanced: {},
  precision: { boilerplate: { minimumScore: 0.7, minimumLineScore: 0.5 } },
};

/**
 * Puts the layers on top of one another and checks the whole. All faults are told at once, each with its path, the
 * layer it came from and, for a misspelt key, the key that was probably meant.
 */
export function resolveConfig(layers: readonly Layer[]): Config {
  const user = flattened(layers);
  const result = schema.safeParse(merged(PRESETS[presetOf(user)], user));
  const faults = result.success
    ? rulesOfNobody(result.data, layers)
    : faultsOf(result.error.issues, { schema: configSchema(), layers });
  if (result.success && faults.length === 0) return result.data;
  throw faulty('The configuration', faults);
}

/** What a file of overrides holds, checked like a configuration. */
export function parseOverrides({ origin, value }: Layer): readonly StoredOverride[] {
  const result = overridesFileSchema.safeParse(value);
  if (result.success) return canonicalOverrides(result.data.overrides);
  throw faulty(
    origin,
    result.error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`),
  );
}

/** What a file of weights of a model of spam holds, checked like a configuration. */
export function parseSpamWeights({ origin, value }: Layer): SpamWeights {
  const result = spamWeightsSchema.safeParse(value);
  if (result.success) return result.data;
  throw faulty(
    `comments.spamModel: ${origin} holds no weights that this version can use; decant learn spam writes them. It`,
    result.error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`),
  );
}

function rulesOfNobody(config: Config, layers: readonly Layer[]): readonly string[] {
  const rules = config.overrides.flatMap(({ rule }) => rule ?? []);
  return rules.length === 0 ? [] : unknownRules(rules, { known: [...sentencesOf(stages(config)).keys()], layers });
}

function presetOf(user: unknown): Preset {
  const named = valueAt(user, ['preset']);
  return named === 'recall' || named === 'precision' ? named : 'balanced';
}
