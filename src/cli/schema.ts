import { Argument, type Command } from 'commander';
import { withHelp } from './help.ts';

/** `decant schema`. */
export function addSchema(program: Command): void {
  withHelp(program.command('schema'), {
    examples: [['decant schema record', 'what a line of documents.jsonl holds']],
    exits: ['done'],
  })
    .description('print the JSON Schema of a line of a result file, or of the configuration')
    .addArgument(
      new Argument('<name>', 'which one').choices([
        'record',
        'ledger',
        'rejected',
        'failed',
        'changes',
        'labelled',
        'config',
      ]),
    )
    .action(async (name) => {
      const { schemaCommand } = await import('../commands/schema.ts');
      process.exitCode = await schemaCommand(name);
    });
}
