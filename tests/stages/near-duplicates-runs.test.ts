import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/engine/run.ts';
import type { RawDocument, Stage } from '../../src/stage.ts';
import { nearDuplicates } from '../../src/stages/near-duplicates.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { options, text } from '../engine/memory.ts';
import { madeText, madeWords, revised, sentences } from '../similarity/texts.ts';
import { readLines, resultBytes, temporaryFolder } from '../temporary.ts';

const list = (): readonly Stage[] => [normalise(), nearDuplicates()];

async function go(rounds: readonly (readonly RawDocument[])[], out = temporaryFolder()): Promise<string> {
  for (const items of rounds) await run(options(out, items, { stages: list() }));
  return out;
}

/** A story as it was, revised, cut short, and in a round-up. */
function told(family: number, kind: number): string {
  const story = madeWords(700 + family, 90);
  if (kind === 0) return sentences(story);
  if (kind === 1) return sentences(revised(story, 14));
  if (kind === 2) return sentences(story.slice(0, 40));
  return [madeText(710 + family, 60), sentences(story), madeText(720 + family, 60)].join('\n\n');
}

const page = (at: number, family: number, kind: number): RawDocument => text(`a/${at}.txt`, told(family, kind));

describe('near-duplicates, run after run', () => {
  it('leave what they would over the same input in an empty folder, whatever came before', async () => {
    const document = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }))
      .map((of) => page(...of));
    const base = Array.from({ length: 10 }, (_, at) => page(20 + at, at % 5, at % 4));
    const input = fc.uniqueArray(document, { selector: ({ uri }) => uri, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(input, { minLength: 2, maxLength: 3 }), async (rounds) => {
        const inputs = rounds.map((items) => [...base, ...items]);
        const [out, fresh] = [await go(inputs), await go(inputs.slice(-1))];
        expect(resultBytes(out)).toEqual(resultBytes(fresh));
      }),
      { numRuns: 4, seed: 20261122 },
    );
  });

  it('tell of the document that another one is written instead of from now on', async () => {
    const rest = [page(2, 0, 1), page(3, 1, 0), page(4, 2, 0), page(5, 3, 0)];
    const out = await go([rest, [page(1, 0, 0), ...rest]]);
    expect(readLines(join(out, 'changes.jsonl'))).toMatchObject([
      { uri: 'a/1.txt', change: 'new' },
      { uri: 'a/2.txt', change: 'canonical' },
    ]);
  });

  it('keep what texts are to each other under a header', async () => {
    const items = [1, 2, 3, 4, 5].map((at) => page(at, at, 0));
    const out = await go([items]);
    const database = new sqlite.DatabaseSync(join(out, '.decant', 'state.sqlite'));
    const names = database.prepare("SELECT name FROM kept WHERE stage = 'near-duplicates' ORDER BY name").all();
    database.close();
    expect(names.map(({ name }) => name)).toContain('header');
  });
});
