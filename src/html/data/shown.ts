import type { Block, PageElement } from '../../block.ts';
import { countWords } from '../../text/words.ts';
import { isOf } from '../main-content/near.ts';
import type { Page } from '../segment.ts';
import { PROSE_WORDS, TEXT_WORDS } from './prose.ts';

/** What the markup of a page says, shown or hidden. Menus, footers and dialogs, by their tags or roles, say nothing. */
export interface Shown {
  /**
   * Words of prose: of all blocks that are no labels, without their links, and without what asks for consent or for scripts.
   * Counted until they are as many as a text has.
   */
  readonly prose: number;
  /** All words, of labels, links and notices too. */
  readonly all: () => number;
  /** Index of the first block of what stands at the foot of the page; the number of blocks where nothing does. */
  readonly foot: number;
}

export function shownIn({ blocks, elements }: Pick<Page, 'blocks' | 'elements'>): Shown {
  const standings = standingsOf(elements);
  const standing = ({ layout }: Block): Standing => standings[layout?.element ?? 0] ?? 'text';
  let prose = 0;
  for (const block of blocks) {
    const place = standing(block);
    const isAsking = place === 'noscript' && ASKS_FOR_SCRIPTS.test(block.text);
    if (block.kind === 'other' || isAsking || (place !== 'text' && place !== 'noscript')) continue;
    const own = ownWords(block);
    if (own >= PROSE_WORDS) prose += own;
    if (prose >= TEXT_WORDS) break;
  }
  const isSaid = (block: Block): boolean => !AROUND.has(standing(block));
  let foot = blocks.length;
  for (let last = blocks[foot - 1]; last !== undefined && FEET.has(standing(last)); last = blocks[foot - 1]) foot -= 1;
  return { prose, foot, all: () => blocks.filter(isSaid).reduce((sum, { text }) => sum + countWords(text), 0) };
}

type Standing = 'text' | 'noscript' | 'menu' | 'foot' | 'notice';

const AROUND: ReadonlySet<Standing> = new Set(['menu', 'foot']);
const FEET: ReadonlySet<Standing> = new Set(['foot', 'notice']);

const ASKS_FOR_SCRIPTS = /java\s?script/i;

const FOOT_TAGS: ReadonlySet<string> = new Set(['footer', 'dialog']);
const FOOT_ROLES: ReadonlySet<string> = new Set(['contentinfo', 'dialog', 'alertdialog']);
/** What holds one of these is no notice, whatever its class says, but wraps the page. */
const OF_PAGE: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'main',
  'article',
  'header',
  'footer',
  'nav',
  'h1',
]);

function standingsOf(elements: readonly PageElement[]): readonly Standing[] {
  const wraps = elements.map(({ tag }) => OF_PAGE.has(tag));
  for (let at = elements.length - 1; at > 0; at--) {
    const parent = elements[at]?.parent ?? -1;
    if (wraps[at] === true && parent >= 0) wraps[parent] = true;
  }
  const standings: Standing[] = [];
  elements.forEach((element, at) => {
    const isNotice = wraps[at] !== true && isOf('consent', element.words);
    standings.push(isNotice ? 'notice' : standingOf(element, standings[element.parent] ?? 'text'));
  });
  return standings;
}

function standingOf({ tag, role = '' }: PageElement, above: Standing): Standing {
  if (above === 'foot' || FOOT_TAGS.has(tag) || FOOT_ROLES.has(role)) return 'foot';
  if (above === 'menu' || tag === 'nav' || role === 'navigation') return 'menu';
  return tag === 'noscript' && above === 'text' ? 'noscript' : above;
}

function ownWords({ text, links = [] }: Block): number {
  const linked = links.reduce((sum, link) => sum + countWords(link.text), 0);
  return countWords(text) - linked;
}
