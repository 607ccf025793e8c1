import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decant } from '../decant.ts';
import { folderWithStories } from '../stories.ts';

// Each test starts several processes, which take seconds on a busy machine.
describe('decant diff', { timeout: 180_000 }, () => {
  it('shows what flips between two configurations on the same input, and writes nothing', async () => {
    const cwd = folderWithStories();
    writeFileSync(join(cwd, 'a.json'), '{}');
    writeFileSync(join(cwd, 'b.json'), '{"overrides":[{"rule":"boilerplate/share"}],"quality":{"minWords":2}}');
    const { code, stdout } = await decant(['diff', 'a.json', 'b.json', '--on', 'in'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('3 of 3 documents differ');
    expect(stdout).toContain('rejected by quality/too-short → written: 1 document\n      in/short.txt');
    expect(stdout).toContain('boilerplate/share → text: 2 blocks, 44 characters, in 2 documents');
    expect(stdout).toContain('Share this on Facebook');
    expect(readdirSync(cwd).sort()).toEqual(['a.json', 'b.json', 'in']);
  });

  it('compares two outputs, and an output with a configuration, in one JSON object', async () => {
    const cwd = folderWithStories();
    writeFileSync(join(cwd, 'same.json'), '{"inputs":["in"]}');
    await decant(['run', 'in', '--out', 'one', '-q'], { cwd });
    await decant(['run', 'in', '--out', 'two', '-q', '--set', 'overrides=[{"rule":"dedupe/exact"}]'], { cwd });
    const outputs = await decant(['diff', 'one', 'two', '--json', '--examples', '0'], { cwd });
    expect(JSON.parse(outputs.stdout)).toEqual({
      a: { kind: 'output', path: 'one' },
      b: { kind: 'output', path: 'two' },
      documents: { a: 3, b: 3, same: 2, differing: 1, recut: 0, reworded: 0 },
      endings: [],
      blocks: [{ a: 'dedupe/exact', b: null, documents: 1, blocks: 1, characters: 153, examples: [] }],
      fields: [],
    });
    const mixed: { documents: object } = JSON.parse(
      (await decant(['diff', 'one', 'same.json', '--json'], { cwd })).stdout,
    );
    expect(mixed.documents).toMatchObject({ same: 3, differing: 0 });
  });

  it('says what is missing', async () => {
    const cwd = folderWithStories();
    writeFileSync(join(cwd, 'a.json'), '{}');
    expect(await decant(['diff', 'a.json', 'nowhere.json'], { cwd })).toMatchObject({ code: 5, stdout: '' });
    expect((await decant(['diff', 'a.json', 'in'], { cwd })).stderr).toContain('in holds no results of a run');
    expect((await decant(['diff', 'a.json', 'a.json'], { cwd })).stderr).toContain('--on');
    expect((await decant(['diff', 'a.json'], { cwd })).code).toBe(2);
  });
});
