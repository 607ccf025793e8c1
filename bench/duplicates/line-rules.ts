import type { LineRemover, SiteDocument } from './site-lines.ts';

/**
 * The rules of others for what recurs, on lines, with their own limits. CCNet (Wenzek et al. 2020, section 3.2; also dolma):
 * of paragraphs that are the same in normal form, digits folded, all but the first. C4 (Raffel et al. 2020, section 2.2;
 * also datatrove's sentence filter): of spans of three lines that are the same, all but the first. trafilatura 2: what it has
 * met more than twice in a cache of 4,096 texts, of 100 characters or more.
 */
export const lineRules: readonly LineRemover[] = [
  { system: 'ccnet-keep-first', remove: keepFirst },
  { system: 'c4-three-lines', remove: threeLines },
  { system: 'trafilatura-cache', remove: cached },
];

type Removed = readonly (readonly boolean[])[];

const DIGIT = /\p{N}/gu;
const NO_LETTER = /[^\p{L}\p{M}\p{N}]+/gu;

function normalForm(line: string): string {
  return line.normalize('NFKC').toLowerCase().replace(DIGIT, '0').replace(NO_LETTER, ' ').trim();
}

function keepFirst(documents: readonly SiteDocument[]): Removed {
  const seen = new Set<string>();
  return documents.map(({ lines }) =>
    lines.map((line) => {
      const form = normalForm(line);
      if (form === '') return false;
      const isRepeat = seen.has(form);
      seen.add(form);
      return isRepeat;
    }),
  );
}

const SPAN = 3;

function threeLines(documents: readonly SiteDocument[]): Removed {
  const seen = new Set<string>();
  return documents.map(({ lines }) => {
    const forms = lines.map(normalForm);
    const removed = lines.map(() => false);
    for (let from = 0; from + SPAN <= forms.length; from++) {
      const span = forms.slice(from, from + SPAN).join('\n');
      if (seen.has(span)) removed.fill(true, from, from + SPAN);
      seen.add(span);
    }
    return removed;
  });
}

const CACHE_SIZE = 4096;
const LEAST_CHARACTERS = 100;
const MOST_REPETITIONS = 2;

function cached(documents: readonly SiteDocument[]): Removed {
  const cache = new Map<string, number>();
  return documents.map(({ lines }) =>
    lines.map((line) => {
      const text = line.trim();
      if (text.length <= LEAST_CHARACTERS) return false;
      const times = cache.get(text) ?? 0;
      cache.delete(text);
      cache.set(text, times + 1);
      const [oldest] = cache.keys();
      if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
      return times > MOST_REPETITIONS;
    }),
  );
}
