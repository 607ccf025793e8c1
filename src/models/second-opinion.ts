import { once } from '../once.ts';
import shipped from './second-opinion.json' with { type: 'json' };

/** How the model of languages and a second opinion are weighed, as `npm run train -- second-opinion` writes it. */
export interface SecondOpinionWeights {
  /** Log-odds that the opinion is right and the model wrong: by numbers, and by the language that each names. */
  readonly differing: {
    readonly numbers: readonly number[];
    readonly ours: ReadonlyMap<string, number>;
    readonly theirs: ReadonlyMap<string, number>;
  };
  /** Log-odds that an answer is right that both give. */
  readonly agreed: readonly number[];
  /** Log-odds that the one is right that was believed. */
  readonly differed: readonly number[];
}

/** The weights that are shipped; see `docs/models/language.md`. */
export const secondOpinionWeights: () => SecondOpinionWeights = once(() => ({
  differing: {
    numbers: numbersOf(shipped.differing.numbers),
    ours: new Map(Object.entries(shipped.differing.ours)),
    theirs: new Map(Object.entries(shipped.differing.theirs)),
  },
  agreed: numbersOf(shipped.agreed),
  differed: numbersOf(shipped.differed),
}));

function numbersOf(line: string): readonly number[] {
  return line.split(' ').map(Number);
}
