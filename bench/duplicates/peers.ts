import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pythonPath } from '../peers/python.ts';
import type { BenchOptions, Row } from '../report.ts';
import { madeDocuments, SEED } from './made.ts';

const SCRIPT = join(import.meta.dirname, '..', 'peers', 'run-signatures.py');
const DOCUMENTS = 3000;

/** How fast the signature functions of others are on the first of the documents that ours is measured on. */
export function peerRows({ python, peers }: Pick<BenchOptions, 'python' | 'peers'>): readonly Row[] {
  if (peers === 'none') return [];
  const path = pythonPath(python);
  if (!existsSync(path)) return leftOut(`there is no Python at ${path}`);
  const input = [...madeDocuments(SEED, DOCUMENTS)].map((text) => `${JSON.stringify(text)}\n`).join('');
  try {
    const lines = execFileSync(path, ['-B', SCRIPT], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
    return lines.trim().split('\n').flatMap(rowsOf);
  } catch (error) {
    return leftOut(error instanceof Error ? (error.message.trim().split('\n').at(-1) ?? '') : String(error));
  }
}

interface Answer {
  readonly system: string;
  readonly version?: string | null;
  readonly value?: number;
  readonly error?: string;
}

function rowsOf(line: string): readonly Row[] {
  const { system, version, value, error }: Answer = JSON.parse(line); // as the script wrote it
  if (value === undefined) return leftOut(`${system}: ${error ?? 'it said nothing'}`);
  const metric = 'mb-per-cpu-second';
  const figure = { bench: 'duplicates', set: 'text-to-signature', system, metric, value, n: DOCUMENTS };
  return [typeof version === 'string' ? { ...figure, version } : figure];
}

function leftOut(why: string): readonly Row[] {
  process.stderr.write(`SIGNATURES OF OTHERS ARE LEFT OUT: ${why}. Run bench/peers/setup.sh.\n`);
  return [];
}
