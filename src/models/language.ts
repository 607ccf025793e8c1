import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/**
 * The weights by which the languages of one script are told apart: for each known gram the languages that have it, each
 * with a level from 1 to 15 (how much likelier the gram is there than a gram that the language was not seen to have).
 */
export interface ScriptWeights {
  /** ISO 15924. */
  readonly script: string;
  /** BCP 47; `sr` stands among the languages of two scripts. */
  readonly languages: readonly string[];
  /**
   * Open-addressing table of two numbers a place, so that a look-up reads one place of memory: the key of a gram plus one, 0
   * where it is free, and `MOST_PAIRS` times the first of its pairs plus their number. Its places are a power of two.
   */
  readonly table: Uint32Array;
  /** A language's index, `LEVEL_BITS` higher up, and its level. */
  readonly pairs: Uint16Array;
  /** For each language the score that its own texts have a letter. */
  readonly fits: readonly number[];
}

/** No gram has as many pairs: a script has fewer languages. */
export const PAIRS_BITS = 7;
export const MOST_PAIRS = 128;

export const LEVEL_BITS = 4;
export const MOST_LEVEL = 15;

/** How a lead becomes a probability: logistic curves over the numbers that `evidenceOf` gives, by the length of the text. */
export type Calibration = readonly (readonly number[])[];

export interface LanguageModel {
  readonly scripts: ReadonlyMap<string, ScriptWeights>;
  readonly calibration: Calibration;
}

/** What stands at the start of the file, as JSON. */
interface Head {
  readonly format: number;
  readonly calibration: Calibration;
  readonly scripts: readonly {
    readonly script: string;
    readonly languages: readonly string[];
    readonly grams: number;
    readonly pairs: number;
    readonly fits: readonly number[];
  }[];
}

const FORMAT = 2;
const FILE = new URL('./language.bin', import.meta.url);

/** Reads the weights that are shipped. Takes some tens of milliseconds: call it once. */
export function readLanguageModel(): LanguageModel {
  return unpackLanguageModel(readFileSync(FILE));
}

/** Unpacks a file of weights as `training/language.ts` packs it. */
export function unpackLanguageModel(file: Uint8Array): LanguageModel {
  const bytes = brotliDecompressSync(file);
  const headLength = bytes.readUInt32LE(0);
  const head: Head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength));
  if (head.format !== FORMAT) throw new Error(`language.bin has format ${head.format}, not ${FORMAT}`);
  const cursor = { at: 4 + headLength };
  const scripts = head.scripts.map((entry): [string, ScriptWeights] => [
    entry.script,
    unpackScript(bytes, cursor, entry),
  ]);
  return { scripts: new Map(scripts), calibration: head.calibration };
}

/** Four columns: steps between the sorted keys (variable length), counts of pairs, steps between the languages of a gram, levels of pairs. */
function unpackScript(
  bytes: Buffer,
  cursor: { at: number },
  { script, languages, grams, pairs: count, fits }: Head['scripts'][number],
): ScriptWeights {
  const sorted = readSteps(bytes, cursor, grams);
  const counts = take(bytes, cursor, grams);
  const steps = take(bytes, cursor, count);
  const levels = take(bytes, cursor, count);
  const pairs = pairsOf(counts, steps, levels);
  return { script, languages, pairs, fits, ...tableOf(sorted, counts) };
}

function pairsOf(counts: Uint8Array, steps: Uint8Array, levels: Uint8Array): Uint16Array {
  const pairs = new Uint16Array(steps.length);
  let pair = 0;
  for (let gram = 0; gram < counts.length; gram++) {
    let language = 0;
    for (const end = pair + (counts[gram] ?? 0); pair < end; pair++) {
      language += steps[pair] ?? 0;
      pairs[pair] = (language << LEVEL_BITS) | (levels[pair] ?? 0);
    }
  }
  return pairs;
}

function tableOf(sorted: Uint32Array, counts: Uint8Array): Pick<ScriptWeights, 'table'> {
  const size = 2 ** Math.ceil(Math.log2(2 * sorted.length + 1));
  const table = new Uint32Array(2 * size);
  let first = 0;
  for (let gram = 0; gram < sorted.length; gram++) {
    const key = sorted[gram] ?? 0;
    let place = key & (size - 1);
    while (table[2 * place] !== 0) place = (place + 1) & (size - 1);
    const count = counts[gram] ?? 0;
    table[2 * place] = key + 1;
    table[2 * place + 1] = first * MOST_PAIRS + count;
    first += count;
  }
  return { table };
}

function take(bytes: Buffer, cursor: { at: number }, length: number): Uint8Array {
  const taken = bytes.subarray(cursor.at, cursor.at + length);
  cursor.at += length;
  return taken;
}

/** Ascending numbers, each given by its step from the one before: seven bits a byte, the lowest first; the highest says that more follow. */
function readSteps(bytes: Buffer, cursor: { at: number }, length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  let { at } = cursor;
  let number = 0;
  for (let index = 0; index < length; index++) {
    let byte = bytes[at++] ?? 0;
    number += byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      number += (byte & 0x7f) << shift;
    }
    numbers[index] = number;
  }
  cursor.at = at;
  return numbers;
}
