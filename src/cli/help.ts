import type { Command } from 'commander';
import type { EXIT } from '../commands/exit.ts';

const MEANINGS: Readonly<Record<keyof typeof EXIT, readonly [code: number, meaning: string]>> = {
  done: [0, 'done'],
  failed: [1, 'failed'],
  usage: [2, 'the command line is wrong'],
  documentsFailed: [3, 'done, but documents failed, and --strict was given'],
  overBudget: [4, 'over a budget; nothing was written'],
  noInput: [5, 'no input, or none that can be read'],
  locked: [6, 'another run holds the results'],
  configuration: [78, 'the configuration is wrong'],
  interrupted: [130, 'interrupted; the same command goes on from there'],
};

/** What stands under the options in the help of a command. */
export interface Help {
  readonly examples: readonly (readonly [line: string, about: string])[];
  /** What the command may end with. */
  readonly exits: readonly (keyof typeof EXIT)[];
}

const LONGEST = 58;

/** Puts examples and exit codes under the help of a command. */
export function withHelp(command: Command, { examples, exits }: Help): Command {
  const width = Math.min(LONGEST, Math.max(...examples.map(([line]) => line.length)));
  const lines = examples.map(([line, about]) =>
    line.length > width ? `  ${line}\n  ${' '.repeat(width)}  ${about}` : `  ${line.padEnd(width)}  ${about}`,
  );
  const codes = exits
    .map((name) => MEANINGS[name])
    .map(([code, meaning]) => `  ${String(code).padStart(3)}  ${meaning}`);
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}\n\nExit codes:\n${codes.join('\n')}`);
}
