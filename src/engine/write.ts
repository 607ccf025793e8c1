import { setImmediate } from 'node:timers/promises';
import { DecantError } from '../errors.ts';
import type { ChangeLine } from '../record.ts';
import { jsonl } from '../sinks/jsonl.ts';
import type { Committed, Sink, SinkShard } from '../stage.ts';
import { packingOf } from './compression.ts';
import { filesStand } from './files.ts';
import { balanced, type Counts, createTally, type Tally } from './report.ts';
import { type RunOptions, stopWhenAborted } from './run-options.ts';
import { shardName } from './shards.ts';
import type { ChangeList } from './state/changes.ts';
import type { ShardContent } from './state/committed.ts';
import { Damage } from './state/database.ts';
import type { State } from './state/state.ts';
import { digestOf } from './task.ts';

/** The results that a document can have a line in, beside the other shape that may be asked for. */
const RESULTS = ['documents', 'ledger', 'rejected', 'failed'] as const;

/** Where a run writes. */
export interface Place {
  readonly run: string;
  readonly folder: string;
}

/** The results of a run as they will be, finished beside their places and not yet published. */
export interface Written {
  readonly counts: Counts;
  readonly changes: ChangeList;
  /** Every file of the results. */
  readonly files: readonly Committed[];
  /** Those of them that are new. */
  readonly fresh: readonly SinkShard[];
}

interface Writing {
  readonly options: RunOptions;
  readonly state: State;
  readonly sink: Sink;
  /** For what is never packed. */
  readonly plain: Sink;
  readonly changes: ChangeList;
  readonly teller: Teller;
}

/**
 * Writes every shard that is not as it stands, and what changed, beside the final names. Stages in the state what will
 * stand. The caller publishes, or aborts what is fresh.
 */
export async function writeAll(options: RunOptions, state: State, { run, folder }: Place): Promise<Written> {
  const compression = options.compression ?? 'none';
  const sink = jsonl(folder, run, packingOf(compression));
  const changes = state.changeList();
  const writing = { options, state, plain: jsonl(folder, run), sink, changes, teller: createTeller(options, state) };
  const tally = createTally();
  const files: Committed[] = [];
  const fresh: SinkShard[] = [];
  try {
    for (let shard = 0; shard < (options.shards ?? 1); shard++) {
      stopWhenAborted(options.signal);
      const content = await writeShard(writing, shard, fresh);
      files.push(...content.files);
      tally.add(content.counts);
    }
    const counts = tally.counts();
    const read = state.working.size();
    if (!balanced(counts) || counts.documents.read !== read) {
      if (!state.isNew) throw new Damage('The state holds a document twice, or not at all.');
      throw unbalanced(counts, read);
    }
    if (fresh.length > 0) changes.close();
    const told = await writeChanges(writing, fresh);
    return { counts, changes, files: told === undefined ? files : [...files, told], fresh };
  } catch (error) {
    await Promise.allSettled(fresh.map((part) => part.abort()));
    throw error;
  }
}

function unbalanced(counts: Counts, read: number): DecantError {
  const message = `The books do not balance: ${read} inputs, ${JSON.stringify(counts)}. This is a fault of decant; nothing was written.`;
  return new DecantError('run/unbalanced', message);
}

/** What will stand in the files of a shard: what stands there, where its documents and their lines are the same. */
async function writeShard(writing: Writing, shard: number, fresh: SinkShard[]): Promise<ShardContent> {
  const { options, state } = writing;
  const name = shardName('documents', shard, options);
  const key = shardKey(writing, shard);
  const standing = state.standings.shard(name);
  if (standing?.key === key && (await filesStand(options.out, standing.content.files))) {
    writing.teller.add(standing.content.counts.documents);
    return { ...standing.content, counts: unchangedCounts(standing.content.counts) };
  }
  const parts = new Map<string, SinkShard>();
  for (const kind of options.format === undefined ? RESULTS : [...RESULTS, options.format]) {
    const part = await writing.sink.open(shardName(kind, shard, options));
    parts.set(kind, part);
    fresh.push(part);
  }
  const told = createTally();
  const kept = createTally();
  await writeLines(writing, shard, { parts, told, kept });
  const files: Committed[] = [];
  for (const part of parts.values()) files.push(await part.finish());
  state.standings.stageShard(name, key, { files, counts: kept.counts() });
  return { files, counts: told.counts() };
}

