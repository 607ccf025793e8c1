import type { Block } from '../../block.ts';
import type { Finding, Guess, Hint, LanguageShare, Metadata } from '../../metadata.ts';
import { detectLanguage, languageShares } from '../language/language.ts';
import { scriptOf } from '../language/script.ts';
import type { SecondOpinion } from '../language/second-opinion.ts';

/** A detection this sure outranks what the markup says. */
const SURE = 0.75;
/** How far the markup is to be believed alone: measured on pages, 96 of 100 values are right, `en` of templates less often. */
const HINTED = 0.7;
const HINTED_ENGLISH = 0.45;
/** Old and collective codes. */
const MODERN: Readonly<Record<string, string>> = { no: 'nb', iw: 'he', in: 'id', ji: 'yi', fil: 'tl', cmn: 'zh' };
const EVIDENCE = 80;

type Found = Pick<Metadata, 'language' | 'script' | 'languages' | 'direction'>;

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The language, script and languages by share of the blocks, with what the markup says as the tie-breaker. */
export function foundLanguage(blocks: readonly Block[], hints: readonly Hint[], second?: SecondOpinion): Found {
  const texts = blocks.map(({ text }) => text);
  const whole = sample(texts);
  const language = languageFinding(whole, hints, detectLanguage(whole, second));
  const script = scriptOf(whole);
  const written = script === undefined ? {} : scriptFindings(script, whole);
  if (language === undefined) return written;
  const shares = languageShares(texts, language.value);
  return {
    language,
    ...written,
    ...(shares.length > 0 && { languages: detected<readonly LanguageShare[]>(shares, whole, language.confidence) }),
  };
}

function scriptFindings(script: string, text: string): Pick<Found, 'script' | 'direction'> {
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  return {
    script: detected(script, text, 1),
    direction: { ...detected<'ltr' | 'rtl'>(direction, text, 1), evidence: script },
  };
}

/** The tag of the markup that the found language is written with there: `en-GB` for `en`; else the language itself. */
export function regionalLanguage(language: string | undefined, hints: readonly Hint[]): string | undefined {
  return (
    hints.map(({ value }) => canonicalTag(value)).find((tag) => tag !== undefined && tag.split('-')[0] === language) ??
    language
  );
}

function languageFinding(text: string, hints: readonly Hint[], guess: Guess): Finding<string> | undefined {
  const told = hints.flatMap((hint) => {
    const tag = baseLanguage(hint.value);
    return tag === undefined ? [] : [{ hint, tag }];
  });
  const agreeing = told.find(({ tag }) => tag === guess.value);
  const first = told.find(({ hint }) => hint.source === 'field') ?? told.find(({ tag }) => tag !== 'en') ?? told[0];
  const alternatives = told
    .filter(({ tag }) => tag !== guess.value)
    .map(({ tag, hint }) => ({ value: tag, source: hint.source }));
  if (agreeing !== undefined) return { ...detected(guess.value, text, Math.max(guess.confidence, SURE)), alternatives };
  if (guess.value !== 'und' && (first === undefined || guess.confidence >= SURE))
    return { ...detected(guess.value, text, guess.confidence), alternatives };
  if (first === undefined) return undefined;
  const other = guess.value === 'und' ? [] : [{ value: guess.value, source: 'detected' }];
  const confidence = first.tag === 'en' ? HINTED_ENGLISH : HINTED;
  return { value: first.tag, source: first.hint.source, evidence: first.hint.value, confidence, alternatives: other };
}

function detected<Value>(value: Value, text: string, confidence: number): Finding<Value> {
  return { value, source: 'detected', evidence: text.slice(0, EVIDENCE).trim(), confidence, alternatives: [] };
}

function baseLanguage(value: string): string | undefined {
  const base = canonicalTag(value)?.split('-')[0];
  return base === undefined ? undefined : Object.hasOwn(MODERN, base) ? MODERN[base] : base;
}

/** `en_us` as `en-US`; undefined for what is no tag. */
function canonicalTag(value: string): string | undefined {
  const tag = value.trim().replaceAll('_', '-');
  if (!TAG.test(tag)) return undefined;
  const canonical = new Intl.Locale(tag).baseName;
  return canonical === 'und' || canonical.length < 2 ? undefined : canonical;
}
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/iu;

/** Enough of a document for its language: of long ones the start, the middle and the end. */
function sample(texts: readonly string[]): string {
  const third = Math.max(1, Math.floor(texts.length / 3));
  const parts = [texts.slice(0, third), texts.slice(third, 2 * third), texts.slice(2 * third)];
  return parts.map((part) => cut(part, PART)).join('\n');
}

function cut(texts: readonly string[], length: number): string {
  const taken: string[] = [];
  let left = length;
  for (const text of texts) {
    if (left <= 0) break;
    taken.push(text.slice(0, left));
    left -= text.length;
  }
  return taken.join('\n');
}
const PART = 4_000;
