import type { Moment } from '../../metadata.ts';
import { dayExists } from './date-value.ts';

const WEB = /^https?:\/\/[^/]{1,255}\//iu;
/** Archives put the address they hold behind their own, which has the time of the copy in it. */
const HELD = /\/https?:\/\//iu;
const PARTS = /(?<!\d)((?:19|20)\d\d)[/_-](0[1-9]|1[0-2])[/_-](0[1-9]|[12]\d|3[01])(?!\d)/u;
const TOGETHER = /(?<![\da-z])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\da-z])/iu;

/** The day that an address of the web names in its path, and the words that name it. */
export function momentInAddress(address: string): { readonly moment: Moment; readonly words: string } | undefined {
  if (!WEB.test(address)) return undefined;
  const held = HELD.exec(address);
  const path = held === null ? address : address.slice(held.index + 1);
  const [words, year = '', month = '', day = ''] = PARTS.exec(path) ?? TOGETHER.exec(path) ?? [];
  if (words === undefined || !dayExists(Number(year), Number(month), Number(day))) return undefined;
  return { moment: { date: `${year}-${month}-${day}`, precision: 'day' }, words };
}
