import { seededRandom } from '../../gold/seeded-random.ts';
import type { LabelledComment } from '../../src/learn/labelled.ts';
import { brandHeads, brandTails, cities, domainEnds, people, salad, services } from './names.ts';
import { familyNames, givenNames, nickParts, strangers } from './people.ts';
import { type Subject, subjects } from './subjects.ts';
import { englishGenuine, englishSpam, type Family } from './templates.ts';
import { otherLanguages } from './templates-languages.ts';

/** Threads that are made of the texts of each fold, and the most comments in one. */
const THREADS_A_FOLD = 200;
const LARGEST_THREAD = 14;

/** How much of a thread is spam. */
const SPAM_SHARES: readonly number[] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

/** How often a comment is by one who wrote others in the thread: a reader who talks, a seller who sells one thing. */
const RETURNS = 0.3;

/** How often a seller comes for one thread and fills it, and how many of its spam is then by that name. */
const CAMPAIGNS = 0.15;
const OF_CAMPAIGN = 0.85;

/** How often a comment is in another language than English. */
const OTHER_LANGUAGES = 0.25;

const SEED = 20_261_122;

const CHOICE = /\{([^{}]*)\}/;
const SLOT = /\[(service|city|brand|url|page|phone|mail|person|salad|random|title|sentence|word)\]/g;
const NOT_NAME = /[^a-z0-9]+/g;

type Random = () => number;

/**
 * Threads made up from the families. Each text belongs to one fold and stands in threads of that fold only, so that a model
 * can be tried on texts that it has not seen; `generatedFold` tells the fold of a group.
 */
export function generatedComments(folds: number): readonly LabelledComment[] {
  const random = seededRandom(SEED);
  const english = parted([...englishSpam, ...englishGenuine], folds);
  const others = parted(otherLanguages, folds);
  return Array.from({ length: folds * THREADS_A_FOLD }, (_, thread) => {
    const fold = thread % folds;
    const subject = pick(subjects, random);
    const share = pick(SPAM_SHARES, random);
    const size = 1 + Math.floor(random() * LARGEST_THREAD);
    const returns = random() < CAMPAIGNS ? OF_CAMPAIGN : RETURNS;
    const voices = [voiceOf(random), voiceOf(random)] as const;
    return Array.from({ length: size }, (): LabelledComment => {
      const isSpam = random() < share;
      const pool = (random() < OTHER_LANGUAGES ? others : english)[fold] ?? [];
      const { family, text } = pick(
        pool.filter((one) => one.family.isSpam === isSpam),
        random,
      );
      const voice = voices[isSpam ? 1 : 0];
      const made = commentOf(family, text, { subject, random, product: voice.product });
      const again = random() < (isSpam ? returns : RETURNS) ? { author: voice.author } : {};
      return { group: `generated ${fold} ${thread}`, ...made, ...again };
    });
  }).flat();
}

/** The fold of a group of generated comments. */
export function generatedFold(group: string): number | undefined {
  const [name, fold] = group.split(' ');
  return name === 'generated' ? Number(fold) : undefined;
}

interface FamilyText {
  readonly family: Family;
  readonly text: string;
}

/** The texts of the families by fold. */
function parted(families: readonly Family[], folds: number): readonly (readonly FamilyText[])[] {
  const texts = families.flatMap((family) => family.texts.map((text, number) => ({ family, text, number })));
  return Array.from({ length: folds }, (_, fold) => texts.filter(({ number }) => number % folds === fold));
}

interface Voice {
  readonly author: string;
  readonly product: string;
}

function voiceOf(random: Random): Voice {
  return { author: person(random), product: pick(services, random) };
}

function commentOf(
  family: Family,
  template: string,
  { subject, random, product }: Filling,
): Omit<LabelledComment, 'group'> {
  const author = cased(authorOf(family, product, random), family.isSpam, random);
  const text = filled(spun(template, random), { subject, product, random });
  const article = `${subject.title}\n${subject.sentences.join(' ')}`;
  return { author, text, label: family.isSpam ? 1 : 0, article, language: 'en' };
}

/** The text with one choice taken of each group, inner groups first. */
function spun(template: string, random: Random): string {
  let text = template;
  for (let found = CHOICE.exec(text); found !== null; found = CHOICE.exec(text)) {
    const choices = (found[1] ?? '').split('|');
    text = text.slice(0, found.index) + pick(choices, random) + text.slice(found.index + found[0].length);
  }
  return text;
}

interface Filling {
  readonly subject: Subject;
  readonly product: string;
  readonly random: Random;
}

