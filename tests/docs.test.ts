import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { pages } from '../scripts/docs.ts';
import { readmePage } from '../scripts/readme.ts';
import { createProgram } from '../src/cli.ts';
import { configKeys, resolveConfig } from '../src/config.ts';
import { stages } from '../src/pipeline.ts';
import { temporaryFolder } from './temporary.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('the documentation', () => {
  it.each([...pages()])('holds %s as it is generated now (npm run docs)', (name, content) => {
    expect(read(`docs/${name}`)).toBe(content);
  });

  it('shows in the README what comes out now (npm run docs)', async () => {
    expect(await readmePage(read('README.md'), temporaryFolder())).toBe(read('README.md'));
  });

  it('explains every rule of every stage in one sentence', () => {
    const sentences = stages(resolveConfig([])).flatMap(({ rules }) => Object.values(rules));
    expect(sentences.length).toBeGreaterThan(20);
    expect(sentences.filter((sentence) => !/^[A-Z“].{15,}[.]$/.test(sentence))).toEqual([]);
  });

  it('says of every configuration key what it is for', () => {
    expect([...configKeys()].filter(([, about]) => about.length < 10)).toEqual([]);
  });

  it('names every command and option in the guide or the README', () => {
    const prose = read('README.md') + read('docs/guide.md');
    const missing = createProgram().commands.flatMap((command: Command) => [
      ...(prose.includes(`decant ${command.name()}`) ? [] : [command.name()]),
      ...command.options.map(({ long }) => long ?? '').filter((long) => !prose.includes(long)),
    ]);
    expect(missing).toEqual([]);
  });

  it('has examples and exit codes in the help of every command', () => {
    const helped = (command: Command): readonly Command[] =>
      command.commands.length > 0 && command.name() !== 'schedule' ? command.commands.flatMap(helped) : [command];
    const without = createProgram()
      .commands.flatMap(helped)
      .filter((command) => {
        const help: string[] = [];
        command.configureOutput({ writeOut: (text) => void help.push(text) }).outputHelp();
        const text = help.join('');
        return !(text.includes('Examples:\n  ') && text.includes('Exit codes:\n    0  done'));
      });
    expect(without.map((command) => command.name())).toEqual([]);
  });

  it('points to files that exist', () => {
    const broken = ['README.md', 'CONTRIBUTING.md', 'docs/guide.md', 'docs/design.md'].flatMap((page) => {
      const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? '');
      return links.filter((link) => !existsSync(resolve(ROOT, page, '..', link))).map((link) => `${page}: ${link}`);
    });
    expect(broken).toEqual([]);
  });

  it('keeps to the product: no path of a machine', () => {
    const text = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/guide.md', 'docs/design.md']
      .map(read)
      .join('\n');
    expect(text).not.toMatch(/(?:^|[\s`(])\/(?:work|home|root|tmp|Users)\//m);
  });
});
