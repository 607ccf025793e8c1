import { createHash } from 'node:crypto';
import { resolveConfig } from '../config/resolve.ts';
import type { Config, UserConfig } from '../config/schema.ts';
import { withSpamWeights } from '../config/spam-weights.ts';
import type { Document } from '../document.ts';
import { rejection } from '../document.ts';
import type { Metadata } from '../metadata.ts';
import { describing, openDocument, runStages, sentencesOf, stages } from '../pipeline.ts';
import type { DocumentRecord, LedgerLine, RejectedLine } from '../record.ts';
import { toLedger, toRecord, toRejected } from '../render.ts';
import type { DocumentStage, RawDocument, Stage } from '../stage.ts';

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
