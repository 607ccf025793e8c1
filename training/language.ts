import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackLanguageModel } from '../src/models/language.ts';
import { jsonFolders } from './json-messages.ts';
import { calibrated, fitsOf, mean } from './language-calibration.ts';
import { corpora, strangers } from './language-corpus.ts';
import { developmentTexts, developmentTweets } from './language-texts.ts';
import { packed, trained } from './language-weights.ts';

/** Where a package of Debian keeps its translations. */
const PLACES = ['usr/share/locale', 'usr/lib/libreoffice/program/resource'];
const JSON_PLACES = ['usr/share/mediawiki'];

/** What is read back at once need not be small. */
const QUICKLY = 1;

export interface LanguageTraining {
  /** Folder that training/fetch-language.sh has filled. */
  readonly sources: string;
  /** Folder of the corpora, for how sure an answer is. */
  readonly data: string;
  /** File of the weights. */
  readonly out: string;
}

/** Trains the model of languages and writes its weights; draws no random numbers, so the same sources give the same bytes. */
export async function trainLanguage({ sources, data, out }: LanguageTraining): Promise<void> {
  const unpacked = join(sources, 'unpacked');
  const folders = {
    compiled: PLACES.map((place) => join(unpacked, place)).filter((folder) => existsSync(folder)),
    json: JSON_PLACES.flatMap((place) => jsonFolders(join(unpacked, place))),
  };
  const read = corpora(folders, join(import.meta.dirname, 'words'));
  const plain = [...new Set(read.map(({ script }) => script))].map((script) =>
    trained(
      script,
      read.filter((corpus) => corpus.script === script),
    ),
  );
  const unfitted = unpackLanguageModel(packed(plain, [], QUICKLY)).scripts;
  const texts = await developmentTexts(data);
  const otherSubjects: number[] = [];
  const scripts = plain.map((entry) => {
    const weights = unfitted.get(entry.script);
    const own = read.filter(({ script }) => script === entry.script);
    if (weights === undefined) return entry;
    const measured = fitsOf(weights, own, { labelled: texts, elsewhere: otherSubjects });
    otherSubjects.push(...measured.otherSubjects);
    return { ...entry, fits: measured.fits };
  });
  const { scripts: weights } = unpackLanguageModel(packed(scripts, [], QUICKLY));
  const calibration = calibrated({
    texts: [...texts, ...(await developmentTweets(data))],
    strangers: strangers(folders),
    weights,
    otherSubjects: mean(otherSubjects),
  });
  const file = packed(scripts, calibration);
  writeFileSync(out, file);
  for (const { script, languages, grams } of scripts)
    process.stdout.write(`${script}: ${languages.length} languages, ${grams.length} grams\n`);
  process.stdout.write(`other texts fit by ${mean(otherSubjects).toFixed(1)} a letter\n`);
  for (const curve of calibration) process.stdout.write(`calibration ${curve.join(' ')}\n`);
  process.stdout.write(`${file.length} bytes\n`);
}
