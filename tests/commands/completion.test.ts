import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/cli/completion.ts';
import { createProgram } from '../../src/cli.ts';
import { bashScript } from '../../src/commands/completion-bash.ts';
import { fishScript } from '../../src/commands/completion-fish.ts';
import { commandsIn } from '../../src/commands/completion-words.ts';
import { zshScript } from '../../src/commands/completion-zsh.ts';
import { temporaryFolder } from '../temporary.ts';

const WORDS = wordsOf(createProgram());

/** What is typed, and some of what is to be offered for the last word. */
const TYPED: readonly (readonly [typed: readonly string[], offered: readonly string[], other?: readonly string[]])[] = [
  [[''], ['run', 'clean', 'export', 'completion'], ['--out']],
  [['cl'], ['clean']],
  [['run', '--sha'], ['--shards']],
  [
    ['run', '--compress', ''],
    ['none', 'gzip', 'zstd'],
  ],
  [['run', '--compress', 'z'], ['zstd'], ['gzip']],
  [['clean', '--format', 'm'], ['markdown']],
  [['run', '--set', 'dedupe.n'], ['dedupe.near=']],
  [['export', '--to', 'sq'], ['sqlite:']],
  [['learn', ''], ['spam']],
  [['learn', 'spam', '--fal'], ['--false-positives']],
  [['schedule', 'print', '--for', 'sys'], ['systemd']],
  [
    ['schema', 're'],
    ['record', 'rejected'],
  ],
];

function standsHere(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

const NAMES = commandsIn(WORDS)
  .slice(1)
  .flatMap(({ path, command }) => [path.at(-1) ?? '', ...command.options.map(({ long }) => long)]);

describe('completion', () => {
  it.each([
    ['bash', bashScript(WORDS)],
    ['zsh', zshScript(WORDS)],
  ])('knows every command and every option: %s', (_shell, script) => {
    expect(NAMES.filter((name) => !script.includes(name))).toEqual([]);
  });

  it('knows every command and every option: fish', () => {
    const script = fishScript(WORDS);
    expect(NAMES.filter((name) => !script.includes(name.startsWith('--') ? `-l ${name.slice(2)}` : name))).toEqual([]);
  });

  it.runIf(standsHere('bash'))('offers in bash what comes next', () => {
    const path = join(temporaryFolder(), 'decant.bash');
    writeFileSync(path, bashScript(WORDS));
    const cases = TYPED.map(([typed]) => {
      const words = ['decant', ...typed].map((word) => `'${word}'`).join(' ');
      return `COMP_WORDS=(${words}); COMP_CWORD=${typed.length}; COMPREPLY=(); _decant; echo "\${COMPREPLY[*]}"`;
    });
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', `source '${path}'\n${cases.join('\n')}`], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expectOffered(stdout.split('\n'));
  });

  it.runIf(standsHere('fish'))('offers in fish what comes next', () => {
    const path = join(temporaryFolder(), 'decant.fish');
    writeFileSync(path, fishScript(WORDS));
    const cases = TYPED.map(
      ([typed]) => `complete -C 'decant ${typed.join(' ')}' | string replace -r '\\t.*' '' | string join ' '; echo`,
    );
    const script = `source '${path}'\n${cases.map((line) => `echo (${line.slice(0, -'; echo'.length)})`).join('\n')}`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expectOffered(stdout.split('\n'));
  });

  it.runIf(standsHere('zsh'))('offers in zsh what comes next', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '_decant'), zshScript(WORDS));
    const script = zshSession(
      folder,
      TYPED.map(([typed]) => `decant ${typed.join(' ')}`),
    );
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', script], { encoding: 'utf8', timeout: 50_000 });
    expect(stderr).toBe('');
    expectOffered(
      stdout
        .split(BETWEEN)
        .slice(1)
        .map((screen) => screen.replaceAll(CONTROLS, ' ')),
    );
  });

  function expectOffered(lines: readonly string[]): void {
    for (const [at, [typed, offered, other = []]] of TYPED.entries()) {
      const words = new Set((lines[at] ?? '').split(/\s+/));
      expect(
        offered.filter((word) => !words.has(word)),
        `offered after "${typed.join(' ')}": ${lines[at]}`,
      ).toEqual([]);
      expect(
        other.filter((word) => words.has(word)),
        `not offered after "${typed.join(' ')}"`,
      ).toEqual([]);
    }
  }
});

const BETWEEN = '@@@@@';
/** What moves the cursor and colours a screen, and line ends. */
const CONTROLS = /\u001b\[[0-9;?]*[A-Za-z]|[\r\n\u0007\b]/g;

/** Types lines in a zsh of its own, with a Tab at the end of each, and prints what its screen shows then. */
function zshSession(folder: string, lines: readonly string[]): string {
  const setUp = `PS1=; unsetopt zle_bracketed_paste; stty -echo rows 60 columns 160; LISTMAX=999; fpath=(${folder} \\$fpath); autoload -Uz compinit && compinit -u -D; print ready-\\$((40+2))`;
  const typing = lines.map(
    (line) => `
print ${BETWEEN}
zpty -w -n session $'${line}\\t'
repeat 40; do sleep 0.05; REPLY=; if zpty -rt session REPLY; then print -rn -- "$REPLY"; waited=0; else (( ++waited > 7 )) && break; fi; done
zpty -w -n session $'\\x15'
sleep 0.1; while zpty -rt session REPLY; do :; done`,
  );
  return `
zmodload zsh/zpty
zpty -b session zsh -f -i
zpty -w session "${setUp}"
zpty -r session REPLY '*ready-42*'
${typing.join('\n')}
zpty -d session
`;
}
