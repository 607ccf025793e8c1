import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecantError } from '../../src/errors.ts';
import { files } from '../../src/sources/files.ts';
import { isFailure } from '../../src/stage.ts';
import { temporaryFolder } from '../temporary.ts';
import { conforms, documentsOf, drain, failuresOf, textOf } from './conformance.ts';

const WORLD = mkdtempSync(join(tmpdir(), 'decant-files-'));
afterAll(() => rmSync(WORLD, { recursive: true, force: true }));

function put(path: string, content = path, folder = WORLD): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

beforeAll(() => {
  for (const path of ['seeds/b.txt', 'seeds/a.html', 'seeds/B.txt', 'seeds/sub/c.txt', 'seeds/sub/deep/d.txt'])
    put(path);
  for (const path of ['seeds/.hidden.txt', 'seeds/.git/e.txt', 'seeds/node_modules/f.txt', 'other/o.txt']) put(path);
  put('seeds/w[1].txt');
  put('seeds/rows.jsonl', '{"text":"row"}\nbad\n{"text":"row","url":"https://example.org/r"}\n');
  symlinkSync('/nowhere/at/all', join(WORLD, 'seeds/dangling.txt'));
  symlinkSync('b.txt', join(WORLD, 'seeds/link.txt'));
  symlinkSync('..', join(WORLD, 'seeds/sub/loop'));
  symlinkSync('self', join(WORLD, 'seeds/sub/self'));
  symlinkSync('../../other', join(WORLD, 'seeds/sub/outside'));
});

async function urisOf(...inputs: readonly string[]): Promise<readonly string[]> {
  return (await drain(files({ inputs, cwd: WORLD }))).map(({ uri }) => uri);
}

async function thrown(...inputs: readonly string[]): Promise<DecantError> {
  try {
    await drain(files({ inputs, cwd: WORLD }));
  } catch (error) {
    if (error instanceof DecantError) return error;
  }
  throw new Error('nothing was thrown');
}

conforms({
  name: 'a folder',
  make: () => files({ inputs: ['seeds'], cwd: WORLD }),
  huge: () => {
    put('huge/large.txt', '');
    truncateSync(join(WORLD, 'huge/large.txt'), 2 ** 30); // a hole: it takes no room on the disk
    const before = process.memoryUsage().arrayBuffers;
    const source = files({ inputs: ['huge'], cwd: WORLD, maxBytes: 2 ** 20 });
    return { source, held: () => process.memoryUsage().arrayBuffers - before, most: 2 ** 23 };
  },
});

describe('a list of addresses that nobody said is one', () => {
  it('is a text, and what to do is told', async () => {
    put('lists/pages.txt', '# pages\nhttps://example.org/a\nhttps://example.org/b\n');
    put('lists/text.txt', 'See https://example.org/a\nfor more.\n');
    const told: string[] = [];
    const items = await drain(files({ inputs: ['lists'], cwd: WORLD, onNotice: (notice) => told.push(notice) }));
    expect(items.map(({ uri }) => uri)).toEqual(['lists/pages.txt', 'lists/text.txt']);
    expect(told).toEqual(['lists/pages.txt holds addresses and no text. --input-format addresses fetches them.']);
  });
});

describe('a folder that holds results of decant', () => {
  const names = ['documents.jsonl', 'ledger-00000.jsonl', 'changes.jsonl', 'manifest.json', 'note.txt'];
  beforeAll(() => {
    for (const name of names) put(`crawl/old/${name}`, '{"text":"The boats came back.","uri":"a"}\n');
    put('crawl/a.txt');
    put('crawl/ledger.jsonl', '{"text":"A ledger of another kind."}\n');
  });
  const read = async (
    input: string,
  ): Promise<{ readonly uris: readonly string[]; readonly told: readonly string[] }> => {
    const told: string[] = [];
    const items = await drain(files({ inputs: [input], cwd: WORLD, onNotice: (notice) => told.push(notice) }));
    return { uris: items.map(({ uri }) => uri), told };
  };

  it.each(['crawl', 'crawl/**'])('has them passed over, and that is told: %s', async (input) => {
    const { uris, told } = await read(input);
    expect(uris).toEqual(['crawl/a.txt', 'crawl/ledger.jsonl#1', 'crawl/old/note.txt']);
    expect(told).toEqual([
      'crawl/old holds results of decant, which are passed over. To clean its documents again, name their file.',
    ]);
  });

  it('has its documents read where their file is named', async () => {
    expect(await read('crawl/old/documents.jsonl')).toMatchObject({ uris: [expect.anything()], told: [] });
  });
});

