import { systemReason } from '../errors.ts';
import { EXIT } from './exit.ts';

/** Whether to colour what goes to a stream: on a terminal, unless NO_COLOR says otherwise. */
export function useColour(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}

/** Writes to stdout and waits until it is taken, so that a slow reader slows us down instead of filling memory. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/**
 * A reader that closes the pipe early (`| head`) ends the command quietly; output that cannot be written anywhere ends it
 * with a line that says so. Where messages go nowhere, the work goes on.
 */
export function endQuietlyWhenClosed(): void {
  process.stderr.on('error', () => undefined); // there is nobody left to tell
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    process.stderr.write(`decant: Cannot write to the standard output: ${systemReason(error)}.\n`);
    process.exit(EXIT.failed);
  });
}
