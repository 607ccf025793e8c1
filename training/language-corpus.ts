import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsForGrams } from '../src/text/language/grams.ts';
import { type JsonFolder, jsonMessages } from './json-messages.ts';
import { localeWords } from './language-locales.ts';
import { type Message, messages } from './message-catalogue.ts';

/** The languages that the model tells apart, by script (ISO 15924), each with its folders of translations where they are not its own code. */
const LANGUAGES: Readonly<Record<string, string>> = {
  Latn:
    'af az bs ca=ca,ca@valencia cs cy da de en eo es et eu fi fo fr ga gl hr hu id is it la lb lg lt lv mi ms mt ' +
    'nb=nb,nb_NO,no nl nn pl pt=pt,pt_BR,pt_PT,pt-br ro sk sl sn so sq sr=sr@latin,sr@Latn,sr-el st sv sw tl=tl,fil tn tr ts uz vi xh yo zu',
  Cyrl: 'be bg kk=kk,kk-cyrl ky mk mn ru sr=sr,sr-ec tg=tg,tg-cyrl tt=tt,tt-cyrl uk',
  Arab: 'ar ckb fa ps ug=ug,ug-arab ur',
  Deva: 'hi mr ne',
  Hebr: 'he yi',
  Ethi: 'am ti',
};
/** Languages that the model does not know; it has to learn that it does not know them. */
const STRANGERS: readonly string[] = ['br', 'rw', 'wo', 'mg', 'tk', 'fur', 'oc', 'wa', 'nso', 'crh'];

/** Words of one language in one script. */
export interface Corpus {
  readonly script: string;
  readonly language: string;
  /** How often a word stands in what the model is trained on. */
  readonly words: ReadonlyMap<string, number>;
  /** Messages that are kept for the calibration, as words. */
  readonly heldOut: readonly (readonly string[])[];
}

/** One message in so many is kept for the calibration. */
const HELD_OUT = 10;
/** Lists of names (countries, languages, keyboards) say little of how a language is written. */
const NAMES = /^(?:iso_|iso-|xkeyboard)/;
const NAME_WEIGHT = 0.3;

/** Where translations lie. */
export interface Folders {
  /** Each with a folder a locale, with `LC_MESSAGES` in it. */
  readonly compiled: readonly string[];
  readonly json: readonly JsonFolder[];
}

/** Reads every corpus; `own` holds the word lists of this repository. */
export function corpora(folders: Folders, own: string): readonly Corpus[] {
  const read = Object.entries(LANGUAGES).flatMap(([script, list]) =>
    list.split(' ').map((entry) => {
      const [language = '', locales = language] = entry.split('=');
      return language === 'en'
        ? english(folders)
        : corpusOf({ script, language, locales: locales.split(','), folders });
    }),
  );
  return read.map((corpus) => withBareWords(withOwnWords(withLocaleWords(corpus), own)));
}

/** Messages in languages that the model does not know, as words. */
export function strangers(folders: Folders): readonly (readonly string[])[] {
  return STRANGERS.flatMap((language) => corpusOf({ script: 'Latn', language, locales: [language], folders }).heldOut);
}

interface Wanted {
  readonly script: string;
  readonly language: string;
  readonly locales: readonly string[];
  readonly folders: Folders;
}

function corpusOf({ script, language, locales, folders }: Wanted): Corpus {
  const words = new Map<string, number>();
  const heldOut: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const { name, message } of allMessages(folders, locales)) {
    if (seen.has(message.translation)) continue;
    seen.add(message.translation);
    const source = new Set(wordsForGrams(message.original));
    const found = plainWords(message.translation, script).filter((word) => word.length <= 3 || !source.has(word));
    if (!NAMES.test(name) && hashOf(message.original) % HELD_OUT === 0) heldOut.push(found);
    else for (const word of found) words.set(word, (words.get(word) ?? 0) + (NAMES.test(name) ? NAME_WEIGHT : 1));
  }
  return { script, language, words, heldOut };
}

/** English is what the others are translated from. */
function english(folders: Folders): Corpus {
  const words = new Map<string, number>();
  const heldOut: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const { name, message } of allMessages(folders, ENGLISH_FROM)) {
    if (NAMES.test(name) || seen.has(message.original)) continue;
    seen.add(message.original);
    const found = plainWords(message.original, 'Latn');
    if (hashOf(message.original) % HELD_OUT === 0) heldOut.push(found);
    else for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return { script: 'Latn', language: 'en', words, heldOut };
}
const ENGLISH_FROM = ['de', 'fr', 'af'];

