import { containment, shingles } from '../../text/repeats/shingle.ts';
import { words } from '../../text/words.ts';
import type { DataText } from './data-text.ts';

/** Words of a run by which texts are compared. */
const RUN = 5;

/**
 * The texts without those that another has for the most part: an excerpt, or the same without its markup. Those with markup
 * come first, then the longer ones; what is left stands in the order that it had.
 */
export function withoutRepeats(texts: readonly DataText[], share: number): readonly DataText[] {
  const ranked = texts
    .map((text, at) => ({ text, at, runs: runsOf(text) }))
    .sort((a, b) => Number(b.text.isMarkup) - Number(a.text.isMarkup) || b.text.words - a.text.words || a.at - b.at);
  const said = new Set<number>();
  const kept = ranked.filter(({ runs }) => {
    const again = runs.reduce((count, run) => count + (said.has(run) ? 1 : 0), 0);
    if (runs.length > 0 && again >= share * runs.length) return false;
    for (const run of runs) said.add(run);
    return true;
  });
  return kept.sort((a, b) => a.at - b.at).map(({ text }) => text);
}

const TAG = /<[^<>]{0,2000}>/g;

function runsOf(...texts: readonly DataText[]): Uint32Array {
  const markup = texts.map((text) => text.markup).join(' ');
  return shingles(words(markup.replace(TAG, ' ')), RUN);
}

/**
 * Of other texts those that say the same as some plain ones and have the markup that these lack; undefined where they do not
 * say most of it.
 */
export function sameWithMarkup(
  plain: readonly DataText[],
  others: readonly DataText[],
  share: number,
): readonly DataText[] | undefined {
  if (plain.some(({ isMarkup }) => isMarkup)) return undefined;
  const said = runsOf(...plain);
  const same = others.filter((text) => text.isMarkup && containment(runsOf(text), said) >= share);
  return same.length > 0 && containment(said, runsOf(...same)) >= share ? same : undefined;
}

/** Whether most of some texts stands in others. */
export function isSaidIn(texts: readonly DataText[], others: readonly string[], share: number): boolean {
  return containment(runsOf(...texts), shingles(words(others.join(' ')), RUN)) >= share;
}
