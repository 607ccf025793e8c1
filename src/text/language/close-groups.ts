import { once } from '../../once.ts';
import { groupWords } from './group-words.ts';

/** Languages that are written nearly alike, with the words by which they differ. */
interface Group {
  readonly languages: readonly string[];
  /** By whole word, and by beginning of words: which of the languages have it, by their places, a bit each. */
  readonly whole: ReadonlyMap<string, number>;
  readonly beginnings: ReadonlyMap<string, number>;
  /** Lengths of the beginnings. */
  readonly shortest: number;
  readonly longest: number;
}

/** Of the words that differ within its group, how many each language has; undefined for a language of no group. */
export function groupCounts(words: Iterable<readonly [string, number]>, language: string): GroupCounts | undefined {
  const group = groupOf().get(language);
  if (group === undefined) return undefined;
  const counts = group.languages.map(() => 0);
  for (const [word, times] of words) {
    const having = languagesHaving(group, word);
    for (let place = 0; place < counts.length; place++)
      if ((having & (1 << place)) !== 0) counts[place] = (counts[place] ?? 0) + times;
  }
  return new Map(group.languages.map((name, place) => [name, counts[place] ?? 0]));
}

export type GroupCounts = ReadonlyMap<string, number>;

/** Whether two languages are of one group. */
export function areClose(one: string, other: string): boolean {
  const group = groupOf().get(one);
  return group !== undefined && group === groupOf().get(other);
}

function languagesHaving({ whole, beginnings, shortest, longest }: Group, word: string): number {
  let having = whole.get(word) ?? 0;
  for (let length = shortest; length <= longest && length <= word.length; length++)
    having |= beginnings.get(word.slice(0, length)) ?? 0;
  return having;
}

const groupOf: () => ReadonlyMap<string, Group> = once(
  () => new Map(groupWords.map(compiled).flatMap((group) => group.languages.map((language) => [language, group]))),
);

function compiled({ languages, words }: (typeof groupWords)[number]): Group {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, number>();
  for (const [having, list] of Object.entries(words)) {
    const bits = having.split(' ').reduce((sum, language) => sum | (1 << languages.indexOf(language)), 0);
    for (const word of list.split(' ')) {
      const isBeginning = word.endsWith('*');
      const table = isBeginning ? beginnings : whole;
      const key = isBeginning ? word.slice(0, -1) : word;
      table.set(key, (table.get(key) ?? 0) | bits);
    }
  }
  const lengths = [...beginnings.keys()].map((key) => key.length);
  return { languages, whole, beginnings, shortest: Math.min(...lengths), longest: Math.max(0, ...lengths) };
}
