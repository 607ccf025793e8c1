import type { Finding, Hint } from '../../metadata.ts';
import { withoutEdges } from '../edges.ts';
import { foldedName } from '../header/name.ts';
import type { Evidence } from './found.ts';
import { isUnfilled } from './found.ts';
import { withoutReferences } from './plain-words.ts';
import type { Weights } from './votes.ts';
import { weighed } from './votes.ts';

const WEIGHTS: Weights = {
  field: 108,
  'json-ld': 84,
  og: 84,
  meta: 70,
  html: 76,
  microdata: 70,
  citation: 72,
  'dublin-core': 70,
  line: 60,
};
const MOST_TAGS = 50;
const LONGEST_TAG = 80;
const BREAK = /\s?[,;|،、]\s?/u;
const COMMA = /,/u;
const EDGES: ReadonlySet<string> = new Set(' \t\n"“”„«»‹›'.split(''));
/** `content-type: feature`, `Tag:Boats` */
const PAIR = /^(\p{L}[\p{L}\p{N} _-]{0,30}):\s?(\S.{0,200})$/u;
const NAMES_TAG =
  /^(?:tags?|topics?|keywords?|subjects?|categor(?:y|ies)|themes?|kategorien?|schlagw(?:o|ö)rter?|themen?)$/iu;
/** From so many pairs on a list that is mostly pairs was made for machines. */
const PAIRS = 3;
const ADDRESS = /:\/\//u;
const LETTER = /\p{L}/u;
/** Years and the like; longer numbers are those of records. */
const LONGEST_NUMBER = 4;

/** Tags of every source, those of the best first. */
export function foundTags(evidence: Evidence): Finding<readonly string[]> | undefined {
  const hints = weighed(evidence.hints.get('tag') ?? [], WEIGHTS).toSorted((a, b) => b.weight - a.weight);
  const lists = Map.groupBy(hints, ({ hint }) => `${hint.source} ${hint.detail?.['property'] ?? hint.at}`);
  const tags = new Map<string, string>();
  let best: (typeof hints)[number] | undefined;
  for (const list of lists.values()) {
    for (const tag of tagsOf(list.map(({ hint }) => hint))) {
      const key = keyOf(tag);
      if (key === '' || tags.has(key) || tags.size === MOST_TAGS) continue;
      tags.set(key, tag);
      best ??= list[0];
    }
  }
  if (best === undefined) return undefined;
  return {
    value: [...tags.values()],
    source: best.hint.source,
    evidence: best.hint.value,
    confidence: Math.round(Math.min(0.97, best.weight / 105) * 100) / 100,
    alternatives: [],
  };
}

/** By what two tags are the same: `C`, `C#` and `C++` are three. */
function keyOf(tag: string): string {
  const name = foldedName(tag);
  return name === '' ? '' : `${name}${ENDING.exec(tag)?.[0] ?? ''}`;
}

const ENDING = /[+#]{1,2}$/;

/** The tags of one list: those that each have an element of their own are not taken apart at their commas (`Lee, Ann`). */
function tagsOf(hints: readonly Hint[]): readonly string[] {
  const values = hints.map(({ value }) => withoutReferences(value));
  const isEach = hints.some(isOne) || (values.length > 1 && share(values, COMMA) <= 0.5);
  const tags = (isEach ? values : values.flatMap((value) => value.split(BREAK))).map(bare);
  return withoutLabels(tags.filter(isTag));
}

/** A link, or an element of a microformat, is one tag. */
function isOne({ source, detail }: Hint): boolean {
  return source === 'html' || detail?.['property'] === 'p-category';
}

function share(values: readonly string[], pattern: RegExp): number {
  return values.filter((value) => pattern.test(value)).length / values.length;
}

function bare(tag: string): string {
  return withoutEdges(tag, EDGES);
}

function isTag(tag: string): boolean {
  if (tag.length > LONGEST_TAG || isUnfilled(tag) || ADDRESS.test(tag) || tag.startsWith('_')) return false;
  return LETTER.test(tag) || tag.length <= LONGEST_NUMBER;
}

/** What a machine notes of a page in pairs is no tag, but where the pair says that it is one. */
function withoutLabels(tags: readonly string[]): readonly string[] {
  const pairs = tags.filter((tag) => PAIR.test(tag)).length;
  const isNoted = pairs >= PAIRS && pairs * 2 > tags.length;
  return tags.flatMap((tag) => {
    const [, name, value] = PAIR.exec(tag) ?? [];
    if (name === undefined || value === undefined) return [tag];
    if (NAMES_TAG.test(name)) return [bare(value)];
    return isNoted ? [] : [tag];
  });
}
