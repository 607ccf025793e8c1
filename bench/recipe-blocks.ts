import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');

/** A block of docs/recipes.md that can be executed. */
export interface Recipe {
  readonly name: string;
  readonly language: 'js' | 'python';
  /** Python packages. */
  readonly needs: readonly string[];
  readonly code: string;
}

const RECIPE = /<!-- recipe: ([a-z-]+)(?:, needs:([^>]*))? -->\n```(js|python)\n([\s\S]*?)\n```/g;

/** The recipes of the page, in its order. */
export function recipesOf(page: string = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8')): readonly Recipe[] {
  return [...page.matchAll(RECIPE)].map(([, name = '', needs = '', language, code = '']) => ({
    name,
    language: language === 'js' ? 'js' : 'python',
    needs: needs.split(' ').filter((one) => one !== ''),
    code,
  }));
}

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Executes a recipe in a folder. `decant` is this repository. */
export function executed({ name, language, code }: Recipe, cwd: string, python = 'python3'): Ended {
  const path = join(cwd, `recipe-${name}.${language === 'js' ? 'mjs' : 'py'}`); // a module of the package's name would stand in its place
  writeFileSync(path, code.replace("'decant'", `'${pathToFileURL(join(ROOT, 'src/index.ts')).href}'`));
  const options = {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, HF_HUB_OFFLINE: '1', HF_HOME: join(cwd, '.hf') },
  } as const;
  return spawnSync(language === 'js' ? process.execPath : python, [path], options);
}
