import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/api/run.ts';
import { type SpamWeights, shippedSpamWeights } from '../../src/models/spam.ts';
import { decant } from '../decant.ts';
import { readLines, temporaryFolder } from '../temporary.ts';

const ARTICLES = ['lamp', 'ferry', 'orchard', 'kettle', 'tram', 'bridge'];
const READERS = ['Ines Duarte', 'Karl Brandt', 'Sofia Rossi'];

/** Comments under six articles: readers speak of the article, a maker of hats sells under any of them. */
function labelled(): readonly object[] {
  return ARTICLES.flatMap((article) => [
    ...READERS.map((author) => ({
      group: article,
      author,
      text: `My ${article} is older than that one, ${author} here, and it still does what it should every morning.`,
      label: 0,
      article_title: `The ${article} that was mended`,
      date: '2021-03-04',
    })),
    ...['plain', 'woollen', 'winter'].map((kind) => ({
      group: article,
      author: `Nora ${kind}`,
      text: `Zarpino ${kind} hats fit each head, zarpino hats come by post within two days.`,
      label: 'spam',
      date: '2021-03-05',
    })),
  ]);
}

function writeRows(cwd: string, rows: readonly unknown[]): void {
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
  writeFileSync(join(cwd, 'labelled.jsonl'), `${lines.join('\n')}\n`);
}

const PAGE = `The garden gate

The garden gate was painted green on Saturday, and the neighbours have come by to look at it ever since. It took two tins of paint and a whole afternoon.

2 comments

Ines Duarte says:
May 13, 2019 at 7:42 am
Green suits the gate, and the hinges could do with some oil.
Reply

Nora winter says:
May 14, 2019 at 9:05 am
Zarpino winter hats fit each head, zarpino hats come by post within two days.
Reply
`;

// Each test starts several processes, which take seconds on a busy machine.
describe('decant learn spam', { timeout: 180_000 }, () => {
  it('writes weights, tells how unseen articles were judged, and a run with them takes out what was learnt', async () => {
    const cwd = temporaryFolder();
    writeRows(cwd, labelled());
    const learn = ['learn', 'spam', '--from', 'labelled.jsonl', '--folds', '3', '--out', 'weights.json'];
    const { code, stdout, stderr } = await decant(learn, { cwd });
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('18 spam and 18 genuine comments under 6 articles');
    expect(stdout).toContain('100.00 % of the spam where 0.10 % of the genuine comments may go');
    const first = readFileSync(join(cwd, 'weights.json'), 'utf8');
    expect(JSON.parse(first)).toMatchObject({ model: 'decant/spam', format: 3, figures: { wished: 0.001, recall: 1 } });
    await decant(learn, { cwd });
    expect(readFileSync(join(cwd, 'weights.json'), 'utf8')).toBe(first);

    writeFileSync(join(cwd, 'gate.txt'), PAGE);
    const run = ['run', 'gate.txt', '--out', 'out', '--set', 'comments.spamModel=weights.json'];
    expect((await decant(run, { cwd })).code).toBe(0);
    const ledger = readLines(join(cwd, 'out', 'ledger.jsonl'));
    const dropped = ledger.filter(({ rule }) => rule === 'comments/spam-model');
    expect(dropped.map(({ text }) => String(text)).join(' ')).toContain('Zarpino winter hats');
    expect(dropped[0]?.['evidence']).toMatchObject({
      score: expect.any(Number),
      reasons: expect.any(String),
    });
    const [record] = readLines(join(cwd, 'out', 'documents.jsonl'));
    expect(record?.['comments']).toEqual([expect.objectContaining({ author: 'Ines Duarte' })]);
  });

  it('makes a run do its documents again when the weights in the file are others', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'gate.txt'), PAGE);
    const spamModel = join(cwd, 'weights.json');
    const fingerprint = async (weights: SpamWeights): Promise<string> => {
      writeFileSync(spamModel, JSON.stringify(weights));
      return (await run({ inputs: ['gate.txt'], out: join(cwd, 'out'), comments: { spamModel } }, { cwd })).fingerprint;
    };
    const own = shippedSpamWeights();
    const before = await fingerprint(own);
    expect(await fingerprint(own)).toBe(before);
    expect(await fingerprint({ ...own, limit: own.limit / 2 })).not.toBe(before);
  });

  it('tells each bad row with its file and line, and writes nothing', async () => {
    const cwd = temporaryFolder();
    writeRows(cwd, [...labelled(), '{"text": "no label"}', 'no JSON', { text: 3, label: 1 }]);
    const { code, stderr } = await decant(['learn', 'spam', '--from', 'labelled.jsonl', '-o', 'w.json'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('labelled.jsonl:37: label: nothing is no label: give 1, true or spam');
    expect(stderr).toContain('labelled.jsonl:38: the row is no JSON');
    expect(stderr).toContain('labelled.jsonl:39: text:');
    expect(existsSync(join(cwd, 'w.json'))).toBe(false);
  });

  it('says when there is too little to learn from', async () => {
    const cwd = temporaryFolder();
    writeRows(cwd, labelled().slice(0, 6));
    const few = await decant(['learn', 'spam', '--from', 'labelled.jsonl'], { cwd });
    expect(few.code).toBe(5);
    expect(few.stderr).toContain('3 spam and 3 genuine comments under 1 articles');
    const missing = await decant(['learn', 'spam', '--from', 'nowhere.jsonl'], { cwd });
    expect(missing.code).toBe(5);
    expect(missing.stderr).toContain('nowhere.jsonl: there is no such file or folder.');
  });

  it('is a fault of the configuration when the file of weights is missing or something else', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'gate.txt'), PAGE);
    writeFileSync(join(cwd, 'other.json'), '{"model": "decant/spam", "format": 99}');
    const missing = await decant(['clean', 'gate.txt', '--set', 'comments.spamModel=none.json'], { cwd });
    expect(missing.code).toBe(78);
    expect(missing.stderr).toContain('there is no file of weights none.json; decant learn spam writes one');
    const wrong = await decant(['run', 'gate.txt', '-o', 'out', '--set', 'comments.spamModel=other.json'], { cwd });
    expect(wrong.code).toBe(78);
    expect(wrong.stderr).toContain('other.json holds no weights that this version can use');
    expect(wrong.stderr).toContain('format');
  });
});
