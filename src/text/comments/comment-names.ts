import { endsSentence } from '../sentences.ts';
import { MAJORITY, NEARLY_ALL, share } from './comment-credible.ts';
import { type Head, type HeadLayout, isNamed } from './comment-heads.ts';
import { isFurniture, type Lines } from './comment-lines.ts';
import { headingAbove, type Range } from './comment-section.ts';

const WHITE_SPACE = /\s+/u;
const LONGEST_INITIALS = 4;

/** Words of a subject above the line that says by whom a comment was submitted. */
const LONGEST_SUBJECT = 12;

/** How heads are looked for, and where. */
export interface Search {
  readonly layout: HeadLayout;
  readonly range: Range;
}

/** The heads with the name of the one who wrote, where what stands at once above the date is something else beside a name. */
export function withNamesAbove(lines: Lines, heads: readonly Head[], search: Search): readonly Head[] {
  if (search.layout !== 'name-date' || heads.length < 2) return heads;
  const withNames = withTowns(lines, heads, search);
  return withNames === heads ? withAnswered(lines, heads) : withNames;
}

/**
 * The heads with the name above each, where what was taken for names are the towns that newspapers put between a name and
 * its date: above nearly all stands another name, and above the first one nothing else but the heading.
 */
function withTowns(lines: Lines, heads: readonly Head[], { range }: Search): readonly Head[] {
  const first = heads[0];
  if (first === undefined) return heads;
  const nameAbove = ({ start }: Head): string | undefined => {
    const { kind, author } = lines.reading(start - 1) ?? { kind: 'text' };
    return kind === 'name' && start > range.first ? author : undefined;
  };
  const isBelowHeading = headingAbove(lines, { ...first, start: first.start - 1 }, range) === first.start - 2;
  if (
    !isBelowHeading ||
    nameAbove(first) === undefined ||
    share(heads, (head) => nameAbove(head) !== undefined) < NEARLY_ALL
  )
    return heads;
  return heads.map((head) => {
    const author = nameAbove(head);
    if (author === undefined) return head;
    return { ...head, start: head.start - 1, ...(isLabelOf(author, head) ? {} : { author }) };
  });
}

/** Whether a line stands for the picture of somebody: the initials, or words around the name, as `Photo of Maria Keller`. */
function isLabelOf(label: string, { author = '' }: Head): boolean {
  const initials = author.split(WHITE_SPACE, LONGEST_INITIALS).map((word) => word.charAt(0));
  return author !== '' && (label.includes(author) || initials.join('').startsWith(label));
}

/**
 * The heads with the name above, where below the links of the comment before stand two names: who writes, and below it whom
 * that one answers, or what else is told of some who write, such as the name of their own pages.
 */
function withAnswered(lines: Lines, heads: readonly Head[]): readonly Head[] {
  const above = heads.map((head) => nameBelowLinks(lines, head));
  const doubled = share(above, (name) => name !== undefined);
  // Above the first head may stand a label of the whole section, and the first answers nobody.
  const upper = above.with(0, undefined);
  if (doubled === 0) return heads;
  const authors = new Set<string>();
  const isKnown = heads.map(({ author = '' }, index) => {
    const known = authors.has(author);
    authors.add(upper[index] ?? author);
    return known;
  });
  const isAnswer = (index: number): boolean => upper[index] !== undefined && isKnown[index] === true;
  const answers = heads.filter((_, index) => isAnswer(index)).length;
  if (doubled > MAJORITY && answers < doubled * heads.length * NEARLY_ALL) return heads;
  return heads.map((head, index) => {
    const author = upper[index];
    if (author === undefined) return head;
    const { author: replyTo } = head;
    return { ...head, start: head.start - 1, author, ...(isAnswer(index) && replyTo !== undefined ? { replyTo } : {}) };
  });
}

/** The name at once above a head and at once below a link or a count of the comment before, where the head is not. */
function nameBelowLinks(lines: Lines, head: Head): string | undefined {
  const { start } = head;
  const isLink = (at: number): boolean =>
    lines.reading(at)?.kind === 'number' || (isFurniture(lines.reading(at)) && !lines.isStop(at));
  const above = lines.reading(start - 1);
  if (above?.kind !== 'name' || above.rank === true || lines.isStop(start - 1) || !isLink(start - 2)) return undefined;
  return isNamed(above) && !isLabelOf(above.author ?? '', head) ? above.author : undefined;
}

/** The heads with the short line above each, where most `Submitted by` stand below one that ends no sentence. */
export function withSubjects(lines: Lines, heads: readonly Head[]): readonly Head[] {
  const above = ({ start }: Head): number => (lines.reading(start - 1)?.kind === 'action' ? start - 2 : start - 1);
  const isShort = (at: number): boolean => {
    const words = lines.words(at);
    const kind = lines.reading(at)?.kind;
    return words > 0 && words <= LONGEST_SUBJECT && (kind === 'text' || kind === 'name' || kind === 'number');
  };
  const isSubject = (head: Head): boolean =>
    head.marked && isShort(above(head)) && !endsSentence(lines.blocks[above(head)]?.text ?? '');
  if (heads.length < 2 || share(heads, isSubject) < NEARLY_ALL) return heads;
  return heads.map((head) => (isShort(above(head)) ? { ...head, start: above(head) } : head));
}
