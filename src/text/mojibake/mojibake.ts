import { withoutC1 } from '../decode/windows-1252.ts';
import type { MisreadScript } from './mojibake-script.ts';
import { type Sequence, sequenceAt } from './mojibake-sequence.ts';

/** A text and how many characters of it were put right. */
export interface Repair {
  readonly text: string;
  readonly repaired: number;
}

/**
 * Puts right what was written in UTF-8 and read as windows-1252 or Latin-1 (`â€™`, `Ã©`), once or several times over, and
 * windows-1252 that was read as Latin-1, which leaves control characters. Only what nobody writes on purpose is changed:
 * `SÃO`, `CAFÉ”` and `« voilà »` stay. The more text is given at once, the more is certain.
 */
export function repairMojibake(text: string): Repair {
  if (!BEYOND_ASCII.test(text)) return { text, repaired: 0 };
  let current = text;
  let repaired = 0;
  for (;;) {
    const evidence = gatherEvidence(current);
    if (evidence.certain === 0) break;
    const next = rewrite(current, evidence); // at least one shorter: the loop ends
    current = next.text;
    repaired += next.repaired;
  }
  const controls = current.match(MISREAD_CONTROLS)?.length ?? 0;
  return controls === 0 ? { text: current, repaired } : { text: withoutC1(current), repaired: repaired + controls };
}

const BEYOND_ASCII = /[\u0080-\uFFFF]/;
/** C1 controls that windows-1252 has characters for. NEL, a line end in some texts, counts only where a space follows. */
const MISREAD_CONTROLS = /[\u0080\u0082-\u0084\u0086-\u008C\u008E\u0091-\u009C\u009E\u009F]|\u0085(?= )/g;

/** What the whole text shows, to judge by where a sequence alone is not certain. */
interface Evidence {
  readonly certain: number;
  readonly scripts: ReadonlySet<MisreadScript>;
  /** Whether every character beyond ASCII is part of a sequence. */
  readonly isUniform: boolean;
}

function gatherEvidence(text: string): Evidence {
  const scripts = new Set<MisreadScript>();
  let certain = 0;
  let isUniform = true;
  for (const run of runs(text)) {
    if (!run.isWhole) isUniform = false;
    for (const sequence of run.sequences) {
      if (sequence.tier !== 'certain' && !run.isCoherent) continue;
      certain++;
      scripts.add(sequence.script);
    }
  }
  return { certain, scripts, isUniform };
}

function rewrite(text: string, evidence: Evidence): Repair {
  const pieces: string[] = [];
  let [repaired, kept] = [0, 0];
  for (const { sequences, isCoherent } of runs(text)) {
    for (const sequence of sequences) {
      if (!isCoherent && !isCertain(sequence, evidence)) continue;
      pieces.push(text.slice(kept, sequence.start), sequence.character);
      kept = sequence.end;
      repaired++;
    }
  }
  pieces.push(text.slice(kept));
  return { text: pieces.join(''), repaired };
}

function isCertain({ tier, script }: Sequence, { scripts, isUniform }: Evidence): boolean {
  if (tier === 'certain') return true;
  return (tier === 'backed' && scripts.has(script)) || isUniform;
}

/** Characters beyond ASCII that stand side by side. */
interface Run {
  readonly sequences: readonly Sequence[];
  /** Whether all of it is sequences. */
  readonly isWhole: boolean;
  /** Whether it is two sequences and more, all in one script: nobody writes that by accident. */
  readonly isCoherent: boolean;
}

/** So many sequences in one script are no accident, whichever it is. */
const SURE_RUN = 3;
/** Longer runs are cut, so that a text that is one run takes no more memory than another. */
const LONGEST_RUN = 1024;

function* runs(text: string): Generator<Run> {
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) < 0x80) {
      at++;
      continue;
    }
    const sequences: Sequence[] = [];
    let strays = 0;
    while (at < text.length && text.charCodeAt(at) >= 0x80 && sequences.length < LONGEST_RUN) {
      const sequence = sequenceAt(text, at);
      if (sequence === undefined) strays++;
      else sequences.push(sequence);
      at = sequence?.end ?? at + 1;
    }
    yield { sequences, isWhole: strays === 0, isCoherent: strays === 0 && isCoherent(sequences) };
  }
}

function isCoherent(sequences: readonly Sequence[]): boolean {
  const scripts = new Set(sequences.map(({ script }) => script).filter((script) => script !== 'sign'));
  if (sequences.length >= SURE_RUN) return scripts.size <= 1;
  if (sequences.length < 2 || scripts.size > 1 || scripts.has('other')) return false;
  return sequences.some(({ isWordEnd }) => !isWordEnd); // `PÅ Å` with no-break spaces has two that are word ends
}
