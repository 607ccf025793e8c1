import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackLanguageModel } from '../src/models/language.ts';
import { calibrated, fitsOf } from './language-calibration.ts';
import { corpora, strangers } from './language-corpus.ts';
import { packed, trained } from './language-weights.ts';

/** Where a package of Debian keeps its translations. */
const PLACES = ['usr/share/locale', 'usr/lib/libreoffice/program/resource'];

/**
 * By so much a letter other texts fit less well than messages of programs: 4.6 on the Universal Declaration of Human
 * Rights (44 languages), 6.2 on articles of Wikipedia (9 languages), neither trained on.
 */
const OTHER_SUBJECTS = 5;

export interface LanguageTraining {
  /** Folder that training/fetch-language.sh has filled. */
  readonly sources: string;
  /** File of the weights. */
  readonly out: string;
}

/** Trains the model of languages and writes its weights; draws no random numbers, so the same sources give the same bytes. */
export function trainLanguage({ sources, out }: LanguageTraining): void {
  const unpacked = join(sources, 'unpacked');
  const folders = PLACES.map((place) => join(unpacked, place)).filter((folder) => existsSync(folder));
  const read = corpora(folders, join(import.meta.dirname, 'words'));
  const plain = [...new Set(read.map(({ script }) => script))].map((script) =>
    trained(
      script,
      read.filter((corpus) => corpus.script === script),
    ),
  );
  const unfitted = unpackLanguageModel(packed(plain, [])).scripts;
  const scripts = plain.map((entry) => {
    const weights = unfitted.get(entry.script);
    const own = read.filter(({ script }) => script === entry.script);
    return weights === undefined ? entry : { ...entry, fits: fitsOf(weights, own) };
  });
  const { scripts: weights } = unpackLanguageModel(packed(scripts, []));
  const calibration = calibrated({ corpora: read, strangers: strangers(folders), weights });
  const shipped = scripts.map((entry) => ({
    ...entry,
    fits: entry.fits.map((fit) => Math.round(10 * (fit - OTHER_SUBJECTS)) / 10),
  }));
  const file = packed(shipped, calibration);
  writeFileSync(out, file);
  for (const { script, languages, grams } of scripts)
    process.stdout.write(`${script}: ${languages.length} languages, ${grams.length} grams\n`);
  process.stdout.write(`calibration ${calibration.join(' ')}\n${file.length} bytes\n`);
}
