import { families, nearTags } from '../near.ts';
import { ratio } from '../spot.ts';
import type { Columns } from './columns.ts';

/** Blocks past which a distance is only far, and what stands for the blocks above a heading that is not there. */
const FARTHEST = 200;
const NOWHERE = -99;

/** Where a block stands: in which elements, how far down the page, how far from where the text is. */
export const place: Columns = {
  names: [
    'depth',
    ...nearTags.map((tag) => `steps to ${tag}`),
    ...families.map((family) => `steps to ${family} words`),
    ...['content words above', 'steps to a hidden element', 'steps to a role'],
    ...[
      'place by blocks',
      'place by length',
      'blocks above',
      'blocks below',
      'blocks since the title',
      'below the title',
    ],
    ...['steps out of the container', 'steps out of the column', 'steps out of the body'],
    ...['share of the text in the body', 'depth of the body'],
    ...['steps from the title', 'steps to what it shares with the title', 'blocks since the heading of the title'],
  ],
  write({ blocks, survey, near, before, spots, title, words }, at, row) {
    const element = blocks[at]?.layout?.element ?? 0;
    row.put(survey.depth[element] ?? 0);
    for (let column = 0; column < nearTags.length; column++) row.put(near.tag(element, column));
    for (let column = 0; column < families.length; column++) row.put(near.familyAt(element, column));
    row.put(near.contentWords(element));
    row.put(near.hidden(element));
    row.put(near.role(element));
    row.put(at / blocks.length);
    row.put(ratio(before[at] ?? 0, survey.page.characters));
    row.put(Math.min(at, FARTHEST));
    row.put(Math.min(blocks.length - at, FARTHEST));
    const heading = spots[at]?.page.title ?? -1;
    row.put(blocksSince(heading, at));
    row.flag(heading >= 0 && at >= heading);
    row.put(survey.container.levels[element] ?? 0);
    row.put(survey.column.levels[element] ?? 0);
    row.put(survey.body.levels[element] ?? 0);
    row.put(ratio(survey.totals[survey.body.element]?.characters ?? 0, survey.page.characters));
    row.put(survey.depth[survey.body.element] ?? 0);
    const up = title.levels[element] ?? 0;
    const depth = survey.depth[title.element] ?? 0;
    row.put(up);
    row.put((survey.depth[element] ?? 0) - (depth - up));
    row.put(blocksSince(words.titleHeading, at));
  },
};

function blocksSince(heading: number, at: number): number {
  return heading < 0 ? NOWHERE : Math.max(NOWHERE, Math.min(at - heading, FARTHEST));
}
