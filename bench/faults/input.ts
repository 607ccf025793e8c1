import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Documents that are quick to clean and differ in what becomes of them: written, empty, broken. They are rows of one
 * file: a tracer stops the run at every system call, and opening files would be most of them.
 */
export function writeInput(folder: string, documents: number, version: number): void {
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  for (let index = 0; index < documents; index++) {
    // A later version leaves out some documents, changes some and has some that are new.
    if (version > 1 && index % 50 === 3) continue;
    const isChanged = version > 1 && index % 40 === 7;
    rows.push(rowOf(index, isChanged ? version : 1));
  }
  if (version > 1) rows.push(rowOf(documents, version));
  writeFileSync(join(folder, 'rows.jsonl'), rows.join(''));
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(
    join(folder, 'picture.png'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  );
}

function rowOf(index: number, version: number): string {
  return `${JSON.stringify({ url: `https://harbour.example/${index}`, text: textOf(index, version) })}\n`;
}

function textOf(index: number, version: number): string {
  return [
    `Ferry ${index} leaves the harbour`,
    '',
    `The boat${index} left quay${index} at hour${index} for the ${version}. time with cargo${index}, and crowd${index} was there to see it go.`,
    `Captain${index} said that guest${index} had come on board of boat${index} by the light of lamp${index} and of lamp${index + 3}.`,
    '',
    'Share this on Facebook',
    '',
  ].join('\n');
}

const FOLDERS = 5;

/** Documents in folders, under the menu of their folder; of every ten, one says what the one before it says. */
export function writeFolders(folder: string, documents: number, version: number): void {
  mkdirSync(folder, { recursive: true });
  const rows: string[] = [];
  for (let index = 0; index < documents; index++) {
    if (version > 1 && index % 30 === 4) continue;
    const isChanged = version > 1 && index % 20 === 7;
    const said = index % 10 === 9 ? index - 1 : index;
    const place = index % FOLDERS;
    const text = [
      `Section ${place} of the harbour paper, with the weather and the tides`,
      '',
      `The boat${said} came to quay${said} with cargo${said} for trader${said}, and captain${said} said that storm${said} had held them at cape${said} for ${isChanged ? 'many' : 'some'} nights${said}.`,
      '',
    ].join('\n');
    rows.push(`${JSON.stringify({ url: `https://harbour.example/${place}/${index}`, text })}\n`);
  }
  writeFileSync(join(folder, 'rows.jsonl'), rows.join(''));
}