conforms({ name: 'a folder by its absolute path', make: () => files({ inputs: [join(WORLD, 'seeds')] }) });
conforms({ name: 'a pattern', make: () => files({ inputs: ['seeds/**'], cwd: WORLD }) });

describe('a folder', () => {
  it('gives its files and those of the folders in it, by code unit, without hidden ones and node_modules', async () => {
    expect(await urisOf('seeds')).toEqual([
      'seeds/B.txt',
      'seeds/a.html',
      'seeds/b.txt',
      'seeds/dangling.txt',
      'seeds/link.txt',
      'seeds/rows.jsonl#1',
      'seeds/rows.jsonl#2',
      'https://example.org/r',
      'seeds/sub/c.txt',
      'seeds/sub/deep/d.txt',
      'seeds/sub/loop',
      'seeds/sub/outside/o.txt',
      'seeds/sub/self',
      'seeds/w[1].txt',
    ]);
  });

  it.each(['./seeds', 'seeds/', './/seeds//', 'other/../seeds'])('is named the same as %s', async (input) => {
    expect(await urisOf(input)).toEqual(await urisOf('seeds'));
  });

  it('is named by its last name where its path is absolute', async () => {
    expect(await urisOf(join(WORLD, 'seeds'))).toEqual(await urisOf('seeds'));
  });

  it('is not named at all where it is the working folder', async () => {
    expect(await urisOf('.')).toContain('seeds/b.txt');
  });

  it('fails on links that lead nowhere, to themselves or back', async () => {
    const failures = failuresOf(await drain(files({ inputs: ['seeds'], cwd: WORLD })));
    const read = failures.filter(({ error }) => error.code === 'read/failed');
    expect(read.map(({ uri, error }) => `${uri}: ${error.message}`)).toEqual([
      expect.stringMatching(/^seeds\/dangling\.txt: .* link to nothing/),
      expect.stringMatching(/^seeds\/sub\/loop: .* folder that holds it/),
      expect.stringMatching(/^seeds\/sub\/self: .* back to itself/),
    ]);
  });

  it('fails on a name that is not UTF-8, and says so', async () => {
    const folder = temporaryFolder();
    const name = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]);
    try {
      writeFileSync(name, 'a');
    } catch {
      return; // a file system that has no such names
    }
    const [failure] = failuresOf(await drain(files({ inputs: ['.'], cwd: folder })));
    expect(failure?.error.message).toContain('not written in UTF-8');
  });

  it('reads a folder that two links lead to once, and by its own name if it has one', async () => {
    const folder = temporaryFolder();
    put('z/real/a.txt', 'a', folder);
    for (const link of ['one', 'two']) symlinkSync('z/real', join(folder, link));
    mkdirSync(join(folder, 'in'));
    for (const link of ['one', 'two']) symlinkSync('../z/real', join(folder, 'in', link));
    const named = async (input: string): Promise<readonly string[]> =>
      (await drain(files({ inputs: [input], cwd: folder }))).map(({ uri }) => uri);
    expect(await named('.')).toEqual(['z/real/a.txt']);
    expect(await named('in')).toEqual(['in/one/a.txt']);
  });

  it('gives nothing where it is empty', async () => {
    const folder = temporaryFolder();
    expect(await drain(files({ inputs: [folder] }))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('fails on folders that may not be looked into', async () => {
    const folder = temporaryFolder();
    put('closed/a.txt', 'a', folder);
    const { chmodSync } = await import('node:fs');
    chmodSync(join(folder, 'closed'), 0);
    const failures = failuresOf(await drain(files({ inputs: ['.'], cwd: folder })));
    chmodSync(join(folder, 'closed'), 0o700);
    expect(failures.map(({ uri }) => uri)).toEqual(['closed']);
  });
});

describe('a file', () => {
  it('is named as it was given', async () => {
    expect(await urisOf('seeds/b.txt', './other/o.txt')).toEqual(['seeds/b.txt', 'other/o.txt']);
  });

  it('is named by its folder and its name where its path is absolute', async () => {
    expect(await urisOf(join(WORLD, 'seeds/sub/c.txt'))).toEqual(['sub/c.txt']);
  });

  it('may be hidden where it is given by name', async () => {
    expect(await urisOf('seeds/.hidden.txt')).toEqual(['seeds/.hidden.txt']);
  });

  it('comes as its bytes', async () => {
    put('bytes/latin.txt', '');
    writeFileSync(join(WORLD, 'bytes/latin.txt'), Buffer.from([0xe9, 0x0a]));
    const [document] = documentsOf(await drain(files({ inputs: ['bytes'], cwd: WORLD })));
    expect(document?.content).toEqual({ bytes: Buffer.from([0xe9, 0x0a]) });
  });

  it('is not read where it is over the limit, and is where it has just that size', async () => {
    put('sizes/five.txt', '12345');
    put('sizes/six.txt', '123456');
    const items = await drain(files({ inputs: ['sizes'], cwd: WORLD, maxBytes: 5 }));
    expect(documentsOf(items).map(textOf)).toEqual(['12345']);
    expect(failuresOf(items).map(({ uri, error }) => [uri, error.code])).toEqual([['sizes/six.txt', 'read/too-large']]);
  });

  it('is a failure where it is a device', async () => {
    expect(failuresOf(await drain(files({ inputs: ['/dev/null'] }))).map(({ error }) => error.code)).toEqual([
      'read/failed',
    ]);
  });

  it('is a failure and no error where it is given by name and is a broken link', async () => {
    expect((await drain(files({ inputs: ['seeds/dangling.txt'], cwd: WORLD }))).every(isFailure)).toBe(true);
  });

  it('is read by the row where it is JSONL, whatever its size', async () => {
    const items = await drain(files({ inputs: ['seeds/rows.jsonl'], cwd: WORLD, maxBytes: 5 }));
    expect(documentsOf(items).map(textOf)).toEqual(['row', 'row']);
    expect(failuresOf(items).map(({ error }) => error.at)).toEqual(['line 2, byte 15']);
  });

  it('has the columns of its rows mapped', async () => {
    put('mapped/rows.ndjson', '{"story":"right","text":"wrong"}\n');
    const items = await drain(files({ inputs: ['mapped'], cwd: WORLD, fields: { text: 'story' } }));
    expect(documentsOf(items).map(textOf)).toEqual(['right']);
  });
});

describe('a pattern', () => {
  it('gives the files it matches, links and broken links too', async () => {
    expect(await urisOf('seeds/*.txt')).toEqual([
      'seeds/B.txt',
      'seeds/b.txt',
      'seeds/dangling.txt',
      'seeds/link.txt',
      'seeds/w[1].txt',
    ]);
    expect(await urisOf('./seeds/**/{c,d}.txt')).toEqual(['seeds/sub/c.txt', 'seeds/sub/deep/d.txt']);
  });

  it('names what it matches by the folder it looks into where it is absolute', async () => {
    expect(await urisOf(join(WORLD, 'seeds/sub/*.txt'))).toEqual(['sub/c.txt']);
    expect(await urisOf(join(WORLD, 'seeds/**/d.*'))).toEqual(['seeds/sub/deep/d.txt']);
  });

  it('follows links to folders that it names, and fails on those that lead back', async () => {
    expect(await urisOf('seeds/sub/{loop,outside}')).toEqual(['seeds/sub/loop', 'seeds/sub/outside/o.txt']);
  });

  it('is a name where a file is called so', async () => {
    expect(await urisOf('seeds/w[1].txt')).toEqual(['seeds/w[1].txt']);
  });
});

describe('several inputs', () => {
  it('give a file once where they overlap', async () => {
    expect(await urisOf('seeds/sub/deep', 'seeds/sub/deep/d.txt', 'seeds/sub/deep/*')).toEqual([
      'seeds/sub/deep/d.txt',
    ]);
  });

  it('come in the order they are given', async () => {
    expect(await urisOf('seeds/b.txt', 'other', 'seeds/a.html')).toEqual([
      'seeds/b.txt',
      'other/o.txt',
      'seeds/a.html',
    ]);
  });
});

describe('an input that does not exist', () => {
  it('ends the reading before it begins, and names the nearest that does', async () => {
    const error = await thrown('seeds/b.txt', 'seeds/sub/c.text');
    expect(error).toMatchObject({ code: 'input/not-found', uri: 'seeds/sub/c.text' });
    expect(error.message).toContain('seeds/sub/c.text');
    expect(error.message).toContain('Did you mean seeds/sub/c.txt?');
  });

  it('is told of by the first name that is wrong', async () => {
    expect((await thrown('seedz/sub/c.txt')).message).toContain('Did you mean seeds?');
    expect((await thrown(join(WORLD, 'seedz'))).message).toContain(`Did you mean ${join(WORLD, 'seeds')}?`);
  });

  it('is told of without a guess where nothing is near', async () => {
    expect((await thrown('qqqqqqqqqq')).message).not.toContain('Did you mean');
  });

  it('may be a pattern that nothing matches', async () => {
    expect(await thrown('seeds/*.pdf')).toMatchObject({ code: 'input/not-found' });
  });
});
