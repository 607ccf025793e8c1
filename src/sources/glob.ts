import fs from 'node:fs';
import { type FileSystemAdapter, glob, isDynamicPattern } from 'tinyglobby';

/** What a pattern matches, and the folders that could not be looked into. */
export interface Expanded {
  readonly paths: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly cause: unknown }[];
}

/** Whether an input is a pattern such as `seeds/*.html`, rather than a name. */
export function isPattern(input: string): boolean {
  return isDynamicPattern(input);
}

/** The part of a pattern before its first wildcard: the folder that it looks into. */
export function patternRoot(pattern: string): string {
  const names = pattern.split('/');
  const first = names.findIndex((name) => isDynamicPattern(name));
  return names.slice(0, first < 0 ? -1 : first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/**
 * The files that a pattern matches, as absolute paths. Hidden names and `node_modules` are
 * passed over. Links count as files, broken ones too; a link to a folder is followed only where the pattern names it.
 */
export async function expandPattern(pattern: string, cwd: string): Promise<Expanded> {
  const unreadable: { path: string; cause: unknown }[] = [];
  const paths = await glob(pattern, {
    absolute: true,
    cwd,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
    fs: { readdir: readdirWithLinksAsFiles((path, cause) => unreadable.push({ path, cause })) },
  });
  return { paths, unreadable };
}

type Readdir = NonNullable<FileSystemAdapter['readdir']>;

/** A `readdir` for the library, which leaves out links that it may not follow and passes errors over in silence. */
function readdirWithLinksAsFiles(onError: (path: string, cause: unknown) => void): Readdir {
  const readdir = (
    path: string,
    options: { withFileTypes: true },
    done: (error: Error | null, entries?: fs.Dirent[]) => void,
  ): void => {
    fs.readdir(path, options, (error, entries) => {
      if (error !== null) onError(path, error);
      done(error, entries?.map(linkAsFile));
    });
  };
  return readdir as Readdir; // the one of its many signatures that the library calls
}

function linkAsFile(entry: fs.Dirent): fs.Dirent {
  if (!entry.isSymbolicLink()) return entry;
  return Object.assign(Object.create(entry) as fs.Dirent, { isSymbolicLink: () => false, isFile: () => true }); // same entry, two answers changed
}
