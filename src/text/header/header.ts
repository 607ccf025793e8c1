import type { Block } from '../../block.ts';
import type { Document } from '../../document.ts';
import type { Hint } from '../../metadata.ts';
import { datedEntries, datesOfThings } from './dated-lists.ts';
import { datelineHints, footHints } from './header-foot.ts';
import { headHints, inText, lineHint } from './header-head.ts';
import { readHeaderLine } from './header-line.ts';
import type { PageHeading } from './header-page.ts';
import { pageHeading } from './header-page.ts';
import { isBareQuestion } from './header-question.ts';
import type { RegionLine, Regions } from './header-region.ts';
import { regionsOf } from './header-region.ts';
import { likelyAuthors, strayAuthors, strayDates } from './header-stray.ts';
import type { TitleLines } from './header-title.ts';
import { titleLines } from './header-title.ts';
import { rightsHint } from './rights-holder.ts';

/**
 * What the lines at the head and foot of a document say of it: title, section, publisher, dates, authors, dateline and the
 * site that carries it. Source `line`: the whole block says that and nothing else; `text`: it stands inside other words.
 * Comments are never looked at. A document without such lines has no such hints. Needs no features.
 */
export function lineHints(document: Document): readonly Hint[] {
  const isPage = document.origin.mediaType === 'text/html';
  const heading = isPage ? pageHeading(document) : undefined;
  const regions = regionsOf(document, heading?.block.index);
  const language = document.language?.value;
  const things = isPage ? datesOfThings(document.blocks, regions) : NONE;
  const ofPage = ({ field, at }: Hint): boolean => !isDateField(field) || typeof at !== 'number' || !things.has(at);
  if (isPage && heading === undefined) return strayDates(regions, document.blocks).filter(ofPage);
  const entries = isPage ? datedEntries(document.blocks, regions) : NONE;
  const lines = heading === undefined ? titleLines(regions) : headingLine(regions, heading.block);
  const hints = [
    ...(lines.title === undefined ? [] : titleHints(lines.title, { ...regions, blocks: document.blocks }, heading)),
    ...(lines.section === undefined ? [] : [lineHint('section', lines.section.block.text, lines.section)]),
    ...(lines.subtitle === undefined ? [] : [inText(lineHint('subtitle', lines.subtitle.block.text, lines.subtitle))]),
    ...headHints(regions, lines)
      .filter(ofPage)
      .map((hint) =>
        typeof hint.at === 'number' && entries.has(hint.at)
          ? { ...hint, detail: { ...hint.detail, stays: 'yes' } }
          : hint,
      ),
    ...datelineHints(regions, lines.title, language),
    ...footHints(regions, language),
    ...rightsHints(document),
  ];
  const isDated = hints.some(({ field }) => field === 'published');
  const isSigned = hints.some(({ field, detail }) => field === 'author' && SIGNED.some((key) => detail?.[key]));
  const authors = isSigned || isPage ? [] : strayAuthors(regions, document.blocks);
  const isNamed = authors.length > 0 || isPage || hints.some(({ field }) => field === 'author');
  return [
    ...hints,
    ...(isDated ? [] : strayDates(regions, document.blocks).filter(ofPage)),
    ...authors,
    ...(isNamed ? [] : likelyAuthors(regions, document.blocks)),
  ];
}

const NONE: ReadonlySet<number> = new Set();

function isDateField(field: Hint['field']): boolean {
  return field === 'published' || field === 'modified';
}

/** What is said of a name that a label or a credit line gives. */
const SIGNED = ['label', 'credit'];

function rightsHints(document: Document): readonly Hint[] {
  const hint = rightsHint(document);
  return hint === undefined ? [] : [hint];
}

/** A headline seldom ends as sentences do: one that does may as well be the first sentence of a text without a headline. */
function isSentence({ endsSentence, block: { text } }: RegionLine): boolean {
  return endsSentence && FULL_STOP.test(text);
}
const FULL_STOP = /(?<!\.)[.。]["'”’»]?$/u;

/** The title, and the dates that share its block: a heading may hold a kicker above the title and a date below it. */
function titleHints(
  line: RegionLine,
  { labels, head, blocks }: Regions & Pick<Document, 'blocks'>,
  heading: PageHeading | undefined,
): readonly Hint[] {
  if (heading === undefined) {
    const title = lineHint('title', line.block.text, line);
    if (isSentence(line)) return [inText(title)];
    return [isBareQuestion(line, head, blocks) ? { ...title, detail: { stays: 'yes' } } : title];
  }
  const others = line.block.text
    .split('\n')
    .filter((other) => other !== heading.title && line.block.text !== heading.title);
  const dates = others.flatMap((other) => readHeaderLine(other, { labels, language: undefined })?.dates ?? []);
  return [
    lineHint('title', heading.title, line, { named: heading.isNamed ? 'yes' : 'no' }),
    ...dates.map(({ text, label }) => lineHint(label ?? 'published', text, line)),
  ];
}

function headingLine({ head }: Regions, heading: Block): TitleLines {
  const title = head.find(({ block }) => block === heading);
  return title === undefined ? {} : { title };
}
