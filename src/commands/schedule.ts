import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Remembered, runHistory } from '../engine/run-history.ts';
import { type Timetable, timetable } from '../schedule/cron.ts';
import { createScheduler, isInterrupted, type RunEnd, type Scheduler } from '../schedule/scheduler.ts';
import { printed, type Target } from '../schedule/targets.ts';
import { EXIT } from './exit.ts';
import { type ConfigFlags, configure } from './options.ts';
import { startRun } from './run-process.ts';
import { print } from './terminal.ts';

export interface ScheduleFlags extends ConfigFlags {
  readonly cron: string;
  readonly timezone?: string;
  /** Milliseconds. */
  readonly jitter: number;
  readonly seed?: string;
  readonly catchUp: 'once' | 'none';
  readonly out?: string;
  readonly state?: string;
}

export interface PrintFlags extends ScheduleFlags {
  readonly for: Target;
  readonly image?: string;
}

/** `decant schedule print`: the same schedule for a scheduler that the user has. Nothing is installed. */
export async function schedulePrintCommand(run: readonly string[], flags: PrintFlags): Promise<number> {
  const table = timetable(flags.cron, flags.timezone);
  const { jitter, seed, catchUp, image } = flags;
  const plan = {
    table,
    run,
    folder: process.cwd(),
    jitter,
    fixed: seed !== undefined,
    catchUp: catchUp === 'once',
    ...(image === undefined ? {} : { image }),
  };
  await print(printed(flags.for, plan));
  return EXIT.done;
}

/**
 * `decant schedule`: runs whenever a run is due, each as a process of its own, until SIGINT or SIGTERM, which are passed on to
 * the run that goes on.
 */
export async function scheduleCommand(run: readonly string[], flags: ScheduleFlags): Promise<number> {
  const table = timetable(flags.cron, flags.timezone);
  const config = await configure(flags, {
    ...(flags.out === undefined ? {} : { out: flags.out }),
    ...(flags.state === undefined ? {} : { state: flags.state }),
  });
  const ending = new AbortController();
  let pass: (signal: NodeJS.Signals) => void = () => undefined;
  const scheduler = createScheduler(
    { most: flags.jitter, seed: flags.seed ?? randomUUID() },
    {
      say,
      wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: ending.signal }).catch(() => undefined),
      async run() {
        const child = startRun(run);
        pass = child.signal;
        const end = await child.ended;
        pass = () => undefined;
        return end;
      },
    },
  );
  let over: Promise<RunEnd | undefined> | undefined;
  const told = stopped((signal) => {
    over ??= scheduler.stop();
    ending.abort();
    pass(signal);
  });
  const started = table.start((due, missed) => void scheduler.due(due, missed ? 'missed' : 'due'));
  const zone = table.zone === undefined ? '' : ` in ${table.zone}`;
  say(`"${flags.cron}"${zone} into ${config.out}; next ${table.next()?.toISOString() ?? 'never'}`);
  if (flags.catchUp === 'once') await catchUp(table, scheduler, config);
  await told;
  await started.stop();
  const last = await over;
  say('stopped');
  return last !== undefined && isInterrupted(last) ? EXIT.interrupted : EXIT.done;
}

/** Begins the run that was due while no scheduler was there, once however many were missed. */
async function catchUp(table: Timetable, scheduler: Scheduler, results: Remembered): Promise<void> {
  const [last] = await runHistory(results);
  const missed = last === undefined ? undefined : table.firstDue(new Date(last.started), new Date());
  if (missed !== undefined) void scheduler.due(missed, 'missed');
}

/** Kept at the first SIGINT or SIGTERM; each of them, also later ones, is handed over. */
async function stopped(onSignal: (signal: NodeJS.Signals) => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      onSignal(signal);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

function say(line: string): void {
  process.stderr.write(`decant schedule: ${line}\n`);
}
