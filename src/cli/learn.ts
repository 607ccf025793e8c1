import { type Command, Option } from 'commander';
import { withHelp } from './help.ts';
import { foldCount, part } from './options.ts';

/** `decant learn`. */
export function addLearn(program: Command): void {
  const learn = program.command('learn').description('learn from what you have judged yourself');
  withHelp(learn.command('spam'), {
    examples: [['decant learn spam --from moderated.jsonl', 'from rows of { text, label }']],
    exits: ['done', 'failed', 'noInput', 'configuration'],
  })
    .description('learn the second opinion on spam from comments that you have moderated')
    .requiredOption(
      '--from <files...>',
      'JSONL: text, label (1 or 0) and, as known, group, author, date, article_title, article_text, language',
    )
    .option('-o, --out <file>', 'file for the weights; name it in comments.spamModel', 'spam-weights.json')
    .option('--false-positives <share>', 'share of genuine comments that may be taken for spam', part, 0.001)
    .option('--folds <n>', 'parts of the articles, each judged by a model that has not seen it', foldCount, 5)
    .addOption(new Option('--base <weights>', 'what to start from').choices(['shipped', 'none']).default('shipped'))
    .option('--json', 'print the figures as one JSON object')
    .action(async (flags) => {
      const { learnSpamCommand } = await import('../commands/learn-spam.ts');
      process.exitCode = await learnSpamCommand(flags);
    });
}
