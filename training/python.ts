import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** The Python of a virtual environment with the trainers in it, made at the first call; `.cache/training/python`. */
export function trainersPython(): string {
  const folder = join(ROOT, '.cache', 'training', 'python');
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (existsSync(join(folder, 'complete'))) return python;
  run('python3', ['-m', 'venv', folder]);
  run(python, ['-m', 'pip', 'install', '--quiet', '-r', join(import.meta.dirname, 'requirements.txt')]);
  run(python, ['-c', `open(${JSON.stringify(join(folder, 'complete'))}, 'w').close()`]);
  return python;
}

/** Runs a program to its end with its output shown; throws where it fails. */
export function run(program: string, values: readonly string[]): void {
  const { status, error } = spawnSync(program, values, { stdio: ['ignore', 2, 2] });
  if (error !== undefined) throw new Error(`${program} could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ${values.join(' ')} ended with ${status}.`);
}
