import { SIGNALS } from '../signals.ts';
import type { Columns } from './columns.ts';

/** What the first look at a block sees. */
export const seen: Columns = {
  names: SIGNALS.map(({ name }) => name),
  write(view, at, row) {
    const from = at * SIGNALS.length;
    for (let column = 0; column < SIGNALS.length; column++) row.put(view.seen[from + column] ?? 0);
  },
};
