import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { systemCode } from '../errors.ts';
import { uncarried } from './carried-error.ts';
import { failedBy, type Limit, secondsFor } from './limits.ts';
import type { DocumentLimits, StageModule } from './run-options.ts';
import type { Result, Task, Work } from './task.ts';
import type { WorkerAnswer, WorkerStart } from './thread.ts';

export interface PoolSetting {
  /** What this thread works with; the others make the like for themselves. */
  readonly work: Work;
  readonly workers: StageModule;
  readonly jobs: number;
  readonly limits: DocumentLimits;
}

export interface Pool {
  perform(batch: readonly Task[]): Promise<readonly Result[]>;
  close(): Promise<void>;
}

/** A batch that the caller waits for. */
interface Job {
  readonly tasks: readonly Task[];
  readonly results: (Result | undefined)[];
  missing: number;
  readonly resolve: (results: readonly Result[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A part of a job on its way through a thread. A suspect is tried again with no other document at work. */
interface Errand {
  readonly job: Job;
  readonly places: readonly number[];
  readonly isAlone: boolean;
}

interface Slot {
  readonly worker: Worker;
  readonly position: Int32Array;
  errand: Errand | undefined;
  /** The place that was seen in work, and since when. */
  seen: number;
  since: Moment;
}

/** Milliseconds of the process: by the clock, and what it took of the processor, all threads together. */
interface Moment {
  readonly clock: number;
  readonly processor: number;
}

function moment(): Moment {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

/** How often the threads are looked after, in milliseconds. */
const LOOK = 50;
const MEGABYTE = 1 << 20;
/** Megabytes that a thread takes for ordinary documents. Over the sum, the documents at work are tried one by one. */
const USUAL = 256;

/**
 * Worker threads that do batches of tasks. One that takes too long, too much memory or ends is replaced; the document it
 * was at is tried once more by itself, when nothing else runs, so that neither a neighbour nor the load of the machine
 * decides; the others of its batch are done again.
 */
export function createPool(setting: PoolSetting): Pool {
  const { jobs, limits } = setting;
  const slots = new Set<Slot>();
  const waiting: Errand[] = [];
  const suspects: Errand[] = [];
  const usual = process.memoryUsage.rss() + (limits.megabytes + jobs * USUAL) * MEGABYTE;
  let ceiling = usual;

  const dispatch = (): void => {
    const isAlone = suspects.length > 0;
    if (isAlone && [...slots].some(({ errand }) => errand !== undefined)) return;
    const queue = isAlone ? suspects : waiting;
    while (queue.length > 0) {
      const slot = [...slots].find(({ errand }) => errand === undefined) ?? (slots.size < jobs ? open() : undefined);
      const errand = slot === undefined ? undefined : queue.shift();
      if (slot === undefined || errand === undefined) return;
      ceiling = isAlone ? process.memoryUsage.rss() + limits.megabytes * MEGABYTE : usual;
      begin(slot, errand);
      if (isAlone) return;
    }
  };

  const open = (): Slot => {
    const slot = openSlot(setting);
    slot.worker.on('message', (answer: WorkerAnswer) => finish(slot, answer));
    slot.worker.on('error', (error) => {
      const isMemory = systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isMemory && Atomics.load(slot.position, 0) < 0) {
        slot.errand?.job.reject(error); // the stages could not be made
        slot.errand = undefined;
      }
      replace(slot, isMemory ? 'limit/memory' : 'limit/crash');
    });
    slot.worker.on('exit', () => replace(slot, 'limit/crash'));
    slots.add(slot);
    return slot;
  };

  const finish = (slot: Slot, answer: WorkerAnswer): void => {
    const { errand } = slot;
    slot.errand = undefined;
    if (errand === undefined) return;
    if ('error' in answer) errand.job.reject(uncarried(answer.error));
    else for (const [index, place] of errand.places.entries()) settle(errand.job, place, answer.results[index]);
    dispatch();
  };

  /** Ends a thread and puts what it had to do elsewhere. */
  const replace = (slot: Slot, limit: Limit): void => {
    if (!slots.delete(slot)) return;
    const { errand } = slot;
    const at = Math.max(Atomics.load(slot.position, 0), 0);
    void slot.worker.terminate();
    if (errand !== undefined) {
      const place = errand.places[at];
      const others = errand.places.filter((other) => other !== place);
      if (others.length > 0) waiting.unshift({ ...errand, places: others, isAlone: false });
      if (place !== undefined && errand.isAlone) settle(errand.job, place, failedAt(errand, place, limit));
      else if (place !== undefined) suspects.push({ ...errand, places: [place], isAlone: true });
    }
    dispatch();
  };

  const failedAt = ({ job }: Errand, place: number, limit: Limit): Result | undefined => {
    const task = job.tasks[place];
    return task === undefined ? undefined : failedBy(limit, task, limits);
  };

  const look = setInterval(() => {
    const isOver = process.memoryUsage.rss() > ceiling;
    for (const slot of [...slots]) {
      if (slot.errand === undefined) continue;
      if (isOver) replace(slot, 'limit/memory');
      else if (isLate(slot, limits)) replace(slot, 'limit/time');
    }
  }, LOOK);

  return {
    perform(tasks) {
      return new Promise((resolve, reject) => {
        const job = { tasks, results: [], missing: tasks.length, resolve, reject };
        waiting.push({ job, places: [...tasks.keys()], isAlone: false });
        dispatch();
      });
    },
    async close() {
      clearInterval(look);
      const open = [...slots];
      slots.clear();
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
}

function openSlot({ work, workers, limits }: PoolSetting): Slot {
  const position = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1);
  const worker = new Worker(new URL(`./worker${ENDING}`, import.meta.url), {
    workerData: {
      stages: workers,
      format: work.format,
      position,
      isCompileCached: getCompileCacheDir() !== undefined,
    } satisfies WorkerStart,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    execArgv: [],
  });
  return { worker, position, errand: undefined, seen: -1, since: moment() };
}

/** The worker's file beside this one: as it is written in the repository, and as it is built for the package. */
const ENDING = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

function begin(slot: Slot, errand: Errand): void {
  slot.errand = errand;
  slot.seen = -1;
  slot.since = moment();
  slot.worker.postMessage(errand.places.map((place) => errand.job.tasks[place]));
}

/** Times that a document may take by the clock what it may take of the processor. */
const PATIENCE = 10;

/**
 * Whether a thread has been at one document for longer than it may. Starting up counts for none, nor does waiting for the
 * processor on a machine that is busy with other things, within reason.
 */
function isLate(slot: Slot, limits: DocumentLimits): boolean {
  const position = Atomics.load(slot.position, 0);
  const now = moment();
  if (position !== slot.seen) {
    slot.seen = position;
    slot.since = now;
  }
  const task = slot.errand?.job.tasks[slot.errand.places[position] ?? -1];
  if (task === undefined) return false;
  const most = secondsFor(task, limits) * 1000;
  const [clock, processor] = [now.clock - slot.since.clock, now.processor - slot.since.processor];
  return clock > most && (processor > most || clock > PATIENCE * most);
}

function settle(job: Job, place: number, result: Result | undefined): void {
  if (result === undefined || job.results[place] !== undefined) return;
  job.results[place] = result;
  job.missing -= 1;
  if (job.missing === 0) job.resolve(job.results.filter((each) => each !== undefined));
}