function filled(text: string, { subject, product, random }: Filling): string {
  const fill: Readonly<Record<string, () => string>> = {
    service: () => titled(random() < 0.8 ? product : pick(services, random), random),
    city: () => pick(cities, random),
    brand: () => brand(random),
    url: () => address(product, random),
    page: () => page(random),
    phone: () => phone(random),
    mail: () => `${person(random).toLowerCase().replace(NOT_NAME, '')}${digits(2, random)}@mail.example`,
    person: () => person(random),
    salad: () => pick(salad, random),
    random: () => letters(random),
    title: () => subject.title,
    sentence: () => pick(subject.sentences, random),
    word: () => pick(subject.words, random),
  };
  return text.replace(SLOT, (_, slot: string) => fill[slot]?.() ?? '');
}

function authorOf(family: Family, product: string, random: Random): string {
  const kind = pick(family.authors, random);
  if (kind === 'person') return person(random);
  if (kind === 'brand') return brand(random);
  if (kind === 'domain') return host(product, random);
  return random() < 0.35 ? `${product} ${random() < 0.4 ? 'in ' : ''}${pick(cities, random)}` : product;
}

/** A name as commenters have them: of a person, made up, or none. */
function person(random: Random): string {
  const kind = random();
  const given = pick(givenNames, random);
  if (kind < 0.4) return `${given} ${pick(familyNames, random)}`;
  if (kind < 0.6) return given;
  if (kind < 0.66) return given.toLowerCase();
  if (kind < 0.7) return `${given} ${pick(familyNames, random).charAt(0)}.`;
  if (kind < 0.8) return nick(given, random);
  if (kind < 0.85) return pick(strangers, random);
  return pick(people, random);
}

function nick(given: string, random: Random): string {
  const name = random() < 0.5 ? `${pick(nickParts, random)}${pick(nickParts, random)}` : given.toLowerCase();
  const numbered = random() < 0.4 ? `${name}${digits(2, random)}` : name;
  return random() < 0.3 ? numbered.charAt(0).toUpperCase() + numbered.slice(1) : numbered;
}

function cased(author: string, isSpam: boolean, random: Random): string {
  return isSpam && random() < 0.5 ? titled(author, random) : author;
}

function titled(text: string, random: Random): string {
  if (random() < 0.5) return text;
  return text.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function brand(random: Random): string {
  const tail = random() < 0.7 ? pick(brandTails, random) : titled(pick(services, random), random);
  return `${pick(brandHeads, random)}${random() < 0.3 ? '' : ' '}${tail}`;
}

function host(product: string, random: Random): string {
  const bare = (random() < 0.7 ? product : brand(random)).toLowerCase().replace(NOT_NAME, random() < 0.5 ? '' : '-');
  const place = random() < 0.3 ? pick(cities, random).toLowerCase().replace(NOT_NAME, '') : '';
  return `${bare}${place}.${pick(domainEnds, random)}`;
}

function address(product: string, random: Random): string {
  const start = pick(['http://', 'http://www.', 'https://', 'https://www.', 'www.'], random);
  const path = random() < 0.5 ? '' : `/${product.replace(NOT_NAME, '-')}${pick(['', '/', '.html', '.php'], random)}`;
  return `${start}${host(product, random)}${path}`;
}

/** An address that readers give: of code, an encyclopaedia, a page of their own. */
function page(random: Random): string {
  const word = pick(pick(subjects, random).words, random).replace(NOT_NAME, '-');
  const who = person(random).toLowerCase().replace(NOT_NAME, '');
  return pick(
    [
      `https://github.com/${who}/${word}`,
      `https://en.wikipedia.org/wiki/${word}`,
      `http://${who}.blog.example/2014/05/${word}.html`,
      `https://gist.github.com/${digits(7, random)}`,
      `http://stackoverflow.com/questions/${digits(6, random)}/${word}`,
      `https://docs.${word.replace(NOT_NAME, '')}.org/en/latest/${word}`,
      `http://www.youtube.com/watch?v=${letters(random)}`,
      `http://imgur.com/${letters(random)}`,
      `http://www.${who}.example`,
      `https://${word}tools.example/`,
      `http://${word.replace(NOT_NAME, '')}.io`,
    ],
    random,
  );
}

function phone(random: Random): string {
  return pick(
    [
      `+1-${digits(3, random)}-${digits(3, random)}-${digits(4, random)}`,
      `+91 ${digits(5, random)} ${digits(5, random)}`,
      `(${digits(3, random)}) ${digits(3, random)}-${digits(4, random)}`,
      `+234${digits(10, random)}`,
      `1800 ${digits(3, random)} ${digits(3, random)}`,
      `+44 20 ${digits(4, random)} ${digits(4, random)}`,
    ],
    random,
  );
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function letters(random: Random): string {
  const length = 6 + Math.floor(random() * 8);
  return Array.from({ length }, () => LETTERS.charAt(Math.floor(random() * LETTERS.length))).join('');
}

function pick<Item>(list: readonly Item[], random: Random): Item {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError('There is nothing to choose from.');
  return item;
}
