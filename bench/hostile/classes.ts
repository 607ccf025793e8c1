import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DecantError } from '../../src/errors.ts';
import { files } from '../../src/sources/files.ts';
import { isFailure, type RawDocument } from '../../src/stage.ts';
import { decode } from '../../src/text/decode/decode.ts';
import { casesIn, collectedIn, type HostileCase } from '../hostile-cases.ts';
import {
  type Came,
  isAccounted,
  isAsExpected,
  isFeedRight,
  isParsedRight,
  OTHERWISE_BY_STANDARD,
} from './expectations.ts';

/** A class of hostile inputs: its cases, and whether one of them ends as it should. */
export interface HostileClass {
  readonly name: string;
  cases(root: string): readonly HostileCase[];
  isRight(hostile: HostileCase): Promise<boolean>;
}

/** Every class besides pages, which have a process each. A new one is one line here. */
export const CLASSES: readonly HostileClass[] = [
  generated('jsonl'),
  generated('compressed'),
  generated('warc'),
  generated('feeds', isFeedRight),
  { name: 'encoding', cases: (root) => casesIn(root, 'encoding'), isRight: isDecodedRight },
  {
    name: 'names',
    cases: (root) => casesIn(root, 'jsonl').filter(({ name }) => name === 'ids-hostile.jsonl'),
    isRight: keepsNames,
  },
  collected('json-test-suite', {
    folders: ['JSONTestSuite/test_parsing'],
    name: /\.json$/,
    isRight: isParsedRight,
    ending: 'l',
  }),
  collected('warc-collected', {
    folders: ['jwarc', 'jwat', 'warcio-py', 'resiliparse', 'warcio.js'],
    name: /\.(?:w?arc(?:\.gz(?:\.bad)?)?|gz)$/,
    isRight: isAccounted,
  }),
  collected('feeds-collected', { folders: ['feedparser'], name: /\.xml$/, isRight: isAccounted }),
];

function generated(set: string, isRight = isAsExpected): HostileClass {
  return {
    name: set,
    cases: (root) => casesIn(root, set),
    isRight: async (hostile) => {
      const came = await readCase(hostile, hostile.name);
      return came.isClean && isRight(hostile, came);
    },
  };
}

interface Collected {
  readonly folders: readonly string[];
  readonly name: RegExp;
  readonly isRight: (hostile: HostileCase, came: Came) => boolean;
  /** Added to the names of the files, so that they are read as what they are to be read as. */
  readonly ending?: string;
}

function collected(name: string, { folders, name: pattern, isRight, ending = '' }: Collected): HostileClass {
  return {
    name,
    cases: (root) => collectedIn(root, folders, pattern),
    isRight: async (hostile) => {
      const came = await readCase(hostile, hostile.name + ending);
      return came.isClean && isRight(hostile, came);
    },
  };
}

/** What the sources and the decoder make of a case, as a file of a name. */
async function readCase({ bytes }: HostileCase, name: string): Promise<Came> {
  const folder = mkdtempSync(join(tmpdir(), 'decant-hostile-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const errors: DecantError[] = [];
    let [documents, notices] = [0, 0];
    let isTainted = false;
    const onNotice = (): void => {
      notices += 1;
    };
    for await (const item of files({ inputs: [name], cwd: folder, onNotice }).read()) {
      const read = (raw: RawDocument): void => {
        isTainted ||= OF_THIS_MACHINE.test(decode(raw).text);
      };
      const error = isFailure(item) ? item.error : undecoded(() => read(item));
      if (error === undefined) documents += 1;
      else errors.push(error);
    }
    const isClean = errors.every(({ message, at = '' }) => !MOVES_TERMINAL.test(message + at));
    isTainted ||= 'polluted' in {};
    return { documents, notices, failures: errors.length, codes: errors.map(({ code }) => code), isClean, isTainted };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function undecoded(attempt: () => unknown): DecantError | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof DecantError) return error;
    throw error;
  }
}

/** The first line of the list of users. */
const OF_THIS_MACHINE = /root:[^:]*:0:0:/;

/** Control characters but tab and line feed, and what turns the direction of text around. */
const MOVES_TERMINAL = /[^\P{Cc}\t\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

async function isDecodedRight({ name, bytes, expect }: HostileCase): Promise<boolean> {
  const headers = { 'content-type': `text/plain; charset=${name.replace(/-\d+\.bin$/, '')}` };
  const decoded: { text?: string } = {};
  const refused = undecoded(() => {
    decoded.text = decode({ uri: name, content: { bytes }, headers }).text;
  });
  if (typeof expect['text'] !== 'string') return refused !== undefined || decoded.text !== undefined;
  return decoded.text === expect['text'] || decoded.text === OTHERWISE_BY_STANDARD.get(name);
}

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');

/** Whether names from outside stay names: nothing beside the results, and nothing on the terminal but words. */
async function keepsNames({ bytes }: HostileCase): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'decant-hostile-'));
  try {
    const rows = Buffer.concat([bytes, Buffer.from('\n'), withoutText(bytes)]);
    writeFileSync(join(folder, 'rows.jsonl'), rows);
    const decant = (...args: readonly string[]): string =>
      spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }).stderr;
    const told = [
      decant('run', 'rows.jsonl', '--out', 'out', '--field', 'id=id', '--field', 'url=id'),
      decant('clean', 'rows.jsonl', '--field', 'url=id'),
      decant('runs', '--out', 'out'),
    ];
    const found = readdirSync(folder).sort().join(' ');
    return told.every((text) => !MOVES_TERMINAL.test(text)) && found === 'out rows.jsonl';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same rows without their texts, so that each of them is told as a failure. */
function withoutText(rows: Buffer): Buffer {
  const bare = rows
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.stringify({ ...JSON.parse(line), text: undefined }));
  return Buffer.from(bare.join('\n'));
}