function* allMessages(
  { compiled, json }: Folders,
  locales: readonly string[],
): Iterable<{ readonly name: string; readonly message: Message }> {
  for (const folder of json)
    for (const locale of locales) for (const message of jsonMessages(folder, locale)) yield { name: '', message };
  for (const folder of compiled) {
    const held = new Set(readdirSync(folder));
    for (const locale of locales.filter((code) => held.has(code))) {
      const place = join(folder, locale, 'LC_MESSAGES');
      const names = readdirSync(place)
        .filter((name) => name.endsWith('.mo'))
        .sort();
      for (const name of names)
        for (const message of messages(readFileSync(join(place, name)))) yield { name, message };
    }
  }
}

/** What is no prose in a message: markup, format directives, variables, paths, addresses, options, names of code. */
const TAG = /<[^<>]{1,80}>/g;
const DIRECTIVE = /%[-+ #0-9.*$'(){}]{0,12}[a-zA-Z]/g;
const VARIABLE = /\$\{?\w+\}?|\{[^{}]{0,40}\}/g;
const CODE = /\S*(?:[@/\\=]|::|--|\w\.\w|\w_\w)\S*/g;
const ACCELERATOR = /[_&~](?=\p{L})/gu;
const UPPER = /^[\p{Lu}\p{M}]{2,}$/u;
const CAMEL = /\p{Ll}\p{Lu}/u;
const WORD = /[\p{L}\p{M}\u200c]+/gu;
const LONGEST_WORD = 25;

function plainWords(text: string, script: string): readonly string[] {
  const prose = [TAG, DIRECTIVE, VARIABLE, CODE].reduce((rest, pattern) => rest.replace(pattern, ' '), text);
  const words = prose.replace(ACCELERATOR, '').match(WORD) ?? [];
  const own = ofScript(script);
  return words
    .filter((word) => word.length <= LONGEST_WORD && !UPPER.test(word) && !CAMEL.test(word))
    .flatMap(wordsForGrams)
    .filter((word) => own.test(word));
}

const SCRIPT_NAMES: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Deva: 'Devanagari',
  Hebr: 'Hebrew',
  Ethi: 'Ethiopic',
};

function ofScript(script: string): RegExp {
  return new RegExp(`^[\\p{Script=${SCRIPT_NAMES[script] ?? 'Latin'}}\\p{M}\u200c]+$`, 'u');
}

/** Names of languages, countries, months, days and units as Node's own tables (CLDR) have them. */
function withLocaleWords(corpus: Corpus): Corpus {
  const own = ofScript(corpus.script);
  const words = new Map(corpus.words);
  for (const word of localeWords(corpus.language, corpus.script))
    if (own.test(word)) words.set(word, (words.get(word) ?? 0) + NAME_WEIGHT);
  return { ...corpus, words };
}

/** The first line of a list holds function words, which are the most frequent of all. */
const FUNCTION_WORD_WEIGHT = 20;
const LISTED_WEIGHT = 5;

/** The word lists of this repository, where there is one. */
function withOwnWords(corpus: Corpus, own: string): Corpus {
  const name = `${corpus.language}.txt`;
  if (corpus.script !== 'Latn' || !readdirSync(own).includes(name)) return corpus;
  const words = new Map(corpus.words);
  const add = (word: string, weight: number): void => {
    words.set(word, (words.get(word) ?? 0) + weight);
  };
  readFileSync(join(own, name), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const weight = index === 0 ? FUNCTION_WORD_WEIGHT : LISTED_WEIGHT;
      for (const word of wordsForGrams(line)) add(word, weight);
    });
  return { ...corpus, words };
}

/** Languages that are written without their marks as often as with them. */
const OFTEN_BARE: ReadonlySet<string> = new Set(['yo']);
const MARKS = /\p{M}/gu;

/** Of such a language each word stands without its marks too. */
function withBareWords(corpus: Corpus): Corpus {
  if (!OFTEN_BARE.has(corpus.language)) return corpus;
  const words = new Map(corpus.words);
  for (const [word, count] of corpus.words) {
    const bare = word.normalize('NFD').replace(MARKS, '');
    if (bare !== word) words.set(bare, (words.get(bare) ?? 0) + count);
  }
  return { ...corpus, words };
}

/** FNV-1a over code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
