import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GramFile {
  /** The runs of words of the next line. */
  add(grams: readonly number[]): void;
  close(): void;
}

/** Writes the runs of words of every line, by their hashes, to files that the trainer reads: grams.i32, gram-ends.i32. */
export function gramFile(folder: string): GramFile {
  const grams: number[] = [];
  const ends: number[] = [];
  return {
    add(own) {
      for (const gram of own) grams.push(gram);
      ends.push(grams.length);
    },
    close() {
      writeFileSync(join(folder, 'grams.i32'), Int32Array.from(grams));
      writeFileSync(join(folder, 'gram-ends.i32'), Int32Array.from(ends));
    },
  };
}
