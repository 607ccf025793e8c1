import type { Command } from 'commander';
import { CONFIG_FILES, withHelp } from './help.ts';
import { withConfig } from './options.ts';

/** `decant runs`. */
export function addRuns(program: Command): void {
  withHelp(withConfig(program.command('runs')), {
    examples: [
      ['decant runs --out output', 'the newest first'],
      ["decant runs --json | jq '.runs[0].outcome'", 'how did the last one end?'],
    ],
    files: CONFIG_FILES,
    environment: ['NO_COLOR'],
    exits: ['done', 'failed', 'configuration'],
  })
    .description('show the runs that wrote to a folder')
    .option('-o, --out <folder>', 'folder of the results (default: output)')
    .option('--state <folder>', 'folder for what is remembered between runs (default: .decant in the results)')
    .option('--json', 'print one JSON object')
    .action(async (flags) => {
      const { runsCommand } = await import('../commands/runs.ts');
      process.exitCode = await runsCommand(flags);
    });
}
