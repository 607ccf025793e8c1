import type { Block } from '../../block.ts';
import type { Hint } from '../../metadata.ts';
import { dateHints, inText, isWrittenSmall, lineHint, smallWords } from './header-head.ts';
import type { RegionLine, Regions } from './header-region.ts';
import { isFullName } from './name.ts';
import { rightsHolder } from './rights-holder.ts';

/** Lines of which dates are taken, and lines that are read for names. */
const MOST_DATES = 8;
const MOST_NAMES = 400;
/** Blocks that are read for dates: a page of more is no article. */
const MOST_READ = 2_000;
/** A line with a date or a name and a few words beside it. */
const SHORT = 100;
/** In a line so long a date counts where a label stands before it, or a word for publishing close by. */
const LONG = 300;
const DIGIT = /\p{N}/u;
/** Of a paragraph its beginning may be a date that a mark parts from the text. */
const OPENING = 120;
const PARTED = /^\s?[|–—:]/u;
const CLOSE = 24;
/** Words for publishing in the languages whose sentences have them beside the date. */
const PUBLISHED =
  /(?<!\p{L})(?:post(?:ed|é|ado)|publi(?:shed|é|cado|ziert|kováno|cerad|sert)|veröffentlicht|gepostet|erschienen|eingetragen|eingestellt|geschrieben|verfasst|mis en ligne|pubblicato|gepubliceerd|geplaatst|opublikowan[oey]|опубликован[оаы]?)(?!\p{L})/iu;

/**
 * Dates anywhere in an article where its head has none: a page may put them beside or below its text. They stand as `text`,
 * since they may belong to something else; `far` says so, and `mixed` that other words stand on the line.
 */
export function strayDates({ read, isDated, end, head }: Regions, blocks: readonly Block[]): readonly Hint[] {
  const from = head[0]?.block.index ?? 0;
  const hints: Hint[] = [];
  const announcedBy = (block: Block | undefined): string | undefined =>
    block === undefined || block.text.length > LONG ? undefined : read(block).parsed?.announces;
  let before: Block | undefined;
  for (const block of blocks.slice(from, Math.min(end, from + MOST_READ))) {
    if (hints.length >= MOST_DATES) break;
    if (DIGIT.test(block.text)) {
      const opening = block.text.slice(0, OPENING);
      const isLong = block.text.length > LONG;
      if (!isLong && isDated(block.text)) hints.push(...datesOfLine(read(block), announcedBy(before)));
      if (isDated(opening) && (isLong || read(block).parsed === undefined))
        hints.push(...openingDate(read({ ...block, text: opening })));
    }
    before = block;
  }
  return hints;
}

function datesOfLine(line: RegionLine, above: string | undefined): readonly Hint[] {
  const isShort = line.block.text.length <= SHORT && !line.isBody && line.block.kind !== 'caption';
  return dateHints(line, above).flatMap((hint) => {
    // In a sentence `on` alone is no label.
    const told = hint.detail?.['label'];
    const label = told === 'modified' || (told !== undefined && isShort) ? told : saidIn(line.block.text, hint.value);
    // A row of a table dates what the row tells of.
    if ((!isShort || line.block.kind === 'table') && label === undefined) return [];
    const mixed = label !== undefined ? { label } : line.isMetadata ? {} : { mixed: 'yes' };
    return [inText({ ...hint, detail: { ...hint.detail, far: 'yes', ...mixed } })];
  });
}

/** `was posted on May 7, 2004`, `am 7. Mai 2004 um 18:32 Uhr gepostet`. */
function saidIn(text: string, date: string): 'published' | undefined {
  const at = text.indexOf(date);
  const around = at < 0 ? '' : text.slice(Math.max(0, at - CLOSE), at + date.length + CLOSE);
  return PUBLISHED.test(around) ? 'published' : undefined;
}

/** `Press release of 7 May 2004 | Oslo – The boats …` */
function openingDate(line: RegionLine): readonly Hint[] {
  const [hint] = dateHints({ ...line, isBody: false }, undefined);
  const { text } = line.block;
  const behind = hint === undefined ? '' : text.slice(text.indexOf(hint.value) + hint.value.length);
  return hint === undefined || !PARTED.test(behind) ? [] : [inText({ ...hint, detail: { far: 'yes', mixed: 'yes' } })];
}

/** The first full names behind a label, anywhere in a text whose head names nobody so. */
export function strayAuthors({ read, end, head, labels }: Regions, blocks: readonly Block[]): readonly Hint[] {
  const from = head[0]?.block.index ?? 0;
  let announced = false;
  for (const block of blocks.slice(from, end).slice(0, MOST_NAMES)) {
    const line = block.text.length > SHORT ? undefined : read(block);
    const { authors = [], names = [], isCredit = false } = line?.parsed ?? {};
    const opens = labels.starts(block.text.trim(), 'by') > 0;
    const found = authors.length > 0 && opens ? authors : announced ? names : [];
    const full = isCredit || line === undefined || line.isParagraph ? [] : found.filter(({ name }) => isFullName(name));
    if (line !== undefined && full.length > 0)
      return full.map(({ name }) => inText(lineHint('author', name, line, { label: 'by', far: 'yes' })));
    announced = line?.parsed?.announces === 'by' || line?.parsed?.announces === 'words';
  }
  return [];
}

/**
 * Who may have written a text that names no author: the name at once above a paragraph that says who that is, the full name
 * that is the first line, or the person who holds the rights. `weak` says that it is a guess.
 */
export function likelyAuthors(regions: Regions, blocks: readonly Block[]): readonly Hint[] {
  const { read, end } = regions;
  const small = smallWords(regions);
  const own = blocks.slice(0, end);
  const nameOf = (block: Block): string | undefined => {
    const { names = [], rest = [], dates = [] } = block.text.length > LONGEST_NAME ? {} : (read(block).parsed ?? {});
    const [first] = names;
    const isName = first !== undefined && names.length === 1 && rest.length + dates.length === 0;
    return isName && isFullName(first.name) && !isWrittenSmall(first.name, small) ? first.name : undefined;
  };
  const guess = (name: string, block: Block, weak: string): readonly Hint[] => [
    inText(lineHint('author', name, read(block), { weak })),
  ];
  for (const block of own.slice(-MOST_NAMES)) {
    const name = nameOf(block);
    if (name !== undefined && describes(own[block.index + 1], name)) return guess(name, block, 'box');
  }
  const [opening] = own;
  const named = opening === undefined ? undefined : nameOf(opening);
  if (opening !== undefined && named !== undefined) return guess(named, opening, 'first');
  const holder = blocks.slice(-RIGHTS_REACH).flatMap((block) => {
    const name = YEAR.test(block.text) ? rightsHolder(block) : undefined;
    return name !== undefined && isFullName(name) ? [{ name, block }] : [];
  })[0];
  return holder === undefined ? [] : guess(holder.name, holder.block, 'rights');
}
const LONGEST_NAME = 60;
const RIGHTS_REACH = 12;
/** A claim on a whole site has a year; one on a picture has none. */
const YEAR = /(?:19|20)\d\d/u;

/** A paragraph that begins with the name, or with its first part and soon says `is`. */
function describes(below: Block | undefined, name: string): boolean {
  const given = name.split(' ')[0] ?? '';
  if (below === undefined || below.text.length < OPENING) return false;
  return below.text.startsWith(given) || below.text.slice(0, OPENING).includes(` ${given} `);
}
