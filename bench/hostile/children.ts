import { type ChildProcess, fork } from 'node:child_process';
import { CLASSES } from './classes.ts';

/** How a case of a class ended. */
export interface ClassEnding {
  readonly name: string;
  readonly isRight: boolean;
  /** CPU time of the reading, in milliseconds. */
  readonly milliseconds: number;
  /** What was thrown, or how the process died. */
  readonly fault?: string;
}

/** A case that says nothing for so long hangs. Its CPU time is judged by the bench. */
const SILENCE = 120_000;

/** The endings of all cases of a class, in a process of its own, which is started again behind a case that kills it. */
export async function endingsOf(root: string, name: string, count: number): Promise<readonly ClassEnding[]> {
  const endings: ClassEnding[] = [];
  while (endings.length < count) {
    const before = endings.length;
    const death = await follow(fork(import.meta.filename, [root, name, String(before)], { execArgv: [] }), endings);
    if (endings.length < count)
      endings.push({ name: `case ${endings.length}`, isRight: false, milliseconds: 0, fault: death });
  }
  return endings;
}

function follow(child: ChildProcess, endings: ClassEnding[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let hangs = false;
    const kill = (): void => {
      hangs = true;
      child.kill('SIGKILL');
    };
    let watch = setTimeout(kill, SILENCE);
    child.on('message', (ending) => {
      endings.push(ending as ClassEnding); // what `report` sends, below
      clearTimeout(watch);
      watch = setTimeout(kill, SILENCE);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      resolve(hangs ? 'hangs' : `died (${signal ?? code})`);
    });
  });
}

async function report(root: string, name: string, from: number): Promise<void> {
  const found = CLASSES.find((each) => each.name === name);
  for (const hostile of found?.cases(root).slice(from) ?? []) {
    const before = process.cpuUsage();
    let [isRight, fault]: [boolean, string | undefined] = [false, undefined];
    try {
      isRight = (await found?.isRight(hostile)) === true;
    } catch (error) {
      fault = String(error);
    }
    const { user, system } = process.cpuUsage(before);
    const ending = { name: hostile.name, isRight, milliseconds: (user + system) / 1000 };
    process.send?.((fault === undefined ? ending : { ...ending, fault }) satisfies ClassEnding);
  }
}

const [root, name, from] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && process.send !== undefined && root !== undefined && name !== undefined)
  await report(root, name, Number(from));
