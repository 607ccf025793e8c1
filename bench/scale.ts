import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Bench, Row } from './report.ts';
import { type Kind, textsOf } from './scale/texts.ts';

const FEW = 10_000;
const MANY = 100_000;
const CHANGED = 1234;

/**
 * What a run over ten thousand documents costs, the same again, with one changed, and the memory of ten times as many; for
 * documents that differ and for the worst case, in which all are alike. `--set few` leaves the many out.
 */
export const scale: Bench = {
  name: 'scale',
  about: 'CPU of a second run over 10,000 documents, and memory at 100,000 beside that at 10,000',
  defaultData: '.',
  async run({ only, onRows }) {
    const asked = only?.split(',') ?? [];
    const kinds = (['differing', 'alike'] as const).filter((kind) => !isNamed(asked) || asked.includes(kind));
    const rows: Row[] = [];
    for (const kind of kinds) {
      const work = mkdtempSync(join(tmpdir(), 'decant-scale-'));
      try {
        for await (const more of rowsOf(work, kind, { isFewOnly: asked.includes('few') })) {
          rows.push(...more);
          onRows?.(rows);
        }
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
    }
    return rows;
  },
};

function isNamed(asked: readonly string[]): boolean {
  return asked.includes('differing') || asked.includes('alike');
}

async function* rowsOf(
  work: string,
  kind: Kind,
  { isFewOnly }: { readonly isFewOnly: boolean },
): AsyncGenerator<readonly Row[]> {
  const row = (metric: string, value: number, n = FEW): Row => ({
    bench: 'scale',
    set: kind,
    system: 'decant',
    metric,
    value,
    n,
  });
  const few = await folderOf(work, kind, FEW);
  const first = await measure(few);
  yield [row('first-run-cpu-seconds', first.seconds), row('peak-memory-mb', first.megabytes)];
  const before = stamps(few);
  const again = await measure(few);
  yield [
    row('unchanged-cpu-seconds', again.seconds),
    row('unchanged-share-of-first', again.seconds / first.seconds),
    row('unchanged-results-untouched', stamps(few) === before ? 1 : 0),
  ];
  await writeRows(few, { kind, documents: FEW, changed: CHANGED });
  const changed = await measure(few);
  const lines = readFileSync(join(few, 'out', 'changes.jsonl'), 'utf8').split('\n').length - 1;
  yield [row('one-changed-cpu-seconds', changed.seconds), row('one-changed-lines-in-changes', lines)];
  process.stderr.write(`scale: ${FEW} documents are done\n`);
  if (isFewOnly) return;
  const many = await measure(await folderOf(work, kind, MANY));
  yield [
    row('first-run-cpu-seconds', many.seconds, MANY),
    row('peak-memory-mb', many.megabytes, MANY),
    row('memory-beside-10000', many.megabytes / first.megabytes, MANY),
  ];
}

async function folderOf(work: string, kind: Kind, documents: number): Promise<string> {
  const folder = join(work, String(documents));
  mkdirSync(join(folder, 'in'), { recursive: true });
  await writeRows(folder, { kind, documents });
  return folder;
}

interface Writing {
  readonly kind: Kind;
  readonly documents: number;
  /** The document that says something else than it would. */
  readonly changed?: number;
}

/** Rows of one file. */
async function writeRows(folder: string, { kind, documents, changed }: Writing): Promise<void> {
  const file = createWriteStream(join(folder, 'in', 'rows.jsonl'));
  let index = 0;
  for (const own of textsOf(kind, documents)) {
    const text = index === changed ? own.replace('\n', ' Nobody knew of it before the evening.\n') : own;
    const line = `${JSON.stringify({ url: `https://harbour.example/${index}`, text })}\n`;
    if (!file.write(line)) await once(file, 'drain');
    index += 1;
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

/** A run of two threads, every document of which is written, whatever it is a copy of. */
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
