import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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

const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string' } } });
const root = resolve(import.meta.dirname, '..');

if (values.sources === undefined) {
  process.stderr.write(
    'usage: node training/language.ts --sources DIR [--out FILE]   (DIR as fetch-language.sh fills it)\n',
  );
  process.exitCode = 2;
} else {
  const unpacked = join(values.sources, 'unpacked');
  const folders = PLACES.map((place) => join(unpacked, place)).filter((folder) => existsSync(folder));
  const read = corpora(folders, join(root, 'training', 'words'));
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
  writeFileSync(values.out ?? join(root, 'src', 'models', 'language.bin'), file);
  for (const { script, languages, grams } of scripts)
    process.stdout.write(`${script}: ${languages.length} languages, ${grams.length} grams\n`);
  process.stdout.write(`calibration ${calibration.join(' ')}\n${file.length} bytes\n`);
}
