import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { trainCommonWords } from './common-words.ts';
import { trainLanguage } from './language.ts';
import { trainLines, trainLinesNet } from './lines.ts';
import { trainMainContent } from './main-content.ts';
import { trainSecondOpinion } from './second-opinion.ts';
import { trainSpam } from './spam.ts';
import { trainWordVectors } from './word-vectors.ts';

const usage = `npm run train -- main-content | lines | lines-net [--data DIR] [--folds N]
npm run train -- spam | common-words [--data DIR] [--out FILE]
npm run train -- language --sources DIR [--data DIR] [--out FILE]     (DIR as training/fetch-language.sh fills it)
npm run train -- word-vectors [--out FILE]     (fetches GloVe's vectors, 118 MB)
npm run train -- second-opinion [--data DIR] [--out FILE]     (needs the package cld)
`;
const ROOT = resolve(import.meta.dirname, '..');
const MODELS = join(ROOT, 'src', 'models');
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    sources: { type: 'string' },
    folds: { type: 'string', default: '5' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [name = ''] = positionals;
const data = resolve(values.data ?? join(ROOT, '../shared/corpora'));
const TRAINING = join(ROOT, '.cache', 'training');
const folder = join(TRAINING, name);
const folds = Number(values.folds);

/** Every training by the name of its model. */
const TRAININGS: ReadonlyMap<string, () => Promise<void> | void> = new Map([
  ['main-content', () => trainMainContent({ data, folder, folds })],
  ['lines', () => trainLines({ data, folder, folds })],
  ['lines-net', () => trainLinesNet({ data, folder: join(TRAINING, 'lines'), folds })],
  ['spam', () => trainSpam({ data, out: resolve(values.out ?? join(MODELS, 'spam.json')) })],
  ['common-words', () => trainCommonWords({ data, out: resolve(values.out ?? join(MODELS, 'common-words.json')) })],
  ['word-vectors', () => trainWordVectors({ folder, out: resolve(values.out ?? join(MODELS, 'word-vectors.json')) })],
  [
    'language',
    () =>
      trainLanguage({
        sources: resolve(values.sources ?? ''),
        data,
        out: resolve(values.out ?? join(MODELS, 'language.bin')),
      }),
  ],
  [
    'second-opinion',
    () => trainSecondOpinion({ data, out: resolve(values.out ?? join(MODELS, 'second-opinion.json')) }),
  ],
]);
const train = TRAININGS.get(name);

if (values.help) {
  process.stdout.write(usage);
} else if (train === undefined || (name === 'language' && values.sources === undefined)) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else if (existsSync(data)) {
  await train();
} else {
  process.stderr.write(`There are no labelled data at ${data}. Name their folder with --data.\n`);
  process.exitCode = 5;
}
