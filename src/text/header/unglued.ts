import { findMoment } from '../dates/date.ts';
import type { Labels } from './labels.ts';

/** Puts a space where lines were run together: `Ann LeePublished: May 7` reads `Ann Lee Published: May 7`. */
export function unglued(source: string, labels: Labels): string {
  const line = withoutMarks(withPartedDates(source).replace(GLUED_IN, ' | $1'));
  if (!GLUED.test(line)) return line;
  const starts = (index: number) => {
    const rest = line.slice(index, index + 60);
    return HEADER_LABELS.some((label) => labels.starts(rest, label) > 0) || findMoment(rest)?.span[0] === 0;
  };
  const cuts = [...line.matchAll(GLUE)].map(({ index }) => index).filter(starts);
  let text = line;
  for (const cut of cuts.reverse()) text = `${text.slice(0, cut)} | ${text.slice(cut)}`;
  return text;
}

function withPartedDates(line: string): string {
  return YEAR.test(line) ? line.replace(GLUED_YEAR, '$1 | ') : line;
}

function withoutMarks(line: string): string {
  const named = line.includes('in') ? line.replace(GENDER_MARK, '') : line;
  return DIGIT.test(named) ? named.replace(TIME_ALONE, ' ') : named;
}

/** Labels that begin what stands behind a name or a section. */
export const HEADER_LABELS = ['published', 'modified', 'by'] as const;

/** A date at once behind a date: `1. May 20231. May 2023`, `9 Oct 20239 Oct 2023`. */
const GLUED_YEAR = /(?<=\p{L}\.? ?)((?:19|20)\d\d)(?=[0-3]?\d\.? ?\p{L})/gu;
/** The section at once behind a name: `Ann LeeIn Travel`. */
const GLUED_IN = /(?<=\p{Ll})(In \p{Lu})/gu;
/** `Autor*innen`, `Autor:in`: the ending that names all genders. */
const GENDER_MARK = /(?<=\p{Ll})[*:_/]-?in(?:nen)?(?!\p{L})/gu;
/** A time of day with no date beside it: `posted by Ann at 2:33 PM`. */
const TIME_ALONE = /(?<=\p{L}) (?:at|um|à|a las|às|alle|om|kl\.?) \d{1,2}[:.h]\d\d(?: ?[AaPp]\.?[Mm]\.?)?$/u;
const YEAR = /(?:19|20)\d\d/;
const DIGIT = /\d/;
/** A capital at once behind a small letter, a digit or a bracket, as `GLUE` finds it. */
const GLUED = /[\p{Ll}\p{N})]\p{Lu}\p{Ll}{2}/u;
const GLUE = /(?<=[\p{Ll}\p{N})])(?=\p{Lu}\p{Ll}{2})/gu;
