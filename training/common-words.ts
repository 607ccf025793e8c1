import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinesRow } from '../gold/lines-row.ts';
import { rows } from '../gold/rows.ts';
import { packWords } from '../src/models/common-words.ts';

export interface CommonWordsTraining {
  /** Folder of the corpora. */
  readonly data: string;
  /** File of the words. */
  readonly out: string;
}

/** A word that fewer pages have is none that everybody knows. */
const LEAST_PAGES = 5;
/** Of its places inside sentences, in how many it must stand in small letters. */
const LEAST_SMALL = 0.6;
const LEAST_LINE = 40;
const WORD = /\p{L}{3,}/gu;
const SENTENCE_STARTS = /[.!?:"“”•–-]\s{0,2}$/u;
/** What is looked at before a word for the end of a sentence. */
const BEFORE = 3;

/**
 * `npm run train -- common-words`: the words that pages of WCXB (CC BY 4.0) write in small letters inside sentences. Which
 * names are made of such words tells firms and phrases from people.
 */
export async function trainCommonWords({ data, out }: CommonWordsTraining): Promise<void> {
  const small = new Map<string, number>();
  const all = new Map<string, number>();
  const pages = new Map<string, number>();
  for await (const { lines } of rows<LinesRow>(join(data, 'lines', 'wcxb-dev.jsonl.zst'))) {
    const found = lines.flatMap(([text, , label]) =>
      label === 1 && text.length >= LEAST_LINE ? inSentences(text) : [],
    );
    for (const word of found) {
      const lower = word.toLowerCase();
      raise(all, lower);
      if (word === lower) raise(small, lower);
    }
    for (const lower of new Set(found.map((word) => word.toLowerCase()))) raise(pages, lower);
  }
  const common = [...pages]
    .filter(([word, count]) => count >= LEAST_PAGES && (small.get(word) ?? 0) >= LEAST_SMALL * (all.get(word) ?? 0))
    .map(([word]) => word)
    .sort();
  writeFileSync(out, `${JSON.stringify(packWords(common), null, 2)}\n`);
  process.stdout.write(`${common.length} words\n`);
}

/** The words of a line but for those that begin a sentence, where everything is written large. */
function inSentences(text: string): readonly string[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - BEFORE), index);
    return index === 0 || SENTENCE_STARTS.test(before) ? [] : [word];
  });
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
