import type { Author, Hint, HintField } from '../../metadata.ts';
import { once } from '../../once.ts';
import type { RegionLine, Regions } from './header-region.ts';
import { isLabelLine, type TitleLines } from './header-title.ts';
import { authorOf, foldedName, isFullName, isOrganisation } from './name.ts';
import { AGENCIES, GIVEN_WORDS, PARTICLES, ROLE_WORDS, STAFF_WORDS } from './name-words.ts';

/** A hint that a whole line gives. */
export function lineHint(
  field: HintField,
  value: string,
  line: Pick<RegionLine, 'block'>,
  detail?: Readonly<Record<string, string>>,
): Hint {
  const folded = value.replace(SPACES, ' ').trim();
  return { field, value: folded, source: 'line', at: line.block.index, ...(detail && { detail }) };
}

/** The same, where the value stands among other words. */
export function inText(hint: Hint): Hint {
  return { ...hint, source: 'text' };
}

/** What the lines of a head say beside title and section: dates, authors, publisher. */
export function headHints(regions: Regions, lines: TitleLines): readonly Hint[] {
  const small = once(() => smallWords(regions));
  const end = endOfHead(regions, lines);
  return regions.head.slice(0, end).flatMap((line, at) => {
    if (line.isBody || [lines.title, lines.subtitle, lines.section].includes(line)) return [];
    // The names and dates of a caption are those of its picture; those that can be chosen are the reader's.
    if (line.block.kind === 'caption' || OPTION.test(line.block.path ?? '')) return [];
    return hintsOf({ regions, lines, small, at }, line);
  });
}

/** An entry of a list to choose from. */
const OPTION = /\/option(?:\[\d{1,9}\])?$/u;

/** Where a title is known its dates and names stand above the second paragraph below it; what follows is of other texts. */
function endOfHead({ head }: Regions, { title }: TitleLines): number {
  if (title === undefined) return head.length;
  let paragraphs = 0;
  const end = head.findIndex((line, at) => {
    if (line.isParagraph && at > head.indexOf(title)) paragraphs++;
    return paragraphs === HEAD_PARAGRAPHS;
  });
  return end < 0 ? head.length : end;
}
const HEAD_PARAGRAPHS = 2;

interface Sight {
  readonly regions: Regions;
  readonly lines: TitleLines;
  /** Words that the body writes in small letters: no names. */
  readonly small: () => ReadonlySet<string>;
  readonly at: number;
}

function hintsOf(sight: Sight, line: RegionLine): readonly Hint[] {
  const { parsed } = line;
  if (parsed === undefined || isMenuLink(line)) return [];
  const above = sight.regions.head[sight.at - 1]?.parsed?.announces;
  const named = parsed.authors.length === 0 ? namesBelow(above, line) : parsed.authors;
  const bare = named.length > 0 ? [] : bareNames(sight, line);
  if (bare.length === 0 && standsOverDate(sight, line)) return [lineHint('publisher', line.block.text, line)];
  const isTold = ({ detail }: Hint): boolean => line.block.kind !== 'table' || detail?.['label'] !== undefined;
  const hints = [
    ...dateHints(line, above).filter(isTold),
    ...named.map(({ name }) => lineHint('author', name, line, { label: 'by' })),
    ...(parsed.source === undefined ? [] : [lineHint('publisher', parsed.source, line)]),
    ...bare,
    ...announcedBelow(sight, line),
  ];
  const isWhole = parsed.rest.length === 0 && (parsed.names.length === 0 || named === parsed.names || bare.length > 0);
  if (isWhole) return hints;
  return line.endsSentence || line.block.text.length > SHORT ? [] : hints.map(inText);
}

/** A line that is one link, to a part of every site: in Arabic `About us` begins as bylines do. */
export function isMenuLink({ block, isFurniture }: RegionLine): boolean {
  return block.links?.[0]?.text === block.text && isFurniture();
}

function isOfDate(above: string | undefined): boolean {
  return above === 'published' || above === 'modified';
}

/** The dates of a line; `above` is what the line above announces. */
export function dateHints(line: RegionLine, above: string | undefined): readonly Hint[] {
  return (line.parsed?.dates ?? []).map(({ text, label }, index) => {
    const told = label ?? (index === 0 && isOfDate(above) ? above : undefined);
    return lineHint(
      told === 'modified' ? 'modified' : 'published',
      text,
      line,
      told === undefined ? undefined : { label: told },
    );
  });
}

/** A label on a line of its own belongs to what stands below: the hint of that line is given for this one too. */
function announcedBelow({ regions, at }: Sight, line: RegionLine): readonly Hint[] {
  const { announces, dates = [] } = line.parsed ?? {};
  const below = regions.head[at + 1]?.parsed;
  if (announces === undefined || below === undefined || dates.length > 0) return [];
  if (announces === 'published' || announces === 'modified')
    return below.dates.slice(0, 1).map(({ text }) => lineHint(announces, text, line, { label: announces }));
  const named = regions.head[at + 1];
  const names = below.authors.length > 0 || named === undefined ? below.authors : namesBelow(announces, named);
  return names.map(({ name }) => lineHint('author', name, line, { label: 'by' }));
}

/** The names of a line below what announces them: `Words`, which stands above other things too, announces full names. */
function namesBelow(above: string | undefined, line: RegionLine): readonly Author[] {
  if (above === 'by') return announcedNames(line);
  const names = above === 'words' ? announcedNames(line) : [];
  return names.every(({ name, type }) => type === 'organisation' || isFullName(name)) ? names : [];
}

