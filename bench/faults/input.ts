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
    `The ferry number ${index} left the harbour at noon for the ${version}. time, and nobody was on the quay to see it go.`,
    `Its captain said that the ${index + 3} passengers had come on board by the light of a single lamp.`,
    '',
    'Share this on Facebook',
    '',
  ].join('\n');
}
