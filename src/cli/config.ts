import type { Command } from 'commander';
import { CONFIG_FILES, withHelp } from './help.ts';
import { withConfig } from './options.ts';

/** `decant config`. */
export function addConfig(program: Command): void {
  withHelp(withConfig(program.command('config')), {
    examples: [
      ['decant config', 'every key, its value and who says so'],
      ['decant config --set dedupe.near=false --json', 'what a run with this option would take'],
    ],
    files: CONFIG_FILES,
    environment: ['NO_COLOR'],
    exits: ['done', 'configuration'],
  })
    .description('print the configuration as a run would take it, with the origin of each value')
    .option('--json', 'print one JSON object')
    .action(async (flags) => {
      const { configCommand } = await import('../commands/config.ts');
      process.exitCode = await configCommand(flags);
    });
}
