import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { shippedWordVectors } from '../src/models/word-vectors.ts';
import { meaningsOf } from '../src/text/lines/columns/meaning.ts';
import type { TextView } from '../src/text/lines/view.ts';

export interface TextFiles {
  /** Adds a text behind those before. */
  add(text: LearntText): void;
  close(): void;
}

/** What the trainer needs of a text besides the rows of its lines. */
export interface LearntText {
  readonly view: TextView;
  /** 1 of an article, 0 of another text, -1 where the kind is not to be learnt from it. */
  readonly kind: -1 | 0 | 1;
  readonly weight: number;
  /** The domain it is from. */
  readonly site: string;
}

const STATES = { open: 0, taken: 1, found: 2 } as const;

/**
 * Writes to files that the trainer reads: the runs of words of every line, by their hashes, to grams.i32 and gram-ends.i32, its
 * state to states.i8, what it means to meanings.f32; of every text kinds.i8, kind-weights.f32, sites.i32 (domains by number), knows-words.i8.
 */
export function textFiles(folder: string): TextFiles {
  const meanings = openSync(join(folder, 'meanings.f32'), 'w');
  const grams: number[] = [];
  const ends: number[] = [];
  const states: number[] = [];
  const kinds: number[] = [];
  const weights: number[] = [];
  const numbers = new Map<string, number>();
  const sites: number[] = [];
  const known: number[] = [];
  return {
    add({ view, kind, weight, site }) {
      view.grams.forEach((own, at) => {
        for (const gram of own) grams.push(gram);
        ends.push(grams.length);
        states.push(STATES[view.states[at] ?? 'open']);
      });
      const texts = view.blocks.map(({ text }) => (view.knowsWords ? text : ''));
      writeSync(meanings, new Uint8Array(meaningsOf(texts, shippedWordVectors()).buffer));
      kinds.push(kind);
      weights.push(weight);
      if (!numbers.has(site)) numbers.set(site, numbers.size);
      sites.push(numbers.get(site) ?? 0);
      known.push(Number(view.knowsWords));
    },
    close() {
      closeSync(meanings);
      writeFileSync(join(folder, 'grams.i32'), Int32Array.from(grams));
      writeFileSync(join(folder, 'gram-ends.i32'), Int32Array.from(ends));
      writeFileSync(join(folder, 'states.i8'), Int8Array.from(states));
      writeFileSync(join(folder, 'kinds.i8'), Int8Array.from(kinds));
      writeFileSync(join(folder, 'kind-weights.f32'), Float32Array.from(weights));
      writeFileSync(join(folder, 'sites.i32'), Int32Array.from(sites));
      writeFileSync(join(folder, 'knows-words.i8'), Int8Array.from(known));
    },
  };
}
