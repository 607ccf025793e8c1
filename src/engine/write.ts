import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Document, Drop } from '../document.ts';
import { rejection, withVerdicts } from '../document.ts';
import { DecantError } from '../errors.ts';
import { sentencesOf } from '../pipeline.ts';
import { toLedger, toRecord, toRejected } from '../render.ts';
import { jsonl, writeWhole } from '../sinks/jsonl.ts';
import type { Committed, Rules, SinkShard, WholeOutcome } from '../stage.ts';
import { balanced, type Counts, createTally, type Manifest, type Outcome, type Tally } from './report.ts';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import type { Standing, Store } from './store.ts';

/** What the engine itself says of an input that another one takes the place of. */
export const inputRules: Rules = {
  repeated: 'The same document came in twice with the same bytes; it is written once.',
  superseded: 'The same document came in with other bytes; the newest, then the one with the greater hash, is written.',
};

interface Finished {
  readonly id: string;
  readonly started: string;
  readonly store: Store;
  readonly lastPass: number;
  /** Inputs that the sources gave. */
  readonly read: number;
}

/** Last pass: every document by URI, then the failures, then the files under their final names, and last the manifest. */
export async function writeAll(options: RunOptions, finished: Finished): Promise<Manifest> {
  const sink = jsonl(options.out, finished.id);
  const names = ['documents', 'ledger', 'rejected', 'failed'];
  const shards = new Map<string, SinkShard>();
  try {
    for (const name of names) shards.set(name, await sink.open(name));
    const tally = createTally();
    await writeDocuments(options, finished, { tally, shards });
    for (const line of finished.store.failures()) {
      tally.failure(line.code);
      await shards.get('failed')?.write(line);
    }
    const counts = tally.counts();
    if (!balanced(counts) || counts.documents.read !== finished.read) throw unbalanced(counts, finished.read);
    stopWhenAborted(options.signal);
    const files: Committed[] = [];
    for (const shard of shards.values()) files.push(await shard.finish());
    // From here to the new manifest there is none: results without a manifest are not those of one run.
    await rm(join(options.out, 'manifest.json'), { force: true });
    for (const shard of shards.values()) await shard.publish();
    const manifest: Manifest = {
      run: finished.id,
      decant: options.version,
      started: finished.started,
      finished: options.now().toISOString(),
      fingerprint: options.fingerprint,
      counts,
      files,
      options: options.options,
    };
    await writeWhole(join(options.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, finished.id);
    return manifest;
  } catch (error) {
    await Promise.allSettled([...shards.values()].map((shard) => shard.abort()));
    throw error;
  }
}

function unbalanced(counts: Counts, read: number): DecantError {
  const message = `The books do not balance: ${read} inputs, ${JSON.stringify(counts)}. This is a fault of decant; nothing was written.`;
  return new DecantError('run/unbalanced', message);
}

/** Documents after which signals have their turn. */
const TURN = 64;

interface Books {
  readonly tally: Tally;
  readonly shards: ReadonlyMap<string, SinkShard>;
}

async function writeDocuments(
  options: RunOptions,
  { store, lastPass, read }: Finished,
  { tally, shards }: Books,
): Promise<void> {
  const sentences = sentencesOf(options.stages);
  const outcomes = new Map(options.stages.map((stage) => [stage.name, stage.outcome ?? 'rejected'] as const));
  let done = 0;
  let kept = 0;
  for (const prepared of store.documents(lastPass)) {
    if (done % TURN === 0) await setImmediate();
    stopWhenAborted(options.signal);
    const document = lastPass === 0 ? settle(prepared.document, prepared.standing) : prepared.document;
    const whole = rejection(document);
    const outcome = outcomeOf(whole, outcomes);
    tally.document(document, outcome, prepared.characters);
    if (outcome === 'written') await shards.get('documents')?.write(toRecord(document));
    if (outcome === 'rejected' && whole !== undefined)
      await shards.get('rejected')?.write(toRejected(document, whole, sentences));
    for (const line of toLedger(document)) await shards.get('ledger')?.write(line);
    done += 1;
    kept += outcome === 'written' ? 1 : 0;
    options.onProgress?.({ phase: 'writing', done, failed: 0, total: read, kept, dropped: done - kept });
  }
}

/** A document that another input with the same id stands before is not written, and says so. */
export function settle(document: Document, { rank, winnerUri, winnerHash }: Standing): Document {
  if (rank === 1) return document;
  const rule = winnerHash === document.origin.contentHash ? 'input/repeated' : 'input/superseded';
  const evidence = { by: winnerUri, hash: winnerHash };
  return withVerdicts(document, [{ target: 'document', effect: 'drop', rule, evidence }]);
}

function outcomeOf(whole: Drop | undefined, outcomes: ReadonlyMap<string, WholeOutcome>): Outcome {
  if (whole === undefined) return 'written';
  const stage = whole.rule.slice(0, whole.rule.indexOf('/'));
  return stage === 'input' ? 'duplicate' : (outcomes.get(stage) ?? 'rejected');
}
