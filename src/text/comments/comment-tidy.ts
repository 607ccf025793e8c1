import { NEARLY_ALL, share } from './comment-credible.ts';
import type { Lines } from './comment-lines.ts';
import type { Draft } from './comment-section.ts';

/** Comments without what the page put into them: advertisements, and the counts that nearly all begin or end with. */
export function tidied(lines: Lines, drafts: readonly Draft[]): readonly Draft[] {
  const said = drafts.map((draft) => ({ ...draft, body: draft.body.filter((at) => !lines.isAdvertisement(at)) }));
  const isCount = (at: number | undefined): boolean => at !== undefined && lines.reading(at)?.kind === 'number';
  const holding = said.filter(({ body }) => body.length > 1);
  if (holding.length < 2) return said;
  const isAbove = share(holding, ({ body }) => isCount(body[0])) >= NEARLY_ALL;
  const isBelow = share(holding, ({ body }) => isCount(body.at(-1))) >= NEARLY_ALL;
  return said.map((draft) => {
    const from = isAbove && isCount(draft.body[0]) ? 1 : 0;
    const to = isBelow && draft.body.length > from && isCount(draft.body.at(-1)) ? -1 : draft.body.length;
    return { ...draft, body: draft.body.slice(from, to) };
  });
}
