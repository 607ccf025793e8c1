import { type Command, InvalidArgumentError, Option } from 'commander';

/** The options of every command with a configuration. */
export function withConfig(command: Command): Command {
  return withSettings(command).option(
    '-c, --config <file>',
    'configuration file (default: decant.config.{ts,js,mjs,json,yaml,yml} in this folder)',
  );
}

/** The options that change a configuration without naming its file. */
export function withSettings(command: Command): Command {
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

/** An option that may be given again: its values, in order. */
export function gathered(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** 1, 2, 3 ... */
export function positiveInteger(value: string): number {
  return wholeFrom(1, value);
}

/** 0, 1, 2 ... */
export function wholeNumber(value: string): number {
  return wholeFrom(0, value);
}

function wholeFrom(least: number, value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isSafeInteger(number) || number < least)
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  return number;
}

/** From 0 to 1. */
export function part(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

const DURATION = /^(\d{1,9})(s|m|h)?$/;
const MILLISECONDS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `90s`, `10m`, `1h`. */
export function duration(value: string): number {
  const [, amount, unit = 's'] = DURATION.exec(value) ?? [];
  if (amount === undefined) throw new InvalidArgumentError('It must be a whole number of s, m or h, such as 10m.');
  return Number(amount) * (MILLISECONDS[unit] ?? 0);
}

/** 2, 3, 4 ... */
export function foldCount(value: string): number {
  return wholeFrom(2, value);
}
