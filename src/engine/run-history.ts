import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DecantError, systemCode } from '../errors.ts';
import type { Counts, Manifest } from './report.ts';

/** A run that is over. */
export interface PastRun {
  readonly run: string;
  /** ISO 8601, in UTC. */
  readonly started: string;
  readonly finished: string;
  readonly fingerprint: string;
  readonly documents: Counts['documents'];
}

/**
 * The runs that wrote to a folder, the newest first; none where there was none. What is known today is the manifest of the
 * last one.
 */
export async function runHistory(out: string): Promise<readonly PastRun[]> {
  const path = join(out, 'manifest.json');
  try {
    const { run, started, finished, fingerprint, counts }: Manifest = JSON.parse(await readFile(path, 'utf8')); // written by decant
    return [{ run, started, finished, fingerprint, documents: counts.documents }];
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT' || systemCode(cause) === 'ENOTDIR') return [];
    const what = systemCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
    throw new DecantError('read/invalid-json', `Cannot read the last run from ${path}: ${what}`, { cause });
  }
}
