import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/engine/run.ts';
import type { RawDocument, Source } from '../../src/stage.ts';
import type { Trial } from './kills.ts';
import { stages } from './poison.ts';

const DOCUMENTS = 1000;
const POISONS = ['loop', 'heap', 'buffers', 'exit', 'stack', 'throw'];

/** One document among a thousand does harm: the others are written, and it has its line in `failed`. */
export function poisons(): readonly (() => Promise<Trial>)[] {
  return POISONS.map((poison) => async () => {
    const out = mkdtempSync(join(tmpdir(), 'decant-poison-'));
    try {
      const { counts } = await run({
        sources: [source(poison)],
        stages: stages(),
        workers: { module: new URL('./poison.ts', import.meta.url).href, options: {} },
        limits: { seconds: poison === 'loop' ? 2 : 60, megabytes: 512 },
        out,
        concurrency: 2,
        fingerprint: 'faults',
        options: {},
        version: 'faults',
        now: () => new Date(0),
      });
      const failed = readFileSync(join(out, 'failed.jsonl'), 'utf8');
      const isSame = counts.documents.written === DOCUMENTS - 1 && failed.includes('"uri":"500.txt"');
      return {
        isSame,
        isHit: counts.documents.failed === 1,
        told: isSame ? '' : `${poison}: ${JSON.stringify(counts.documents)}`,
      };
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
}

function source(poison: string): Source {
  return {
    name: 'poisoned',
    async *read(): AsyncGenerator<RawDocument> {
      for (let index = 0; index < DOCUMENTS; index++)
        yield {
          uri: `${index}.txt`,
          content: { text: index === 500 ? `${poison} it` : `A line of the document ${index}.` },
        };
    },
  };
}
