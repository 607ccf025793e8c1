import type { Author } from '../../metadata.ts';
import type { FoundMoment } from '../dates/date.ts';
import { filedAuthors } from './filed.ts';
import { isThing, type Label, type Labels, needsFullName } from './labels.ts';
import { authorOf, authorsOf } from './name.ts';
import { isOtherDeed } from './other-deed.ts';
import { HEADER_LABELS } from './unglued.ts';

/** What a line is read with. */
export interface LineReading {
  readonly labels: Labels;
  readonly language: string | undefined;
}

/** One thing that a line says. */
export type LinePart =
  | { readonly kind: 'date'; readonly found: FoundMoment; readonly text: string }
  | { readonly kind: 'label'; readonly label: Label; readonly isThing?: boolean }
  | { readonly kind: 'authors' | 'names'; readonly authors: readonly Author[] }
  | { readonly kind: 'source' | 'rest'; readonly text: string }
  | { readonly kind: 'furniture' };

/** Words that a label behind other words may have. */
const LABEL_WORDS = 4;
/** Furniture is a few words long. */
const FURNITURE_WORDS = 5;

const SEPARATOR = /[|•·●▪►»✎⎯\t]|\s[–—-]{1,3}\s|;\s|；/u;
const LEADING = /^[\s\p{P}\p{S}]+/u;
const TRAILING = new Set([...' \t:：,;.–—|/-（(【']);
const LABEL_MARK = /^[\s:：.,–—-]+/u;
const SIGN = /^\s?[:：.–—-]/u;
const NUMBERS = /\p{N}+/gu;
const NUMBER = /\p{N}/u;
const SPACES = /\s+/g;
/** A second deed on the line of a byline: `Text von Ann Lee Illustration von Bo Chen`. */
const SECOND_DEED =
  /\s(?:illustrations?|illustrationen|fotos?|photos?|photography|photographs|bilder|grafik(?:en)?|graphics|video)(?: und \p{L}{4,12})? (?:by|von|par|por|de|di|door)(?!\p{L})/iu;
const KOREAN_BYLINE = /^([가-힣]{2,4}) ?(?:기자|특파원)/u;
const EASTERN_PLACE = /[／/][^／/]{1,12}(?:報導|报道|電|电|訊|讯)$/u;
const BY_INSIDE = /\s(?:by|von|par|por|door|przez)(?:\s(?=\S)|(?=\p{Lu}))/u;
/** A name that a writer chose, behind a label: `annlee77`. */
const HANDLE = /^(?:[\p{Ll}\d][\p{Ll}\d_.-]{4,30}|\p{Ll}{2,20}[\d_][\p{Ll}\d_.-]{0,10})$/u;
const ZONE = /^[A-Z]{2,5}$/;
const LETTER = /\p{L}/u;

/** The parts of what stands on a line before, between or behind its dates. */
export function readWords(text: string, reading: LineReading): readonly LinePart[] {
  return text.split(SEPARATOR).flatMap((piece) => readPiece(bare(piece), reading));
}

function bare(text: string): string {
  const start = withoutMarks(text).replace(SPACES, ' ');
  let end = start.length;
  while (end > 0 && TRAILING.has(start.charAt(end - 1))) end--;
  return start.slice(0, end);
}

/** A text without the marks that it begins with. */
export function withoutMarks(text: string): string {
  return text.replace(LEADING, '');
}

function readPiece(text: string, reading: LineReading): readonly LinePart[] {
  const { labels } = reading;
  if (!LETTER.test(text)) return [];
  if (ZONE.test(text) || isFurniture(text, labels)) return [{ kind: 'furniture' }];
  if (labels.starts(text, 'editor') > 0) return [{ kind: 'rest', text }];
  for (const label of ['published', 'modified'] as const) {
    const length = labels.starts(text, label);
    if (length > 0) return [{ kind: 'label', label }, ...readPiece(behind(text, length), reading)];
  }
  if (labels.is(text, 'by')) return [{ kind: 'label', label: 'by', isThing: isThing(text) }];
  const source = labels.starts(text, 'source');
  if (source > 0 && LETTER.test(text.slice(source))) return [{ kind: 'source', text: behind(text, source) }];
  return readNames(text, reading);
}

