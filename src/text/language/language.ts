import { francAll } from 'franc';
import type { Guess, LanguageShare } from '../../metadata.ts';
import { commonWords } from './common-words.ts';
import { languageSample, pieces, type RankedSample, rankedSample } from './language-sample.ts';
import { languageModel, probabilityOf, type Scored } from './language-score.ts';
import type { ScriptShare } from './script.ts';
import { scriptShares } from './script.ts';
import { type SecondOpinion, settled } from './second-opinion.ts';

/** Scripts that are written in one language, or in one so much more often than in others that it is the answer. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['Jpan', 'ja'],
  ['Kore', 'ko'],
  ['Hani', 'zh'],
  ['Thai', 'th'],
  ['Grek', 'el'],
  ['Armn', 'hy'],
  ['Geor', 'ka'],
  ['Beng', 'bn'],
  ['Guru', 'pa'],
  ['Gujr', 'gu'],
  ['Orya', 'or'],
  ['Taml', 'ta'],
  ['Telu', 'te'],
  ['Knda', 'kn'],
  ['Mlym', 'ml'],
  ['Sinh', 'si'],
  ['Laoo', 'lo'],
  ['Tibt', 'bo'],
  ['Mymr', 'my'],
  ['Khmr', 'km'],
  ['Mong', 'mn'],
  ['Thaa', 'dv'],
  ['Syrc', 'syr'],
  ['Cher', 'chr'],
  ['Cans', 'iu'],
]);

const NO_SCORE: Scored = { language: 'und', score: 0 };
const UNKNOWN: Guess = { value: 'und', confidence: 0 };

/** Fewer letters of a script with several languages name none. */
const MIN_LETTERS = 3;
/**
 * Below this confidence the answer is `und`. Of several languages the likeliest is often right well below a half: single
 * words are good in many.
 */
const MIN_CONFIDENCE = 0.2;

/**
 * The language of a text as BCP 47, with a confidence from 0 to 1 (three digits) that says how often such an answer is
 * right: by its script where that decides, else by the n-gram model, and by franc's trigrams where the model is unsure.
 * `und` where there is too little to go by. A `second` opinion is weighed against the model's and takes franc's place.
 * Deterministic; reads at most 10,000 characters.
 */
export function detectLanguage(text: string, second?: SecondOpinion): Guess {
  const sample = languageSample(text);
  if (sample === undefined) return UNKNOWN;
  const { script } = sample;
  const alone = ALONE.get(script.script);
  if (alone !== undefined)
    return { value: alone, confidence: confidenceRounded(script.share * certainty(script.letters)) };
  if (script.letters < MIN_LETTERS) return UNKNOWN;
  const ranked = rankedSample(sample);
  if (ranked === undefined) return UNKNOWN;
  const opinion = second?.(ranked.text);
  if (opinion === undefined) return chosen(ranked, script);
  const { language, likely } = settled(ranked.ranking, opinion);
  return guessed(language, script.share * likely);
}

function chosen({ words, ranking }: RankedSample, script: ScriptShare): Guess {
  const { language: best, score } = ranking.ranked[0] ?? NO_SCORE;
  if (score === 0) return UNKNOWN;
  const likely = probabilityOf(ranking, languageModel().calibration);
  const isDoubtful = likely < SURE || LITTLE_KNOWN.has(best);
  const stranger = isDoubtful && ranking.letters >= FRANC_LETTERS ? strangerTo(words) : undefined;
  if (stranger !== undefined) return { value: stranger, confidence: STRANGER_CONFIDENCE };
  return guessed(best, script.share * likely);
}

function guessed(language: string, likely: number): Guess {
  const confidence = confidenceRounded(likely);
  return { value: confidence < MIN_CONFIDENCE ? UNKNOWN.value : language, confidence };
}

/** Where the model is less sure than this of a text so long, the text may be in a language that it does not know. */
const SURE = 0.6;
/** Languages that the model knows from a list of words: it takes others that are written alike for them. */
const LITTLE_KNOWN: ReadonlySet<string> = new Set(['sn', 'so', 'sw']);
const FRANC_LETTERS = 80;
/** By so much the first of franc's languages has to be above all that the model knows; its best has 1. */
const FRANC_LEAD = 0.05;
/** franc states no probability: more often right than not, on texts this long. */
const STRANGER_CONFIDENCE = 0.5;

