/** What a system, or the people who made a set, say of a document. Absent is undefined, or an empty list. */
export interface Told {
  readonly title?: string;
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`, or as far as it is known. */
  readonly date?: string;
}

/** How a system did on one field of one document. */
export interface FieldScore {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** The same title, with case, white space, typographic quotes and dashes, and marks at the ends aside. */
export function sameTitle(told: string | undefined, gold: string): boolean {
  return told !== undefined && foldedWords(told) === foldedWords(gold);
}

/**
 * The day, counted as htmldate's evaluation does: a wrong day is a false positive, none a false negative. Gold that is
 * coarser than a day is held against as much of the answer.
 */
export function dateScore(told: string | undefined, gold: string): FieldScore {
  if (told === undefined) return { right: 0, wrong: 0, missed: 1 };
  const same = told.slice(0, gold.length) === gold.slice(0, 10);
  return { right: same ? 1 : 0, wrong: same ? 0 : 1, missed: 0 };
}

/** Names of a document as sets: lists taken apart, degrees and roles left out, case, accents and dots aside. */
export function authorScore(told: readonly string[], gold: readonly string[]): FieldScore {
  const [own, wanted] = [namesOf(told), namesOf(gold)];
  const right = [...own].filter((name) => wanted.has(name)).length;
  return { right, wrong: own.size - right, missed: wanted.size - right };
}

const BETWEEN_NAMES = /\s*[;|&]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+/u;
const COMMA = /\s*,\s*/u;
/** Letters behind a name, and what people do. */
const DEGREE = /^(?:[A-Z][A-Za-z]{0,2}\.){1,4}$|^(?:[A-Z]{2,5}|PhD|MSc|BSc|Ph\.?D\.?)$|\d/u;
const ROLE = /\b(?:expert|editor|writer|reporter|correspondent|contributor|staff|professor|director)\b/iu;

function namesOf(lists: readonly string[]): ReadonlySet<string> {
  const names = lists.flatMap((list) =>
    list.split(BETWEEN_NAMES).flatMap((piece) => {
      const [first = '', ...rest] = piece.split(COMMA);
      const others = rest.some((part) => DEGREE.test(part) || ROLE.test(part)) ? [] : rest;
      return [first, ...others].map(foldedName);
    }),
  );
  return new Set(names.filter((name) => name !== ''));
}

/** F1 of all documents together. */
export function f1(scores: readonly FieldScore[]): number {
  let [right, others] = [0, 0];
  for (const score of scores) {
    right += score.right;
    others += score.wrong + score.missed;
  }
  return right === 0 ? 0 : (2 * right) / (2 * right + others);
}

/** A value that was stated with a confidence, and whether it was right. */
export interface Stated {
  readonly confidence: number;
  readonly right: boolean;
}

const BINS = 10;

/**
 * Expected calibration error: confidences in ten bins of equal width, the distance of their mean from the share that was
 * right, weighed by the bins' sizes (Naeini, Cooper and Hauskrecht 2015).
 */
export function calibrationError(stated: readonly Stated[]): number {
  const bins = Map.groupBy(stated, ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)));
  let error = 0;
  for (const bin of bins.values()) {
    const said = bin.reduce((sum, { confidence }) => sum + confidence, 0);
    error += Math.abs(said - bin.filter(({ right }) => right).length);
  }
  return stated.length === 0 ? 0 : error / stated.length;
}

const QUOTES = /[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /\s+/g;
const EDGES = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

function foldedWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim()
    .toLowerCase()
    .replace(EDGES, '');
}

function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .replace(SPACES, ' ')
    .trim()
    .toLowerCase();
}