/** The names of a line below a label; those who write together may have a name that is a label itself: `Redaktion`. */
function announcedNames({ parsed, block }: RegionLine): readonly Author[] {
  if (parsed === undefined || parsed.names.length > 0) return parsed?.names ?? [];
  const author = parsed.announces === 'by' ? authorOf(block.text) : undefined;
  return author?.type === 'organisation' ? [author] : [];
}

/** Lines below the title in which a name stands without a label. */
const REACH = 3;

/**
 * Names without a label: of an organisation beside a date, its publisher; of a person beside a date or below the title, its
 * author.
 */
function bareNames({ regions, lines, small, at }: Sight, line: RegionLine): readonly Hint[] {
  const { names = [], dates = [], rest = [] } = line.parsed ?? {};
  const alone = rest.length === 0 || dates.length > 0;
  // `Ann Lee Jr.` ends as sentences do.
  if (names.length === 0 || !alone || (line.endsSentence && rest.length > 0)) return [];
  const { head } = regions;
  const dated = dates.length > 0 || [head[at - 1], head[at + 1]].some((other) => other !== undefined && hasDate(other));
  const titleAt = lines.title === undefined ? -1 : head.indexOf(lines.title);
  // What a page shows below its title without a date may be anything; its markup tells names better.
  const isBelow = !regions.isPage && titleAt >= 0 && at > titleAt && at <= titleAt + REACH;
  if (!dated && !isBelow && !(titleAt >= 0 && at > titleAt && standsOverRole(head[at + 1]))) return [];
  if (line.isFurniture()) return [];
  const title = foldedName(lines.title?.block.text ?? '');
  const persons = names.filter(
    ({ name }) =>
      isFullName(name) &&
      !isWrittenSmall(name, small()) &&
      !regions.labels.is(name, 'furniture') &&
      !(regions.isPage && (name === name.toUpperCase() || title.startsWith(foldedName(name)))),
  );
  if (persons.length > 0) return persons.map(({ name }) => lineHint('author', name, line));
  const [first] = names;
  if (first !== undefined && names.length === 1 && STAFF_WORDS.has(first.name.split(' ').at(-1)?.toLowerCase() ?? ''))
    return [lineHint('author', first.name, line)];
  const isPublisher = dated && names.length === 1 && first !== undefined && isPublisherName(first.name, regions.isPage);
  return isPublisher ? [lineHint('publisher', first.name, line)] : [];
}

/** On a page a single word between title and date is a link of its menu, unless it is an agency: `News`, `Online`. */
function isPublisherName(name: string, isPage: boolean): boolean {
  if (!isPage) return isOrganisation(name);
  if (AGENCIES.has(name.toLowerCase())) return true;
  const { length } = name.split(' ');
  return length > 1 && length <= LONGEST_PUBLISHER && !NO_PUBLISHER.test(name) && isOrganisation(name);
}
const LONGEST_PUBLISHER = 5;
const NO_PUBLISHER = /[<>@()|:]|(?<!\p{L})by(?!\p{L})/iu;

/** The line below says what the one who is named does: `Contributing Reporter`. */
function standsOverRole(below: RegionLine | undefined): boolean {
  if (below === undefined || below.isBody || below.words > ROLE_LINE) return false;
  const { text } = below.block;
  if (ASKS.test(text)) return false;
  return SPECIAL.test(text) || text.split(NAME_BREAK).some((word) => isRoleWord(word.toLowerCase()));
}
/** `Ask an expert` */
const ASKS = /^(?:ask|contact|meet|find|become|hire)(?!\p{L})/iu;
/** `Special to the Harbour Times`, and not `Special order` */
const SPECIAL = /^special (?:to|for)(?!\p{L})/iu;

/** Roles have small words that say nothing alone: `from`, `special`. */
function isRoleWord(word: string): boolean {
  return ROLE_WORDS.has(word) && word.length > 3 && word !== 'from' && word !== 'special';
}
const ROLE_LINE = 6;

/**
 * A label below the title and at once above a line that is nothing but a date: where the piece appeared. Several links are a
 * menu, and a colon names what can be chosen in it.
 */
function standsOverDate({ regions, lines, at }: Sight, line: RegionLine): boolean {
  const { head } = regions;
  const titleAt = lines.title === undefined ? -1 : head.indexOf(lines.title);
  if (titleAt < 0 || at <= titleAt || at > titleAt + REACH) return false;
  if ((line.block.links?.length ?? 0) > 1 || line.block.text.includes(':')) return false;
  const below = head[at + 1];
  if (below === undefined || !hasDate(below) || (below.parsed?.authors.length ?? 0) > 0 || !isLabelLine(line))
    return false;
  if (regions.isPage && !isPublisherName(line.block.text, true)) return false;
  return (line.parsed?.dates.length ?? 0) === 0;
}

function hasDate(line: RegionLine): boolean {
  return line.isMetadata && (line.parsed?.dates.length ?? 0) > 0;
}

/** A word of the name, and so the name, is one that the text writes small: `Rockstar games`, `mental health`. */
export function isWrittenSmall(name: string, small: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().split(NAME_BREAK);
  return words.some((word, index) => small.has(word) && (index === words.length - 1 || isEveryday(word)));
}

function isEveryday(word: string): boolean {
  return word.length > 2 && !GIVEN_WORDS.has(word) && !PARTICLES.has(word);
}

/** Words that the first paragraphs write small. */
export function smallWords({ lead }: Regions): ReadonlySet<string> {
  return new Set(lead.flatMap(({ text }) => text.slice(0, SAMPLE).match(SMALL_WORD) ?? []));
}

/** In a longer line a date or name is part of what it says. */
const SHORT = 100;
const SAMPLE = 4_000;
const SPACES = /\s+/g;
const NAME_BREAK = /[\s-]/u;
const SMALL_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]+/gu;
