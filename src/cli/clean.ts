import { type Command, Option } from 'commander';
import { CONFIG_FILES, withHelp } from './help.ts';
import { withConfig } from './options.ts';

/** `decant clean`. */
export function addClean(program: Command): void {
  withHelp(withConfig(program.command('clean')), {
    examples: [
      ['cat page.html | decant clean | jq .text', 'in a pipe'],
      ['decant clean page.html --format markdown', 'one page as Markdown'],
      ['cat rows.jsonl | decant clean --jsonl > clean.jsonl', 'a document a line'],
    ],
    files: CONFIG_FILES,
    environment: ['NO_COLOR', 'AWS_*', 'HTTPS_PROXY'],
    exits: ['done', 'failed', 'documentsFailed', 'noInput', 'configuration'],
  })
    .description('clean one input without state: raw on stdin, JSONL on stdout')
    .argument('[input]', 'a file, a folder, a glob, or - for stdin', '-')
    .addOption(
      new Option('-f, --format <format>', 'what to print')
        .choices(['jsonl', 'text', 'markdown', 'ledger', 'fineweb', 'dolma', 'jsonld'])
        .default('jsonl'),
    )
    .option('--jsonl', 'stdin holds JSON lines, a document each')
    .option('--html', 'take the input for HTML where its content does not say')
    .option('--strict', 'exit with 3 when any document failed')
    .action(async (input, flags) => {
      const { cleanCommand } = await import('../commands/clean.ts');
      process.exitCode = await cleanCommand(input, flags);
    });
}
