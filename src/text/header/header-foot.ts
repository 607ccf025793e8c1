import type { Author, Hint } from '../../metadata.ts';
import { isDomain } from '../comments/author-shape.ts';
import { creditedAuthors } from './credit-line.ts';
import { findDateline } from './dateline.ts';
import { inText, isMenuLink, lineHint } from './header-head.ts';
import type { RegionLine, Regions } from './header-region.ts';
import type { LineReading } from './line-parts.ts';
import { isFullName } from './name.ts';

/** The dateline of the first paragraph below the title that has one; the block stays in the text. */
export function datelineHints(
  { head }: Regions,
  title: RegionLine | undefined,
  language: string | undefined,
): readonly Hint[] {
  for (const line of head.slice(title === undefined ? 0 : head.indexOf(title) + 1)) {
    const found = line.isBody ? findDateline(line.block.text, language) : undefined;
    if (found === undefined) continue;
    const { raw, ...detail } = found;
    return [inText(lineHint('dateline', raw, line, detail))];
  }
  return [];
}

/** Credit lines at the foot, and the site that a line of its furniture names: `Join the example.org mailing list`. */
export function footHints({ foot, labels }: Regions, language: string | undefined): readonly Hint[] {
  return foot.flatMap((line) => {
    const authors = isMenuLink(line) ? [] : named(line, { labels, language });
    const domain = line.block.text.includes('.')
      ? line.block.text.split(SPACES).find((word) => isDomain(word))
      : undefined;
    const site = domain !== undefined && line.isFurniture() ? domain : undefined;
    return [
      ...footDates(line),
      ...authors.map(({ name, location }) =>
        lineHint('author', name, line, { credit: 'yes', ...(location && { place: location }) }),
      ),
      ...(site === undefined ? [] : [inText(lineHint('site', site, line))]),
    ];
  });
}

function named(line: RegionLine, { labels, language }: LineReading): readonly Author[] {
  const credited = creditedAuthors(line.block.text, labels, language);
  return credited.length > 0 ? credited : signed(line);
}

/**
 * `Posted by Ann Lee`. At the foot a label alone may name whoever made the site, so a full name or a date must stand there; and
 * a sentence tells of somebody: `She was joined by Ann Lee and Bo Chen.`
 */
function signed({ isBody, isMetadata, parsed }: RegionLine): readonly Author[] {
  if (isBody || !isMetadata || parsed === undefined) return [];
  const { authors, dates } = parsed;
  return dates.length > 0 || authors.every(({ name }) => isFullName(name)) ? authors : [];
}

/** Where a date stands at the foot a label, or the author beside it, says what it is. */
function footDates(line: RegionLine): readonly Hint[] {
  if (!line.isMetadata) return [];
  const { dates = [], authors = [] } = line.parsed ?? {};
  return dates.flatMap(({ text, label }) => {
    const told = label ?? (authors.length > 0 ? 'published' : undefined);
    return told === undefined ? [] : [lineHint(told, text, line, { label: told, foot: 'yes' })];
  });
}

const SPACES = /\s+/g;
