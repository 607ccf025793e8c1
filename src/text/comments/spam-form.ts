import { detectLanguage } from '../language/language.ts';
import { lexicon } from '../lexicons.ts';
import { countStopWords } from '../stop-words.ts';
import type { Company, Remark, SpamContext } from './spam-context.ts';
import { ADDRESS_WORDS } from './spam-links.ts';
import { type Point, point } from './spam-points.ts';
import { isRandom } from './spam-signs.ts';

const LEAST_REPEATS = 3;
const STUFFED_SHARE = 0.2;
const WORDS_OF_PAIR = 2;

const LEAST_WORDS_OF_LANGUAGE = 12;
const SURE = 0.9;
const USUAL_STOP_WORDS = 0.25;

const FEWEST_WORDS_FOR_OVERLAP = 6;
const FEWEST_CONTENT_WORDS = 3;
const LEAST_ARTICLE_WORDS = 10;
const ON_TOPIC_WORDS = 5;
const ON_TOPIC_SHARE = 0.25;

/** What the whole of a comment shows: stuffed with one phrase, made of no words, copied, or in another language. */
export function formPoints(remark: Remark, context: SpamContext, { copyOf }: Company): readonly Point[] {
  const { text } = remark;
  const stuffed = stuffing(text, context);
  const language = otherLanguage(text, context.article.language);
  return [
    ...(stuffed === undefined ? [] : [point('stuffing', stuffed)]),
    ...(isRandom(text) ? [point('random-tokens', text)] : []),
    ...(copyOf === undefined ? [] : [point('same-text', copyOf)]),
    ...(language === undefined ? [] : [point('other-language', language)]),
  ];
}

/**
 * Nothing of the article in the comment speaks against it, much of the article for it. Both tell only together with other
 * points, as a short remark need not repeat what it remarks on.
 */
export function overlapPoints({ text }: Remark, { about, carrying, plain, words }: SpamContext): readonly Point[] {
  const said = [...carrying(plain(text))];
  if (
    about.size < LEAST_ARTICLE_WORDS ||
    said.length < FEWEST_CONTENT_WORDS ||
    words(text).length < FEWEST_WORDS_FOR_OVERLAP
  )
    return [];
  const shared = said.filter((word) => about.has(word));
  if (shared.length === 0) return [point('no-overlap', said.length)];
  return shared.length >= ON_TOPIC_WORDS && shared.length >= said.length * ON_TOPIC_SHARE
    ? [point('on-topic', shared)]
    : [];
}

/** Two words that come together again and again, and make up a good part of the comment. */
function stuffing(text: string, { stopWords, words }: SpamContext): string | undefined {
  const said = words(text);
  const pairs = new Map<string, number>();
  said.forEach((word, at) => {
    const next = said[at + 1];
    if (next === undefined || stopWords.has(word) || stopWords.has(next) || ADDRESS_WORDS.has(word) || word === next)
      return;
    pairs.set(`${word} ${next}`, (pairs.get(`${word} ${next}`) ?? 0) + 1);
  });
  for (const [pair, count] of pairs)
    if (count >= LEAST_REPEATS && count * WORDS_OF_PAIR >= said.length * STUFFED_SHARE) return `${pair} ×${count}`;
  return undefined;
}

/**
 * The comment's language, where it is one of the well known and not the article's: code and lists of names read like rare
 * ones. Where a quarter of the words are function words of the article's language, it is that one, and nothing is asked.
 */
function otherLanguage(text: string, ofArticle: string | undefined): string | undefined {
  if (ofArticle === undefined) return undefined;
  const counted = countStopWords(text, ofArticle);
  if (counted.words < LEAST_WORDS_OF_LANGUAGE || counted.stopWords >= counted.words * USUAL_STOP_WORDS)
    return undefined;
  const { value, confidence } = detectLanguage(text);
  const base = ofArticle.split('-')[0];
  return confidence >= SURE && value !== base && lexicon(value) !== undefined ? value : undefined;
}
