import { existsSync, realpathSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { Command, CommanderError } from 'commander';
import { addClean } from './cli/clean.ts';
import { addCompletion } from './cli/completion.ts';
import { addConfig } from './cli/config.ts';
import { addDiff } from './cli/diff.ts';
import { addExplain } from './cli/explain.ts';
import { addExport } from './cli/export.ts';
import { CONFIG_FILES, type Help, withHelp } from './cli/help.ts';
import { addInit } from './cli/init.ts';
import { addLearn } from './cli/learn.ts';
import { addRestore } from './cli/restore.ts';
import { addRun } from './cli/run.ts';
import { addRuns } from './cli/runs.ts';
import { addSchedule } from './cli/schedule.ts';
import { addSchema } from './cli/schema.ts';
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
      'Pours the clear text off scraped content and keeps the sediment: raw text and HTML in, clean JSONL out, and a ledger that names the rule and the evidence for everything that was taken out.',
    )
    .version(version())
    .exitOverride()
    .enablePositionalOptions()
    .showHelpAfterError('(decant --help lists the commands and options)');
  withHelp(program, HELP).addHelpText('after', LAST_WORDS);
  addRun(program);
  addClean(program);
  addExport(program);
  addExplain(program);
  addDiff(program);
  addRestore(program);
  addLearn(program);
  addSchedule(program);
  addRuns(program);
  addSchema(program);
  addInit(program);
  addConfig(program);
  addCompletion(program);
  return program;
}

const HELP: Help = {
  examples: [
    ['decant run seeds --out output', 'clean a folder; results and ledger go to output/'],
    ['cat page.html | decant clean | jq .text', 'clean one document in a pipe'],
    ['decant explain page.html', 'see what was taken out, by which rule, on which evidence'],
    ['decant diff before.json after.json --on crawl', 'what would another configuration change?'],
    ["decant schedule crawl --cron '0 * * * *'", 'run every hour'],
    ['decant restore page.html --rule boilerplate/share', 'keep that from the next run on'],
    ['decant learn spam --from moderated.jsonl', 'learn what is spam on your site'],
    ['decant run https://example.org/feed.xml', 'fetch a feed, a sitemap or a page, and clean it'],
    ["decant run 's3://bucket/crawl/*.warc.gz'", 'clean what lies in a bucket'],
    ["decant run 'crawl/**/*.html' --set boilerplate.minimumScore=0.4", 'with another configuration'],
    ['decant export output --to sqlite:corpus.db', 'keep a database in step with the results'],
    ['decant init', 'write a configuration with every key explained'],
  ],
  files: CONFIG_FILES,
  environment: ['NO_COLOR', 'CI', 'TMPDIR', 'NODE_COMPILE_CACHE', 'AWS_*', 'HTTPS_PROXY'],
  exits: [
    'done',
    'failed',
    'usage',
    'documentsFailed',
    'overBudget',
    'noInput',
    'locked',
    'configuration',
    'interrupted',
  ],
};

const LAST_WORDS = `
Streams: stdout carries data only; progress and messages go to stderr.
Every command has examples, files and exit codes of its own: decant run --help.`;

const [, script] = process.argv;
if (script !== undefined && existsSync(script) && realpathSync(script) === import.meta.filename)
  await main(process.argv.slice(2));
