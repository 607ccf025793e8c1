import type { BlockKind } from '../../block.ts';
import type { Spot } from './spot.ts';
import { ratio } from './spot.ts';

/** One thing that speaks for or against a block. */
export interface Signal {
  /** In words, as the evidence of a verdict names it. */
  readonly name: string;
  /** From 0 to 1; true is 1. */
  measure(spot: Spot): number | boolean;
  /** Set where it is the same for all blocks of a page, and so no reason against one of them. */
  readonly ofPage?: true;
}

/** A distance past which an element no longer counts as standing inside another. */
const NONE = 9;

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

/** What the first look at a block sees; what each weighs is learnt. */
export const SIGNALS: readonly Signal[] = [
  // Where it stands.
  { name: 'in a footer', measure: ({ inside }) => inside.footer },
  { name: 'in a dialog', measure: ({ inside }) => inside.dialog },
  { name: 'in an aside', measure: ({ inside }) => inside.aside },
  { name: 'in a navigation', measure: ({ inside }) => inside.navigation },
  { name: 'in a header', measure: ({ inside }) => inside.header },
  { name: 'in a form', measure: ({ inside }) => inside.form },
  { name: 'hidden', measure: isHiddenForGood },
  // What its classes say.
  { name: 'class of comments', measure: ({ near }) => near('comment') <= CLOSE },
  { name: 'class of advertising', measure: ({ near }) => near('advert') <= CLOSE },
  { name: 'class of related matter', measure: ({ near }) => near('related') < NONE },
  { name: 'class of consent', measure: ({ near }) => near('consent') < NONE },
  { name: 'class of an overlay', measure: ({ near }) => near('modal') < NONE },
  { name: 'class of navigation', measure: ({ near }) => near('navigation') <= CLOSE },
  { name: 'class of references', measure: ({ near }) => near('reference') <= CLOSE },
  { name: 'class of a footer', measure: ({ near }) => near('foot') <= CLOSE },
  { name: 'class of a shop', measure: ({ near }) => near('commerce') <= CLOSE },
  { name: 'class of an author box', measure: ({ near }) => near('author') < NONE },
  { name: 'class of a subscription', measure: ({ near }) => near('subscribe') <= CLOSE },
  { name: 'class of text', measure: ({ near }) => near('text') <= CLOSE },
  // What it is.
  {
    name: 'control of a form',
    measure: ({ block, near }) => block.kind === 'other' && near('fold') >= NONE,
  },
  { name: 'caption', measure: ({ block }) => block.kind === 'caption' },
  {
    name: 'term or its description',
    measure: ({ element }) => element.tag === 'dd' || element.tag === 'dt',
  },
  { name: 'table, code or quotation', measure: ({ block }) => SET_APART.has(block.kind) },
  { name: 'paragraph', measure: ({ element }) => element.tag === 'p' },
  { name: 'list item', measure: ({ element }) => element.tag === 'li' },
  { name: 'heading of a section', measure: ({ block }) => block.kind === 'heading' && block.level !== 1 },
  { name: 'ends a sentence', measure: ({ features }) => features.endsSentence },
  { name: 'link share', measure: ({ features }) => features.linkShare },
  {
    name: 'nothing but links',
    measure: ({ features }) => features.links >= ROW_LINKS && features.linkShare > ROW_SHARE,
  },
  { name: 'short on a page with much text', measure: shortOnLongPage },
  // What stands beside it.
  { name: 'length of the next block', measure: ({ next }) => power(1 + next, NEXT_WORDS) },
  { name: 'group of like blocks', measure: groupSize },
  { name: 'sentences in its group', measure: ({ group }) => ratio(group.sentences, group.blocks) },
  // Where the text of the page is.
  {
    name: 'share of the text around it',
    measure: (spot) => ratio(spot.wide.prose, spot.survey.page.prose),
  },
  {
    name: 'in the column of paragraphs',
    measure: ({ beside, page }) => (beside === 0 ? page.columnShare : 0),
  },
  { name: 'after the main text', measure: afterMainText },
  { name: 'above the main text', measure: ({ at, page }) => (at < page.firstInside ? page.dominance : 0) },
  { name: 'outside the main text', measure: outsideContainer },
  { name: 'above the first text', measure: ({ at, page }) => at < page.firstProse },
  { name: 'above the title', measure: ({ at, page }) => at < page.title },
  { name: 'place on the page', measure: ({ at, page }) => ratio(at, page.blocks) },
  { name: 'at the top of the page', measure: ({ at, page }) => at < page.blocks * EDGE },
  { name: 'at the end of the page', measure: ({ at, page }) => at > page.blocks * (1 - EDGE) },
  {
    name: 'much text on the page',
    ofPage: true,
    measure: ({ survey }) => power(1 + survey.proseWords, LONG_PAGE),
  },
  {
    name: 'links on the page',
    measure: ({ survey }) => ratio(survey.page.linked, survey.page.characters),
  },
];

/** Kinds of blocks that are set apart from running text, and belong to it. */
const SET_APART: ReadonlySet<BlockKind> = new Set(['table', 'code', 'quote']);

/** Hidden, and not merely folded away: what a tab or an accordion hides is content. */
function isHiddenForGood({ element, near, page }: Spot): boolean {
  return element.hidden && page.hiddenShare < MOSTLY_HIDDEN && near('fold') >= NONE;
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
