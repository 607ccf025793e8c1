import { setImmediate } from 'node:timers/promises';
import { DecantError, endsRun } from '../errors.ts';
import { documentId } from '../pipeline.ts';
import { toFailed } from '../render.ts';
import type { RawDocument, ReadFailure, Source } from '../stage.ts';
import { isFailure } from '../stage.ts';
import type { Executor } from './executor.ts';
import { forEachBounded } from './order.ts';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import { isSampled } from './sample.ts';
import { shardOf } from './shards.ts';
import { knownOf } from './state/cache.ts';
import type { State } from './state/state.ts';
import type { Member } from './state/working.ts';
import { digestOf, type Finished } from './task.ts';

/** What a run reads with. */
export interface Reading {
  readonly options: RunOptions;
  readonly state: State;
  readonly executor: Executor;
}

interface Pending {
  readonly raw: RawDocument;
  readonly member: Member;
}

/**
 * First pass: everything that the sources give, as far as the first barrier. What the state has finished work of is not
 * worked on again. Documents go to the executor in batches, which it bounds by bytes and number.
 */
export async function readAll({ options, state, executor }: Reading): Promise<void> {
  const progress = { done: 0, failed: 0, kept: 0, dropped: 0, unchanged: 0 };
  let unsaved = 0;
  const count: Teller['count'] = (inputs, came) => {
    progress.done += inputs;
    for (const [end, number] of Object.entries(came)) progress[end as Came] += number; // the keys of its type
    unsaved += inputs - (came.unchanged ?? 0);
    if (unsaved >= SAVED_AFTER) {
      unsaved = 0;
      state.checkpoint();
    }
    options.onProgress?.({ phase: 'reading', ...progress });
  };
  const cuts: { readonly source: string; readonly listing: string }[] = [];
  const intake = createIntake({ options, state, executor }, { count, cut: (cut) => cuts.push(cut) });
  await forEachBounded(intake(), executor.batches, async (batch) => {
    await setImmediate(); // lets signals and the other documents in work have their turn
    const results = await executor.perform(batch.map(({ raw }) => ({ kind: 'prepare', raw })));
    const came = { failed: 0, kept: 0, dropped: 0 };
    for (const [index, { member, raw }] of batch.entries()) {
      const result = results[index];
      if (result === undefined) throw new TypeError('The executor owes a result for every document.');
      came[endOf(result)] += 1;
      if ('failure' in result) options.onFailed?.(result.failure);
      if ('failure' in result && result.isPassing)
        state.working.fail(result.failure, shardOf(documentId(raw), options));
      else {
        state.cache.put(member.digest, result);
        state.working.see(member, knownOf(result));
      }
    }
    count(batch.length, came);
  });
  state.checkpoint();
  stopWhenAborted(options.signal);
  if (progress.done === 0)
    throw new DecantError('input/none', 'The inputs hold no document. Name files, folders or globs that do.');
  if (options.limit !== undefined || options.sample !== undefined) state.working.retain({ all: true });
  for (const cut of cuts) state.working.retain(cut);
}

/** Inputs after which what was finished is made to outlast a kill. */
const SAVED_AFTER = 32;

/** What is told of inputs as they are read. A document with a barrier before it is kept as far as is known. */
type Came = 'failed' | 'kept' | 'dropped' | 'unchanged';

function endOf(result: Finished): 'failed' | 'kept' | 'dropped' {
  if ('failure' in result) return 'failed';
  const { rendered } = result;
  return rendered === undefined || rendered.outcome === 'written' ? 'kept' : 'dropped';
}

/** What an intake tells while it reads. */
interface Teller {
  count(inputs: number, came: Partial<Record<Came, number>>): void;
  /** A listing could not be read to its end. */
  cut(place: { readonly source: string; readonly listing: string }): void;
}

