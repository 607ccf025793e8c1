import type { Command } from 'commander';
import type { EXIT } from '../commands/exit.ts';

const MEANINGS: Readonly<Record<keyof typeof EXIT, readonly [code: number, meaning: string]>> = {
  done: [0, 'done'],
  failed: [1, 'failed: results could not be written, or nothing could be read'],
  usage: [2, 'the command line is wrong'],
  documentsFailed: [3, 'done, but documents failed, and --strict was given'],
  overBudget: [4, 'over a budget; nothing was written'],
  noInput: [5, 'no input, or none that can be read'],
  locked: [6, 'another run holds the results'],
  configuration: [78, 'the configuration is wrong, or a package is not installed'],
  interrupted: [130, 'interrupted; the same command goes on from there'],
};

/** The variables of the environment that change what a command does. */
const VARIABLES = {
  NO_COLOR: 'turns colours off, where it is set',
  CI: 'progress is a line every ten seconds, as with TERM=dumb, and none that moves',
  TMPDIR: 'where temporary files go',
  NODE_COMPILE_CACHE: 'where Node.js keeps what it compiles, for a quicker start',
  'AWS_*':
    'who you are to s3:// and where it is: AWS_PROFILE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION; a server of your own by AWS_ENDPOINT_URL_S3',
  HTTPS_PROXY: 'is not used for addresses, nor are the other proxies, and that is told',
} as const;

export type Variable = keyof typeof VARIABLES;

/** What stands under the options in the help of a command. */
export interface Help {
  readonly examples: readonly (readonly [line: string, about: string])[];
  /** What the command may end with; any may be called wrongly. */
  readonly exits: readonly (keyof typeof EXIT)[];
  /** What it looks at in the environment. */
  readonly environment?: readonly Variable[];
  /** Files that it reads or writes without being told. */
  readonly files?: readonly (readonly [name: string, about: string])[];
}

/** What every command that takes a configuration reads. */
export const CONFIG_FILES: NonNullable<Help['files']> = [
  ['decant.config.{ts,js,mjs,json,yaml,yml}', 'the configuration, in the working folder unless --config names it'],
  ['decant.overrides.json', 'what decant restore wrote, beside it'],
];

const WIDTH = 80;
const EDGE = '  ';

/** Puts examples, files, environment and exit codes under the help of a command. */
export function withHelp(command: Command, { examples, exits, environment = [], files = [] }: Help): Command {
  const codes = [...new Set<keyof typeof EXIT>([...exits, 'usage'])]
    .map((name) => MEANINGS[name])
    .toSorted(([a], [b]) => a - b)
    .map(([code, meaning]) => [String(code).padStart(3), meaning] as const);
  const variables = environment.map((name) => [name, VARIABLES[name]] as const);
  const sections = [
    section('Examples', examples.flatMap(example)),
    section('Files', files.flatMap(example)),
    section('Environment', table(variables)),
    section('Exit codes', table(codes)),
  ];
  return command.addHelpText('after', sections.join(''));
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}:\n${lines.join('\n')}\n`;
}

/** What is typed, and under it what for. */
function example([line, about]: readonly [string, string]): readonly string[] {
  return [`${EDGE}${line}`, ...wrapped(about, `${EDGE}${EDGE}${EDGE}`)];
}

function table(rows: readonly (readonly [name: string, about: string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.flatMap(([name, about]) => {
    const [first = '', ...rest] = wrapped(about, ' '.repeat(EDGE.length + width + 2));
    return [`${EDGE}${name.padEnd(width)}  ${first.trimStart()}`, ...rest];
  });
}

/** A text in lines that a terminal of 80 columns holds. */
function wrapped(text: string, edge: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > WIDTH) lines.push(edge + word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
