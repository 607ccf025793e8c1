import { seededRandom } from '../../gold/seeded-random.ts';
import type { SiteDocument } from './site-lines.ts';

/**
 * What a made site is like. `news`: long bodies; `notes`: bodies of a line or two in a large template; `series`: reports with
 * one wording and other numbers, some with a paragraph of their own; `mirror`: news of which some documents stand under
 * several addresses; `versions`: revisions of a few documents and nothing else.
 */
export type SiteKind = 'news' | 'notes' | 'series' | 'mirror' | 'versions';

export const SITE_KINDS: readonly SiteKind[] = ['news', 'notes', 'series', 'mirror', 'versions'];

/** A made document, with the kind of its site. */
export interface MadeDocument extends SiteDocument {
  readonly kind: SiteKind;
}

/**
 * Sites of invented words, every line labelled, the same for the same seed. Templates are lines above and below the body:
 * most stand on every document, some on one section only, some show a few of the latest headlines, some have a number that
 * changes. Bodies have phrases that recur by nature, and readings that differ in their numbers alone.
 */
export function madeSites(seed: number, sites: number): readonly MadeDocument[] {
  const dice = createDice(seed);
  return Array.from({ length: sites }, (_, index) => {
    const kind = SITE_KINDS[index % SITE_KINDS.length] ?? 'news';
    return madeSite({ dice, kind, site: `${kind}-${seed}-${index}` });
  }).flat();
}

interface Dice {
  /** From 0 up to 1. */
  roll(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Small ones as likely as large ones. */
  magnitude(least: number, most: number): number;
  words(count: number): string;
  /** One to four sentences. */
  paragraph(): string;
}

const SYLLABLES = [
  'ka',
  'lo',
  'min',
  'ter',
  'sa',
  'vel',
  'dor',
  'pi',
  'ran',
  'ge',
  'tu',
  'shi',
  'mo',
  'bran',
  'el',
  'fy',
];
const VOCABULARY = 3000;

function createDice(seed: number): Dice {
  const roll = seededRandom(seed);
  const between = (least: number, most: number): number => least + Math.floor(roll() * (most - least + 1));
  const syllable = (): string => SYLLABLES[between(0, SYLLABLES.length - 1)] ?? '';
  const vocabulary = Array.from({ length: VOCABULARY }, () => Array.from({ length: between(1, 4) }, syllable).join(''));
  // Few words are frequent and many rare, as in any text.
  const words = (count: number): string =>
    Array.from({ length: count }, () => vocabulary[Math.floor(VOCABULARY * roll() ** 2)] ?? '').join(' ');
  const sentence = (): string => `${words(between(6, 22))}.`;
  return {
    roll,
    between,
    magnitude: (least, most) => Math.round(least * (most / least) ** roll()),
    words,
    paragraph: () => Array.from({ length: between(1, 4) }, sentence).join(' '),
  };
}

/** A line and its label. */
type Labelled = readonly [text: string, label: 'body' | 'boiler'];

/** A line of a template and how often it stands on a document. */
interface TemplateLine {
  readonly text: string;
  readonly share: number;
  /** Of the sections; undefined for a line that stands in all. */
  readonly section?: number;
  /** Stands from this document of the site to that one. */
  readonly window?: readonly [from: number, to: number];
}

interface Making {
  readonly dice: Dice;
  readonly kind: SiteKind;
  readonly site: string;
}

const SECTIONS = 5;

function madeSite(making: Making): readonly MadeDocument[] {
  const { dice, kind, site } = making;
  const documents = dice.magnitude(5, 300);
  const isSmall = kind === 'notes';
  const head = templateLines(dice, dice.between(1, isSmall ? 14 : 8), documents);
  const foot = templateLines(dice, dice.between(2, isSmall ? 24 : 14), documents);
  const bodies = bodiesOf(making, documents);
  return bodies.map((body, index) => {
    const section = dice.between(1, SECTIONS);
    const lines: readonly Labelled[] = [
      ...shown(head, { dice, index, section }),
      ...body.map((text): Labelled => [text, 'body']),
      ...shown(foot, { dice, index, section }),
    ];
    const [texts, labels] = [lines.map(([text]) => text), lines.map(([, label]) => label)];
    return { id: `https://${site}.example/${index}`, site, kind, lines: texts, labels };
  });
}

function templateLines(dice: Dice, count: number, documents: number): readonly TemplateLine[] {
  return Array.from({ length: count }, (): TemplateLine => {
    const isLong = dice.roll() < 0.12;
    const text = dice.words(isLong ? dice.between(20, 60) : dice.between(1, 8));
    const numbered = dice.roll() < 0.2 ? `${text} # ${dice.words(1)}` : text;
    const luck = dice.roll();
    if (luck < 0.6) return { text: numbered, share: 1 };
    if (luck < 0.8) return { text: numbered, share: 0.4 + 0.6 * dice.roll() };
    if (luck < 0.9) return { text: numbered, share: 1, section: dice.between(1, SECTIONS) };
    const length = Math.ceil(documents * (0.05 + 0.25 * dice.roll()));
    const from = dice.between(0, documents - 1);
    return { text, share: 0.9, window: [from, from + length] };
  });
}

function shown(
  lines: readonly TemplateLine[],
  { dice, index, section }: { readonly dice: Dice; readonly index: number; readonly section: number },
): readonly Labelled[] {
  return lines.flatMap(({ text, share, section: own, window }): readonly Labelled[] => {
    if (own !== undefined && own !== section) return [];
    if (window !== undefined && (index < window[0] || index > window[1])) return [];
    return dice.roll() < share ? [[numbered(text, dice), 'boiler']] : [];
  });
}

function numbered(text: string, dice: Dice): string {
  return text.replaceAll('#', () => String(dice.between(1, 2000)));
}

/** The bodies of a site's documents. */
function bodiesOf({ dice, kind }: Making, documents: number): readonly (readonly string[])[] {
  const phrases = Array.from({ length: 12 }, () => dice.words(dice.between(1, 6)));
  const readings = Array.from({ length: 6 }, () => `${dice.words(2)} # ${dice.words(1)} # ${dice.words(1)}`);
  const news = (): readonly string[] => {
    const paragraphs = Array.from({ length: dice.between(3, 20) }, () => dice.paragraph());
    // Phrases that recur by nature: each on one document in a hundred or so.
    const phrase = phrases[dice.between(0, phrases.length - 1)] ?? '';
    return dice.roll() < 0.12 ? [...paragraphs, phrase] : paragraphs;
  };
  const report = (): readonly string[] => {
    const own = dice.roll() < 0.3 ? [dice.paragraph()] : [];
    return [...readings.filter(() => dice.roll() < 0.9).map((text) => numbered(text, dice)), ...own];
  };
  if (kind === 'notes') return times(documents, () => [dice.paragraph()]);
  if (kind === 'series') return times(documents, report);
  if (kind === 'news') return times(documents, news);
  const isMirror = kind === 'mirror';
  const originals = times(isMirror ? Math.ceil(documents * 0.7) : Math.ceil(documents / 10), news);
  const copies = times(documents - originals.length, () => {
    const popular = isMirror ? Math.min(3, originals.length) : originals.length;
    const original = originals[dice.between(0, popular - 1)] ?? [];
    const edited = isMirror ? dice.roll() * 0.3 : 0.05 + dice.roll() * 0.25;
    return original.map((text) => (dice.roll() < edited ? dice.paragraph() : text));
  });
  return [...originals, ...copies];
}

function times<Value>(count: number, make: () => Value): readonly Value[] {
  return Array.from({ length: Math.max(0, count) }, make);
}
