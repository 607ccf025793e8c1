import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { DecantError, systemCode } from '../errors.ts';
import type { ReadFailure } from '../stage.ts';
import { nearest } from '../text/nearest.ts';
import { expandPattern, isPattern, patternRoot } from './glob.ts';
import { byCodeUnit, fileName, folderName, tidyPath, under } from './names.ts';
import { readFailed } from './read-file.ts';
import { type FoundFile, leadsBack, loop, walkFolder } from './walk.ts';

type Found = readonly (FoundFile | ReadFailure)[];

/**
 * The files that one input stands for, ordered by URI, and a failure for what could not be looked into. A name that
 * exists is never a pattern.
 *
 * @throws DecantError `input/not-found` where there is nothing under that name.
 */
export async function listInput(input: string, cwd: string): Promise<Found> {
  const found = (await listPlace(path.resolve(cwd, input), input)) ?? (await listPattern(input, cwd));
  if (found === undefined) throw await notFound(input, cwd);
  return found.toSorted((a, b) => byCodeUnit(a.uri, b.uri));
}

/** What is at a path, called by what the user gave; undefined where nothing is. */
async function listPlace(place: string, given: string): Promise<Found | undefined> {
  try {
    const status = await stat(place);
    if (status.isDirectory()) return await walkFolder(place, folderName(given));
    return [{ uri: fileName(given), path: place }];
  } catch (cause) {
    const uri = fileName(given);
    return isMissing(cause) && !(await isLink(place)) ? undefined : [{ uri, error: readFailed(uri, cause), cut: uri }];
  }
}

function isMissing(cause: unknown): boolean {
  const code = systemCode(cause);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

async function isLink(place: string): Promise<boolean> {
  try {
    return (await lstat(place)).isSymbolicLink();
  } catch {
    return false; // not even a broken link
  }
}

async function listPattern(input: string, cwd: string): Promise<Found | undefined> {
  if (!isPattern(input)) return undefined;
  const pattern = tidyPath(input);
  const root = patternRoot(pattern);
  const nameOf = (place: string): string =>
    under(folderName(root), tidyPath(path.relative(path.resolve(cwd, root), place)));
  const { paths, unreadable } = await expandPattern(pattern, cwd);
  const found: Found[] = [];
  for (const place of paths) found.push(await listMatch(place, nameOf(place)));
  for (const { path: place, cause } of unreadable) {
    const uri = nameOf(place);
    if (!isMissing(cause)) found.push([{ uri, error: readFailed(uri, cause), cut: uri }]);
  }
  return found.length === 0 ? undefined : found.flat();
}

async function listMatch(place: string, uri: string): Promise<Found> {
  if (await leadsBack(place)) return [{ uri, error: loop(uri) }];
  return (await listPlace(place, uri)) ?? [];
}

async function notFound(input: string, cwd: string): Promise<DecantError> {
  const [what, suggestion] = isPattern(input)
    ? [`No file matches ${input}.`, undefined]
    : [`There is no file or folder ${input}.`, await nearestName(input, cwd)];
  const advice =
    suggestion === undefined ? 'Check the name and the folder it is given from.' : `Did you mean ${suggestion}?`;
  return new DecantError('input/not-found', `${what} ${advice}`, { uri: fileName(input) });
}

/** The path up to the first name that does not exist, with the most similar one that does in its place. */
export async function nearestName(input: string, cwd: string): Promise<string | undefined> {
  const names = tidyPath(input).split('/');
  for (let index = 0; index < names.length; index++) {
    const name = names[index] ?? '';
    const before = names.slice(0, index).join('/');
    const folder = path.resolve(cwd, path.isAbsolute(input) ? `/${before}` : before);
    if (name === '' || name === '..') continue;
    const existing = await namesIn(folder);
    if (existing.includes(name)) continue;
    const candidate = nearest(name, existing.toSorted(byCodeUnit));
    return candidate === undefined ? undefined : [...names.slice(0, index), candidate].join('/');
  }
  return undefined;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return []; // no suggestion then
  }
}
