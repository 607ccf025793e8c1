import type { BlockKind } from '../document.ts';
import { NONE } from './families.ts';
import type { Spot } from './spot.ts';
import { ratio } from './spot.ts';

/** One thing that speaks for or against a block. */
export interface Signal {
  /** In words, as the evidence of a verdict names it. */
  readonly name: string;
  /** Log-odds that a full measure adds to the block being main content. */
  readonly weight: number;
  /** From 0 to 1; true is 1. */
  measure(spot: Spot): number | boolean;
  /** Set where it is the same for all blocks of a page, and so no reason against one of them. */
  readonly ofPage?: true;
}

/** Levels of elements within which the words of a class are about the block itself. */
const CLOSE = 1;

/** Words below which a block is short, and words of running text from which a page is long, as a power of two. */
const SHORT = 10;
const LONG_PAGE = 12;

/** Power of two of the words from which a following block counts in full, and of the blocks from which a group does. */
const NEXT_WORDS = 6;
const GROUP_BLOCKS = 6;
const SMALLEST_GROUP = 3;

/** Links of a row of links, and the share of its text that they are. */
const ROW_LINKS = 3;
const ROW_SHARE = 0.8;

/** Share of the page's blocks that are its top and its end. */
const EDGE = 0.1;

/** Share of hidden blocks from which hiding says nothing: the page is shown by a script. */
const MOSTLY_HIDDEN = 0.6;

/** Levels outside the container that count in full. */
const OUTSIDE_LEVELS = 8;

/**
 * What is looked at. The weights are those of a logistic regression over the 1,154 pages of wcxb-dev, each block weighed
 * by its share of the page's text, rounded to a tenth; signals that added nothing in a fit by halves of the domains were
 * left out. Link share is by measurement: the fit gives it -0.2, since the classes of wcxb's pages tell menus apart, but at
 * -0.6 the F-score of trafilatura-eval rises from .905 to .909 and that of cleaneval by .001, and wcxb loses .0015.
 */
