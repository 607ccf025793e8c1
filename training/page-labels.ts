import { tokens } from '../gold/metrics.ts';

/** What is known of a block: 1 stands in the gold, 0 does not, -1 is not told; and its length in tokens. */
export interface Label {
  readonly label: -1 | 0 | 1;
  readonly tokens: number;
}

const SHINGLE = 4;
/** Blocks of so few tokens are told only by a whole line of the gold. */
const SHORT = 3;
/** Share of its shingles that a block must share with the gold to stand in it. */
const SHARED = 0.5;

/**
 * Which blocks of a page stand in its gold text: those whose tokens stand there in one piece, or half of whose shingles
 * do. Short ones count where they are a whole line of it; where they only occur in it, nothing is told.
 */
export function labelsByText(texts: readonly string[], gold: string): readonly Label[] {
  const goldTokens = tokens(gold.toLowerCase());
  const whole = ` ${goldTokens.join(' ')} `;
  const lines = new Set(
    gold
      .toLowerCase()
      .split('\n')
      .map((line) => tokens(line).join(' ')),
  );
  const shingles = new Set(goldTokens.map((_, from) => goldTokens.slice(from, from + SHINGLE).join(' ')));
  return texts.map((text) => {
    const own = tokens(text.toLowerCase());
    const joined = own.join(' ');
    if (own.length === 0) return { label: -1, tokens: 0 };
    const occurs = whole.includes(` ${joined} `);
    if (own.length <= SHORT) return { label: lines.has(joined) ? 1 : occurs ? -1 : 0, tokens: own.length };
    if (occurs) return { label: 1, tokens: own.length };
    const count = own.length - SHINGLE + 1;
    let shared = 0;
    for (let from = 0; from < count; from++) if (shingles.has(own.slice(from, from + SHINGLE).join(' '))) shared += 1;
    return { label: shared >= SHARED * count ? 1 : 0, tokens: own.length };
  });
}

const WHITE_SPACE = /\s+/g;

/** The same from snippets that must and must not be kept: a block that holds one is told, the others are not. */
export function labelsBySnippets(
  texts: readonly string[],
  wanted: readonly string[],
  unwanted: readonly string[],
): readonly Label[] {
  const fold = (text: string): string => text.replace(WHITE_SPACE, ' ').trim();
  const [good, bad] = [wanted.map(fold), unwanted.map(fold)];
  return texts.map((text) => {
    const folded = fold(text);
    const length = tokens(text).length;
    if (good.some((snippet) => folded.includes(snippet))) return { label: 1, tokens: length };
    return { label: bad.some((snippet) => folded.includes(snippet)) ? 0 : -1, tokens: length };
  });
}
