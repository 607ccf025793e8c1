import type { Block, Features } from './block.ts';
import type { Document, Evidence, Verdict } from './document.ts';
import { withVerdicts } from './document.ts';
import { DecantError } from './errors.ts';

/** Every rule that a stage may cite, in one plain sentence each. `docs/rules.md` is made from these. */
export type Rules = Readonly<Record<string, string>>;

/** A stage that needs one document only. Pure: no input or output, clock, randomness or memory. */
export interface DocumentStage {
  readonly scope: 'document';
  readonly name: string;
  /** Raised when the same input may give a different output. */
  readonly version: number;
  readonly rules: Rules;
  /** What a document that this stage drops as a whole is called: `rejected`, unless it says otherwise. */
  readonly outcome?: WholeOutcome;
  run(document: Document): Document;
}

export type WholeOutcome = 'rejected' | 'duplicate';

/** What a corpus stage gets to decide on: every document's sketch, sorted by URI, read as often as it likes. */
export interface SketchStore<Sketch> {
  readonly size: number;
  sorted(): AsyncIterable<SketchOf<Sketch>>;
}

export interface SketchOf<Sketch> {
  readonly id: string;
  readonly uri: string;
  readonly sketch: Sketch;
}

/** What became of one document's sketch since the stage decided last: new without `before`, gone without `after`. */
export interface SketchChange<Sketch> {
  readonly id: string;
  readonly uri: string;
  readonly before?: Sketch;
  readonly after?: Sketch;
}

/**
 * What a corpus stage keeps between runs, by names of its own choosing: it holds with the results that it belongs to, is
 * taken back with a run that ends without any, and is empty again when the stage or its options are others. One entry is
 * written and read whole, so that a large index is many of them.
 */
