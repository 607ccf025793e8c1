import { closeSync, openSync, writeSync } from 'node:fs';
import { DecantError, systemReason } from '../errors.ts';

export type EventName = 'run.start' | 'run.progress' | 'run.warning' | 'document.failed' | 'export.end' | 'run.end';

/** What happens in a run, a JSON object a line, for programs. */
export interface Events {
  /** Writes one event with the time; what it is given must survive JSON. */
  readonly emit: (event: EventName, about: object) => void;
  readonly close: () => void;
}

/**
 * Opens a stream of events: at the end of a file, or on stderr for `-`. Without a target events go nowhere. A file that
 * cannot be written to any more is told once; the run goes on.
 *
 * @throws DecantError `write/failed` where the file cannot be opened.
 */
export function openEvents(target: string | undefined): Events {
  if (target === undefined) return { emit: () => undefined, close: () => undefined };
  if (target === '-')
    return { emit: (event, about) => process.stderr.write(line(event, about)), close: () => undefined };
  const file = opened(target);
  let isBroken = false;
  return {
    emit(event, about) {
      if (isBroken) return;
      try {
        writeSync(file, line(event, about));
      } catch (error) {
        isBroken = true;
        process.stderr.write(`decant: no more events can be written to ${target}: ${systemReason(error)}\n`);
      }
    },
    close: () => closeSync(file),
  };
}

function opened(path: string): number {
  try {
    return openSync(path, 'a');
  } catch (cause) {
    throw new DecantError('write/failed', `Cannot write events to ${path}: ${systemReason(cause)}.`, {
      cause,
    });
  }
}

function line(event: string, about: object): string {
  return `${JSON.stringify({ event, time: new Date().toISOString(), ...about })}\n`;
}
