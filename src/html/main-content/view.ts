import type { Block, Features } from '../../block.ts';
import type { Document } from '../../document.ts';
import { measured } from '../../stage.ts';
import type { Line } from '../../text/boilerplate/boilerplate-lines.ts';
import { type Alike, alike } from './alike.ts';
import { type Nearness, nearness } from './near.ts';
import { type PageWords, pageWords } from './page-words.ts';
import { type Section, sections } from './section.ts';
import { SIGNALS } from './signals.ts';
import { type Signs, signs } from './signs.ts';
import { type Spot, spots } from './spot.ts';
import { type Relation, type Survey, survey, titleRelation } from './survey.ts';

/** A page with everything that is measured of it once; the columns of the model are read from it. */
export interface View {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly features: readonly Features[];
  readonly survey: Survey;
  readonly near: Nearness;
  readonly spots: readonly Spot[];
  readonly alike: Alike;
  readonly sections: readonly Section[];
  readonly signs: Signs;
  readonly words: PageWords;
  /** How far up from each element the heading with the page's title joins it. */
  readonly title: Relation;
  /** Characters of the blocks before each. */
  readonly before: Float64Array;
  /** What the first look sees of each block: a row of `SIGNALS.length` numbers a block. */
  readonly seen: Float32Array;
}

/** Measures a page. `lines` are the blocks that are still in the text, with the phrases that were found in them. */
export function view(document: Document, lines: readonly Line[]): View {
  const { blocks } = document;
  const features = blocks.map(measured);
  const seen = survey(document);
  const near = nearness(seen.elements);
  const before = new Float64Array(blocks.length + 1);
  features.forEach(({ characters }, at) => {
    before[at + 1] = (before[at] ?? 0) + characters;
  });
  const places = spots(document, seen, near);
  const words = pageWords(document);
  return {
    document,
    blocks,
    features,
    survey: seen,
    near,
    spots: places,
    alike: alike(document, seen),
    sections: sections(document, seen),
    signs: signs(document, lines),
    words,
    title: titleRelation(document, seen, words.titleHeading < 0 ? firstTitle(places) : words.titleHeading),
    before,
    seen: firstSeen(places),
  };
}

/** What the first look sees of one block. */
export function seenAt({ seen }: View, at: number): Float32Array {
  return seen.subarray(at * SIGNALS.length, (at + 1) * SIGNALS.length);
}

function firstSeen(places: readonly Spot[]): Float32Array {
  const rows = new Float32Array(places.length * SIGNALS.length);
  let column = 0;
  for (const spot of places) {
    for (const { measure } of SIGNALS) {
      rows[column] = Number(measure(spot));
      column += 1;
    }
  }
  return rows;
}

/** The first heading of level 1; -1 where there is none. */
function firstTitle(places: readonly Spot[]): number {
  return places[0]?.page.title ?? -1;
}
