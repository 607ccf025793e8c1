import { brotliCompressSync, constants } from 'node:zlib';
import type { Calibration } from '../src/models/language.ts';
import { visitGrams } from '../src/text/language/grams.ts';
import type { Corpus } from './language-corpus.ts';

/** Frequent words of programs are frequent for their subject: counts are flattened by this power. */
const FLATTEN = 0.85;
/** Share of a gram that a language is taken to have where it was not seen to have it. */
const FLOOR = 3e-7;
/** A level is so much of the natural logarithm of the likelihood. */
const STEP = 0.7;
const MOST_LEVEL = 15;
/** Pairs of gram and language that are kept, by script. */
const BUDGET: Readonly<Record<string, number>> = { Latn: 800_000, Cyrl: 120_000, Arab: 40_000, Deva: 25_000 };
const SMALL_BUDGET = 10_000;

/** A gram that is kept, with its languages and their levels. */
interface Gram {
  readonly key: number;
  readonly languages: readonly number[];
  readonly levels: readonly number[];
  readonly worth: number;
}

export interface PackedScript {
  readonly script: string;
  readonly languages: readonly string[];
  /** Score a letter of each language's own texts. */
  readonly fits: readonly number[];
  readonly grams: readonly Gram[];
}

/** The weights of one script from the words of its languages. */
export function trained(script: string, corpora: readonly Corpus[]): PackedScript {
  const { frequencies, totals } = counted(corpora);
  const grams: Gram[] = [];
  for (const [key, { order, counts }] of frequencies) {
    const shares = [...counts].map((count, language) => count / (totals[language]?.[order] ?? 1));
    const gram = gramOf(key, shares);
    if (gram.levels.length > 0) grams.push(gram);
  }
  grams.sort((a, b) => b.worth - a.worth || a.key - b.key);
  const languages = corpora.map(({ language }) => language);
  return { script, languages, fits: languages.map(() => 0), grams: withinBudget(script, grams) };
}

interface Counted {
  readonly frequencies: ReadonlyMap<number, { readonly order: number; readonly counts: Float32Array }>;
  /** By language and order. */
  readonly totals: readonly (readonly number[])[];
}

function counted(corpora: readonly Corpus[]): Counted {
  const frequencies = new Map<number, { readonly order: number; readonly counts: Float32Array }>();
  const totals = corpora.map(() => Array.from({ length: 7 }, () => 0));
  corpora.forEach(({ words }, language) => {
    const own = totals[language] ?? [];
    for (const [word, count] of [...words].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      const weight = count ** FLATTEN;
      visitGrams(word, (key, order) => {
        own[order] = (own[order] ?? 0) + weight;
        let entry = frequencies.get(key);
        if (entry === undefined) {
          entry = { order, counts: new Float32Array(corpora.length) };
          frequencies.set(key, entry);
        }
        entry.counts[language] = (entry.counts[language] ?? 0) + weight;
      });
    }
  });
  return { frequencies, totals };
}

/** A gram is worth what it is expected to say for the language that it says most for. */
function gramOf(key: number, shares: readonly number[]): Gram {
  const logarithms = shares.map((share) => Math.log(1 + share / FLOOR));
  const mean = logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length;
  const worth = Math.max(...logarithms.map((value, language) => (shares[language] ?? 0) * (value - mean)));
  const levels = logarithms.map((value) => Math.min(MOST_LEVEL, Math.round(value / STEP)));
  const languages = levels.flatMap((level, language) => (level > 0 ? [language] : []));
  return { key, languages, levels: levels.filter((level) => level > 0), worth };
}

function withinBudget(script: string, grams: readonly Gram[]): readonly Gram[] {
  let left = BUDGET[script] ?? SMALL_BUDGET;
  return grams
    .filter(({ levels }) => {
      left -= levels.length;
      return left >= 0;
    })
    .sort((a, b) => a.key - b.key);
}

/** The file that `src/models/language.ts` reads; what is read back in the training only need not be small (`quality`, 0 to 11). */
export function packed(scripts: readonly PackedScript[], calibration: Calibration, quality: number = SMALLEST): Buffer {
  const head = {
    format: 2,
    calibration,
    scripts: scripts.map(({ script, languages, fits, grams }) => ({
      script,
      languages,
      fits,
      grams: grams.length,
      pairs: grams.reduce((sum, { levels }) => sum + levels.length, 0),
    })),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const columns = scripts.flatMap(({ grams }) => [
    Buffer.from(grams.flatMap(({ key }, index) => variable(key - (grams[index - 1]?.key ?? 0)))),
    Buffer.from(grams.map(({ levels }) => levels.length)),
    Buffer.from(
      grams.flatMap(({ languages }) => languages.map((language, index) => language - (languages[index - 1] ?? 0))),
    ),
    Buffer.from(grams.flatMap(({ levels }) => levels)),
  ]);
  return brotliCompressSync(Buffer.concat([length, json, ...columns]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

const SMALLEST = 11;

function variable(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}
