import { endsSentence, MAJORITY, NEARLY_ALL, share } from './comment-credible.ts';
import type { Head } from './comment-heads.ts';
import type { Lines } from './comment-lines.ts';
import { withSubjects } from './comment-names.ts';
import type { Draft } from './comment-section.ts';

/** Words of a line of what stands below the comments. */
const LONGEST_OF_FORM = 12;

/** A dash before a name, as people sign. */
const SIGNATURE = /^(?:[—–―]|--) ?[\p{L}@]/u;

/**
 * Whether the heads may stand below their comments: below the last stands nothing, or all say by whom something was posted or
 * are signed with a dash, above the first is said something, and below the last stand nothing but short lines, of which the
 * first is no sentence, as of the form and the foot of the page. `Maria wrote:` stands above.
 */
export function standBelow(lines: Lines, heads: readonly Head[], { last, from }: Ends): boolean {
  const [first] = heads;
  if (first === undefined || last === undefined) return false;
  if (share(heads, (head) => opensSpeech(lines, head)) >= MAJORITY) return false;
  if (last.body.length === 0) return true;
  const isPosted =
    share(heads, (head) => isPostedBy(lines, head)) >= NEARLY_ALL && withSubjects(lines, heads) === heads;
  const isForm = last.body.every(
    (at, index) => lines.words(at) <= LONGEST_OF_FORM && (index > 0 || !isSaid(lines, at)),
  );
  if (!isForm || !hasSentence(lines, from, first.start)) return false;
  return isPosted || isSigned(lines, heads) || isSaidAboveAll(lines, heads, last);
}

/** `Posted by: Maria | May 9, 2022`: a colon before the name, as few write it above what is said. */
function isPostedBy(lines: Lines, { marked, start, author }: Head): boolean {
  const text = lines.blocks[start]?.text ?? '';
  const colon = text.search(COLON);
  return marked && author !== undefined && colon > 0 && colon < text.indexOf(author);
}
const COLON = /[:：](?!\p{N})/u;

function opensSpeech(lines: Lines, { start }: Head): boolean {
  return OPENS_SPEECH.test(lines.blocks[start]?.text ?? '');
}
const OPENS_SPEECH = /[:：]\s*$/u;

/** What stands at the two ends of a section. */
export interface Ends {
  /** The line below the heading. */
  readonly from: number;
  /** The comment of the last head, were it above its text. */
  readonly last: Draft | undefined;
}

/** Whether dashes stand before the names, as people sign, and not as posts of elsewhere do that an article quotes. */
function isSigned(lines: Lines, heads: readonly Head[]): boolean {
  const isSignature = ({ start, author = '' }: Head): boolean =>
    SIGNATURE.test(lines.blocks[start]?.text ?? '') && !author.includes('(@');
  return share(heads, isSignature) >= NEARLY_ALL;
}

/** Whether a sentence stands above each head, which is but a name and a day, and none below the last, where several lines do. */
function isSaidAboveAll(lines: Lines, heads: readonly Head[], { body }: Draft): boolean {
  if (body.length < 2 || body.some((at) => isSaid(lines, at)) || heads.some(({ marked }) => marked)) return false;
  return heads.every((head, index) => index === 0 || hasSentence(lines, heads[index - 1]?.end ?? 0, head.start));
}

function hasSentence(lines: Lines, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isSaid(lines, at)) return true;
  return false;
}

function isSaid({ blocks }: Lines, at: number): boolean {
  return endsSentence(blocks[at]?.text ?? '');
}
