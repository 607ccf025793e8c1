import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'decant-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The lines of a JSONL file, parsed. */
export function readLines(path: string): readonly Record<string, unknown>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** The files whose bytes are a function of the input, by name. */
export const RESULT_FILES = ['documents.jsonl', 'ledger.jsonl', 'rejected.jsonl', 'failed.jsonl'] as const;

/** The bytes of the result files of a folder, in one string each. */
export function resultBytes(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(RESULT_FILES.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** Everything in a folder but the results, the manifest and the state. */
export function leftovers(folder: string): readonly string[] {
  const state = ['.decant', '.decant/lock', '.decant/state.sqlite'];
  const known = new Set<string>([...RESULT_FILES, 'changes.jsonl', 'manifest.json', ...state]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !known.has(name));
}
