import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Document } from '../document.ts';
import { rejection, withoutMeasures } from '../document.ts';
import { DecantError, endsRun, systemCode } from '../errors.ts';
import { documentId, openDocument, runStages, type Stretch, stretches } from '../pipeline.ts';
import { toFailed } from '../render.ts';
import type { DocumentStage, RawDocument, ReadFailure } from '../stage.ts';
import { isFailure } from '../stage.ts';
import { forEachBounded } from './order.ts';
import type { Manifest } from './report.ts';
import { runId } from './run-id.ts';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import { createStore, type Prepared, type Store } from './store.ts';
import { settle, writeAll } from './write.ts';

/**
 * Runs the pipeline over everything that the sources give and writes documents, ledger, rejected, failed and, last,
 * the manifest. The files are a function of the input and the options alone.
 */
export async function run(options: RunOptions): Promise<Manifest> {
  const id = runId();
  const started = options.now().toISOString();
  const workplace = join(options.out, '.decant', id);
  const made = await makeFolder(workplace);
  const store = createStore(join(workplace, 'run.sqlite'));
  try {
    const parts = stretches(options.stages);
    const read = await readAll(options, store, parts);
    await passBarriers(options, store, parts);
    return await writeAll(options, { id, started, store, read, lastPass: parts.length - 1 });
  } finally {
    store.close();
    await rm(workplace, { recursive: true, force: true });
    await removeEmpty(join(workplace, '..'), made);
  }
}

/** Removes folders that are empty, from the inner one to the outer: a run that did not end leaves none that it made. */
async function removeEmpty(inner: string, outer: string): Promise<void> {
  try {
    for (let folder = inner; folder.startsWith(outer) && folder.length >= outer.length; folder = join(folder, '..'))
      await rmdir(folder);
  } catch (error) {
    if (!NOT_EMPTY.has(systemCode(error) ?? '')) throw error;
  }
}

/** What systems say of a folder that is not empty, or that somebody else has removed. */
const NOT_EMPTY = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM', 'EBUSY']);

/** Makes a folder; gives the topmost one that had to be made for it. */
async function makeFolder(folder: string): Promise<string> {
  try {
    return (await mkdir(folder, { recursive: true })) ?? folder;
  } catch (cause) {
    const reason = systemCode(cause) ?? String(cause);
    throw new DecantError('write/failed', `Cannot write to ${folder}: ${reason}. Choose another --out.`, { cause });
  }
}

/** First pass: everything that the sources give, as far as the first barrier. Gives the number of inputs. */
async function readAll(options: RunOptions, store: Store, parts: readonly Stretch[]): Promise<number> {
  let done = 0;
  let failed = 0;
  let dropped = 0;
  const work = async (item: RawDocument | ReadFailure): Promise<void> => {
    await setImmediate(); // lets signals and the other documents in work have their turn
    const outcome = isFailure(item) ? item.error : prepare(item, parts);
    if (outcome instanceof DecantError) {
      failed += 1;
      store.putFailure(toFailed(documentId(item), item.uri, outcome));
    } else {
      keep(store, parts, 0, outcome);
      if (rejection(outcome.document) !== undefined) dropped += 1;
    }
    done += 1;
    options.onProgress?.({ phase: 'reading', done, failed, dropped, kept: done - failed - dropped });
  };
  await forEachBounded(everything(options), options.concurrency, work);
  if (done > 0) return done;
  throw new DecantError('input/none', 'The inputs hold no document. Name files, folders or globs that do.');
}

/** One document as far as the first barrier; what is thrown fails this document only. */
function prepare(raw: RawDocument, parts: readonly Stretch[]): Prepared | DecantError {
  try {
    const document = runStages(openDocument(raw), parts[0]?.stages ?? []);
    return { document: withoutMeasures(document), characters: charactersOf(document) };
  } catch (error) {
    if (endsRun(error)) throw error;
    return asDecantError(error, raw.uri);
  }
}

async function* everything({ sources, signal }: RunOptions): AsyncIterable<RawDocument | ReadFailure> {
  for (const source of sources) {
    for await (const item of source.read()) {
      stopWhenAborted(signal);
      yield item;
    }
  }
}

/** Keeps a document for the next pass, with its sketch for the barrier that comes next. A rejected one is not sketched. */
function keep(store: Store, parts: readonly Stretch[], pass: number, prepared: Prepared): void {
  const barrier = parts[pass + 1]?.barrier;
  const sketched = barrier !== undefined && rejection(prepared.document) === undefined;
  store.putDocument(pass, sketched ? { ...prepared, sketch: barrier.sketch(prepared.document) } : prepared);
}

/** Documents after which a pass lets signals have their turn. */
const TURN = 64;

/** Every further pass: decide at the barrier, then apply and run the stages that follow it. */
async function passBarriers(options: RunOptions, store: Store, parts: readonly Stretch[]): Promise<void> {
  for (const [pass, { barrier, stages }] of parts.entries()) {
    if (barrier === undefined) continue;
    let done = 0;
    let failed = 0;
    for await (const [id, decision] of barrier.decide(store.sketches(pass - 1))) store.putDecision(pass, id, decision);
    for (const prepared of store.documents(pass - 1)) {
      if (done % TURN === 0) await setImmediate();
      stopWhenAborted(options.signal);
      // How inputs with one id stand to each other is settled once, after the first pass.
      const document = pass === 1 ? settle(prepared.document, prepared.standing) : prepared.document;
      const taken = rejection(document) === undefined;
      const decided = taken ? store.decision(pass, document.id) : undefined;
      const outcome = taken ? advance(document, () => barrier.apply(document, decided), stages) : document;
      if (outcome instanceof DecantError) {
        failed += 1;
        store.putFailure(toFailed(document.id, document.origin.uri, outcome));
      } else keep(store, parts, pass, { document: outcome, characters: prepared.characters });
      done += 1;
      options.onProgress?.({ phase: 'deciding', done, failed });
    }
  }
}

function advance(document: Document, apply: () => Document, stages: readonly DocumentStage[]): Document | DecantError {
  try {
    return runStages(apply(), stages);
  } catch (error) {
    if (endsRun(error)) throw error;
    return asDecantError(error, document.origin.uri);
  }
}

function charactersOf(document: Document): number {
  return document.blocks.reduce((total, block) => total + block.text.length, 0);
}

function asDecantError(error: unknown, uri: string): DecantError {
  if (error instanceof DecantError) return error;
  const what = error instanceof Error ? error.message : String(error);
  return new DecantError('stage/threw', `The document could not be read: ${what}`, { cause: error, uri });
}
