import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PACKED = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'src',
  'bin',
  'docs',
  'scripts',
  'CHANGELOG.md',
  'README.md',
  'LICENSE',
];

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function npm(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync('npm', [...args, '--loglevel=error'], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args[0]} ended with ${status}: ${stderr}`);
}

/** Ten seconds of CPU time go into the build and npm: `SLOW=all npx vitest run tests/package.test.ts`. */
describe.runIf(process.env['SLOW'] === 'all')('the package, packed and installed in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decant-package-'));
  const [tree, app] = [join(folder, 'tree'), join(folder, 'app')];
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);
  beforeAll(() => {
    mkdirSync(tree);
    mkdirSync(app);
    for (const name of PACKED) cpSync(join(ROOT, name), join(tree, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    npm(['pack', '--pack-destination', folder], tree);
    const { dependencies }: { dependencies: object } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    // What it depends on is linked from here, so that nothing is fetched; what it does not name is not there.
    const linked = Object.keys(dependencies).map((name) => [name, `file:${join(ROOT, 'node_modules', name)}`]);
    const manifest = { name: 'app', private: true, type: 'module', overrides: Object.fromEntries(linked) };
    writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    npm(
      ['install', '--offline', '--no-audit', '--no-fund', '--omit=peer', '--ignore-scripts', join(folder, tarball)],
      app,
    );
  }, 600_000);

  function node(args: readonly string[], input = ''): Ended {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: app, input, encoding: 'utf8' });
    return { status, stdout, stderr };
  }
  const decant = (args: readonly string[], input = ''): Ended => node(['node_modules/.bin/decant', ...args], input);
  const story = 'The keeper of the light wrote down every ship that passed, and what the weather was. '.repeat(4);

  it('holds what is run and read, and nothing else', () => {
    const names = readdirSync(join(app, 'node_modules/decant')).sort();
    expect(names).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'docs', 'package.json']);
  });

  it('says before a run what a destination needs that is not installed', () => {
    writeFileSync(join(app, 'story.txt'), story);
    const { status, stderr } = decant(['run', 'story.txt', '--out', 'never', '--to', 's3://bucket/news']);
    expect(status).toBe(78);
    expect(stderr).toContain('npm install @aws-sdk/client-s3 @aws-sdk/lib-storage');
    expect(readdirSync(app)).not.toContain('never');
  });

  it('is a library with types', () => {
    const code = `
      import { clean, defineConfig, run, stages, type Manifest } from 'decant';
      const config = defineConfig({ inputs: ['crawl'], out: 'library', to: ['sqlite:library.db'] });
      const manifest: Manifest = await run(config);
      const text: string | undefined = clean(${JSON.stringify(story)}).record?.text;
      console.log(manifest.counts.documents.written, text?.length, stages(config).length > 5);
    `;
    mkdirSync(join(app, 'crawl'));
    writeFileSync(join(app, 'crawl/one.txt'), story);
    writeFileSync(join(app, 'program.ts'), code);
    expect(node(['program.ts'])).toMatchObject({ status: 0, stderr: '', stdout: `1 ${story.trim().length} true\n` });
    const types = '--strict --noEmit --module nodenext --target es2023 --types node --typeRoots';
    const roots = [...types.split(' '), join(ROOT, 'node_modules/@types'), 'program.ts'];
    expect(node([join(ROOT, 'node_modules/typescript/bin/tsc'), ...roots])).toMatchObject({ status: 0, stdout: '' });
  });

  it('is a command that cleans a pipe and a folder, with worker threads', () => {
    expect(decant(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+/);
    expect(JSON.parse(decant(['clean'], story).stdout).text).toBe(story.trim());
    expect(decant(['run', 'crawl', '--out', 'output', '--jobs', '2', '--quiet'])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(readLines(join(app, 'output/documents.jsonl'))).toHaveLength(1);
    expect(decant(['run', 'crawl', '--out', 'packed', '--to', 'parquet:columns', '--quiet']).status).toBe(0);
  });

  it.each([
    ['s3://bucket/prefix', '@aws-sdk/client-s3'],
    ['file.pdf', 'unpdf'],
    ['file.docx', 'mammoth fflate'],
    ['file.eml', 'postal-mime'],
    ['rows.jsonl.bz2', 'unbzip2-stream'],
  ])('says what to install for %s', (input, packages) => {
    writeFileSync(join(app, 'file.pdf'), '%PDF-1.4\n');
    writeFileSync(join(app, 'file.docx'), 'PK\u0003\u0004 word/');
    writeFileSync(join(app, 'file.eml'), 'Subject: The tide\n\nIt came in.');
    writeFileSync(join(app, 'rows.jsonl.bz2'), 'BZh91AY&SY');
    const { status, stderr } = decant(['clean', input]);
    expect(stderr).toContain(`npm install ${packages}`);
    expect(status).not.toBe(0);
  });

  it('says what to install for a bucket that results are to go to', () => {
    const { status, stderr } = decant(['run', 'crawl', '--out', 'output', '--to', 's3://bucket/x', '--quiet']);
    expect(stderr).toContain('npm install @aws-sdk/client-s3 @aws-sdk/lib-storage');
    expect(status).toBe(78);
  });
});
