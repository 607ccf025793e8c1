import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Bench, Row } from './report.ts';

const FEW = 10_000;
const MANY = 100_000;

/** What a run over ten thousand documents costs, the same again, with one changed, and ten times as many. */
export const scale: Bench = {
  name: 'scale',
  about: 'CPU of a second run over 10,000 documents, and memory at 100,000 beside that at 10,000',
  defaultData: '.',
  async run({ only, onRows }) {
    const work = mkdtempSync(join(tmpdir(), 'decant-scale-'));
    try {
      const few = await folderOf(work, FEW);
      const first = await measure(few);
      const before = stamps(few);
      const again = await measure(few);
      const isUntouched = stamps(few) === before;
      await writeRows(few, FEW, 1234);
      const changed = await measure(few);
      const changes = readFileSync(join(few, 'out', 'changes.jsonl'), 'utf8').split('\n').length - 1;
      const rows = [
        row('first run', 'CPU seconds', first.seconds),
        row('second run, unchanged', 'CPU seconds', again.seconds),
        row('second run, unchanged', 'share of the first', again.seconds / first.seconds),
        row('second run, unchanged', 'results untouched', isUntouched ? 1 : 0),
        row('one changed', 'CPU seconds', changed.seconds),
        row('one changed', 'lines in changes.jsonl', changes),
        row('first run', 'peak memory, MB', first.megabytes),
      ];
      onRows?.(rows);
      process.stderr.write(`scale: ${FEW} documents are done\n`);
      if (only === 'few') return rows;
      const many = await measure(await folderOf(work, MANY));
      return [
        ...rows,
        { ...row('first run', 'peak memory, MB', many.megabytes), n: MANY },
        { ...row('first run', 'memory beside that at 10,000', many.megabytes / first.megabytes), n: MANY },
      ];
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  },
};

function row(set: string, metric: string, value: number): Row {
  return { bench: 'scale', set, system: 'decant', metric, value, n: FEW };
}

async function folderOf(work: string, documents: number): Promise<string> {
  const folder = join(work, String(documents));
  mkdirSync(join(folder, 'in'), { recursive: true });
  await writeRows(folder, documents, undefined);
  return folder;
}

/** Rows of one file, one of which may be changed. */
async function writeRows(folder: string, documents: number, changed: number | undefined): Promise<void> {
  const file = createWriteStream(join(folder, 'in', 'rows.jsonl'));
  for (let index = 0; index < documents; index++) {
    const text = `The ferry number ${index} left the harbour at noon, and nobody was on the quay to see it go.\n\nIts captain said that the ${index + 3} passengers had ${index === changed ? 'never' : 'all'} come on board by the light of a single lamp.\n\nShare this on Facebook\n`;
    const line = `${JSON.stringify({ url: `https://harbour.example/${index}`, text })}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}

const RESULTS = ['documents', 'ledger', 'rejected', 'failed', 'changes'];

function stamps(folder: string): string {
  const stamp = (name: string): string => {
    const { ino, mtimeNs } = statSync(join(folder, 'out', `${name}.jsonl`), { bigint: true });
    return `${ino} ${mtimeNs}`;
  };
  return RESULTS.map(stamp).join('\n');
}

async function measure(cwd: string): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const script = join(import.meta.dirname, 'scale', 'measured.ts');
  const child = spawn(
    process.execPath,
    [script, 'run', 'in', '--out', 'out', '--quiet', '--jobs', '2', '--set', 'nearDuplicates.same=keep'],
    {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await once(child, 'close');
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`The run did not end well: ${stderr}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(last); // as the script printed it
  return { seconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6, megabytes: usage.maxRSS / 1024 };
}
