import type { TextPage } from '../../gold/lines-row.ts';
import type { NamedPage } from '../../training/pages.ts';

/** What cleans a text of its boilerplate lines. */
export interface LineSystem {
  readonly system: string;
  readonly version?: string;
  /** How much of the words of each line is kept, from 0 to 1. `page` only says where the text is from, for the folds. */
  keeps(text: TextPage, page: NamedPage): readonly number[];
  /** Whether weights of it were trained on the page. */
  hasSeen?(page: NamedPage): boolean;
  /** Whether the page is judged by weights that were trained without its domain. */
  isCrossvalidated?(page: NamedPage): boolean;
}

/** A system that keeps or drops whole lines. */
export function lineRules(system: string, keeps: (lines: readonly string[]) => readonly boolean[]): LineSystem {
  return {
    system,
    keeps: ({ lines }) => keeps(lines.map(({ text }) => text)).map(Number),
  };
}