/** A language that the n-gram model does not know and that franc finds clearly nearer than all that it does. */
function strangerTo(words: readonly string[]): string | undefined {
  const found = francAll(words.join(' '), { minLength: FRANC_LETTERS, only: [...KNOWN_TO_BOTH, ...STRANGERS] });
  const [first] = found;
  const known = found.find(([code]) => KNOWN_TO_BOTH.includes(code));
  if (first === undefined || !STRANGERS.includes(first[0])) return undefined;
  return first[1] - (known?.[1] ?? 0) >= FRANC_LEAD ? new Intl.Locale(first[0]).language : undefined;
}

/** Codes of franc for languages that the model knows, and for greater ones that it does not, of the scripts it reads. */
const KNOWN_TO_BOTH: readonly string[] = (
  'als afr azj bos cat ces dan deu eng epo ekk fin fra glg hrv hun ind ita lug lit lvs zlm nob nld nno pol por ron slk ' +
  'slv sna som srp sot spa swe swh tgl tsn tur tso uzn vie xho yor zul bel bul kaz kir mkd khk rus tgk tat ukr arb ckb ' +
  'pes pbu uig urd hin mar npi heb ydd amh tir'
).split(' ');
const STRANGERS: readonly string[] = (
  'ceb hau hat hil ibo ilo jav kin lin nya plt run sun tuk war wol bam ewe quy ayr bem fon kng mos nso pam ssw ven bho ' +
  'mai mag skr'
).split(' ');

/**
 * How sure a script is of its language, by its letters: of 7,900 words and pairs of lingua that the bench does not run all were
 * right. A letter or two may be quoted.
 */
function certainty(letters: number): number {
  return 1 - Math.exp(-letters / 2) / 2;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Nothing is certain. */
function confidenceRounded(value: number): number {
  return Math.min(0.999, rounded(value));
}

/** Fewer letters are taken to be in the language of the text around them. */
const SHARE_LETTERS = 60;
/** A block is said to be in another language than the document only where that is this sure. */
const SHARE_CONFIDENCE = 0.8;
/** Code units looked at in a block. */
const SHARE_SAMPLE = 1_200;
const SMALLEST_SHARE = 0.01;

/**
 * The languages of a document's blocks by their share of its letters, the greatest first; `main` is the language of the
 * whole. Shares are rounded to three digits; what is below a hundredth is left out.
 */
export function languageShares(texts: readonly string[], main: string): readonly LanguageShare[] {
  const letters = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    const sample = pieces(text, SHARE_SAMPLE);
    const script = scriptShares(sample)[0];
    if (script === undefined) continue;
    const weight = script.letters * Math.max(1, text.length / SHARE_SAMPLE);
    const language = languageWithin(sample, script, main);
    letters.set(language, (letters.get(language) ?? 0) + weight);
    total += weight;
  }
  return [...letters]
    .map(([language, count]) => ({ language, share: rounded(count / total) }))
    .filter(({ share }) => share >= SMALLEST_SHARE)
    .sort((a, b) => b.share - a.share || (a.language < b.language ? -1 : 1));
}

/**
 * Words of a text from which its stop words say that it is in the document's language. They make two fifths of running
 * text; of a text in another language this share is rarely theirs, and then those of its own are more.
 */
const COMMON_SHARE = 0.2;

/** Most blocks are in the document's language; where one may be, it is. */
function languageWithin(sample: string, script: ScriptShare, main: string): string {
  if (script.letters < SHARE_LETTERS || ALONE.get(script.script) === main) return main;
  const { own, others, words } = commonWords(sample, main);
  if (own > others && own >= COMMON_SHARE * words) return main;
  const guess = detectLanguage(sample);
  if (guess.value === 'und' || guess.value === main) return main;
  const isPossible = languageModel().scripts.get(script.script)?.languages.includes(main) === true;
  return guess.confidence >= SHARE_CONFIDENCE || !isPossible ? guess.value : main;
}
