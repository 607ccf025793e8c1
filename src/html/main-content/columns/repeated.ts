import { signatureOf } from '../alike.ts';
import { ratio } from '../spot.ts';
import { ABSENT, type Columns } from './columns.ts';

const GROUP = ['members of the group', 'length of a member', 'link share of the group', 'steps to the member'];
const REST = ['share of the text in the group', 'length beside other members'];

/** How often the page repeats what a block is: blocks of its signature, and the elements like the one that holds it. */
export const repeated: Columns = {
  names: [
    ...['blocks of the signature', 'length by signature', 'link share by signature', 'long blocks by signature'],
    ...['share of the text by signature', 'sentences by signature'],
    ...GROUP,
    ...REST,
  ],
  write({ blocks, survey, alike, spots }, at, row) {
    const block = blocks[at];
    const like = alike.signatures[signatureOf(alike, block)];
    row.put(Math.log1p(like?.blocks ?? 0));
    row.put(ratio(like?.characters ?? 0, like?.blocks ?? 0));
    row.put(ratio(like?.linked ?? 0, like?.characters ?? 0));
    row.put(ratio(like?.long ?? 0, like?.blocks ?? 0));
    row.put(ratio(like?.characters ?? 0, survey.page.characters));
    const group = spots[at]?.group;
    row.put(ratio(group?.sentences ?? 0, group?.blocks ?? 0));
    const element = block?.layout?.element ?? 0;
    const member = alike.member[element] ?? -1;
    const kind = member < 0 ? undefined : alike.kinds[member];
    if (kind === undefined) {
      for (let column = 0; column < GROUP.length + REST.length; column++) row.put(ABSENT);
      return;
    }
    const mean = ratio(kind.totals.characters, kind.members);
    row.put(Math.log1p(kind.members));
    row.put(mean);
    row.put(ratio(kind.totals.linked, kind.totals.characters));
    row.put((survey.depth[element] ?? 0) - (survey.depth[member] ?? 0));
    row.put(ratio(kind.totals.characters, survey.page.characters));
    row.put((survey.totals[member]?.characters ?? 0) / Math.max(1, mean));
  },
};
