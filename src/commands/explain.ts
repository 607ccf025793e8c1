import { existsSync } from 'node:fs';
import { cleaner } from '../api/clean.ts';
import { adviceOn, findLines } from '../engine/results.ts';
import { DecantError } from '../errors.ts';
import { transcript, writtenTranscript } from '../explain.ts';
import { nearestName } from '../sources/inputs.ts';
import { attempt } from './clean.ts';
import { EXIT } from './exit.ts';
import { failureLine } from './failure-line.ts';
import { inputSource } from './input.ts';
import { type ConfigFlags, configure } from './options.ts';
import { print, useColour } from './terminal.ts';

export interface ExplainFlags extends ConfigFlags {
  readonly out?: string;
  readonly full?: boolean;
  readonly json?: boolean;
}

/** Characters of a block that are shown when `--full` is not given. */
const WIDTH = 100;

/**
 * `decant explain`: every block with its place, rule and evidence, and every metadata field with its source. A file or
 * `-` is judged now; a URI or an id is looked up in the results of a run.
 */
export async function explainCommand(what: string, flags: ExplainFlags): Promise<number> {
  const config = await configure(flags, flags.out === undefined ? {} : { out: flags.out });
  const style = { colour: useColour(process.stdout), width: flags.full ? Number.POSITIVE_INFINITY : WIDTH };
  if (what !== '-' && !existsSync(what)) {
    const found = await findLines(config.out, what);
    if (found === undefined) throw await unknownDocument(what, config.out);
    await print(flags.json ? `${JSON.stringify(found)}\n` : writtenTranscript(found, style));
    return EXIT.done;
  }
  const clean = cleaner(config);
  let failed = 0;
  let read = 0;
  for await (const item of inputSource(what, { config, jsonl: false }).read()) {
    read += 1;
    const outcome = attempt(item, clean, false);
    if (outcome instanceof DecantError) {
      failed += 1;
      process.stderr.write(`decant: ${failureLine(item.uri, outcome)}\n`);
    } else if (flags.json) await print(`${JSON.stringify(outcome.document)}\n`);
    else await print(`${read - failed > 1 ? '\n' : ''}${transcript(outcome.document, style)}`);
  }
  return failed > 0 && failed === read ? EXIT.failed : EXIT.done;
}

async function unknownDocument(what: string, out: string): Promise<DecantError> {
  const near = await nearestName(what, process.cwd());
  const advice = near === undefined ? await adviceOn(out, what) : `Did you mean ${near}?`;
  const message = `There is no file "${what}", and ${out} holds no document with this URI or id. ${advice}`;
  return new DecantError('input/not-found', message);
}
