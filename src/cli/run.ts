import { Command, Option } from 'commander';
import { CONFIG_FILES, withHelp } from './help.ts';
import { gathered, part, positiveInteger, withConfig } from './options.ts';

/** `decant run`. */
export function addRun(program: Command): void {
  withHelp(withRun(program.command('run')), {
    examples: [
      ['decant run seeds --out output', 'clean a folder'],
      ["decant run 'crawl/**/*.html' --shards 64 --compress zstd", 'a large one, in shards'],
      ['decant run crawl --to sqlite:corpus.db --to parquet:corpus', 'and keep a database and Parquet in step'],
      ['decant run https://example.org/feed.xml', 'fetch a feed, a sitemap or a page, and clean it'],
      ["decant run 's3://bucket/2026-*.warc.gz'", 'objects in a bucket'],
      ['decant run crawl --dry-run --max-removed 0.5', 'would it drop too much?'],
      ['decant run', 'what the configuration says'],
    ],
    files: CONFIG_FILES,
    environment: ['NO_COLOR', 'CI', 'TMPDIR', 'AWS_*', 'HTTPS_PROXY'],
    exits: ['done', 'failed', 'documentsFailed', 'overBudget', 'noInput', 'locked', 'configuration', 'interrupted'],
  })
    .description(
      'clean files, folders, globs, web addresses or buckets into documents, ledger, rejected and failed (JSONL) and a manifest',
    )
    .action(async (inputs, flags) => {
      const { runCommand } = await import('../commands/run.ts');
      process.exitCode = await runCommand(inputs, flags);
    });
}

/** What `--to` takes. */
export const ADDRESSES: string =
  'bring a destination level with the results: sqlite:FILE, parquet:FOLDER, markdown:FOLDER, s3://BUCKET/PREFIX; may be given again';

/** What `run` takes, and `schedule` hands on to it. */
export function withRun(command: Command): Command {
  return withConfig(command)
    .argument(
      '[inputs...]',
      'files, folders, globs, web addresses or s3://bucket/prefix; what the configuration names when none is given',
    )
    .option('-o, --out <folder>', 'folder for the results (default: output)')
    .addOption(
      new Option('-f, --format <format>', 'write the documents in another shape too').choices([
        'fineweb',
        'dolma',
        'jsonld',
        'markdown',
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
    .option('--to <address>', ADDRESSES, gathered)
    .option('--strict', 'exit with 3 when a document failed')
    .option('--json', 'print the manifest on stdout')
    .option('-q, --quiet', 'no progress and no funnel')
    .option(
      '--events <file>',
      'append what happens to a file, a JSON object a line; - for stderr, and nothing else there',
    );
}

/** The arguments of `run` again, out of what was parsed for it. */
export function runArguments(inputs: readonly string[], flags: Readonly<Record<string, unknown>>): readonly string[] {
  const given = withRun(new Command()).options.flatMap((option): readonly string[] => {
    const value = flags[option.attributeName()];
    const name = option.long ?? '';
    if (value === undefined || value === false) return [];
    if (value === true) return [name];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => [name, String(one)]);
  });
  return inputs.length === 0 ? given : [...given, '--', ...inputs];
}
