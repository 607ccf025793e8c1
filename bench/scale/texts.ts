import { seededRandom } from '../../gold/seeded-random.ts';
import { madeWord } from '../duplicates/made.ts';

/** What the documents of a run are to each other. */
export type Kind = 'differing' | 'alike';

const SMALL_WORDS = ['the', 'of', 'and', 'to', 'in', 'was', 'that', 'with', 'on', 'for', 'by', 'from', 'at', 'were'];
const VOCABULARY = 40_000;
const SENTENCES = 6;
const WORDS = 14;
/** One document in ten says what an earlier one says, but for the last sentence. */
const COPIED = 0.1;
/** How far back that one may lie. */
const BACK = 500;

/**
 * Texts that a seed makes. Those that differ have six sentences of words of their own, and some follow an earlier one; those
 * that are alike are one text with other numbers, so that each is a candidate of every other: the worst that can come.
 */
export function* textsOf(kind: Kind, count: number): Generator<string> {
  const random = seededRandom(20_261_122);
  const recent: (readonly string[])[] = [];
  for (let index = 0; index < count; index++) {
    if (kind === 'alike') {
      yield pageOf([
        `The ferry number ${index} left the harbour at noon, and nobody was on the quay to see it go.`,
        `Its captain said that the ${index + 3} passengers had all come on board by the light of a single lamp.`,
      ]);
      continue;
    }
    const earlier = random() < COPIED ? recent[Math.floor(random() * recent.length)] : undefined;
    const own = Array.from({ length: earlier === undefined ? SENTENCES : 1 }, () => sentence(random));
    const sentences = earlier === undefined ? own : [...earlier.slice(0, -1), ...own];
    recent[index % BACK] = sentences;
    yield pageOf([sentences.slice(0, SENTENCES / 2).join(' '), sentences.slice(SENTENCES / 2).join(' ')]);
  }
}

/** The paragraphs with a line below them that is none of the text. */
function pageOf(paragraphs: readonly string[]): string {
  return `${[...paragraphs, 'Share this on Facebook'].join('\n\n')}\n`;
}

/** Every other word is a small one of English, so that the text is taken for it. */
function sentence(random: () => number): string {
  const draw = (at: number): string =>
    at % 2 === 0
      ? (SMALL_WORDS[Math.floor(random() * SMALL_WORDS.length)] ?? '')
      : madeWord(Math.floor(Math.exp(random() * Math.log(VOCABULARY))));
  const text = Array.from({ length: WORDS }, (_, at) => draw(at)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