function readNames(text: string, reading: LineReading): readonly LinePart[] {
  const { labels } = reading;
  const label = labels.starts(text, 'by');
  if (label > 0) {
    const own = namedTogether(behind(text, label), labels);
    if (own !== undefined) return [{ kind: 'authors', authors: [own] }];
  }
  if (label === 0 && isOtherDeed(text)) return [{ kind: 'rest', text }];
  const inside = label > 0 ? undefined : BY_INSIDE.exec(text);
  if (inside != null) return readBehindBy(text, inside.index + inside[0].length, reading);
  const head = splitLabel(label > 0 ? withoutSecondDeed(behind(text, label)) : text, labels);
  const korean = KOREAN_BYLINE.exec(head.text)?.[1];
  if (korean !== undefined) return [{ kind: 'authors', authors: [{ name: korean, type: 'person' }] }, ...head.parts];
  const names = head.text.replace(EASTERN_PLACE, '');
  const authors = label > 0 && HANDLE.test(names) ? [{ name: names, type: 'person' as const }] : authorsOf(names);
  const filed = label > 0 && authors.length === 0 ? filedAuthors(names) : [];
  if (filed.length > 0) return [{ kind: 'authors', authors: filed }, { kind: 'furniture' }, ...head.parts];
  // `Text size` is no byline.
  if (label > 0 && needsFullName(text.slice(0, label)) && !SIGN.test(text.slice(label)) && !authors.every(isFull))
    return [{ kind: 'rest', text }];
  if (authors.length > 0) return [{ kind: label > 0 ? 'authors' : 'names', authors }, ...head.parts];
  // `Words by` on a line of its own: the name is on the next.
  const opens = head.parts.some((part) => part.kind === 'label' && part.label === 'by');
  return head.text === '' || (opens && head.text.split(' ').length <= 2)
    ? head.parts
    : [{ kind: 'rest', text: head.text }, ...head.parts];
}

/** `von Redaktion`: those who write together, whose name is a label too. */
function namedTogether(text: string, labels: Labels): Author | undefined {
  const author = labels.is(text, 'by') ? authorOf(text) : undefined;
  return author?.type === 'organisation' ? author : undefined;
}

function withoutSecondDeed(text: string): string {
  const second = SECOND_DEED.exec(text);
  return second === null ? text : text.slice(0, second.index);
}

/** `Posted in Travel by Ann Lee`: what stands before the label is furniture where it is short. */
function readBehindBy(text: string, start: number, reading: LineReading): readonly LinePart[] {
  const parts = readNames(`by ${text.slice(start)}`, reading);
  if (parts[0]?.kind !== 'authors') return [{ kind: 'rest', text }];
  const before = bare(text.slice(0, start));
  // `Die Fähre von Holm` is the ferry of a place.
  if (!parts[0].authors.every(isFull) && !opensByline(before, reading.labels)) return [{ kind: 'rest', text }];
  return text.slice(0, start).split(' ').length > LABEL_WORDS + 1 ? [{ kind: 'rest', text }, ...parts] : parts;
}

/** A name that is more than one word which a place or a thing may have. */
function isFull({ name, type }: Author): boolean {
  return type === 'person' && (name.includes(' ') || (HANDLE.test(name) && NO_LETTER.test(name)));
}
const NO_LETTER = /[^\p{L}]/u;

/** Whether the words before a label are of its kind: `Posted in Travel by`, `Written by`, `2 min read by`. */
function opensByline(before: string, labels: Labels): boolean {
  return HEADER_LABELS.some((kind) => labels.starts(before, kind) > 0) || isFurniture(before, labels);
}

function behind(text: string, length: number): string {
  return text.slice(length).replace(LABEL_MARK, '');
}

/** The words without the label that ends them: `Ann Lee on`, `Matthieu Roy le`. */
function splitLabel(text: string, labels: Labels): { readonly text: string; readonly parts: readonly LinePart[] } {
  const words = text.split(' ');
  if (!mayEndWithLabel(bare(words.at(-1) ?? ''), labels)) return { text, parts: [] };
  for (let count = Math.min(LABEL_WORDS, words.length); count > 0; count--) {
    const tail = bare(words.slice(-count).join(' '));
    const known = (['published', 'modified', 'by'] as const).find((kind) => labels.is(tail, kind));
    const label = known ?? (isFurniture(tail, labels) ? 'furniture' : undefined);
    if (label === undefined || (label === 'by' && count < words.length && namedTogether(tail, labels) !== undefined))
      continue;
    const rest = bare(words.slice(0, -count).join(' '));
    // `Related words` is no label.
    if (label === 'by' && rest !== '' && isThing(tail)) continue;
    return { text: rest, parts: [label === 'furniture' ? { kind: 'furniture' } : { kind: 'label', label }] };
  }
  return { text, parts: [] };
}

/** Of most texts the last word says that no label stands at their end; one without letters or with digits says nothing. */
function mayEndWithLabel(word: string, labels: Labels): boolean {
  return mayEndFurniture(word, labels) || HEADER_LABELS.some((label) => labels.ends(word, label));
}

function mayEndFurniture(word: string, labels: Labels): boolean {
  return word === '' || NUMBER.test(word) || labels.ends(word, 'furniture');
}

function isFurniture(text: string, labels: Labels): boolean {
  if (!mayEndFurniture(bare(text.slice(text.lastIndexOf(' ') + 1)), labels)) return false;
  const words = text.replace(NUMBERS, ' ').split(SPACES).map(bare).filter(Boolean);
  if (words.length > FURNITURE_WORDS) return false;
  return labels.is(words.join(' '), 'furniture') || words.every((word) => labels.is(word, 'furniture'));
}
