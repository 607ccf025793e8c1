import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** A short story as scraped: a line to share it, a line to comment on it, a repeated paragraph. */
export const PIER: string = `Ferry pier to close for the winter

May 7, 2014 18:32

The council voted on Tuesday to close the old ferry pier for the whole of the winter season, the first time that it has done so since the pier was built.

Residents had asked for a longer notice, but the engineers said that the piles under the pier would not hold until the spring without new steel.

Share this on Facebook

The council voted on Tuesday to close the old ferry pier for the whole of the winter season, the first time that it has done so since the pier was built.

Leave a comment
`;

/** Another one, with the same furniture. */
export const MILL: string = `Mill wheel turns again after forty years

12 March 2016

The wheel of the upper mill began to turn on Saturday morning, while some two hundred people stood along the weir and waited for the first sack of flour.

Its owner has spent eleven winters on the oak and says that he would not begin again, though he is glad that nobody told him so at the time.

Share this on Facebook

Subscribe to our newsletter
`;

/** A folder with both stories and a text that is too short, in `in`. */
export function folderWithStories(folder: string = temporaryFolder()): string {
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'mill.txt'), MILL);
  writeFileSync(join(folder, 'in', 'pier.txt'), PIER);
  writeFileSync(join(folder, 'in', 'short.txt'), 'Page not found\n');
  return folder;
}