export const SIGNALS: readonly Signal[] = [
  // Where it stands.
  { name: 'in a footer', weight: -2.6, measure: ({ inside }) => inside.footer },
  { name: 'in a dialog', weight: -1.9, measure: ({ inside }) => inside.dialog },
  { name: 'in an aside', weight: -1.3, measure: ({ inside }) => inside.aside },
  { name: 'in a navigation', weight: -1.1, measure: ({ inside }) => inside.navigation },
  { name: 'in a header', weight: -0.8, measure: ({ inside }) => inside.header },
  { name: 'in a form', weight: -0.5, measure: ({ inside }) => inside.form },
  { name: 'hidden', weight: -0.6, measure: isHiddenForGood },
  // What its classes say.
  { name: 'class of comments', weight: -2.2, measure: ({ family }) => family.comment <= CLOSE },
  { name: 'class of advertising', weight: -1.3, measure: ({ family }) => family.advert <= CLOSE },
  { name: 'class of related matter', weight: -1.2, measure: ({ family }) => family.related < NONE },
  { name: 'class of consent', weight: -1.1, measure: ({ family }) => family.consent < NONE },
  { name: 'class of an overlay', weight: -1.1, measure: ({ family }) => family.modal < NONE },
  { name: 'class of navigation', weight: -1, measure: ({ family }) => family.navigation <= CLOSE },
  { name: 'class of references', weight: -1, measure: ({ family }) => family.reference <= CLOSE },
  { name: 'class of a footer', weight: -0.8, measure: ({ family }) => family.foot <= CLOSE },
  { name: 'class of a shop', weight: -0.7, measure: ({ family }) => family.commerce <= CLOSE },
  { name: 'class of an author box', weight: -0.6, measure: ({ family }) => family.author < NONE },
  { name: 'class of a subscription', weight: -0.4, measure: ({ family }) => family.subscribe <= CLOSE },
  { name: 'class of text', weight: 0.6, measure: ({ family }) => family.text <= CLOSE },
  // What it is.
  {
    name: 'control of a form',
    weight: -1,
    measure: ({ block, family }) => block.kind === 'other' && family.fold === NONE,
  },
  { name: 'caption', weight: -1.4, measure: ({ block }) => block.kind === 'caption' },
  {
    name: 'term or its description',
    weight: -1.3,
    measure: ({ element }) => element.tag === 'dd' || element.tag === 'dt',
  },
  { name: 'table, code or quotation', weight: 0.5, measure: ({ block }) => SET_APART.has(block.kind) },
  { name: 'paragraph', weight: 0.7, measure: ({ element }) => element.tag === 'p' },
  { name: 'list item', weight: 0.8, measure: ({ element }) => element.tag === 'li' },
  { name: 'heading of a section', weight: 1.3, measure: ({ block }) => block.kind === 'heading' && block.level !== 1 },
  { name: 'ends a sentence', weight: 0.4, measure: ({ features }) => features.endsSentence },
  { name: 'link share', weight: -0.6, measure: ({ features }) => features.linkShare },
  {
    name: 'nothing but links',
    weight: -1,
    measure: ({ features }) => features.links >= ROW_LINKS && features.linkShare > ROW_SHARE,
  },
  { name: 'short on a page with much text', weight: -0.6, measure: shortOnLongPage },
  // What stands beside it.
  { name: 'length of the next block', weight: 0.7, measure: ({ next }) => power(1 + next, NEXT_WORDS) },
  { name: 'group of like blocks', weight: 0.8, measure: groupSize },
  { name: 'sentences in its group', weight: 0.5, measure: ({ group }) => ratio(group.sentences, group.blocks) },
  // Where the text of the page is.
  {
    name: 'share of the text around it',
    weight: 0.8,
    measure: (spot) => ratio(spot.wide.prose, spot.survey.page.prose),
  },
  {
    name: 'in the column of paragraphs',
    weight: 1.1,
    measure: ({ beside, page }) => (beside === 0 ? page.columnShare : 0),
  },
  { name: 'after the main text', weight: -1.6, measure: afterMainText },
  { name: 'above the main text', weight: 0.6, measure: ({ at, page }) => (at < page.firstInside ? page.dominance : 0) },
  { name: 'outside the main text', weight: -1.5, measure: outsideContainer },
  { name: 'above the first text', weight: -0.6, measure: ({ at, page }) => at < page.firstProse },
  { name: 'above the title', weight: -1.6, measure: ({ at, page }) => at < page.title },
  { name: 'place on the page', weight: -1.1, measure: ({ at, page }) => ratio(at, page.blocks) },
  { name: 'at the top of the page', weight: -0.8, measure: ({ at, page }) => at < page.blocks * EDGE },
  { name: 'at the end of the page', weight: -0.7, measure: ({ at, page }) => at > page.blocks * (1 - EDGE) },
  {
    name: 'much text on the page',
    weight: -1.3,
    ofPage: true,
    measure: ({ survey }) => power(1 + survey.proseWords, LONG_PAGE),
  },
  {
    name: 'links on the page',
    weight: 0.3,
    measure: ({ survey }) => ratio(survey.page.linked, survey.page.characters),
  },
];

/** Kinds of blocks that are set apart from running text, and belong to it. */
const SET_APART: ReadonlySet<BlockKind> = new Set(['table', 'code', 'quote']);

/** Hidden, and not merely folded away: what a tab or an accordion hides is content. */
function isHiddenForGood({ element, family, page }: Spot): boolean {
  return element.hidden && page.hiddenShare < MOSTLY_HIDDEN && family.fold === NONE;
}

function shortOnLongPage({ features, survey }: Spot): number {
  return features.words < SHORT ? power(1 + survey.proseWords, LONG_PAGE) : 0;
}

function groupSize({ group }: Spot): number {
  return group.blocks < SMALLEST_GROUP ? 0 : power(group.blocks, GROUP_BLOCKS);
}

/** A block of a group that begins within the main text, such as the last line of the last card, is part of it. */
function afterMainText({ at, page, group }: Spot): number {
  if (at <= page.lastInside) return 0;
  const begunWithin = group.first > page.firstInside && group.first < page.lastInside;
  return begunWithin && group.blocks >= SMALLEST_GROUP ? 0 : page.dominance;
}

function outsideContainer({ outside, page }: Spot): number {
  return page.dominance * Math.min(1, outside / OUTSIDE_LEVELS);
}

/** How near a number comes to a power of two, by logarithms, from 0 to 1. */
function power(value: number, full: number): number {
  return Math.min(1, Math.log2(value) / full);
}
