import type { Document } from '../../document.ts';
import type { Line } from '../../text/boilerplate/boilerplate-lines.ts';
import type { BoilerplateKind } from '../../text/lexicon/lexicon.ts';

/** The phrases of boilerplate that were found on a page, and where. */
export interface Signs {
  /** What each block's own words are a sign of. */
  readonly own: readonly (BoilerplateKind | undefined)[];
  /** Whether each block is a row of links by its form. */
  readonly row: readonly boolean[];
  /** What the heading above each block is a sign of. */
  readonly heading: readonly (BoilerplateKind | undefined)[];
  /** Blocks since the last sign and until the next one; `NO_SIGN` where there is none so near. */
  readonly since: Uint8Array;
  readonly until: Uint8Array;
  /** Whether each block has left the text already: a comment, a title line, a date line. */
  readonly taken: readonly boolean[];
}

export const NO_SIGN = 99;

export function signs({ blocks }: Document, lines: readonly Line[]): Signs {
  const own: (BoilerplateKind | undefined)[] = blocks.map(() => undefined);
  const row = blocks.map(() => false);
  const taken = blocks.map(() => true);
  for (const { block, label, trace, row: found } of lines) {
    own[block.index] = label?.kind ?? trace?.kind;
    row[block.index] = found !== undefined;
    taken[block.index] = false;
  }
  let above: BoilerplateKind | undefined;
  const heading = blocks.map(({ kind }, at) => {
    if (kind === 'heading') above = own[at];
    return above;
  });
  return { own, row, heading, since: distances(own), until: distances(own.toReversed()).reverse(), taken };
}

function distances(own: Signs['own']): Uint8Array {
  let last = NO_SIGN;
  return Uint8Array.from(own, (kind) => {
    last = kind === undefined ? Math.min(NO_SIGN, last + 1) : 0;
    return last;
  });
}
