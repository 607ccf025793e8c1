import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { failedSchema, ledgerSchema, recordSchema, rejectedSchema } from '../src/record.ts';
import { CLI, decant } from './decant.ts';
import { readLines, resultBytes, temporaryFolder } from './temporary.ts';

const STORY = `Home > News > Harbour

Ferry pier to close for the winter

The Harbour Post
May 7, 2014 18:32

The council voted on Tuesday to close the old ferry pier for the whole of the winter season, the first time that it has done so since the pier was built.

Residents had asked for a longer notice, but the engineers said that the piles under the pier would not hold until the spring without new steel.

"We would rather lose one winter than the whole pier," said Ada Lindqvist, who leads the works, after the vote.

Share this on Facebook

Leave a comment
`;

/** A folder with one story in it. */
function folderWithStory(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'pier.txt'), STORY);
  return folder;
}

describe('the command line', () => {
  it('teaches with --help', async () => {
    const { code, stdout } = await decant(['--help']);
    expect(code).toBe(0);
    for (const word of ['run', 'clean', 'explain', 'schema', 'Examples', 'Exit codes']) expect(stdout).toContain(word);
  });

  it('tells the exit code of a wrong command line in the help of every command', async () => {
    for (const command of ['run', 'clean', 'explain', 'init'])
      expect((await decant([command, '--help'])).stdout).toContain('2  the command line is wrong');
  });

  it('says why it cannot write to a folder whose path leads through a file', async () => {
    const cwd = folderWithStory();
    const { code, stderr } = await decant(['run', 'in', '--out', 'in/pier.txt/output'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('a part of the path is a file');
  });

  it('names a misspelt command and the one that was probably meant', async () => {
    const { code, stderr } = await decant(['clena']);
    expect(code).toBe(2);
    expect(stderr).toContain("unknown command 'clena'");
    expect(stderr).toContain('clean');
  });

  it('names a misspelt flag and the one that was probably meant, and writes nothing', async () => {
    const cwd = folderWithStory();
    const { code, stderr } = await decant(['run', 'in', '--stric'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("unknown option '--stric'");
    expect(stderr).toContain('--strict');
    expect(readdirSync(cwd)).toEqual(['in']);
  });

  it('tells the line where a configuration in TypeScript cannot be read', () => {
    const cwd = folderWithStory();
    writeFileSync(join(cwd, 'decant.config.ts'), 'export default {\n  inputs: [ }\n');
    // Spawned: the runner of the tests compiles TypeScript itself.
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'run'], { cwd, encoding: 'utf8' });
    expect(status).toBe(78);
    expect(stderr).toContain('decant.config.ts: Expression expected (line 2)');
  });

  it('tells all faults of a configuration at once, each with its path and the key that was probably meant', async () => {
    const cwd = folderWithStory();
    writeFileSync(join(cwd, 'decant.config.json'), JSON.stringify({ stric: true, quality: { minWords: 'many' } }));
    const { code, stderr } = await decant(['run', 'in', '--set', 'dedupe.neer=true'], { cwd });
    expect(code).toBe(78);
    expect(stderr).toContain('stric: unknown key; did you mean "strict"? (decant.config.json)');
    expect(stderr).toContain('dedupe.neer: unknown key; did you mean "near"? (--set dedupe.neer=true)');
    expect(stderr).toContain('quality.minWords:');
    expect(existsSync(join(cwd, 'output'))).toBe(false);
  });

  it('says that there is nothing to read where no inputs are named, and writes nothing', async () => {
    const cwd = folderWithStory();
    const { code, stderr } = await decant(['run'], { cwd });
    expect(code).toBe(5);
    expect(stderr).toContain('There is nothing to read. Name files');
    expect(readdirSync(cwd)).toEqual(['in']);
  });

  it('names a path that does not exist and one that does, and writes nothing', async () => {
    const cwd = folderWithStory();
    const { code, stderr } = await decant(['run', 'in/peir.txt', '--out', 'out'], { cwd });
    expect(code).toBe(5);
    expect(stderr).toContain('in/peir.txt');
    expect(stderr).toContain('pier.txt');
    expect(readdirSync(cwd)).toEqual(['in']);
  });

  it('asks for input when it is given none', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'empty'));
    expect((await decant(['run', 'empty'], { cwd })).code).toBe(5);
    expect((await decant(['run'], { cwd })).code).toBe(5);
  });
});

