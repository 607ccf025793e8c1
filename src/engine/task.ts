import { createHash } from 'node:crypto';
import type { Document, Drop } from '../document.ts';
import { rejection, withoutMeasures, withVerdicts } from '../document.ts';
import { DecantError, endsRun } from '../errors.ts';
import { type ExportFormat, exported } from '../exports.ts';
import { documentId, openDocument, runStages, type Stretch, sentencesOf, stretches } from '../pipeline.ts';
import type { FailedLine } from '../record.ts';
import { toFailed, toLedger, toRecord, toRejected } from '../render.ts';
import type { RawDocument, Rules, Stage, WholeOutcome } from '../stage.ts';
import { type DocumentTally, type Outcome, tallyOf } from './report.ts';
import { Damage } from './state/database.ts';
import { encodeSketch, pack, unpack } from './state/pack.ts';

/** A list of stages as the tasks need it. */
export interface Work {
  /** The other shape that documents are written in too. */
  readonly format: ExportFormat | undefined;
  readonly parts: readonly Stretch[];
  readonly sentences: ReadonlyMap<string, string>;
  readonly outcomes: ReadonlyMap<string, WholeOutcome>;
}

/** What a document came to on the way to the next barrier: plain data, which crosses threads and goes to the state. */
export interface Product {
  readonly id: string;
  readonly uri: string;
  readonly hash: string;
  readonly fetched: string;
  /** UTF-16 code units in its blocks when it was prepared. */
  readonly characters: number;
  readonly sketch: string | Uint8Array | null;
  /** The document, packed. */
  readonly body: Uint8Array;
  /** Its lines, where no barrier comes. */
  readonly rendered?: Rendered;
}

/** The lines of a document, as they go to the result files. */
export interface Rendered {
  readonly outcome: Outcome;
  /** SHA-256 of the record, where there is one. */
  readonly record: string | null;
  readonly tally: DocumentTally;
  /** A `Lines`, packed. */
  readonly pack: Uint8Array;
}

export interface Lines {
  readonly record?: object;
  /** The record in the other shape that is asked for. */
  readonly exported?: object;
  readonly rejected?: object;
  readonly ledger: readonly object[];
}

/** What a task gives for one document. A failure carries its line for `failed`. */
export type Finished = Product | { readonly failure: FailedLine };

/** A result of work. One that is `isPassing` may come out otherwise another time, and is not remembered. */
export type Result = Finished & { readonly isPassing?: boolean };

/** How a document stands among the inputs with the same id: the one of rank 1 is taken, the others are not. */
export interface Standing {
  readonly rank: number;
  readonly winnerUri: string;
  readonly winnerHash: string;
}

/** What the engine itself says of an input that another one takes the place of. */
export const inputRules: Rules = {
  repeated: 'The same document came in twice with the same bytes; it is written once.',
  superseded: 'The same document came in with other bytes; the newest, then the one with the greater hash, is written.',
};

/** Makes what the tasks need of a list of stages. */
export function workOf(stages: readonly Stage[], format: ExportFormat | undefined): Work {
  return {
    format,
    parts: stretches(stages),
    sentences: sentencesOf(stages),
    outcomes: new Map(stages.map((stage) => [stage.name, stage.outcome ?? 'rejected'] as const)),
  };
}

/** What is done with one document, as plain data: a thread, or a queue, can carry it. */
export type Task =
  | { readonly kind: 'prepare'; readonly raw: RawDocument }
  | {
      readonly kind: 'finish';
      readonly pass: number;
      readonly id: string;
      readonly uri: string;
      /** The document as the pass before left it, packed. */
      readonly body: Uint8Array;
      readonly characters: number;
      /** How it stands among the inputs with its id, where that is settled in this pass. */
      readonly standing?: Standing;
      /** What was decided of it, as JSON. */
      readonly decision: string | null;
    };

/** Does a task. What goes wrong fails this document only. */
export function perform(work: Work, task: Task): Finished {
  return task.kind === 'prepare' ? prepare(work, task.raw) : finish(work, task);
}

/** The id and the URI of the document of a task. */
export function subjectOf(task: Task): { readonly id: string; readonly uri: string } {
  return task.kind === 'prepare' ? { id: documentId(task.raw), uri: task.raw.uri } : task;
}

