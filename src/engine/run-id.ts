import { customAlphabet } from 'nanoid';

const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 12;

/** A name for a run. It stands in the manifest only, never in a record. */
export function runId(): string {
  return customAlphabet(LETTERS, LENGTH)();
}
