/** Characters of scripts that write no spaces; each is a token of its own. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}_\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}_\p{M}]|$)/gu;

/** Words as the extraction benchmarks count them: runs of letters, digits and underscores. */
export function tokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Overlap of two multisets. Two empty ones agree wholly; an empty one and another not at all. */
export function overlap(predicted: readonly string[], gold: readonly string[]): Score {
  if (predicted.length === 0 || gold.length === 0) {
    const same = predicted.length === gold.length ? 1 : 0;
    return { precision: same, recall: same, f1: same };
  }
  const left = new Map<string, number>();
  for (const item of gold) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of predicted) {
    const rest = left.get(item) ?? 0;
    if (rest === 0) continue;
    left.set(item, rest - 1);
    shared += 1;
  }
  return scoreOf(shared / predicted.length, shared / gold.length);
}

/** Precision and recall with their harmonic mean. */
export function scoreOf(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Token F1 of one page: multiset of lower-case words. */
export function tokenScore(predicted: string, gold: string): Score {
  return overlap(tokens(predicted.toLowerCase()), tokens(gold.toLowerCase()));
}

const SHINGLE = 4;

/** Runs of four words, case-sensitive; a shorter text is one run. */
export function shinglesOf(text: string): readonly string[] {
  const words = tokens(text);
  if (words.length === 0) return [];
  const count = Math.max(1, words.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, start) => words.slice(start, start + SHINGLE).join(' '));
}

/** Shingle overlap of one page (article-extraction-benchmark). */
export function shingleScore(predicted: string, gold: string): Score {
  return overlap(shinglesOf(predicted), shinglesOf(gold));
}

export interface SnippetCounts {
  /** Snippets that must be there and are; that must be there and are not; that must not be there and are. */
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
}

/**
 * Snippets that must and must not stand in the text, as trafilatura's evaluation counts them: runs of white space count
 * as one space.
 */
export function snippetCounts(
  predicted: string,
  wanted: readonly string[],
  unwanted: readonly string[],
): SnippetCounts {
  const text = spaced(predicted);
  const standing = (snippets: readonly string[]): number =>
    snippets.filter((snippet) => text.includes(spaced(snippet))).length;
  const found = standing(wanted);
  return { found, missed: wanted.length - found, wrong: standing(unwanted) };
}

const WHITE_SPACE = /\s+/g;

function spaced(text: string): string {
  return text.replace(WHITE_SPACE, ' ').trim();
}
