import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as library from '../src/index.ts';
import { readLines, temporaryFolder } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '..');
const LIBRARY = pathToFileURL(join(ROOT, 'src/index.ts')).href;

/** The blocks of a page that use the library, in its order. */
function examplesIn(page: string): readonly string[] {
  const blocks = readFileSync(join(ROOT, page), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, code = '']) => code).filter((code) => code.includes("from 'decant'"));
}

describe('the library', () => {
  it('has what the guide names', () => {
    expect(Object.keys(library)).toEqual(
      expect.arrayContaining([
        'clean',
        'cleaner',
        'describe',
        'describer',
        'run',
        'defineConfig',
        'stages',
        'exportResults',
        'openOutput',
        'readRecords',
        'readChanges',
      ]),
    );
    expect(library.stages().map(({ name }) => name)).toContain('metadata');
    expect(library.stages({ paragraphs: { across: 'exact' } }).map(({ name }) => name)).toContain('paragraphs');
  });

  it('describes a document with the metadata that cleaning it finds', () => {
    const paragraph = '<p>The keeper of the light wrote down every ship that passed, and what the weather was.</p>';
    const html = `<html lang="en"><head><title>The Lightship Log | Northline Weekly</title>
      <meta property="og:site_name" content="Northline Weekly"><meta name="author" content="Ann Lee"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>The Lightship Log</h1>
      <p class="byline">By Ann Lee</p><time datetime="2024-03-05">5 March 2024</time>${paragraph.repeat(6)}</article></body></html>`;
    const { metadata } = library.clean(html).document;
    const found = library.describe(html);
    expect(found.title?.value).toBe('The Lightship Log');
    expect(found.authors?.value.map(({ name }) => name)).toEqual(['Ann Lee']);
    for (const field of ['title', 'authors', 'published', 'site', 'type', 'canonical'] as const) {
      expect(found[field]).toEqual(metadata[field]);
    }
  });

  it('takes a string, bytes and a raw document for many documents as for one', () => {
    const html = '<title>Two boats</title><p>Two boats came back in the evening, and both were counted.</p>';
    const raw = { uri: 'a', content: { text: html } };
    const [describe, clean] = [library.describer(), library.cleaner()];
    for (const input of [html, new TextEncoder().encode(html), raw]) {
      expect(describe(input).title?.value).toBe('Two boats');
      expect(clean(input).record?.title).toBe('Two boats');
    }
  });

  it('describes a document that is rejected', () => {
    const html = '<title>Two words</title><p>Two words.</p>';
    expect(library.clean(html).rejected).toBeDefined();
    expect(library.describe(html).title?.value).toBe('Two words');
  });

  it('does what the examples of the README and the guide say, one after the other', () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, 'crawl'));
    const text = 'The keeper of the light wrote down every ship that passed, and what the weather was. '.repeat(4);
    writeFileSync(join(cwd, 'crawl/one.txt'), text);
    const examples = ['README.md', 'docs/guide.md'].flatMap(examplesIn);
    expect(examples.length).toBeGreaterThan(3);
    // Each as a module of its own, in one process.
    const names = examples.map((code, index) => {
      writeFileSync(join(cwd, `${index}.ts`), code.replaceAll("'decant'", `'${LIBRARY}'`));
      return `./${index}.ts`;
    });
    writeFileSync(join(cwd, 'all.mjs'), names.map((name) => `await import('${name}');\n`).join(''));
    const { status, stderr } = spawnSync(process.execPath, ['all.mjs'], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readLines(join(cwd, 'output/documents.jsonl'))).toHaveLength(1);
    expect(existsSync(join(cwd, 'corpus.db'))).toBe(true);
  });
});
