import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/engine/run.ts';
import type { RunOptions } from '../../src/engine/run-options.ts';
import type { RawDocument, Stage } from '../../src/stage.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { templates } from '../../src/stages/templates.ts';
import { options, text } from '../engine/memory.ts';
import { readLines, resultBytes, temporaryFolder } from '../temporary.ts';

const FOOTER = 'Set in type by the apprentices of the harbour press.';
const list = (): readonly Stage[] => [normalise(), templates()];

async function go(rounds: readonly (readonly RawDocument[])[], more: Partial<RunOptions> = {}): Promise<string> {
  const out = temporaryFolder();
  for (const items of rounds) await run(options(out, items, { stages: list(), ...more }));
  return out;
}

const page = (folder: string, at: number): RawDocument =>
  text(
    `${folder}/${at}.txt`,
    `Piece ${at} of ${folder} tells of the ${at}th boat that was built there without a keel.\n\nSeen by ${at} people and by dog ${at} of ${folder}.\n\n${FOOTER}`,
  );
const SITE: readonly RawDocument[] = [1, 2, 3, 4, 5, 6].map((at) => page('a', at));

describe('templates, run after run', () => {
  it('stand in the ledger with their evidence', async () => {
    const out = await go([SITE]);
    const lines = readLines(join(out, 'ledger.jsonl')).filter(({ rule }) => rule === 'templates/recurring');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatchObject({ text: FOOTER, evidence: { documents: 6, of: 6, limit: 3, site: 'a' } });
  });

  it('tell a site that grew, and leave the others as they were', async () => {
    const others = [1, 2, 3, 4, 5].map((at) => page('b', at));
    const out = await go([
      [...SITE, ...others],
      [...SITE, page('a', 7), ...others],
    ]);
    const told = readLines(join(out, 'ledger.jsonl')).filter(({ rule }) => rule === 'templates/recurring');
    expect(new Set(told.map(({ evidence }) => JSON.stringify(evidence)))).toEqual(
      new Set(['{"documents":7,"of":7,"limit":3,"site":"a"}', '{"documents":5,"of":5,"limit":3,"site":"b"}']),
    );
    expect(readLines(join(out, 'changes.jsonl')).map(({ uri }) => uri)).toEqual(['a/7.txt']);
  });

  it('leave what they would over the same input in an empty folder, whatever came before', async () => {
    const line = fc.constantFrom(
      FOOTER,
      '12 letters',
      '9 letters',
      'one boat',
      'two old boats',
      'the third of the boats',
    );
    const document = fc
      .tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 8 }), fc.array(line, { minLength: 1, maxLength: 4 }))
      .map(([folder, at, lines]) =>
        text(
          `${folder}/${at}.txt`,
          [...lines, `Only ${folder} has the long paragraph number ${at} and nobody else.`].join('\n\n'),
        ),
      );
    const input = fc.uniqueArray(document, { selector: ({ uri }) => uri, minLength: 5, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(fc.array(input, { minLength: 2, maxLength: 3 }), async (rounds) => {
        const [out, fresh] = [await go(rounds), await go(rounds.slice(-1))];
        expect(resultBytes(out)).toEqual(resultBytes(fresh));
      }),
      { numRuns: 8, seed: 11 },
    );
  });

  it('are the same over any number of shards, and in any order of the input', async () => {
    const [one, turned] = [await go([SITE]), await go([SITE.toReversed()])];
    const three = await go([SITE], { shards: 3 });
    const ledger = [0, 1, 2].flatMap((shard) => readLines(join(three, `ledger-0000${shard}.jsonl`)));
    const byUri = (a: Record<string, unknown>, b: Record<string, unknown>): number =>
      String(a['uri']) < String(b['uri']) ? -1 : 1;
    expect(resultBytes(turned)).toEqual(resultBytes(one));
    expect(ledger.sort(byUri)).toEqual(readLines(join(one, 'ledger.jsonl')));
  });
});
