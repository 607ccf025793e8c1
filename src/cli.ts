import { existsSync, realpathSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT, exitCodeOf, messageOf } from './commands/exit.ts';
import { endQuietlyWhenClosed } from './commands/terminal.ts';
import { version } from './version.ts';

/**
 * Runs one command line and sets the exit code. Commands are loaded when they are called, so that `--help` is quick; what
 * Node.js compiles of them is kept in its own cache (`NODE_COMPILE_CACHE`), which halves the start of the next one.
 */
export async function main(args: readonly string[]): Promise<void> {
  enableCompileCache();
  endQuietlyWhenClosed();
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else {
      process.stderr.write(`${messageOf(error)}\n`);
      process.exitCode = exitCodeOf(error);
      // An input that has nothing to give, such as an open pipe, would hold the process.
      if (process.exitCode === EXIT.interrupted) process.exit();
    }
  }
}

/** The command line, as commander knows it. */
export function createProgram(): Command {
  const program = new Command('decant')
    .description(
      'Pours the clear text off scraped content and keeps the sediment: raw text and HTML in, clean JSONL out,\nand a ledger that names the rule and the evidence for everything that was taken out.',
    )
    .version(version())
    .exitOverride()
    .enablePositionalOptions()
    .showHelpAfterError('(decant --help lists the commands and options)')
    .addHelpText('after', EXAMPLES);
  addRun(program);
  addClean(program);
  addExplain(program);
  addDiff(program);
  addRestore(program);
  addLearn(program);
  addSchedule(program);
  addRuns(program);
  addSchema(program);
  return program;
}

const EXAMPLES = `
Examples:
  decant run seeds --out output            clean a folder; results and ledger go to output/
  cat page.html | decant clean | jq .text  clean one document in a pipe
  decant explain page.html                 see what was taken out, by which rule, on which evidence
  decant diff before.json after.json --on crawl      what would another configuration change?
  decant schedule crawl --cron '0 * * * *'            run every hour
  decant restore page.html --rule boilerplate/share   keep that from the next run on
  decant learn spam --from moderated.jsonl            learn what is spam on your site
  decant run https://example.org/feed.xml             fetch a feed, a sitemap or a page, and clean it
  decant run 'crawl/**/*.html' --set boilerplate.minimumScore=0.4

Exit codes: 0 done, 1 failed, 2 usage, 3 documents failed and --strict was given, 4 over a budget,
5 no input, 6 another run holds the results, 78 bad configuration, 130 interrupted.`;

function addRun(program: Command): void {
  withRun(program.command('run'))
    .description(
      'clean files, folders, globs or web addresses into documents, ledger, rejected and failed (JSONL) and a manifest',
    )
    .action(async (inputs, flags) => {
      const { runCommand } = await import('./commands/run.ts');
      process.exitCode = await runCommand(inputs, flags);
    });
}

/** What `run` takes, and `schedule` hands on to it. */
function withRun(command: Command): Command {
  return withConfig(command)
    .argument('[inputs...]', 'files, folders, globs or web addresses; what the configuration names when none is given')
    .option('-o, --out <folder>', 'folder for the results (default: output)')
    .addOption(
      new Option('-f, --format <format>', 'write the documents in another shape too').choices([
        'fineweb',
        'dolma',
        'jsonld',
      ]),
    )
    .option('--state <folder>', 'folder for what is remembered between runs (default: .decant in the results)')
    .option('--shards <n>', 'files of each kind that the results are spread over', positiveInteger)
    .addOption(new Option('--compress <how>', 'compress the result files').choices(['none', 'gzip', 'zstd']))
    .option('-j, --jobs <n>', 'worker threads (default: one for each core)', positiveInteger)
    .option('--limit <n>', 'inputs to read at most; what is not read stays as it is', positiveInteger)
    .option('--sample <share>', 'read a part of the inputs, the same each time: 1%@seed; the others stay as they are')
    .option('--offline', 'connect to nothing; clean again what was fetched before')
    .addOption(
      new Option('--refetch <when>', 'fetch again what was fetched before (default: changed)').choices([
        'always',
        'changed',
        'never',
      ]),
    )
    .option('--dry-run', 'do everything and write nothing')
    .option('--max-removed <share>', 'share of the characters that may be dropped; over it, nothing is written', part)
    .option('--max-failed <share>', 'share of the inputs that may fail; over it, nothing is written', part)
    .option('--strict', 'exit with 3 when a document failed')
    .option('--json', 'print the manifest on stdout')
    .option('-q, --quiet', 'no progress and no funnel')
    .option(
      '--events <file>',
      'append what happens to a file, a JSON object a line; - for stderr, and nothing else there',
    );
}

