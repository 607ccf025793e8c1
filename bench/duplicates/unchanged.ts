import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/api/run.ts';
import type { Row } from '../report.ts';
import { madeDocuments, SEED } from './made.ts';

const DOCUMENTS = 5000;

/** What a second run over the same input costs beside the first one: the whole pipeline with its state on disk. */
export async function unchangedRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'decant-duplicates-'));
  try {
    const lines = [...madeDocuments(SEED, DOCUMENTS)].map((text, at) => JSON.stringify({ url: addressOf(at), text }));
    writeFileSync(join(folder, 'rows.jsonl'), `${lines.join('\n')}\n`);
    const config = { inputs: ['rows.jsonl'], out: join(folder, 'out'), jobs: 1 };
    const first = await secondsOf(() => run(config, { cwd: folder }));
    const second = await secondsOf(() => run(config, { cwd: folder }));
    const row = { bench: 'duplicates', set: 'made', system: 'decant', n: DOCUMENTS };
    return [{ ...row, metric: 'unchanged-cost', value: second / first }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addressOf(at: number): string {
  return `https://made.example/${at}`;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
