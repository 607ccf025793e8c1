import { words } from '../words.ts';
import { authorShape } from './author-shape.ts';
import type { SpamContext } from './spam-context.ts';
import { contentWords } from './spam-phrases.ts';

const LONGEST_KEYWORDS = 8;
const MOST_STOP_WORDS = 0.34;
const SENTENCE_END = /[.!?…。！？:,;]["'”’»)]?$|^["'“‘«]/u;
const INNER_COMMA = /[,;:!?]/u;
const CODE_SIGN = /[=(){}<>$;_\\#*`]|\w\.\w/u;
const SMALL_LETTER = /\p{Ll}|\p{Lo}/u;
const CAPITALISED_RUN =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’-]*(?: (?:of|for|in|and|&|to|on|the|\p{Lu}[\p{L}\p{N}'’-]*)){1,8}/gu;
const LAST_STOP = /[.!?…]{1,3}$/u;

const LEAST_LOOSE_WORDS = 2;

/** What a letter closes with. */
const CLOSINGS: ReadonlySet<string> = new Set(
  'regards cheers greetings best yours sincerely hugs love grüße gruß grüsse liebe cordialement amicalement bises saludos abrazo abrazos abraço saluti groeten groetjes pozdrawiam pozdrowienia уважением привет'.split(
    ' ',
  ),
);

/**
 * A phrase of trade set apart as no sentence sets it: alone on a line, or in capitals at the end of one. It is what is left of
 * a link when its address is lost.
 */
export function keywordsIn(text: string, trade: readonly string[], context: SpamContext): string | undefined {
  const candidates = text.split('\n').flatMap((raw) => {
    const line = raw.trim();
    const run = lastRun(line.replace(LAST_STOP, ''));
    const isWhole = line === text.trim();
    return [
      ...(isWhole || SENTENCE_END.test(line) ? [] : [line]),
      ...(run === undefined || (isWhole && run === line) ? [] : [run]),
    ];
  });
  return candidates.find(
    (candidate) =>
      isKeywords(candidate, context) && context.trade(candidate).some(({ pattern }) => trade.includes(pattern)),
  );
}

/** The words in capitals that a line ends with. */
function lastRun(line: string): string | undefined {
  const run = line.match(CAPITALISED_RUN)?.at(-1);
  return run !== undefined && line.endsWith(run) ? run : undefined;
}

/** A phrase of trade, of three words and more, written in capitals inside a sentence. */
export function capitalsIn(text: string, trade: readonly string[], context: SpamContext): string | undefined {
  const runs = (text.match(CAPITALISED_RUN) ?? []).filter((run) => run !== text.trim() && run.split(' ').length > 2);
  return runs.find(
    (run) =>
      isKeywords(run, context) &&
      context.trade(run).some(({ pattern }) => trade.includes(pattern) && pattern.includes(' ')),
  );
}

/** A few words, hardly a stop word among them, and neither code nor a cry. */
function isKeywords(line: string, { stopWords }: SpamContext): boolean {
  const said = words(line);
  if (said.length < 2 || said.length > LONGEST_KEYWORDS) return false;
  if (CODE_SIGN.test(line) || INNER_COMMA.test(line) || !SMALL_LETTER.test(line)) return false;
  return said.filter((word) => stopWords.has(word)).length <= said.length * MOST_STOP_WORDS;
}

/** After praise, a last line that is no sentence, no greeting and nothing about the article. */
export function loosePhrase(text: string, context: SpamContext): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const last = lines.length < 2 ? undefined : lines.at(-1);
  if (last === undefined || SENTENCE_END.test(last) || CODE_SIGN.test(last) || authorShape(last) !== 'phrase')
    return undefined;
  const said = [...contentWords(last, context.stopWords)];
  if (said.length < LEAST_LOOSE_WORDS || !isKeywords(last, context) || words(last).some((word) => CLOSINGS.has(word)))
    return undefined;
  return said.some((word) => context.about.has(word) || context.praiseWords.has(word)) ? undefined : last;
}