/** Reads the sources, settles at once what needs no work, and gives the rest in batches. */
function createIntake(
  { options, state, executor }: Reading,
  { count, cut }: Teller,
): () => AsyncGenerator<readonly Pending[]> {
  const { working, cache } = state;
  return async function* intake() {
    let batch: Pending[] = [];
    let bytes = 0;
    let taken = 0;
    for (const [place, source] of options.sources.entries()) {
      const name = `${place} ${source.name}`;
      if (taken === options.limit) break;
      for await (const item of everything(source, options)) {
        if (options.sample !== undefined && !isSampled(documentId(item), options.sample)) continue;
        if (taken === options.limit) break;
        taken += 1;
        if (isFailure(item)) {
          const line = toFailed(documentId(item), item.uri, item.error);
          working.fail(line, shardOf(line.id, options));
          options.onFailed?.(line);
          if (item.cut !== undefined) cut({ source: name, listing: item.cut === '' ? '.' : item.cut });
          count(1, { failed: 1 });
          continue;
        }
        const member = memberOf(item, name, options);
        const known = cache.known(member.digest);
        if (known !== undefined) {
          working.see(member, known);
          if (known.failure !== undefined) options.onFailed?.(known.failure);
          count(1, known.failure === undefined ? { unchanged: 1 } : { failed: 1 });
          continue;
        }
        batch.push({ raw: item, member });
        bytes += sizeOf(item);
        if (batch.length < executor.batchSize && bytes < executor.batchBytes) continue;
        yield batch;
        batch = [];
        bytes = 0;
      }
    }
    if (batch.length > 0) yield batch;
  };
}

/** What a source gives, until the run is to stop. A source that breaks has its line in `failed`, and deletes nothing. */
async function* everything(source: Source, { signal }: RunOptions): AsyncIterable<RawDocument | ReadFailure> {
  try {
    yield* untilAborted(source.read(), signal);
  } catch (cause) {
    if (endsRun(cause)) throw cause;
    const what = cause instanceof Error ? cause.message : String(cause);
    const message = `The source "${source.name}" could not be read to its end: ${what}. What it gave before is kept; run again.`;
    yield { uri: source.name, error: new DecantError('read/failed', message, { cause }), cut: '.' };
  }
}

/** The items until the signal comes, which does not wait for a source that has nothing to give. */
async function* untilAborted<Item>(items: AsyncIterable<Item>, signal: AbortSignal | undefined): AsyncIterable<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const waiting: { end?: () => void } = {};
  const stop = (): void => waiting.end?.();
  signal?.addEventListener('abort', stop);
  let isOver = false;
  try {
    while (signal?.aborted !== true) {
      // Not Promise.race: with a promise that outlives them all, it would hold on to every item.
      const next = await new Promise<IteratorResult<Item>>((resolve, reject) => {
        waiting.end = () => resolve({ done: true, value: undefined });
        iterator.next().then(resolve, reject);
      });
      isOver = next.done === true;
      if (isOver) return;
      yield next.value;
    }
  } catch (error) {
    isOver = true;
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    // What is left before its end is told so; what still waits for its next item is not waited for.
    const left = isOver && signal?.aborted !== true ? undefined : iterator.return?.().catch(() => undefined);
    if (signal?.aborted !== true) await left;
  }
}

/** The digest holds everything that the finished work depends on. */
function memberOf(raw: RawDocument, source: string, { fingerprint, fingerprints }: RunOptions): Member {
  const {
    uri,
    key = null,
    mediaType = null,
    fetchedAt = null,
    truncated,
    attachments,
    headers = {},
    fields = {},
    content,
  } = raw;
  const isText = 'text' in content;
  const own = fingerprints?.document({ id: documentId(raw), uri });
  const head = [
    fingerprints?.passes[0] ?? fingerprint,
    own ?? '',
    uri,
    key,
    mediaType,
    fetchedAt,
    sorted(headers),
    sorted(fields),
    isText,
    ...(truncated === undefined ? [] : [truncated]),
    ...(attachments === undefined ? [] : [attachments]),
  ];
  return {
    digest: digestOf(`${JSON.stringify(head)}\n`, isText ? content.text : content.bytes),
    uri,
    source,
    listing: raw.listing ?? uri,
  };
}

function sorted(fields: Readonly<Partial<Record<string, string>>>): readonly (readonly [string, string | undefined])[] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Bytes of a document, near enough to bound a batch. */
export function sizeOf({ content }: RawDocument): number {
  return 'text' in content ? content.text.length : content.bytes.length;
}