function addClean(program: Command): void {
  withConfig(program.command('clean'))
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
      const { cleanCommand } = await import('./commands/clean.ts');
      process.exitCode = await cleanCommand(input, flags);
    });
}

function addExplain(program: Command): void {
  withConfig(program.command('explain'))
    .description('show every block with its place, rule and evidence, and every metadata field with its source')
    .argument('<document>', 'a file or - to judge now; a URI or an id to look up in the results of a run')
    .option('-o, --out <folder>', 'where the results of the run are (default: output)')
    .option('--full', 'show the whole text of every block')
    .option('--json', 'print one JSON object a document')
    .action(async (what, flags) => {
      const { explainCommand } = await import('./commands/explain.ts');
      process.exitCode = await explainCommand(what, flags);
    });
}

function addDiff(program: Command): void {
  withSettings(program.command('diff'))
    .description('show which documents and blocks flip between two outputs, or between two configurations, by rule')
    .argument('<a>', 'the output folder of a run, or a configuration file')
    .argument('<b>', 'the same')
    .option('--on <inputs...>', 'what configurations are run on (default: the inputs of the first)')
    .option('--examples <n>', 'examples of each kind of difference', wholeNumber, 3)
    .option('--json', 'print one JSON object')
    .action(async (a, b, flags) => {
      const { diffCommand } = await import('./commands/diff.ts');
      process.exitCode = await diffCommand(a, b, flags);
    });
}

function addRestore(program: Command): void {
  withConfig(program.command('restore'))
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
      const { restoreCommand } = await import('./commands/restore.ts');
      process.exitCode = await restoreCommand(document, flags);
    });
}

function addLearn(program: Command): void {
  program
    .command('learn')
    .description('learn from what you have judged yourself')
    .command('spam')
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
      const { learnSpamCommand } = await import('./commands/learn-spam.ts');
      process.exitCode = await learnSpamCommand(flags);
    });
}

function foldCount(value: string): number {
  if (wholeNumber(value) < 2) throw new InvalidArgumentError('It must be a whole number from 2.');
  return wholeNumber(value);
}

function addSchedule(program: Command): void {
  const schedule = withSchedule(program.command('schedule'))
    .description('run whenever a run is due, each in a process of its own; takes what run takes besides')
    .action(async (inputs, flags, command: Command) => {
      needCron(flags, command);
      const { scheduleCommand } = await import('./commands/schedule.ts');
      process.exitCode = await scheduleCommand(runArguments(inputs, flags), flags);
    });
  withSchedule(schedule.command('print'))
    .description('print the same schedule for a scheduler that you have; nothing is installed')
    .addOption(
      new Option('--for <scheduler>', 'which one').choices(['cron', 'systemd', 'k8s', 'github']).makeOptionMandatory(),
    )
    .option('--image <name>', 'container image, for k8s (default: decant:latest)')
    .action(async (inputs, flags, command: Command) => {
      needCron(flags, command);
      const { schedulePrintCommand } = await import('./commands/schedule.ts');
      process.exitCode = await schedulePrintCommand(runArguments(inputs, flags), flags);
    });
}

