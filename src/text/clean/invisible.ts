import { type Edited, replaceEach, unedited } from './edit.ts';

/**
 * Takes out characters that cannot be seen and say nothing: soft hyphens, zero-width spaces and joiners, word joiners, byte
 * order marks, stray variation selectors, tags and object marks. They stay where a script needs them: joiners between
 * letters of Arabic, Indic and related scripts and inside emoji, zero-width spaces in Thai, Lao, Khmer and Myanmar,
 * variation selectors behind what they vary, the tags of a flag. A soft hyphen between two digits is a hyphen.
 */
export function withoutInvisible(text: string): Edited {
  if (!INVISIBLE.test(text)) return unedited(text);
  return replaceEach(text, ['invisible', INVISIBLE_RUNS], (run, offset) =>
    keptOf(run, codePointBefore(text, offset), codePointAt(text, offset + run.length)),
  );
}

const INVISIBLE =
  /[\xad\u200b-\u200d\u2060\u206a-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]|\u180e|\p{Variation_Selector}/u;
/** Bounded: an unbounded group of alternatives overflows the stack of V8 on a long run. */
const INVISIBLE_RUNS =
  /(?:[\xad\u200b-\u200d\u2060\u206a-\u206f\ufeff\ufff9-\ufffc\u{e0000}-\u{e007f}]|\u180e|\p{Variation_Selector}){1,64}/gu;

/** Scripts whose letters change their form, or break a cluster, at a joiner. */
const JOINING =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mand}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}\p{scx=Newa}\p{scx=Cakm}\p{scx=Bali}\p{scx=Java}]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
const SPACELESS = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u;
const MONGOLIAN = /\p{scx=Mong}/u;
const HAN = /\p{Script=Han}/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const SPACE_OR_NOTHING = /^\s?$/;
const DIGIT = /\p{Nd}/u;

const SOFT_HYPHEN = '\u00ad';
const ZERO_WIDTH_SPACE = '\u200b';
const NON_JOINER = '\u200c';
const JOINER = '\u200d';
const VARIATION = /^[\ufe00-\ufe0f]/;
const HAN_VARIATION = /^[\u{e0100}-\u{e01ef}]/u;
const MONGOLIAN_SIGN = /^[\u180b-\u180f]/;
const BLACK_FLAG = '\u{1f3f4}';
const FLAG_TAGS = /^[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/u;

/** What stays of a run of invisible characters between two visible ones: a variation or tags, then a joiner. */
function keptOf(run: string, before: string, after: string): string {
  if (run.startsWith(SOFT_HYPHEN)) return DIGIT.test(before) && DIGIT.test(after) ? '-' : '';
  return variationOf(run, before) + joinerOf(run, before, after);
}

function variationOf(run: string, before: string): string {
  if (SPACE_OR_NOTHING.test(before)) return '';
  if (before === BLACK_FLAG) return FLAG_TAGS.exec(run)?.[0] ?? '';
  if (HAN.test(before)) return (HAN_VARIATION.exec(run) ?? VARIATION.exec(run))?.[0] ?? '';
  if (MONGOLIAN.test(before)) return MONGOLIAN_SIGN.exec(run)?.[0] ?? '';
  return VARIATION.exec(run)?.[0] ?? '';
}

function joinerOf(run: string, before: string, after: string): string {
  const needed = neededBetween(before, after);
  for (const sign of run) if (needed.includes(sign)) return sign;
  return '';
}

/** The invisible characters that may stand between two visible ones. A joiner may end a word: it shapes what precedes. */
function neededBetween(before: string, after: string): string {
  if (EMOJI.test(before) && EMOJI.test(after)) return JOINER;
  const joins = JOINING.test(before) && LETTER_OR_MARK.test(before);
  const joined = JOINING.test(after) && LETTER_OR_MARK.test(after);
  const spaceless = SPACELESS.test(before) && SPACELESS.test(after) && LETTER_OR_MARK.test(after);
  return (joins ? JOINER : '') + (joins && joined ? NON_JOINER : '') + (spaceless ? ZERO_WIDTH_SPACE : '');
}

function codePointBefore(text: string, index: number): string {
  const pair = text.slice(Math.max(0, index - 2), index);
  return pair.codePointAt(0) !== undefined && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}

function codePointAt(text: string, index: number): string {
  return String.fromCodePoint(...[text.codePointAt(index)].filter((code) => code !== undefined));
}
