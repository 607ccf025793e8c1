/** One line of a list of addresses. */
export interface ListedAddress {
  readonly address: string;
  /** From 1. */
  readonly line: number;
}

const ADDRESS_LINE = /^https?:\/\/[^\s]{1,4096}$/i;
const LINE_END = /\r\n|\n|\r/;

/** The addresses of a list, one on a line; what begins with `#` is a remark. */
export function readAddressList(source: string): readonly ListedAddress[] {
  return source
    .split(LINE_END)
    .map((text, index) => ({ address: text.trim(), line: index + 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('#'));
}

/** Enough lines to tell a list by. */
const LINES_TO_TELL = 50;

/**
 * Whether a text is a list of addresses: every line that is not blank and no remark is one, and there is one at least.
 *
 * @param head the first kilobytes; their last line may be cut.
 */
export function isAddressList(head: string): boolean {
  const lines = head.replace('\ufeff', '').split(LINE_END, LINES_TO_TELL);
  const told = (lines.length > 1 && lines.length < LINES_TO_TELL ? lines.slice(0, -1) : lines)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const whole = told.length > 0 ? told : [head.trim()];
  return whole.every((line) => ADDRESS_LINE.test(line));
}
