import { type Command, Option } from 'commander';
import { withHelp } from './help.ts';

/** `decant init`. */
export function addInit(program: Command): void {
  withHelp(program.command('init'), {
    examples: [
      ['decant init', 'decant.config.ts, every key with its default'],
      ['decant init --as yaml', 'the same as YAML, with a schema for editors'],
    ],
    exits: ['done', 'failed', 'configuration'],
  })
    .description('write a configuration file in which every key is explained; never over one that stands')
    .addOption(new Option('--as <format>', 'what to write it in').choices(['ts', 'yaml', 'json']).default('ts'))
    .action(async (flags) => {
      const { initCommand } = await import('../commands/init.ts');
      process.exitCode = await initCommand(flags);
    });
}
