import { Argument, type Command, type Option } from 'commander';
import type { CommandWords, Taken } from '../commands/completion-words.ts';
import { withHelp } from './help.ts';

/** `decant completion`. */
export function addCompletion(program: Command): void {
  withHelp(program.command('completion'), {
    examples: [
      ['decant completion bash > ~/.local/share/bash-completion/completions/decant', 'bash'],
      ['decant completion zsh > ~/.zfunc/_decant', 'zsh, with ~/.zfunc in fpath before compinit'],
      ['decant completion fish > ~/.config/fish/completions/decant.fish', 'fish'],
    ],
    exits: ['done'],
  })
    .description('print a script that completes commands and options in a shell')
    .addArgument(new Argument('<shell>', 'which one').choices(['bash', 'zsh', 'fish']))
    .action(async (shell) => {
      const { completionCommand } = await import('../commands/completion.ts');
      process.exitCode = await completionCommand(shell, wordsOf(program));
    });
}

/** The commands and options of a command line, as a shell completes them. */
export function wordsOf(command: Command): CommandWords {
  const [first] = command.registeredArguments;
  return {
    name: command.name(),
    about: command.description(),
    options: [
      ...command.options.map((option) => ({
        ...(option.short === undefined ? {} : { short: option.short }),
        long: option.long ?? '',
        about: option.description,
        takes: takenBy(option),
      })),
      { short: '-h', long: '--help', about: 'display help for command', takes: { kind: 'nothing' } },
    ],
    takes: first === undefined ? { kind: 'nothing' } : (ofChoices(first.argChoices) ?? { kind: 'file' }),
    commands: command.commands.map(wordsOf),
  };
}

function takenBy(option: Option): Taken {
  if (!option.required && !option.optional) return { kind: 'nothing' };
  const value = option.flags.slice(option.flags.indexOf('<'));
  return ofChoices(option.argChoices) ?? BY_VALUE[value] ?? { kind: 'anything' };
}

function ofChoices(choices: readonly string[] | undefined): Taken | undefined {
  return choices === undefined ? undefined : { kind: 'words', words: choices };
}

/** What an option takes, by how its value is called. */
const BY_VALUE: Readonly<Record<string, Taken>> = {
  '<file>': { kind: 'file' },
  '<files...>': { kind: 'file' },
  '<inputs...>': { kind: 'file' },
  '<path>': { kind: 'file' },
  '<folder>': { kind: 'folder' },
  '<path=value>': { kind: 'setting' },
  '<address>': { kind: 'address' },
};
