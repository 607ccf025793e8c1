import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { DecantError, systemCode } from '../errors.ts';
import type { ReadFailure } from '../stage.ts';
import { byCodeUnit, under } from './names.ts';
import { readFailed } from './read-file.ts';

/** A file that was found, and what it is called in URIs. */
export interface FoundFile {
  readonly uri: string;
  readonly path: string;
}

interface Folder {
  readonly uri: string;
  readonly path: string;
  /** The path without links. */
  readonly real: string;
}

/**
 * All files of a folder and of the folders in it, in no particular order, and a failure for what cannot be looked into.
 * Hidden names and `node_modules` are passed over. Links are followed; a folder that can be reached in two ways is read
 * once, under its own name rather than a link's.
 */
export async function walkFolder(root: string, uri: string): Promise<readonly (FoundFile | ReadFailure)[]> {
  const walk: Walk = { found: [], folders: [{ uri, path: root, real: await realpath(root) }], linked: [] };
  const visited = new Set<string>();
  for (let folder = next(walk); folder !== undefined; folder = next(walk)) {
    if (visited.has(folder.real)) continue;
    visited.add(folder.real);
    await lookInto(folder, walk);
  }
  return walk.found;
}

/** What was found so far, and the folders to look into: first those that lie in each other, then those behind links. */
interface Walk {
  readonly found: (FoundFile | ReadFailure)[];
  readonly folders: Folder[];
  readonly linked: Folder[];
}

/** Of the linked folders, the first by name, so that the order of the file system decides nothing. */
function next({ folders, linked }: Walk): Folder | undefined {
  if (folders.length > 0) return folders.pop();
  linked.sort((a, b) => byCodeUnit(b.uri, a.uri));
  return linked.pop();
}

async function lookInto(folder: Folder, walk: Walk): Promise<void> {
  try {
    for (const entry of await readdir(folder.path, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const place = { uri: under(folder.uri, entry.name), path: path.join(folder.path, entry.name) };
      const real = path.join(folder.real, entry.name);
      if (entry.isDirectory()) walk.folders.push({ ...place, real });
      else if (entry.isSymbolicLink()) await follow({ ...place, real }, walk);
      else walk.found.push(place);
    }
  } catch (cause) {
    walk.found.push({ uri: folder.uri, error: readFailed(folder.uri, cause), cut: folder.uri });
  }
}

async function follow(link: Folder, walk: Walk): Promise<void> {
  const { uri, path: place } = link;
  try {
    const isFolder = (await stat(place)).isDirectory();
    if (!isFolder) walk.found.push({ uri, path: place });
    else if (await leadsBack(place)) walk.found.push({ uri, error: loop(uri) });
    else walk.linked.push({ ...link, real: await realpath(place) });
  } catch (cause) {
    walk.found.push({ uri, error: readFailed(uri, cause), cut: uri });
  }
}

/** Whether a path is a link to a folder that holds it. A broken link leads nowhere. */
export async function leadsBack(place: string): Promise<boolean> {
  try {
    const target = await realpath(place);
    const own = path.join(await realpath(path.dirname(place)), path.basename(place));
    return own.startsWith(target.endsWith(path.sep) ? target : target + path.sep);
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    return false;
  }
}

/** The failure for a link that leads back. */
export function loop(uri: string): DecantError {
  return new DecantError('read/failed', `${uri} is a link to a folder that holds it. Remove the link.`, { uri });
}
