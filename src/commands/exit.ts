import { DecantError } from '../errors.ts';

/** What the exit codes mean; the same for every command. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  documentsFailed: 3,
  overBudget: 4,
  noInput: 5,
  locked: 6,
  configuration: 78,
  interrupted: 130,
} as const;

const CODES: ReadonlyMap<string, number> = new Map([
  ['run/interrupted', EXIT.interrupted],
  ['run/budget', EXIT.overBudget],
  ['run/locked', EXIT.locked],
]);

/** The exit code for what ended a command. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof DecantError)) return EXIT.failed;
  if (error.code.startsWith('config/')) return EXIT.configuration;
  if (error.code.startsWith('input/')) return EXIT.noInput;
  return CODES.get(error.code) ?? EXIT.failed;
}

/** What to say of it on stderr: the message alone for what decant foresees, the stack for what it does not. */
export function messageOf(error: unknown): string {
  if (error instanceof DecantError) {
    const where = error.at === undefined ? '' : ` (${error.at})`;
    return `decant: ${error.message}${where}`;
  }
  return `decant: an error that should not happen: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