describe('decant run', () => {
  it('writes the six files, prints the funnel on stderr and keeps stdout for data', async () => {
    const cwd = folderWithStory();
    const { code, stdout, stderr } = await decant(['run', 'in', '--out', 'out'], { cwd });
    expect(stderr).toContain('documents read');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(
      readdirSync(join(cwd, 'out'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['changes.jsonl', 'documents.jsonl', 'failed.jsonl', 'ledger.jsonl', 'manifest.json', 'rejected.jsonl']);
  });

  it('prints the manifest with --json', async () => {
    const cwd = folderWithStory();
    const { stdout } = await decant(['run', 'in', '--out', 'out', '--json', '--quiet'], { cwd });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(join(cwd, 'out', 'manifest.json'), 'utf8')));
  });

  it('gives every hostile input its line and writes the rest', async () => {
    const cwd = folderWithStory();
    const file = (name: string): string => join(cwd, 'in', name);
    writeFileSync(
      file('rows.jsonl'),
      `{"url":"https://example.org/a","text":"The lamp of the breakwater was lit again on Monday, and the pilots were told."}\n{"url": broken}\n`,
    );
    writeFileSync(file('empty.txt'), '');
    writeFileSync(
      file('picture.png'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3]),
    );
    symlinkSync('nowhere.txt', file('dangling.txt'));
    const huge = openSync(file('huge.txt'), 'w');
    for (let part = 0; part < 50; part++) writeSync(huge, 'word '.repeat((1 << 20) / 5));
    closeSync(huge);

    const { code, stderr } = await decant(['run', 'in', '--out', 'out'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('4 of 7 inputs failed');
    const lines = (name: string): readonly Record<string, unknown>[] => readLines(join(cwd, 'out', name));
    expect(lines('documents.jsonl').map(({ uri }) => uri)).toEqual(['https://example.org/a', 'in/pier.txt']);
    expect(lines('rejected.jsonl').map(({ uri, rule }) => [uri, rule])).toEqual([['in/empty.txt', 'quality/empty']]);
    expect(lines('failed.jsonl').map(({ uri, code: kind }) => [uri, kind])).toEqual([
      ['in/dangling.txt', 'read/failed'],
      ['in/huge.txt', 'read/too-large'],
      ['in/picture.png', 'decode/binary'],
      ['in/rows.jsonl#2', 'read/invalid-json'],
    ]);
    expect((await decant(['run', 'in', '--out', 'out', '--strict'], { cwd })).code).toBe(3);
  });

  it('exits with 4 over a budget, and names the rule', async () => {
    const cwd = folderWithStory();
    const { code, stderr } = await decant(['run', 'in', '--out', 'out', '--max-removed', '0.01'], { cwd });
    expect(code).toBe(4);
    expect(stderr).toMatch(/budgets\.run\.maxRemoved.*boilerplate\//);
    expect(existsSync(join(cwd, 'out', 'documents.jsonl'))).toBe(false);
  });

  it('writes nothing with --dry-run', async () => {
    const cwd = folderWithStory();
    const { code, stderr } = await decant(['run', 'in', '--out', 'out', '--dry-run'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('nothing was written');
    expect(readdirSync(cwd)).toEqual(['in']);
  });

  it('does not read the results of the run before', async () => {
    const cwd = folderWithStory();
    await decant(['run', '.'], { cwd });
    const before = resultBytes(join(cwd, 'output'));
    await decant(['run', '.'], { cwd });
    expect(resultBytes(join(cwd, 'output'))).toEqual(before);
  });

  it('writes lines that keep to the published schemas, with the keys in their order', async () => {
    const out = temporaryFolder();
    await decant(['run', 'seeds', '--out', out], { cwd: resolve(import.meta.dirname, '..') });
    const files = [
      ['documents.jsonl', recordSchema, 'record'],
      ['ledger.jsonl', ledgerSchema, 'ledger'],
      ['rejected.jsonl', rejectedSchema, 'rejected'],
      ['failed.jsonl', failedSchema, 'failed'],
    ] as const;
    for (const [file, schema, name] of files) {
      const lines = readLines(join(out, file));
      expect(
        z
          .array(schema as z.ZodType)
          .safeParse(lines)
          .error?.issues.slice(0, 3),
      ).toBeUndefined();
      const published: { properties: object; required: readonly string[] } = JSON.parse(
        (await decant(['schema', name])).stdout,
      );
      for (const line of lines) {
        const keys = Object.keys(published.properties).filter((key) => key in line || published.required.includes(key));
        expect(Object.keys(line)).toEqual(keys);
      }
    }
    expect(readLines(join(out, 'documents.jsonl')).length).toBeGreaterThan(10);
  });
});

describe('decant clean', () => {
  it('turns raw text on stdin into a record on stdout', async () => {
    const { code, stdout, stderr } = await decant(['clean'], { input: STORY });
    expect(code, stderr).toBe(0);
    const record: Record<string, unknown> = JSON.parse(stdout);
    expect(record).toMatchObject({
      title: 'Ferry pier to close for the winter',
      publisher: 'The Harbour Post',
      datetime_published: '2014-05-07T18:32:00',
      language: 'en',
    });
    expect(record['text']).toMatch(/^The council voted/);
    expect(record['text']).not.toContain('Facebook');
  });

  it('prints the shapes of other tools on demand', async () => {
    expect(JSON.parse((await decant(['clean', '-f', 'jsonld'], { input: STORY })).stdout)).toMatchObject({
      headline: 'Ferry pier to close for the winter',
    });
  });

  it('prints text, Markdown or the ledger on demand', async () => {
    expect((await decant(['clean', '--format', 'text'], { input: STORY })).stdout).toMatch(
      /^The council voted.*after the vote\.\n$/s,
    );
    expect((await decant(['clean', '-f', 'markdown'], { input: STORY })).stdout).toMatch(
      /^# Ferry pier to close for the winter\n\nThe council/,
    );
    const ledger = (await decant(['clean', '-f', 'ledger'], { input: STORY })).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ledger.map(({ rule }) => rule)).toContain('boilerplate/comment-prompt');
  });

  it('keeps the order of its input', async () => {
    const rows = ['c', 'a', 'b'].map((name) => JSON.stringify({ url: `https://example.org/${name}`, text: STORY }));
    const { stdout } = await decant(['clean', '--jsonl'], { input: rows.join('\n') });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).uri),
    ).toEqual(['c', 'a', 'b'].map((name) => `https://example.org/${name}`));
  });

  it('says on stderr why a document is rejected, and prints no record of it', async () => {
    const { code, stdout, stderr } = await decant(['clean'], { input: '' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('quality/empty');
  });

  it('ends quietly when the reader closes the pipe', () => {
    const folder = folderWithStory();
    const script = `for i in $(seq 400); do cat in/pier.txt | tr '\\n' ' ' | sed 's/.*/{"text":"&"}/;s/"We/We/;s/,"/,/'; echo; done | "${process.execPath}" "${CLI}" clean --jsonl | head -c 10 >/dev/null; echo "\${PIPESTATUS[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(stderr).not.toMatch(/EPIPE|at .*\.ts/);
    expect(stdout.trim().split(' ')[1]).toBe('0');
  });
});

describe('decant explain', () => {
  it('shows every block, and for each that is not in the text a rule with its evidence', async () => {
    const cwd = folderWithStory();
    const { code, stdout } = await decant(['explain', 'in/pier.txt'], { cwd });
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    const moved = lines.flatMap((line, index) => (/^[-=>]\s+\d/.test(line) ? [lines[index + 1] ?? ''] : []));
    expect(moved.length).toBeGreaterThan(3);
    for (const reason of moved) expect(reason).toMatch(/^\s+[a-z-]+\/[a-z-]+ \w+=/);
    expect(stdout).toContain('title');
  });

  it('looks a document up in the results of a run, by URI and by id', async () => {
    const cwd = folderWithStory();
    await decant(['run', 'in', '--out', 'out'], { cwd });
    const [record] = readLines(join(cwd, 'out', 'documents.jsonl'));
    // The file is gone: what is told comes from the results.
    rmSync(join(cwd, 'in', 'pier.txt'));
    const byId = await decant(['explain', String(record?.['id']), '--out', 'out'], { cwd });
    expect(byId.code).toBe(0);
    expect((await decant(['explain', 'in/pier.txt', '--out', 'out'], { cwd })).stdout).toBe(byId.stdout);
    expect(byId.stdout).toContain('The council voted');
    expect(byId.stdout).toMatch(/boilerplate\/[a-z-]+ \w+=/);
  });

  it('parts documents by an empty line, and fails only where none of them could be read', async () => {
    const rows = ['one', 'two'].map((name) =>
      JSON.stringify({ id: name, text: `The story of ${name}, told at length.` }),
    );
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'rows.jsonl'), `${rows[0]}\nbroken\n${rows[1]}\n`);
    const { code, stdout, stderr } = await decant(['explain', 'rows.jsonl'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('rows.jsonl#2 failed') });
    expect(stdout).toContain('dropped\n\nrows.jsonl#3\n');
    writeFileSync(join(cwd, 'rows.jsonl'), 'broken\n');
    expect((await decant(['explain', 'rows.jsonl'], { cwd })).code).toBe(1);
  });

  it('says so when it knows no such document, and names the file that was probably meant', async () => {
    expect(await decant(['explain', 'nowhere.txt'])).toMatchObject({ code: 5, stdout: '' });
    const { code, stderr } = await decant(['explain', 'in/peir.txt'], { cwd: folderWithStory() });
    expect(code).toBe(5);
    expect(stderr).toContain('Did you mean in/pier.txt?');
  });
});

describe('decant schema', () => {
  it.each(['record', 'ledger', 'rejected', 'failed', 'changes', 'config'])(
    'prints the JSON Schema of %s',
    async (name) => {
      const schema: Record<string, unknown> = JSON.parse((await decant(['schema', name])).stdout);
      expect(schema['type']).toBe('object');
      expect(schema['additionalProperties']).toBe(false);
    },
  );
});
