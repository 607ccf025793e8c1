import type { Command } from 'commander';
import { EXIT } from '../commands/exit.ts';
import { CONFIG_FILES, withHelp } from './help.ts';
import { withConfig } from './options.ts';

/** `decant restore`. */
export function addRestore(program: Command): void {
  withHelp(withConfig(program.command('restore')), {
    examples: [
      ['decant restore page.html --rule boilerplate/share', 'this rule, on this document'],
      ['decant restore --rule boilerplate/share', 'this rule, everywhere'],
      ['decant restore --list', 'what is restored now'],
    ],
    files: CONFIG_FILES,
    exits: ['done', 'failed', 'noInput', 'configuration'],
  })
    .description('write an override: what a rule took out stays in from the next run on')
    .argument('[document]', 'URI or id of a document in the results; every document when none is given')
    .option(
      '-r, --rule <rule>',
      'the rule that is taken back, e.g. boilerplate/share; every rule that drops unless said',
    )
    .option('-o, --out <folder>', 'where the results of the run are (default: output)')
    .option('--list', 'print the overrides that there are')
    .option('--remove', 'remove the override instead of writing it')
    .option('--json', 'print the file and its overrides as one JSON object')
    .action(async (document, flags, command: Command) => {
      if (document === undefined && flags.rule === undefined && flags.list !== true)
        command.error('error: restore wants a document, a --rule, or --list', { exitCode: EXIT.usage });
      const { restoreCommand } = await import('../commands/restore.ts');
      process.exitCode = await restoreCommand(document, flags);
    });
}