/** `prepare`: one raw document as far as the first barrier. */
function prepare(work: Work, raw: RawDocument): Finished {
  return guarded({ id: documentId(raw), uri: raw.uri }, () => {
    const document = runStages(openDocument(raw), work.parts[0]?.stages ?? []);
    const characters = document.blocks.reduce((total, block) => total + block.text.length, 0);
    return productOf(work, 0, { document: withoutMeasures(document), characters });
  });
}

/** `finish`: one document over a barrier, with what was decided of it, as far as the next. */
function finish(work: Work, task: Extract<Task, { kind: 'finish' }>): Finished {
  return guarded(task, () => {
    const { pass, characters, standing, decision } = task;
    const kept = unpack(task.body) as Document; // as `productOf` packed it
    const document = standing === undefined ? kept : settle(kept, standing);
    const part = work.parts[pass];
    const isTaken = rejection(document) === undefined;
    const decided: unknown = decision === null ? undefined : JSON.parse(decision);
    const moved =
      isTaken && part?.barrier !== undefined ? runStages(part.barrier.apply(document, decided), part.stages) : document;
    return productOf(work, pass, { document: moved, characters });
  });
}

/** The lines of a document that has been through all stages. */
export function render({ format, sentences, outcomes }: Work, document: Document, characters: number): Rendered {
  const whole = rejection(document);
  const outcome = outcomeOf(whole, outcomes);
  const record = outcome === 'written' ? toRecord(document) : undefined;
  const lines: Lines = {
    ...(record === undefined ? {} : { record }),
    ...(record === undefined || format === undefined ? {} : { exported: exported(format, document, record) }),
    ...(outcome === 'rejected' && whole !== undefined ? { rejected: toRejected(document, whole, sentences) } : {}),
    ledger: toLedger(document),
  };
  return {
    outcome,
    record: record === undefined ? null : digestOf(JSON.stringify(record)),
    tally: tallyOf(document, characters),
    pack: pack(lines),
  };
}

/** A document that another input with the same id stands before is not written, and says so. */
export function settle(document: Document, { rank, winnerUri, winnerHash }: Standing): Document {
  if (rank === 1) return document;
  const rule = winnerHash === document.origin.contentHash ? 'input/repeated' : 'input/superseded';
  const evidence = { by: winnerUri, hash: winnerHash };
  return withVerdicts(document, [{ target: 'document', effect: 'drop', rule, evidence }]);
}

/** 32 hexadecimal digits of the SHA-256 of the parts. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 32);
}

function productOf(
  work: Work,
  pass: number,
  { document, characters }: { document: Document; characters: number },
): Product {
  const barrier = work.parts[pass + 1]?.barrier;
  const isSketched = barrier !== undefined && rejection(document) === undefined;
  return {
    id: document.id,
    uri: document.origin.uri,
    hash: document.origin.contentHash,
    fetched: instant(document.origin.fetchedAt),
    characters,
    sketch: isSketched ? encodeSketch(barrier.sketch(document)) : null,
    body: pack(document),
    ...(pass === work.parts.length - 1 ? { rendered: render(work, document, characters) } : {}),
  };
}

function guarded({ id, uri }: { readonly id: string; readonly uri: string }, task: () => Product): Finished {
  try {
    return task();
  } catch (error) {
    if (endsRun(error) || error instanceof Damage) throw error;
    return { failure: toFailed(id, uri, asDecantError(error, uri)) };
  }
}

function asDecantError(error: unknown, uri: string): DecantError {
  if (error instanceof DecantError) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new DecantError('stage/threw', `The document could not be read: ${what}`, { cause: error, uri });
}

function outcomeOf(whole: Drop | undefined, outcomes: ReadonlyMap<string, WholeOutcome>): Outcome {
  if (whole === undefined) return 'written';
  const stage = whole.rule.slice(0, whole.rule.indexOf('/'));
  return stage === 'input' ? 'duplicate' : (outcomes.get(stage) ?? 'rejected');
}

const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** A time so that text compares as time does: in UTC, which a time without a zone is taken for. Empty where there is none. */
function instant(time: string | undefined): string {
  if (time === undefined) return '';
  const value = Date.parse(ZONE.test(time) || !time.includes(':') ? time : `${time}Z`);
  return Number.isNaN(value) ? '' : new Date(value).toISOString();
}
