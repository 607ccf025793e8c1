import type { Command } from 'commander';
import { CONFIG_FILES, withHelp } from './help.ts';
import { withConfig } from './options.ts';

/** `decant explain`. */
export function addExplain(program: Command): void {
  withHelp(withConfig(program.command('explain')), {
    examples: [
      ['decant explain page.html', 'judge a file now'],
      ['decant explain 253f0737fdb1e6ec --out output', 'a document of a run'],
      ['decant explain page.html --json | jq .metadata', 'for programs'],
    ],
    files: CONFIG_FILES,
    environment: ['NO_COLOR', 'HTTPS_PROXY'],
    exits: ['done', 'failed', 'noInput', 'configuration'],
  })
    .description('show every block with its place, rule and evidence, and every metadata field with its source')
    .argument('<document>', 'a file or - to judge now; a URI or an id to look up in the results of a run')
    .option('-o, --out <folder>', 'where the results of the run are (default: output)')
    .option('--full', 'show the whole text of every block')
    .option('--json', 'print one JSON object a document')
    .action(async (what, flags) => {
      const { explainCommand } = await import('../commands/explain.ts');
      process.exitCode = await explainCommand(what, flags);
    });
}
