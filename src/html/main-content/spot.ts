import type { Block, BlockKind, Features, PageElement } from '../../block.ts';
import type { Document } from '../../document.ts';
import { measured } from '../../stage.ts';
import { inherit } from '../../text/comments/element-tree.ts';
import type { Family, Nearness } from './near.ts';
import { groupNumbers } from './numbering.ts';
import type { Survey, Totals } from './survey.ts';

/** A block in its place on a page: what the signals are read from. */
export interface Spot {
  readonly block: Block;
  readonly features: Features;
  readonly element: PageElement;
  readonly at: number;
  readonly inside: Inside;
  /** How many elements up the nearest one of a family of words stands. */
  readonly near: (family: Family) => number;
  readonly survey: Survey;
  readonly page: PageSigns;
  /** Levels that the block's element lies outside the container and the column. */
  readonly outside: number;
  readonly beside: number;
  /** The nearest element around the block with at least `WIDE_BLOCKS` blocks. */
  readonly wide: Totals;
  /** Words of the next block. */
  readonly next: number;
  readonly group: Group;
}

/** Kinds of elements that a block stands in, at any distance. */
export interface Inside {
  readonly navigation: boolean;
  readonly header: boolean;
  readonly footer: boolean;
  readonly aside: boolean;
  readonly form: boolean;
  readonly dialog: boolean;
}

export interface PageSigns {
  readonly blocks: number;
  /** Index of the first heading of level 1; -1 where there is none. */
  readonly title: number;
  readonly firstProse: number;
  readonly lastProse: number;
  /** First and last running text inside the container. */
  readonly firstInside: number;
  readonly lastInside: number;
  /** How far one container holds the text of the page, from 0 to 1. */
  readonly dominance: number;
  /** Share of the page's running text that stands in the column. */
  readonly columnShare: number;
  readonly hiddenShare: number;
  /** Blocks of each kind. */
  readonly kinds: ReadonlyMap<BlockKind, number>;
}

/** Blocks of one signature: the same kind in elements of the same tags and first words. */
export interface Group {
  /** Index of the first of them. */
  readonly first: number;
  blocks: number;
  sentences: number;
}

const NOTHING: Inside = {
  navigation: false,
  header: false,
  footer: false,
  aside: false,
  form: false,
  dialog: false,
};

const INSIDE_BY_TAG: ReadonlyMap<string, keyof Inside> = new Map([
  ['nav', 'navigation'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['aside', 'aside'],
  ['form', 'form'],
  ['dialog', 'dialog'],
]);
const INSIDE_BY_ROLE: ReadonlyMap<string, keyof Inside> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['search', 'form'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
]);

/** Blocks of an element that is a part of the page, and not of an entry of a list. */
const WIDE_BLOCKS = 25;

/** Every block of the page with what is to be known of its place. */
export function spots(document: Document, seen: Survey, near: Nearness): readonly Spot[] {
  const { elements } = seen;
  const tree = { elements, first: seen.first, last: seen.last };
  const inside = inherit(tree, NOTHING, standsIn);
  const wide = ring(seen, WIDE_BLOCKS);
  const groups = groupsOf(document, elements);
  const page = pageSigns(document, seen);
  const nearOf = nearReader(near);
  return document.blocks.map((block, at): Spot => {
    const element = block.layout?.element ?? 0;
    return {
      block,
      features: measured(block),
      element: elements[element] ?? ROOT,
      at,
      inside: inside[element] ?? NOTHING,
      near: nearOf(element),
      survey: seen,
      page,
      outside: seen.container.levels[element] ?? 0,
      beside: seen.column.levels[element] ?? 0,
      wide: seen.totals[wide[element] ?? 0] ?? seen.page,
      next: wordsOf(document.blocks[at + 1]),
      group: groups[at] ?? { first: at, blocks: 1, sentences: 0 },
    };
  });
}

/** One reader an element, however many blocks stand in it. */
function nearReader(near: Nearness): (element: number) => Spot['near'] {
  const known = new Map<number, Spot['near']>();
  return (element) => {
    const reader = known.get(element) ?? ((family: Family) => near.family(element, family));
    known.set(element, reader);
    return reader;
  };
}

const ROOT: PageElement = { parent: -1, tag: 'html', words: [], hidden: false };

function wordsOf(block: Block | undefined): number {
  return block === undefined ? 0 : measured(block).words;
}

function standsIn(above: Inside, element: PageElement): Inside {
  const own = INSIDE_BY_ROLE.get(element.role ?? '') ?? INSIDE_BY_TAG.get(element.tag);
  return own === undefined || above[own] ? above : { ...above, [own]: true };
}

/** For each element, itself or the nearest one above it with so many blocks. */
function ring({ elements, first, last, totals }: Survey, blocks: number): readonly number[] {
  return inherit({ elements, first, last }, 0, (above, _, at) => ((totals[at]?.blocks ?? 0) >= blocks ? at : above));
}

/** Levels of elements that make a signature. */
const SIGNATURE_LEVELS = 4;
const DIGIT = /\d/;

function groupsOf({ blocks }: Document, elements: readonly PageElement[]): readonly Group[] {
  const numbers = groupNumbers(blocks, (element) => signatureOf(elements, Math.max(0, element)));
  const groups: Group[] = [];
  return blocks.map((block, at) => {
    const number = numbers[at] ?? -1;
    const group = groups[number] ?? { first: at, blocks: 0, sentences: 0 };
    groups[number] = group;
    group.blocks += 1;
    group.sentences += measured(block).endsSentence ? 1 : 0;
    return group;
  });
}

function signatureOf(elements: readonly PageElement[], from: number): string {
  const parts: string[] = [];
  let at = from;
  for (let level = 0; level < SIGNATURE_LEVELS && at >= 0; level++) {
    const element = elements[at];
    if (element === undefined) break;
    parts.push(`${element.tag}.${element.words.find((word) => !DIGIT.test(word)) ?? ''}`);
    at = element.parent;
  }
  return parts.join(' ');
}

/** Words of running text from which one container can speak for the page. */
const DOMINANT_WORDS = 250;

function pageSigns({ blocks }: Document, seen: Survey): PageSigns {
  const { prose, container, column, totals, page, elements } = seen;
  const isInside = (block: Block, at: number): boolean =>
    prose[at] === true && container.levels[block.layout?.element ?? 0] === 0;
  const share = ratio(totals[container.element]?.prose ?? 0, page.prose);
  const hidden = blocks.filter((block) => elements[block.layout?.element ?? 0]?.hidden === true).length;
  return {
    blocks: blocks.length,
    title: blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1),
    firstProse: prose.indexOf(true),
    lastProse: prose.lastIndexOf(true),
    firstInside: blocks.findIndex(isInside),
    lastInside: blocks.findLastIndex(isInside),
    dominance: Math.max(0, share - 0.5) * 2 * Math.min(1, seen.proseWords / DOMINANT_WORDS),
    columnShare: ratio(totals[column.element]?.prose ?? 0, page.prose),
    hiddenShare: ratio(hidden, blocks.length),
    kinds: countKinds(blocks),
  };
}

function countKinds(blocks: readonly Block[]): ReadonlyMap<BlockKind, number> {
  const counts = new Map<BlockKind, number>();
  for (const { kind } of blocks) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** A part of a whole; 0 where there is no whole. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
