import type { Command } from 'commander';
import { EXIT } from '../commands/exit.ts';
import { CONFIG_FILES, withHelp } from './help.ts';
import { gathered, withConfig } from './options.ts';
import { ADDRESSES } from './run.ts';

/** `decant export`. */
export function addExport(program: Command): void {
  withHelp(withConfig(program.command('export')), {
    examples: [
      ['decant export output --to sqlite:corpus.db', 'a database with full-text search'],
      ['decant export output --to parquet:corpus --to markdown:notes', 'two at once'],
      ['decant export output --to s3://bucket/news', 'the result files, in a bucket'],
      ['decant export output --to - | head -n 1', 'the documents on stdout, unpacked'],
    ],
    files: CONFIG_FILES,
    environment: ['TMPDIR', 'AWS_*'],
    exits: ['done', 'failed', 'noInput', 'configuration', 'interrupted'],
  })
    .description('bring destinations level with the results of a run: all of it once, then only what changes')
    .argument('[output]', 'the folder of the results; what the configuration names when none is given')
    .option('--to <address>', `${ADDRESSES}; - prints the documents`, gathered)
    .option('--replace', 'put these results in the place of those of another folder')
    .option('--json', 'print what was done as one JSON object')
    .action(async (folder, flags, command: Command) => {
      if (flags.to?.includes('-') && flags.json)
        command.error('error: --to - prints the documents; --json cannot go with it', { exitCode: EXIT.usage });
      const { exportCommand } = await import('../commands/export.ts');
      process.exitCode = await exportCommand(folder, flags);
    });
}