/** Asked for here: commander would ask the command for it although the subcommand has it. */
function needCron({ cron }: { readonly cron?: string }, command: Command): void {
  if (cron === undefined) command.error("error: required option '--cron <expression>' not specified");
}

function withSchedule(command: Command): Command {
  return withRun(command)
    .option('--cron <expression>', 'when runs are due, e.g. "0 * * * *"')
    .option('--timezone <zone>', 'time zone of the expression, e.g. Europe/Oslo (default: that of the machine)')
    .option('--jitter <duration>', 'begin up to this much later, e.g. 90s, 10m, 1h', duration, 0)
    .option('--seed <text>', 'makes the delay of --jitter the same every time')
    .addOption(
      new Option('--catch-up <how>', 'what becomes of runs that were missed').choices(['once', 'none']).default('once'),
    );
}

/** The arguments of `run` again, out of what was parsed for it. */
function runArguments(inputs: readonly string[], flags: Readonly<Record<string, unknown>>): readonly string[] {
  const given = withRun(new Command()).options.flatMap((option): readonly string[] => {
    const value = flags[option.attributeName()];
    const name = option.long ?? '';
    if (value === undefined || value === false) return [];
    if (value === true) return [name];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => [name, String(one)]);
  });
  return inputs.length === 0 ? given : [...given, '--', ...inputs];
}

const DURATION = /^(\d{1,9})(s|m|h)?$/;
const MILLISECONDS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

function duration(value: string): number {
  const [, amount, unit = 's'] = DURATION.exec(value) ?? [];
  if (amount === undefined) throw new InvalidArgumentError('It must be a whole number of s, m or h, such as 10m.');
  return Number(amount) * (MILLISECONDS[unit] ?? 0);
}

function addRuns(program: Command): void {
  withConfig(program.command('runs'))
    .description('show the runs that wrote to a folder')
    .option('-o, --out <folder>', 'folder of the results (default: output)')
    .option('--state <folder>', 'folder for what is remembered between runs (default: .decant in the results)')
    .option('--json', 'print one JSON object')
    .action(async (flags) => {
      const { runsCommand } = await import('./commands/runs.ts');
      process.exitCode = await runsCommand(flags);
    });
}

function addSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of a line of a result file, or of the configuration')
    .addArgument(
      new Argument('<name>', 'which one').choices(['record', 'ledger', 'rejected', 'failed', 'labelled', 'config']),
    )
    .action(async (name) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      process.exitCode = await schemaCommand(name);
    });
}

function withConfig(command: Command): Command {
  return withSettings(command).option(
    '-c, --config <file>',
    'configuration file (default: decant.config.{ts,js,mjs,json,yaml,yml} in this folder)',
  );
}

function withSettings(command: Command): Command {
  return command
    .option('-s, --set <path=value>', 'set one key of the configuration; may be given again', gathered)
    .addOption(
      new Option('--preset <name>', 'how readily text is taken out').choices(['recall', 'balanced', 'precision']),
    )
    .option(
      '--overrides <path>',
      'file or folder of overrides (default: decant.overrides.json beside the configuration)',
    )
    .option(
      '--field <name=column>',
      'which column of a JSONL row is what, e.g. text=body; may be given again',
      gathered,
    )
    .option('--input-format <name>', 'what every input is, such as jsonl; content and name tell it unless given')
    .option('--max-bytes <n>', 'largest document that is read, in bytes', positiveInteger);
}

function gathered(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function positiveInteger(value: string): number {
  if (wholeNumber(value) === 0) throw new InvalidArgumentError('It must be a whole number from 1.');
  return wholeNumber(value);
}

function wholeNumber(value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('It must be a whole number from 0.');
  return number;
}

function part(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

const [, script] = process.argv;
if (script !== undefined && existsSync(script) && realpathSync(script) === import.meta.filename)
  await main(process.argv.slice(2));
