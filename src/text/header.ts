import type { Block, Document, Hint } from '../document.ts';
import { datelineHints, footHints } from './header-foot.ts';
import { headHints, inText, lineHint } from './header-head.ts';
import { pageHeading } from './header-page.ts';
import type { Regions } from './header-region.ts';
import { regionsOf } from './header-region.ts';
import type { TitleLines } from './header-title.ts';
import { titleLines } from './header-title.ts';

/**
 * What the lines at the head and foot of a document say of it: title, section, publisher, dates, authors, dateline and the
 * site that carries it. Source `line`: the whole block says that and nothing else; `text`: it stands inside other words.
 * Comments are never looked at. A document without such lines has no such hints. Needs no features.
 */
export function lineHints(document: Document): readonly Hint[] {
  const isPage = document.origin.mediaType === 'text/html';
  const heading = isPage ? pageHeading(document) : undefined;
  if (isPage && heading === undefined) return [];
  const regions = regionsOf(document, heading?.index);
  const lines = heading === undefined ? titleLines(regions) : headingLine(regions, heading);
  const language = document.language?.value;
  return [
    ...(lines.title === undefined ? [] : [lineHint('title', lines.title.block.text, lines.title)]),
    ...(lines.section === undefined ? [] : [lineHint('section', lines.section.block.text, lines.section)]),
    ...(lines.subtitle === undefined ? [] : [inText(lineHint('subtitle', lines.subtitle.block.text, lines.subtitle))]),
    ...headHints(regions, lines),
    ...datelineHints(regions, language),
    ...footHints(regions, language),
  ];
}

function headingLine({ head }: Regions, heading: Block): TitleLines {
  const title = head.find(({ block }) => block === heading);
  return title === undefined ? {} : { title };
}
