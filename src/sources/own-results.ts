import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ReadFailure } from '../stage.ts';
import type { FoundFile } from './walk.ts';

type Found = FoundFile | ReadFailure;

/** What a run writes into the folder for its results. */
const RESULT =
  /^(?:(?:documents|ledger|rejected|failed|fineweb|dolma|jsonld|markdown)(?:-\d{5})?\.jsonl(?:\.gz|\.zst)?|changes\.jsonl|manifest\.json)$/;
const LEDGER = /^ledger(?:-\d{5})?\.jsonl(?:\.gz|\.zst)?$/;

/**
 * What was found without the results of runs: a ledger is no collection of documents, and a folder of crawls may well hold
 * the output of another run. A result file that is named itself, without its ledger, is read. Each folder is told once.
 */
export function withoutResults(found: readonly Found[], tell: (message: string) => void): readonly Found[] {
  const folders = new Map<string, string>();
  for (const item of found) {
    if (!('path' in item) || !LEDGER.test(path.basename(item.path))) continue;
    const folder = path.dirname(item.path);
    if (!folders.has(folder) && HELD.every((name) => existsSync(path.join(folder, name))))
      folders.set(folder, path.posix.dirname(item.uri));
  }
  for (const name of folders.values())
    tell(`${name} holds results of decant, which are passed over. To clean its documents again, name their file.`);
  return found.filter(
    (item) => !('path' in item && folders.has(path.dirname(item.path)) && RESULT.test(path.basename(item.path))),
  );
}

/** What stands beside a ledger that a run has written. */
const HELD = ['manifest.json', 'changes.jsonl'];
