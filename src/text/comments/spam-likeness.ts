import { remembered } from '../remembered.ts';
import { words } from '../words.ts';
import type { Remark } from './spam-context.ts';
import { hashOf } from './spam-grams.ts';
import { JUDGED_CHARACTERS } from './spam-phrases.ts';

/** A shorter run of words stands in many comments. */
const RUN = 3;
const MOST_WORDS = 200;
const LEAST_RUNS = 3;

/**
 * How much of a comment its author has said in other comments of the thread: the share of its runs of three words. Who
 * sends the same text twice by mistake has said nothing twice: only texts that differ are held against each other. What
 * others say is left out, as readers quote each other. Comments without a name, and those of who wrote one, have no entry.
 */
export function likenesses(remarks: readonly Remark[], names: readonly string[]): ReadonlyMap<number, number> {
  const byName = Map.groupBy(names.keys(), (at) => names[at] ?? '');
  byName.delete('');
  const found = new Map<number, number>();
  for (const own of byName.values()) {
    if (own.length < 2) continue;
    const key = remembered((text) => words(text.slice(0, JUDGED_CHARACTERS)).slice(0, MOST_WORDS).join(' '));
    const texts = Map.groupBy(own, (at) => key(remarks[at]?.text ?? ''));
    if (texts.size < 2) continue;
    const runs = [...texts].map(([text, places]) => ({ places, runs: runsOf(text.split(' ')) }));
    const times = new Map<number, number>();
    for (const { runs: of } of runs) for (const run of of) times.set(run, (times.get(run) ?? 0) + 1);
    for (const { places, runs: of } of runs) {
      if (of.size < LEAST_RUNS) continue;
      const shared = [...of].filter((run) => (times.get(run) ?? 0) > 1).length / of.size;
      for (const at of places) found.set(at, shared);
    }
  }
  return found;
}

function runsOf(said: readonly string[]): ReadonlySet<number> {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= said.length; at++) runs.add(hashOf(said.slice(at, at + RUN).join(' ')));
  return runs;
}