/** A digest of everything that the files of a shard are made from. */
function shardKey({ options, state: { working } }: Writing, shard: number): string {
  const parts: string[] = [`${options.shards ?? 1} ${options.compression ?? 'none'} ${options.format ?? ''}`];
  let digest = '';
  const add = (part: string): void => {
    parts.push(part);
    if (parts.length < PARTS) return;
    digest = digestOf(digest, parts.splice(0).join('\n'));
  };
  for (const { key } of working.finals(shard)) add(key);
  for (const line of working.failures(shard)) add(JSON.stringify(line));
  return digestOf(digest, parts.join('\n'));
}

/** Parts that are digested together. */
const PARTS = 1024;
/** Documents after which signals have their turn. */
const TURN = 64;

interface Lines {
  readonly parts: ReadonlyMap<string, SinkShard>;
  /** The books as they are told: a record that stood there before is unchanged. */
  readonly told: Tally;
  /** The books as they are kept: whatever was there before. */
  readonly kept: Tally;
}

async function writeLines({ options, state, changes, teller }: Writing, shard: number, lines: Lines): Promise<void> {
  const { parts, told, kept } = lines;
  let done = 0;
  for (const { key, id, uri } of state.working.finals(shard)) {
    if (done % TURN === 0) await setImmediate();
    stopWhenAborted(options.signal);
    const rendered = state.cache.rendered(key);
    if (rendered === undefined) throw new TypeError('Every document has its lines when results are written.');
    const { outcome, record: hash, tally } = rendered;
    const { record, exported, rejected, ledger } = state.cache.lines(key);
    const stood = hash !== null && changes.record({ id, uri, hash });
    kept.document(outcome, tally);
    told.document(stood ? 'unchanged' : outcome, tally);
    if (record !== undefined) await parts.get('documents')?.write(record);
    if (exported !== undefined && options.format !== undefined) await parts.get(options.format)?.write(exported);
    if (rejected !== undefined) await parts.get('rejected')?.write(rejected);
    for (const line of ledger) await parts.get('ledger')?.write(line);
    done += 1;
    teller.add({ read: 1, [outcome]: 1 });
  }
  for (const line of state.working.failures(shard)) {
    kept.failure(line.code);
    told.failure(line.code);
    await parts.get('failed')?.write(line);
    teller.add({ read: 1, failed: 1 });
  }
}

/** Tells how far the writing is, over all shards. */
interface Teller {
  add(documents: Partial<Counts['documents']>): void;
}

function createTeller({ onProgress }: RunOptions, { working }: State): Teller {
  const total = working.size();
  let [done, kept, failed] = [0, 0, 0];
  return {
    add(documents) {
      done += documents.read ?? 0;
      kept += documents.written ?? 0;
      failed += documents.failed ?? 0;
      onProgress?.({ phase: 'writing', done, total, kept, failed, dropped: done - kept - failed });
    },
  };
}

/** The counts of results that stay as they are. */
export function unchangedCounts(counts: Counts): Counts {
  const { written, unchanged, ...others } = counts.documents;
  return { ...counts, documents: { ...others, written: 0, unchanged: unchanged + written } };
}

/** `changes.jsonl`, where anything changed; it stays as it is otherwise. */
async function writeChanges({ state, plain, changes }: Writing, fresh: SinkShard[]): Promise<Committed | undefined> {
  const standing = state.standings.shard('changes');
  const revision = state.standings.revision + 1;
  const isFirst = state.standings.isEmpty;
  if (!isFirst && Object.values(changes.counts()).every((count) => count === 0)) return standing?.content.files[0];
  const part = await plain.open('changes');
  fresh.push(part);
  for (const { id, uri, change } of changes.rows())
    await part.write({ id, uri, change, revision } satisfies ChangeLine);
  const file = await part.finish();
  state.standings.stageShard('changes', '', { files: [file], counts: createTally().counts() });
  return file;
}
