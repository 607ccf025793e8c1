import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeAs } from '../../src/text/decode/code-pages.ts';
import { detectEncoding } from '../../src/text/decode/detect.ts';
import { repairMojibake } from '../../src/text/mojibake/mojibake.ts';
import { encodeAs, misreadAsWindows1252 } from './encode.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/corpora/langid');
const hasCorpora = existsSync(FOLDER);
if (!hasCorpora) console.warn('SKIPPED: the corpora of languages do not lie beside the repository.');

interface Row {
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
}

function rows(name: string, kind: string): readonly Row[] {
  const lines = zstdDecompressSync(readFileSync(join(FOLDER, `${name}.jsonl.zst`)))
    .toString()
    .split('\n');
  const all = lines.filter((line) => line !== '').map((line): Row => JSON.parse(line));
  return all.filter((row) => row.kind === kind && /[^\0-\x7f]/.test(row.text));
}

/** The legacy encodings of languages, by ISO 639-3. */
const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  rus: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
  ukr: ['windows-1251', 'koi8-u'],
  bul: ['windows-1251'],
  ell: ['windows-1253', 'iso-8859-7'],
  heb: ['windows-1255'],
  ara: ['windows-1256', 'iso-8859-6'],
  tur: ['windows-1254'],
  pol: ['windows-1250', 'iso-8859-2'],
  ces: ['windows-1250', 'iso-8859-2'],
  hun: ['windows-1250', 'iso-8859-2'],
  slk: ['windows-1250'],
  hrv: ['windows-1250'],
  slv: ['windows-1250'],
  lit: ['windows-1257'],
  lav: ['windows-1257'],
  est: ['windows-1257'],
  fra: ['windows-1252'],
  deu: ['windows-1252'],
  por: ['windows-1252'],
  ita: ['windows-1252'],
  swe: ['windows-1252'],
  fin: ['windows-1252'],
  dan: ['windows-1252'],
  isl: ['windows-1252'],
  tha: ['windows-874'],
  jpn: ['shift_jis', 'euc-jp'],
  kor: ['euc-kr'],
  zho: ['gbk'],
};

/** The share of the texts, some of each language, that come out as they were. */
function shareDetected(texts: readonly Row[], ofEach: number): number {
  const seen = new Map<string, number>();
  let [all, right] = [0, 0];
  for (const { lang, text } of texts) {
    const count = seen.get(lang) ?? 0;
    if (count === ofEach) continue;
    seen.set(lang, count + 1);
    for (const encoding of ENCODINGS[lang] ?? []) {
      const bytes = encodeAs(text, encoding);
      if (decodeAs(bytes, encoding) !== text) continue; // not all characters exist in the encoding
      all++;
      if (decodeAs(bytes, detectEncoding(bytes) ?? 'utf-8') === text) right++;
    }
  }
  return right / all;
}

describe.skipIf(!hasCorpora)('the detection of encodings', () => {
  it('is right for single sentences in at least 95 of 100 cases', () => {
    expect(shareDetected(rows('lingua', 'sentence'), 25)).toBeGreaterThan(0.95);
  });

  it('is right for paragraphs', () => {
    expect(shareDetected(rows('wili', 'paragraph'), 40)).toBe(1);
    expect(shareDetected(rows('udhr', 'paragraph'), 1)).toBe(1);
  });
});

describe.skipIf(!hasCorpora)('the repair of misread texts', () => {
  const texts = hasCorpora ? rows('lingua', 'sentence').filter((_, index) => index % 7 === 0) : [];
  /** About one sentence in two hundred came into the corpus misread, nearly all with C1 controls. */
  const clean = texts.filter(({ text }) => repairMojibake(text).repaired === 0);

  it('leaves the sentences of 75 languages alone', () => {
    expect(clean.length / texts.length).toBeGreaterThan(0.99);
  });

  it('puts them right when they are misread', () => {
    const right = clean.filter(({ text }) => repairMojibake(misreadAsWindows1252(text)).text === text);
    expect(right.length / clean.length).toBeGreaterThan(0.995);
  });
});
