import { measure } from '../../src/text/features.ts';
import { detectLanguage } from '../../src/text/language/language.ts';

/** The defaults of jusText (Pomikálek, 2011): characters, and shares of stop words. A text has no link density. */
const SHORT = 70;
const LONG = 200;
const FEW_STOP_WORDS = 0.3;
const MANY_STOP_WORDS = 0.32;

type Class = 'good' | 'near-good' | 'short' | 'bad';

/**
 * jusText on lines: each line by itself, then short and nearly good ones by the next ones that are neither. Headings are
 * not told from other lines, since a text marks none; stop words are those of the language that decant takes it for.
 */
export function jusText(lines: readonly string[]): readonly boolean[] {
  const language = detectLanguage(lines.join('\n')).value;
  const free = lines.map((line) => contextFree(line, language));
  const withoutShort = free.map((own, at) => (own === 'short' ? revisedShort(free, at) : own));
  return withoutShort.map((own, at) => (own === 'near-good' ? isNearGood(withoutShort, at) : own === 'good'));
}

function contextFree(line: string, language: string): Class {
  if (line.includes('©') || line.includes('&copy')) return 'bad';
  const { characters, stopWords } = measure({ text: line }, language);
  if (characters < SHORT) return 'short';
  if (stopWords >= MANY_STOP_WORDS) return characters > LONG ? 'good' : 'near-good';
  return stopWords >= FEW_STOP_WORDS ? 'near-good' : 'bad';
}

function revisedShort(classes: readonly Class[], at: number): Class {
  const [above, below] = [neighbour(classes, at, -1, PASSED), neighbour(classes, at, 1, PASSED)];
  if (above === 'good' && below === 'good') return 'good';
  if (above === 'bad' && below === 'bad') return 'bad';
  const nearer = neighbour(classes, at, above === 'bad' ? -1 : 1, ONLY_SHORT_PASSED);
  return nearer === 'near-good' ? 'good' : 'bad';
}

function isNearGood(classes: readonly Class[], at: number): boolean {
  const [above, below] = [neighbour(classes, at, -1, PASSED), neighbour(classes, at, 1, PASSED)];
  return above === 'good' || below === 'good';
}

const PASSED: ReadonlySet<Class> = new Set(['short', 'near-good']);
const ONLY_SHORT_PASSED: ReadonlySet<Class> = new Set(['short']);

/** The class of the next line in a direction that is not passed over; bad beyond the edges. */
function neighbour(classes: readonly Class[], at: number, step: 1 | -1, passed: ReadonlySet<Class>): Class {
  for (let near = at + step; near >= 0 && near < classes.length; near += step) {
    const found = classes[near];
    if (found !== undefined && !passed.has(found)) return found;
  }
  return 'bad';
}