export interface StageIndex {
  /** Sorted. */
  names(): AsyncIterable<string>;
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, content: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What a stage that revises its decisions is given. */
export interface Revision<Sketch, Decision> {
  /** What is new, gone or another than before, sorted by URI; read as often as it likes. */
  readonly changes: { readonly size: number; sorted(): AsyncIterable<SketchChange<Sketch>> };
  readonly sketches: SketchStore<Sketch>;
  /** The sketch of one document as it is now. */
  sketch(id: string): Promise<SketchOf<Sketch> | undefined>;
  /** What stands of a document that is no change; undefined of all others. */
  decision(id: string): Promise<Decision | undefined>;
  /** As the stage left it when it decided last. */
  readonly index: StageIndex;
}

/**
 * A stage that needs the other documents too. It decides after it has seen the sketches of all of them, so that its
 * answer depends on what was read and not on the order in which it was read.
 */
export interface CorpusStage<Sketch = unknown, Decision = unknown> {
  readonly scope: 'corpus';
  readonly name: string;
  readonly version: number;
  readonly rules: Rules;
  readonly outcome?: WholeOutcome;
  /** Those of its options that a sketch depends on; all of them unless said. The others change decisions only. */
  readonly sketching?: unknown;
  /** Pure and small; bytes, or what survives JSON. */
  sketch(document: Document): Sketch;
  /**
   * At most one decision for a document; those without one are applied with none. Decisions must survive JSON. The
   * index is empty; what is written there is found by `revise`.
   */
  decide(
    sketches: SketchStore<Sketch>,
    index?: StageIndex,
  ): AsyncIterable<readonly [documentId: string, decision: Decision]>;
  /**
   * Saves work where decisions stand from the run before, and never changes the answer: afterwards they are what `decide`
   * over everything gives. It gives a decision for each change that has one, and for every other document of which the
   * decision is another now: undefined where there is none any more.
   */
  revise?(
    revision: Revision<Sketch, Decision>,
  ): AsyncIterable<readonly [documentId: string, decision: Decision | undefined]>;
  /** Pure. */
  apply(document: Document, decision: Decision | undefined): Document;
}

export type Stage = DocumentStage | CorpusStage;

/** What a judge says of one block, or of the document: a rule by its short name, an effect, the evidence. */
export type Judgement<Rule extends string> = { readonly rule: Rule; readonly evidence: Evidence } & (
  | { readonly target: number; readonly effect: 'drop' }
  | { readonly target: number; readonly effect: 'assign'; readonly to: 'metadata' | 'comments' }
  | { readonly target: number | 'document'; readonly effect: 'note' }
  | { readonly target: 'document'; readonly effect: 'drop' }
);

/** A stage as its author writes it: rules by their short names and a judge that looks and never touches. */
export interface JudgingStage<Rule extends string> {
  readonly name: string;
  readonly version: number;
  readonly rules: Readonly<Record<Rule, string>>;
  judge(document: Document): readonly Judgement<Rule>[];
}

/** Makes a stage of a judge. The rule names are typed by the table, so that a misspelt one does not compile. */
export function judging<Rule extends string>(definition: JudgingStage<Rule>): DocumentStage {
  const { name, version, rules } = definition;
  return {
    scope: 'document',
    name,
    version,
    rules,
    run(document) {
      return hasJudged(document, name) ? document : withVerdicts(document, cite(name, definition.judge(document)));
    },
  };
}

/** The judgements as verdicts that cite `stage/rule`. */
export function cite<Rule extends string>(stage: string, judgements: readonly Judgement<Rule>[]): readonly Verdict[] {
  return judgements.map((judgement) => ({ ...judgement, rule: `${stage}/${judgement.rule}` }) as Verdict); // same shape, longer rule
}

/** Whether the stage has spoken on this document before. A stage run twice changes nothing, so it then keeps silent. */
export function hasJudged(document: Document, stage: string): boolean {
  return document.verdicts.some((verdict) => verdict.rule.startsWith(`${stage}/`));
}

/** The features of a block that `normalise` has measured; a typed error for a block that it has not. */
export function measured(block: Block): Features {
  if (block.features !== undefined) return block.features;
  throw new DecantError(
    'stage/unmeasured',
    `Block ${block.index} has no features: run the stage "normalise" before this one.`,
  );
}

/** A document as a source hands it over: bytes to decode, or text that is decoded already. */
export interface RawDocument {
  readonly uri: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly text: string };
  /** What the source says it is; the content is looked at all the same. */
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetchedAt?: string;
  /** What the identity is made from, where the user names a key; the URI otherwise. */
  readonly key?: string;
  /** Metadata that the row itself carries, such as a title or a date. */
  readonly fields?: Readonly<Partial<Record<string, string>>>;
  /**
   * How the source knows that this is not all of it: `length`, `time`, `disconnect`, or `boundary` where parts of a message are not
   * found; absent where it is whole.
   */
  readonly truncated?: string;
  /** What the source holds beside it and does not give, by name: the files that are attached to a message. */
  readonly attachments?: readonly string[];
  /** The file or folder whose listing it stands in, where that is not its URI: a row's file. */
  readonly listing?: string;
}

/** An input that could not be read: one line in `failed`, never the end of the run. */
export interface ReadFailure {
  readonly uri: string;
  readonly error: DecantError;
  /**
   * The file or folder that could not be listed to its end: what a run before found there, and this one did not, is
   * not gone. `.` is everything that the source gives.
   */
  readonly cut?: string;
}

/** Where documents come from. */
export interface Source {
  readonly name: string;
  read(): AsyncIterable<RawDocument | ReadFailure>;
}

/** Whether a source handed over a failure. */
export function isFailure(item: RawDocument | ReadFailure): item is ReadFailure {
  return 'error' in item;
}

/** Where lines go. Nothing is visible under its final name before `publish`; `abort` before it leaves nothing behind. */
export interface Sink {
  readonly name: string;
  open(name: string): Promise<SinkShard>;
}

export interface SinkShard {
  write(record: object): Promise<void>;
  /** Makes the file durable under a name of its own; gives its size in bytes and its SHA-256. */
  finish(): Promise<Committed>;
  /** Gives a finished file its final name. */
  publish(): Promise<void>;
  abort(): Promise<void>;
}

export interface Committed {
  readonly file: string;
  readonly lines: number;
  readonly bytes: number;
  readonly sha256: string;
}
