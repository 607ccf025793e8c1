import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decant, results } from './command.ts';
import { inCopy, type Scene, type Trial } from './kills.ts';
import { SAID } from './others.ts';

type Trials = readonly (() => Promise<Trial>)[];

/** Room on a disk, in KiB, beside what stands there: too little for the results and the state of a scene. */
const SIZES = [16, 64, 128, 256, 384, 512];
const ROOM = '256m';

/** Whether a small disk in memory can be mounted here, which takes the rights of an administrator. */
export function canMount(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
}

/** Disks that are full or may not be written to: the run says so and ends; with room, the next one ends as if nothing had been. */
export function disks(all: readonly Scene[]): Trials {
  const small = all.flatMap((scene) => SIZES.map((size) => () => onSmallDisk(scene, size)));
  const readOnly = all.map((scene) => () => onReadOnlyDisk(scene));
  return [...small, ...readOnly];
}

/** Places that take nothing, or are no place for results, where no disk has to be mounted. */
export function places(all: readonly Scene[]): Trials {
  return all.flatMap((scene) => [
    () => fullState(scene),
    () => instead(scene, 'a file', (out) => writeFileSync(out, 'not a folder')),
    () => instead(scene, 'the device that is always full', (out) => symlinkSync('/dev/full', out)),
    () => linkedResult(scene),
  ]);
}

function onSmallDisk(scene: Scene, size: number): Promise<Trial> {
  return onDisk(scene, async (copy) => {
    const { blocks, bfree, bsize } = statfsSync(join(copy, 'out'));
    mount(copy, `remount,size=${Math.ceil(((blocks - bfree) * bsize) / 1024) + size}k`);
    const full = await decant(copy, scene);
    mount(copy, `remount,size=${ROOM}`);
    return { full, told: `${size} KiB of room` };
  });
}

function onReadOnlyDisk(scene: Scene): Promise<Trial> {
  return onDisk(scene, async (copy) => {
    mount(copy, 'remount,ro');
    const before = existsSync(join(copy, 'out', 'documents.jsonl')) ? results(copy, scene) : '';
    const full = await decant(copy, scene);
    const after = existsSync(join(copy, 'out', 'documents.jsonl')) ? results(copy, scene) : '';
    mount(copy, 'remount,rw');
    return { full, told: `read-only${before === after ? '' : ', and written to'}` };
  });
}

type Refused = (copy: string) => Promise<{ readonly full: Awaited<ReturnType<typeof decant>>; readonly told: string }>;

/** Runs with the results on a disk of its own, which refuses; then again, with room on it. */
function onDisk(scene: Scene, work: Refused): Promise<Trial> {
  return inCopy(scene.folder, async (copy) => {
    const out = join(copy, 'out');
    if (existsSync(out)) renameSync(out, join(copy, 'stood'));
    mkdirSync(out);
    mount(copy, `size=${ROOM}`, '-t', 'tmpfs');
    try {
      if (existsSync(join(copy, 'stood'))) cpSync(join(copy, 'stood'), out, { recursive: true });
      const { full, told } = await work(copy);
      return await outcomeOf(scene, copy, { full, told });
    } finally {
      spawnSync('umount', [out]);
    }
  });
}

/** Mounts the folder of the results, or mounts it otherwise. */
function mount(copy: string, options: string, ...more: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', [...more, '-o', options, 'none', join(copy, 'out')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`mount -o ${options}: ${stderr}`);
}

/** The run that was refused must say so in one line; the next one must come out as if it had never been. */
async function outcomeOf(
  scene: Scene,
  copy: string,
  { full, told }: { readonly full: Awaited<ReturnType<typeof decant>>; readonly told: string },
): Promise<Trial> {
  const isHit = full.code !== 0;
  const isTold = full.code === 0 || (full.code === 1 && SAID.test(full.stderr));
  const { code, stderr } = await decant(copy, scene);
  const isSame = isTold && code === 0 && results(copy, scene) === scene.wanted && !told.includes('written to');
  const said = `${scene.name}, ${told}: ${full.code} ${full.stderr}; then ${code} ${stderr}`;
  return { isSame, isHit, told: isSame ? '' : said };
}

/** A state that stands on the device that is always full. */
function fullState(scene: Scene): Promise<Trial> {
  return inCopy(scene.folder, async (copy) => {
    const state = join(copy, 'state');
    mkdirSync(state);
    symlinkSync('/dev/full', join(state, 'state.sqlite'));
    const full = await decant(copy, { ...scene, args: [...scene.args, '--state', 'state'] });
    return outcomeOf(scene, copy, { full, told: 'a state on /dev/full' });
  });
}

/** Something else where the folder of the results should be. */
function instead(scene: Scene, what: string, put: (out: string) => void): Promise<Trial> {
  return inCopy(scene.folder, async (copy) => {
    const out = join(copy, 'out');
    if (existsSync(out)) renameSync(out, join(copy, 'stood'));
    put(out);
    const full = await decant(copy, scene);
    rmSync(out, { force: true });
    if (existsSync(join(copy, 'stood'))) renameSync(join(copy, 'stood'), out);
    return outcomeOf(scene, copy, { full, told: `${what} in place of the folder` });
  });
}

/** A result that somebody has made a link to the device: it is written in place of the link, never through it. */
function linkedResult(scene: Scene): Promise<Trial> {
  return inCopy(scene.folder, async (copy) => {
    const out = join(copy, 'out');
    mkdirSync(out, { recursive: true });
    rmSync(join(out, 'changes.jsonl'), { force: true });
    symlinkSync('/dev/full', join(out, 'changes.jsonl'));
    const { code, stderr } = await decant(copy, scene);
    const isSame = code === 0 && results(copy, scene) === scene.wanted;
    return { isSame, isHit: true, told: isSame ? '' : `${scene.name}, a linked result: ${code} ${stderr}` };
  });
}
