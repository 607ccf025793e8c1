import type { Block, PageElement } from '../../block.ts';
import type { Document } from '../../document.ts';
import { measured } from '../../stage.ts';
import type { ElementTree } from '../../text/comments/element-tree.ts';
import { elementTree, inherit } from '../../text/comments/element-tree.ts';

/** Sums over all blocks inside an element. */
export interface Totals {
  blocks: number;
  characters: number;
  words: number;
  /** Characters inside links. */
  linked: number;
  /** Characters of running text. */
  prose: number;
  /** Blocks of at least `LONG` characters, and their characters. */
  long: number;
  longCharacters: number;
  stopWords: number;
}

/** A page as a whole: where its running text stands. Element numbers are indices of `document.elements`. */
export interface Survey {
  readonly elements: readonly PageElement[];
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Whether each block is running text. */
  readonly prose: readonly boolean[];
  /** What each block adds to the sums of what it stands in. */
  readonly own: readonly Totals[];
  readonly proseWords: number;
  /** Of the page as a whole. */
  readonly page: Totals;
  readonly totals: readonly Totals[];
  /** Levels from the root. */
  readonly depth: readonly number[];
  /** The element that holds most running text and least else, and what each element shares with it. */
  readonly container: Relation;
  /** The element whose own children are the paragraphs. */
  readonly column: Relation;
  /** The element that holds most long text and least else: unlike the container it needs no sentences. */
  readonly body: Relation;
}

/** An element, and how far up from it each other element branches off: 0 is inside. */
export interface Relation {
  readonly element: number;
  readonly levels: readonly number[];
}

/** Words from which a block is running text, where commas, a sentence end or stop words say so too. */
const PROSE_WORDS = 12;
const PROSE_LINK_SHARE = 0.5;
const PROSE_STOP_WORDS = 0.2;

/** Characters from which a block is long. */
const LONG = 80;

export function isProse(block: Block): boolean {
  const { words, linkShare, endsSentence, commas, stopWords } = measured(block);
  if (words < PROSE_WORDS || linkShare >= PROSE_LINK_SHARE) return false;
  return endsSentence || commas > 0 || stopWords > PROSE_STOP_WORDS;
}

/** What other text in a container and in a body costs, beside links, which cost their length. */
const COST_OF_REST = 0.3;
const COST_OF_SHORT = 0.6;

export function survey(document: Document): Survey {
  const tree = elementTree(document);
  const prose = document.blocks.map(isProse);
  const own = document.blocks.map((block, at) => totalsOfBlock(block, prose[at] === true));
  const totals = totalsOf(document, tree, own);
  const depth = inherit(tree, -1, (above) => above + 1);
  const container = best(
    totals,
    ({ prose: running, linked, characters }) => running - linked - COST_OF_REST * (characters - running),
  );
  const body = best(
    totals,
    ({ longCharacters, linked, characters }) => longCharacters - linked - COST_OF_SHORT * (characters - longCharacters),
  );
  const scores = columnScores(document, tree, prose);
  const column = best(
    totals,
    ({ linked, characters }, at) => ((scores[at] ?? 0) * (characters - linked)) / (characters + 1),
  );
  return {
    elements: tree.elements,
    first: tree.first,
    last: tree.last,
    prose,
    own,
    proseWords: document.blocks.reduce((sum, block, at) => sum + (prose[at] === true ? measured(block).words : 0), 0),
    page: totals[0] ?? { ...EMPTY },
    totals,
    depth,
    container: relation(tree, container, depth),
    column: relation(tree, column, depth),
    body: relation(tree, body, depth),
  };
}

const EMPTY: Totals = {
  blocks: 0,
  characters: 0,
  words: 0,
  linked: 0,
  prose: 0,
  long: 0,
  longCharacters: 0,
  stopWords: 0,
};

/** Sums that start from nothing. */
export function noTotals(): Totals {
  return { ...EMPTY };
}

function totalsOfBlock(block: Block, isRunning: boolean): Totals {
  const { characters, words, linkShare, stopWords } = measured(block);
  const isLong = characters >= LONG;
  return {
    blocks: 1,
    characters,
    words,
    linked: linkShare * characters,
    prose: isRunning ? characters : 0,
    long: isLong ? 1 : 0,
    longCharacters: isLong ? characters : 0,
    stopWords: stopWords * words,
  };
}

function totalsOf({ blocks }: Document, { elements }: ElementTree, own: readonly Totals[]): readonly Totals[] {
  const totals = elements.map(noTotals);
  blocks.forEach(({ layout }, at) => {
    addTo(totals[layout?.element ?? -1], own[at]);
  });
  for (let at = elements.length - 1; at > 0; at--) {
    addTo(totals[elements[at]?.parent ?? -1], totals[at]);
  }
  return totals;
}

/** Adds to a sum. */
export function addTo(sum: Totals | undefined, more: Totals | undefined): void {
  if (sum === undefined || more === undefined) return;
  sum.blocks += more.blocks;
  sum.characters += more.characters;
  sum.words += more.words;
  sum.linked += more.linked;
  sum.prose += more.prose;
  sum.long += more.long;
  sum.longCharacters += more.longCharacters;
  sum.stopWords += more.stopWords;
}

/** The first element with the highest score; of those that hold the same blocks, the innermost. */
function best(totals: readonly Totals[], score: (totals: Totals, at: number) => number): number {
  let found = 0;
  let highest = Number.NEGATIVE_INFINITY;
  totals.forEach((own, at) => {
    const value = score(own, at);
    if (value < highest || (value === highest && own.blocks !== totals[found]?.blocks)) return;
    found = at;
    highest = value;
  });
  return found;
}

/** Elements that are paragraphs themselves; text elsewhere counts for the element that it stands in. */
const PARAGRAPHS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/** Levels that a paragraph's length counts for, and what each passes on: the scheme of Mozilla's Readability. */
const COLUMN_LEVELS = 3;
const PASSED_ON = 0.5;

function columnScores(document: Document, { elements }: ElementTree, prose: readonly boolean[]): readonly number[] {
  const scores = elements.map(() => 0);
  document.blocks.forEach((block, index) => {
    if (prose[index] !== true) return;
    const { characters, linkShare } = measured(block);
    let share = characters * (1 - linkShare);
    let at = block.layout?.element ?? -1;
    if (PARAGRAPHS.has(elements[at]?.tag ?? '')) at = elements[at]?.parent ?? -1;
    for (let level = 0; level < COLUMN_LEVELS && at >= 0; level++) {
      scores[at] = (scores[at] ?? 0) + share;
      share *= PASSED_ON;
      at = elements[at]?.parent ?? -1;
    }
  });
  return scores;
}

/** How each element relates to the one that holds the block at the index; to the root where there is no such block. */
export function titleRelation(document: Document, { elements, first, last, depth }: Survey, at: number): Relation {
  return relation({ elements, first, last }, document.blocks[at]?.layout?.element ?? 0, depth);
}

function relation(tree: ElementTree, element: number, depth: readonly number[]): Relation {
  const above = new Set<number>();
  for (let at = element; at >= 0 && !above.has(at); at = tree.elements[at]?.parent ?? -1) above.add(at);
  const own = depth[element] ?? 0;
  const levels = inherit(tree, own, (inherited, _, at) => (above.has(at) ? own - (depth[at] ?? 0) : inherited));
  return { element, levels };
}
