import { once } from '../once.ts';
import { languageLetters } from './language-letters.ts';
import { languageWords } from './language-words.ts';

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
/** Runs of letters beyond a to z. */
const LETTERS = /[^\x00-\x7f]+/gu;

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
}

/** What words and letters say of a text, before trigrams are asked. */
export interface TextSigns {
  readonly candidates: readonly Candidate[];
  readonly words: ReadonlyMap<string, number>;
  readonly foreign: (key: string) => number;
}

/** Reads the frequent words and the letters of a text, once for any number of rankings. */
export function signsOf(text: string, script: string): TextSigns {
  const candidates = candidatesOf(script);
  const lower = text.toLowerCase();
  return { candidates, words: wordScores(lower, candidates), foreign: foreignLetters(lower, script) };
}

/** Ranks the languages of a script by frequent words, by letters and by the scores of trigram models, the best first. */
export function rank(
  { candidates, words, foreign }: TextSigns,
  trigrams: ReadonlyMap<string, number>,
): readonly Scored[] {
  const scored = candidates.map(({ key, language, trigrams: model }): Scored => {
    const byWords = words.get(key) ?? 0;
    const byTrigrams = trigrams.get(model ?? '') ?? NO_MODEL;
    const rare = RARE.has(language) ? WEIGHTS.rare : 0;
    return { language, score: byWords + WEIGHTS.trigrams * byTrigrams - WEIGHTS.letters * foreign(key) - rare };
  });
  return scored.sort((a, b) => b.score - a.score);
}

/** For each language the words of the text that are frequent in it; a word of few languages weighs more than one of many. */
function wordScores(text: string, candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const keys = new Set(candidates.map(({ key }) => key));
  const counts = new Map<string, number>();
  let count = 0;
  for (const word of text.match(WORD) ?? []) {
    count++;
    if (tables().words.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sums = new Map<string, number>();
  for (const [word, times] of counts) {
    const languages =
      tables()
        .words.get(word)
        ?.filter((key) => keys.has(key)) ?? [];
    const weight = (times * Math.log(1 + keys.size / languages.length)) / Math.sqrt(count);
    for (const key of languages) sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  return sums;
}

/** How much of a text stands in letters that a language does not have. */
function foreignLetters(text: string, script: string): (key: string) => number {
  const shared = tables().shared.get(script);
  const special = new Map<string, number>();
  const letters = text.match(LETTERS) ?? [];
  for (const run of letters) {
    for (const letter of run) if (shared?.has(letter) === false) special.set(letter, (special.get(letter) ?? 0) + 1);
  }
  const scale = Math.sqrt(Math.max(1, text.length));
  return (key) => {
    const own = tables().letters.get(key);
    let foreign = 0;
    for (const [letter, times] of special) if (own?.has(letter) === false) foreign += times;
    return foreign / scale;
  };
}
