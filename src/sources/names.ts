import path from 'node:path';

const BACKSLASHES = /\\/g;
const TRAILING_SLASHES = /\/{1,1000}$/;

/** A path with forward slashes, without `./` and doubled slashes, and without one at its end. */
export function tidyPath(given: string): string {
  const slashed = path.sep === '\\' ? given.replace(BACKSLASHES, '/') : given;
  return path.posix.normalize(slashed).replace(TRAILING_SLASHES, '') || '/';
}

/** What a folder is called in URIs: as it was given; an absolute one by its last name. Empty for the working folder. */
export function folderName(given: string): string {
  const tidy = tidyPath(given);
  if (path.isAbsolute(given)) return path.posix.basename(tidy);
  return tidy === '.' ? '' : tidy;
}

/** What a file is called in URIs: as it was given; an absolute one by its folder's name and its own. */
export function fileName(given: string): string {
  const tidy = tidyPath(given);
  if (!path.isAbsolute(given)) return tidy;
  return under(folderName(path.posix.dirname(tidy)), path.posix.basename(tidy));
}

/** The name of what lies in a folder. */
export function under(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Order by code unit, which no locale changes. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A path that is absolute on some machine; no URI of a document. */
const ABSOLUTE_PATH = /^(?:[\\/](?!\/)|[a-z]:[\\/]|file:)/i;

/** The address that content gives of itself, where that may be its URI. */
export function ownUri(url: string | undefined): string | undefined {
  const uri = url?.trim();
  return uri === undefined || ABSOLUTE_PATH.test(uri) ? undefined : uri;
}

/** Names the parts of a file that have no name of their own; the whole of it is the file. */
export function partsOf(uri: string): (place: string | number) => string {
  return (place) => (place === 'whole' ? uri : `${uri}#${place}`);
}
