import { type Cleaned, cleaner } from '../api/clean.ts';
import { DecantError, endsRun, printableName } from '../errors.ts';
import { type ExportFormat, exported } from '../exports.ts';
import { toMarkdown } from '../markdown.ts';
import type { RawDocument, ReadFailure, Source } from '../stage.ts';
import { isFailure } from '../stage.ts';
import { EXIT } from './exit.ts';
import { failureLine } from './failure-line.ts';
import { inputSource } from './input.ts';
import { type ConfigFlags, configure } from './options.ts';
import { print } from './terminal.ts';

export interface CleanFlags extends ConfigFlags {
  readonly format: 'jsonl' | 'text' | 'markdown' | 'ledger' | ExportFormat;
  readonly jsonl?: boolean;
  readonly html?: boolean;
  readonly strict?: boolean;
}

/** `decant clean`: the stateless filter. Raw in, one record a document out, in the order of the input. */
export async function cleanCommand(input: string, flags: CleanFlags): Promise<number> {
  const config = await configure(flags, flags.strict === undefined ? {} : { strict: flags.strict });
  const source: Source = inputSource(input, { config, jsonl: flags.jsonl === true });
  const clean = cleaner(config);
  let failed = 0;
  let read = 0;
  for await (const item of source.read()) {
    read += 1;
    const outcome = attempt(item, clean, flags.html === true);
    if (outcome instanceof DecantError) {
      failed += 1;
      process.stderr.write(`decant: ${failureLine(item.uri, outcome)}\n`);
    } else {
      if (outcome.rejected !== undefined)
        process.stderr.write(
          `decant: ${printableName(item.uri)} rejected: ${outcome.rejected.rule}. ${outcome.rejected.message}\n`,
        );
      await print(rendered(outcome, flags.format));
    }
  }
  if (read === 0) throw new DecantError('input/none', `${input} holds no document.`);
  if (failed === read) return EXIT.failed;
  return failed > 0 && config.strict ? EXIT.documentsFailed : EXIT.done;
}

/** What came of an item, or the error that it failed with; errors that end a command are thrown. */
export function attempt(
  item: RawDocument | ReadFailure,
  clean: (raw: RawDocument) => Cleaned,
  html: boolean,
): Cleaned | DecantError {
  if (isFailure(item)) return item.error;
  try {
    return clean(html ? { ...item, mediaType: 'text/html' } : item);
  } catch (error) {
    if (!(error instanceof DecantError) || endsRun(error)) throw error;
    return error;
  }
}

function rendered({ record, ledger, document }: Cleaned, format: CleanFlags['format']): string {
  if (format === 'ledger') return ledger.map((line) => `${JSON.stringify(line)}\n`).join('');
  if (record === undefined) return '';
  if (format === 'jsonl') return `${JSON.stringify(record)}\n`;
  if (format === 'text' || format === 'markdown') return `${format === 'text' ? record.text : toMarkdown(document)}\n`;
  return `${JSON.stringify(exported(format, document, record))}\n`;
}
