import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary.ts';

/** Keeps a folder as it is at this instant; what it gives puts that there again. */
export function freezeFolder(folder: string): () => void {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    for (const name of readdirSync(copy)) cpSync(join(copy, name), join(folder, name), { recursive: true });
  };
}
