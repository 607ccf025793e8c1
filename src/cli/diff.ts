import type { Command } from 'commander';
import { CONFIG_FILES, withHelp } from './help.ts';
import { wholeNumber, withSettings } from './options.ts';

/** `decant diff`. */
export function addDiff(program: Command): void {
  withHelp(withSettings(program.command('diff')), {
    examples: [
      ['decant diff output-of-may output-of-june', 'two outputs'],
      ['decant diff before.json after.json --on crawl', 'two configurations'],
    ],
    files: CONFIG_FILES,
    environment: ['NO_COLOR', 'CI', 'TMPDIR', 'AWS_*', 'HTTPS_PROXY'],
    exits: ['done', 'failed', 'noInput', 'configuration'],
  })
    .description('show which documents and blocks flip between two outputs, or between two configurations, by rule')
    .argument('<a>', 'the output folder of a run, or a configuration file')
    .argument('<b>', 'the same')
    .option('--on <inputs...>', 'what configurations are run on (default: the inputs of the first)')
    .option('--examples <n>', 'examples of each kind of difference', wholeNumber, 3)
    .option('--json', 'print one JSON object')
    .action(async (a, b, flags) => {
      const { diffCommand } = await import('../commands/diff.ts');
      process.exitCode = await diffCommand(a, b, flags);
    });
}
