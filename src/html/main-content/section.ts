import type { Document } from '../../document.ts';
import { measured } from '../../stage.ts';
import type { Survey, Totals } from './survey.ts';
import { addTo, noTotals } from './survey.ts';

/** What stands between a heading and the next one. */
export interface Section {
  /** Index of its first block: the heading, but above the first heading of the page. */
  readonly start: number;
  readonly totals: Totals;
  /** Characters of the heading; 0 where there is none. */
  readonly heading: number;
  /** Share of the heading that is links: headings of teasers lead to what they tease. */
  readonly headingLinks: number;
}

/** For each block, the section that it stands in. */
export function sections({ blocks }: Document, { own }: Survey): readonly Section[] {
  const found: Section[] = [];
  let section: Section = { start: 0, totals: noTotals(), heading: 0, headingLinks: 0 };
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') {
      const { characters, linkShare } = measured(block);
      section = { start: at, totals: noTotals(), heading: characters, headingLinks: linkShare };
    }
    addTo(section.totals, own[at]);
    found.push(section);
  });
  return found;
}
