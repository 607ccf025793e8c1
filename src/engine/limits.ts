import { DecantError, type ErrorCode } from '../errors.ts';
import { toFailed } from '../render.ts';
import type { DocumentLimits } from './run-options.ts';
import { type Result, subjectOf, type Task } from './task.ts';

export type Limit = Extract<ErrorCode, `limit/${string}`>;

const MEBIBYTE = 1 << 20;

/** Seconds that a task may take. */
export function secondsFor(task: Task, { seconds }: DocumentLimits): number {
  const { content } = task.kind === 'prepare' ? task.raw : { content: { bytes: task.body } };
  return seconds * (1 + ('text' in content ? content.text.length : content.bytes.length) / MEBIBYTE);
}

/** The result of a task that was stopped. */
export function failedBy(limit: Limit, task: Task, limits: DocumentLimits): Result {
  const { id, uri } = subjectOf(task);
  return { failure: toFailed(id, uri, new DecantError(limit, REASONS[limit](limits), { uri })), isPassing: true };
}

const REASONS: Readonly<Record<Limit, (limits: DocumentLimits) => string>> = {
  'limit/time': ({ seconds }) =>
    `The document took longer than it may: ${seconds} seconds, and as many for each MiB of it. Raise limits.seconds or leave it out.`,
  'limit/memory': ({ megabytes }) =>
    `The document took more memory than it may: ${megabytes} MB. Raise limits.megabytes or leave it out.`,
  'limit/crash': () =>
    'The document ended the thread that worked on it. Leave it out, and tell the makers of the stage.',
};
