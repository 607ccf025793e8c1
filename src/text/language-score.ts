import { languageLetters } from './language-letters.ts';
import { languageWords } from './language-words.ts';
import { once } from './once.ts';

/** A language as the identifier knows it. */
export interface Candidate {
  /** Key of the tables of words and letters. */
  readonly key: string;
  /** BCP 47. */
  readonly language: string;
  /** Code of the trigram model; absent where there is none. */
  readonly trigrams?: string;
}

const WORD = /[\p{L}\p{M}]+/gu;
const LETTER = /[\p{L}\p{M}]/gu;

/** Trigram models by language; those that `franc` lacks are told by their words and letters alone. */
const CANDIDATES: Readonly<Record<string, string>> = {
  Latn:
    'en=eng de=deu fr=fra es=spa pt=por it=ita nl=nld sv=swe da=dan nb=nob nn=nno fi=fin is fo et=ekk lv=lvs lt=lit pl=pol cs=ces ' +
    'sk=slk sl=slv hr=hrv bs=bos sr=srp hu=hun ro=ron tr=tur az=azj uz=uzn sq=als ca=cat gl=glg eu id=ind ms=zlm tl=tgl ' +
    'sw=swh af=afr vi=vie so=som yo=yor zu=zul xh=xho st=sot tn=tsn sn=sna lg=lug ts=tso ga cy mt eo=epo la lb mi',
  Cyrl: 'ru=rus uk=ukr be=bel bg=bul mk=mkd sr_Cyrl=srp kk=kaz ky=kir mn=khk tg=tgk tt=tat',
  Arab: 'ar=arb fa=pes ur=urd ps=pbu ckb=ckb ug=uig',
  Deva: 'hi=hin mr=mar ne=npi',
  Hebr: 'he=heb yi=ydd',
  Ethi: 'am=amh ti=tir',
};

/** Letters that count for every language of a script. */
const SHARED_LETTERS: Readonly<Record<string, string>> = {
  Latn: 'abcdefghijklmnopqrstuvwxyz',
  Cyrl: 'абвгдежзийклмнопрстуфхцчшьюя',
  Arab: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىً ٌ ٍ َ ُ ِ ّ ْ',
};

/** Languages of few speakers or few pages: of two readings that are equally good the other is likelier. */
const RARE: ReadonlySet<string> = new Set(
  'fo la lb mi lg ts mt eo yo zu xh st tn sn so cy ga eu gl is af nn bs tg tt ug ckb ps ti yi ky ne mn'.split(' '),
);

/**
 * Weights of the three opinions, and what a rare language has to make up for. From a sweep over the developing half of the
 * Lingua test sentences (60 languages) for the greatest mean accuracy by language.
 */
const WEIGHTS = { trigrams: 5, letters: 4, rare: 0.2 } as const;
/** What stands for the trigram score of a language without a model; the best model of a text has 1. */
const NO_MODEL = 0.9;

interface Tables {
  readonly byScript: ReadonlyMap<string, readonly Candidate[]>;
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly letters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly shared: ReadonlyMap<string, ReadonlySet<string>>;
}

const tables: () => Tables = once(() => {
  const words = new Map<string, string[]>();
  for (const [key, list] of Object.entries(languageWords)) {
    for (const word of new Set(list.match(WORD) ?? [])) words.set(word, [...(words.get(word) ?? []), key]);
  }
  return {
    byScript: new Map(Object.entries(CANDIDATES).map(([script, list]) => [script, list.split(' ').map(candidateOf)])),
    words,
    letters: new Map(Object.entries(languageLetters).map(([key, letters]) => [key, new Set(letters)])),
    shared: new Map(Object.entries(SHARED_LETTERS).map(([script, letters]) => [script, new Set(letters)])),
  };
});

function candidateOf(entry: string): Candidate {
  const [key = '', trigrams] = entry.split('=');
  const language = key.split('_')[0] ?? key;
  return { key, language, ...(trigrams !== undefined && { trigrams }) };
}

/** The languages of a script between which words, letters and trigrams have to choose; none where the script decides. */
export function candidatesOf(script: string): readonly Candidate[] {
  return tables().byScript.get(script) ?? [];
}

/** A language with what speaks for it, in no unit: only differences mean something. */
export interface Scored {
  readonly language: string;
  readonly score: number;
  /** The part of the score that frequent words give. */
  readonly words: number;
}

/** Ranks the languages of a script by frequent words, by letters and by the scores of trigram models, the best first. */
export function rank(text: string, script: string, trigrams: ReadonlyMap<string, number>): readonly Scored[] {
  const candidates = candidatesOf(script);
  const words = wordScores(text, candidates);
  const letters = foreignLetters(text, script);
  const scored = candidates.map((candidate): Scored => {
    const byWords = words.get(candidate.key) ?? 0;
    const byTrigrams = trigrams.get(candidate.trigrams ?? '') ?? NO_MODEL;
    const byLetters = letters(candidate.key);
    const rare = RARE.has(candidate.language) ? WEIGHTS.rare : 0;
    const score = byWords + WEIGHTS.trigrams * byTrigrams - WEIGHTS.letters * byLetters - rare;
    return { language: candidate.language, score, words: byWords };
  });
  return scored.sort((a, b) => b.score - a.score);
}

/** For each language the words of the text that are frequent in it; a word of few languages weighs more than one of many. */
function wordScores(text: string, candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const keys = new Set(candidates.map(({ key }) => key));
  const sums = new Map<string, number>();
  let count = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    count++;
    const languages =
      tables()
        .words.get(word)
        ?.filter((key) => keys.has(key)) ?? [];
    const weight = Math.log(1 + keys.size / languages.length);
    for (const key of languages) sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  for (const [key, sum] of sums) sums.set(key, sum / Math.sqrt(count));
  return sums;
}

/** How much of a text stands in letters that a language does not have. */
function foreignLetters(text: string, script: string): (key: string) => number {
  const shared = tables().shared.get(script);
  const special = new Map<string, number>();
  let count = 0;
  for (const [letter] of text.toLowerCase().matchAll(LETTER)) {
    count++;
    if (shared?.has(letter) === false) special.set(letter, (special.get(letter) ?? 0) + 1);
  }
  return (key) => {
    const own = tables().letters.get(key);
    let foreign = 0;
    for (const [letter, times] of special) if (own?.has(letter) === false) foreign += times;
    return foreign / Math.sqrt(Math.max(1, count));
  };
}
