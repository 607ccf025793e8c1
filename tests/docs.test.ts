import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { pages } from '../scripts/docs.ts';
import { readmePage } from '../scripts/readme.ts';
import { createProgram } from '../src/cli.ts';
import { resolveConfig } from '../src/config/resolve.ts';
import { configKeys } from '../src/config/schema.ts';
import { stages } from '../src/pipeline.ts';
import { temporaryFolder } from './temporary.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
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

  const everyCommand = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(everyCommand)];
  const helpOf = (command: Command): string => {
    const help: string[] = [];
    const output = { writeOut: (text: string) => void help.push(text), getOutHelpWidth: () => 80 };
    command.configureOutput(output).outputHelp();
    return help.join('');
  };

  it('has examples and exit codes in the help of every command', () => {
    const without = everyCommand(createProgram())
      .filter((command) => command.commands.length === 0 || command.options.length > 0)
      .filter((command) => {
        const text = helpOf(command);
        return !(text.includes('Examples:\n  ') && text.includes('Exit codes:\n    0  done'));
      });
    expect(without.map((command) => command.name())).toEqual([]);
  });

  it('has help that a terminal of 80 columns holds', () => {
    const wide = everyCommand(createProgram()).flatMap((command) =>
      helpOf(command)
        .split('\n')
        .filter((line) => line.length > 80),
    );
    expect(wide).toEqual([]);
  });

  it('gives in its help no example that its commands would not take', () => {
    const lines = everyCommand(createProgram()).flatMap((command) =>
      [...helpOf(command).matchAll(/^ {2}(?:[^|\n]{1,60}\| )?decant ([^|>\n]*)/gm)].map(([, args = '']) => args),
    );
    expect(lines.length).toBeGreaterThan(30);
    const unknown = lines.filter((line) => {
      const words = line.match(/'[^']*'|\S+/g) ?? [];
      let command = createProgram();
      while (command.commands.some((one) => one.name() === words[0])) {
        command = command.commands.find((one) => one.name() === words.shift()) ?? command;
      }
      const flags = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.split('=')[0]);
      return flags.some((flag) => !command.options.some(({ short, long }) => flag === short || flag === long));
    });
    expect(unknown).toEqual([]);
  });

  it('shows no id but of a document that the first run gives', () => {
    const ids = readdirSync(join(ROOT, 'seeds')).map((name) => sha256(`seeds/${name}`).slice(0, 16));
    const shown = everyCommand(createProgram()).map(helpOf).join('') + read('README.md') + read('docs/guide.md');
    const named = [...shown.matchAll(/\b(?:explain|restore) ([0-9a-f]{16})\b/g)].map(([, id]) => id);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((id) => !ids.includes(`${id}`))).toEqual([]);
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
