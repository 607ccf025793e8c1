import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOverrides, writeOverrides } from '../../src/config/overrides-file.ts';
import { decant } from '../decant.ts';
import { folderWithStories } from '../stories.ts';
import { readLines, temporaryFolder } from '../temporary.ts';

const rulesOf = (folder: string): readonly unknown[] =>
  readLines(join(folder, 'ledger.jsonl')).map(({ uri, rule }) => `${uri} ${rule}`);

/** A folder with stories and the results of a run over them. */
const first = mkdtempSync(join(tmpdir(), 'decant-'));
beforeAll(async () => {
  const { code, stderr } = await decant(['run', 'in', '--out', 'out'], { cwd: folderWithStories(first) });
  expect(code, stderr).toBe(0);
});
afterAll(() => rmSync(first, { recursive: true, force: true }));

/** A copy of it, of the test's own. */
function afterRun(): string {
  const cwd = temporaryFolder();
  cpSync(first, cwd, { recursive: true });
  return cwd;
}

const stored = (cwd: string): unknown => JSON.parse(readFileSync(join(cwd, 'decant.overrides.json'), 'utf8'));

describe('decant restore', () => {
  it('keeps what a rule took out of one document from the next run on, and says so in the record', async () => {
    const cwd = afterRun();
    const { code, stdout, stderr } = await decant(
      ['restore', 'in/pier.txt', '--rule', 'boilerplate/share', '-o', 'out'],
      {
        cwd,
      },
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('1 block (22 characters) of in/pier.txt stays in the text');
    await decant(['run', 'in', '--out', 'out'], { cwd });
    expect(rulesOf(join(cwd, 'out'))).not.toContain('in/pier.txt boilerplate/share');
    expect(rulesOf(join(cwd, 'out'))).toContain('in/mill.txt boilerplate/share');
    const record = readLines(join(cwd, 'out', 'documents.jsonl')).find(({ uri }) => uri === 'in/pier.txt');
    expect(record?.['text']).toContain('Share this on Facebook');
    expect(record?.['notes']).toContainEqual(
      expect.objectContaining({
        rule: 'restore/override',
        evidence: expect.objectContaining({ rule: 'boilerplate/share', override: 'document and rule' }),
      }),
    );
  });

  it('takes a rule back everywhere, a document by its id, and a document that was rejected', async () => {
    const cwd = afterRun();
    const [pier] = readLines(join(cwd, 'out', 'documents.jsonl')).filter(({ uri }) => uri === 'in/pier.txt');
    await decant(['restore', '--rule', 'boilerplate/share'], { cwd });
    await decant(['restore', String(pier?.['id']), '-o', 'out'], { cwd });
    await decant(['restore', 'in/short.txt', '-o', 'out'], { cwd });
    await decant(['run', 'in', '--out', 'out'], { cwd });
    const rules = rulesOf(join(cwd, 'out'));
    expect(rules.filter((line) => String(line).endsWith('boilerplate/share'))).toEqual([]);
    const drops = readLines(join(cwd, 'out', 'ledger.jsonl')).filter(({ effect }) => effect === 'drop');
    expect(drops.map(({ uri }) => uri)).toEqual(['in/mill.txt']);
    expect(readLines(join(cwd, 'out', 'documents.jsonl')).map(({ uri }) => uri)).toContain('in/short.txt');
  });

  it('is obeyed by clean and told by explain', async () => {
    const cwd = afterRun();
    await decant(['restore', '--rule', 'boilerplate/share'], { cwd });
    expect((await decant(['clean', 'in/mill.txt', '-f', 'text'], { cwd })).stdout).toContain('Share this on Facebook');
    expect((await decant(['explain', 'in/mill.txt'], { cwd })).stdout).toMatch(
      /restore\/override on \d+ .*override="rule"/,
    );
  });

  it('writes the same bytes whatever the order of the overrides', async () => {
    const folder = temporaryFolder();
    const list = [{ rule: 'dedupe/exact' }, { document: 'b', uri: 'x' }, { document: 'a', rule: 'dedupe/exact' }];
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.json')];
    await writeOverrides(one, [...list, ...list]);
    await writeOverrides(other, list.toReversed());
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
    expect(await readOverrides(one)).toHaveLength(3);
  });

  it('lists the overrides, as lines or as one object, and removes them', async () => {
    const cwd = afterRun();
    await decant(['restore', 'in/pier.txt', '--rule', 'dedupe/exact', '-o', 'out'], { cwd });
    await decant(['restore', '--rule', 'boilerplate/share'], { cwd });
    expect((await decant(['restore', '--list'], { cwd })).stdout).toMatch(
      /^boilerplate\/share on every document\ndedupe\/exact on [0-9a-f]{16} \(in\/pier.txt\)\n$/,
    );
    expect(JSON.parse((await decant(['restore', '--list', '--json'], { cwd })).stdout)).toEqual({
      file: 'decant.overrides.json',
      ...(stored(cwd) as object),
    });
    expect((await decant(['restore', 'in/pier.txt', '--remove'], { cwd })).stderr).toContain('no longer restored');
    expect((await decant(['restore', '--rule', 'boilerplate/share', '--remove'], { cwd })).code).toBe(0);
    expect(stored(cwd)).toEqual({ overrides: [] });
    expect((await decant(['restore', 'in/pier.txt', '--remove'], { cwd })).code).toBe(5);
  });

  it('stands beside the configuration, or where the user says', async () => {
    const cwd = afterRun();
    mkdirSync(join(cwd, 'conf'));
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'conf', 'own.json'), '{"out":"out"}');
    await decant(['restore', '--rule', 'boilerplate/share', '--config', 'conf/own.json'], { cwd });
    expect(existsSync(join(cwd, 'conf', 'decant.overrides.json'))).toBe(true);
    await decant(['restore', '--rule', 'boilerplate/share', '--overrides', 'mine'], { cwd });
    expect(existsSync(join(cwd, 'mine', 'decant.overrides.json'))).toBe(true);
    const share = async (...flags: readonly string[]): Promise<boolean> =>
      (await decant(['clean', 'in/mill.txt', '-f', 'text', ...flags], { cwd })).stdout.includes('Share this');
    expect(await share()).toBe(false);
    expect(await share('--config', 'conf/own.json')).toBe(true);
    expect(await share('--overrides', 'mine')).toBe(true);
    expect((await decant(['clean', 'in/mill.txt', '--overrides', 'nowhere.json'], { cwd })).code).toBe(78);
  });

  it('holds beside overrides that the configuration itself names', async () => {
    const cwd = afterRun();
    writeFileSync(join(cwd, 'decant.config.json'), '{"overrides":[{"rule":"boilerplate/share"}]}');
    await decant(['restore', '--rule', 'boilerplate/newsletter'], { cwd });
    const { stdout } = await decant(['clean', 'in/mill.txt', '-f', 'text'], { cwd });
    expect(stdout).toContain('Share this');
    expect(stdout).toContain('newsletter');
  });

  it('writes nothing for a rule that no stage has, that took nothing, or for a document that it does not know', async () => {
    const cwd = afterRun();
    expect(await decant(['restore', '--rule', 'boilerplate/shar'], { cwd })).toMatchObject({
      code: 78,
      stderr: expect.stringContaining('did you mean "boilerplate/share"?'),
    });
    expect(await decant(['restore', 'in/mill.txt', '--rule', 'dedupe/exact', '-o', 'out'], { cwd })).toMatchObject({
      code: 5,
      stderr: expect.stringContaining('boilerplate/share'),
    });
    for (const [name, advice] of [
      ['nowhere.txt', 'Its documents are named like in/'],
      ['mill.txt', 'Did you mean in/mill.txt?'],
    ])
      expect(await decant(['restore', `${name}`, '-o', 'out'], { cwd })).toMatchObject({
        code: 5,
        stderr: expect.stringContaining(`${advice}`),
      });
    expect((await decant(['restore'], { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, 'decant.overrides.json'))).toBe(false);
  });

  it('promises nothing where it cannot write', async () => {
    const cwd = afterRun();
    const { code, stderr } = await decant(['restore', '--rule', 'boilerplate/share', '--overrides', 'no/such.json'], {
      cwd,
    });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'decant: Cannot write no/such.json: there is no such file or folder. Name another place, then run again.\n',
    });
  });

  it.each([
    ['{"overrides":', 'Cannot read'],
    ['{"override":[]}', 'the whole: unknown key override'],
    ['{"overrides":[{"rule":1}]}', 'overrides.0.rule'],
    ['{"overrides":[{}]}', 'name a document, a rule, or both'],
  ])('stops a run on a broken file: %s', async (content, words) => {
    const cwd = folderWithStories();
    writeFileSync(join(cwd, 'decant.overrides.json'), content);
    const { code, stderr } = await decant(['run', 'in'], { cwd });
    expect(code).toBe(78);
    expect(stderr).toContain(words);
    expect(existsSync(join(cwd, 'output'))).toBe(false);
  });
});
