import { isAscii } from '../characters.ts';
import { repairMojibake } from './mojibake.ts';

/** Texts after their repair, in their order, and how many characters of them were put right. */
export interface Repairs {
  readonly texts: readonly string[];
  readonly repaired: number;
}

/**
 * Repairs the mojibake of texts of one document as if they were one text, because what is doubtful in one place is certain
 * where another shows how the document was misread.
 */
export function repairTogether(texts: readonly string[]): Repairs {
  const suspects = texts.filter((text) => !isAscii(text));
  const { text, repaired } = repairMojibake(suspects.join('\n'));
  if (repaired === 0) return { texts, repaired };
  const lines = text.split('\n'); // a line feed is no part of what is repaired
  let line = 0;
  return {
    repaired,
    texts: texts.map((before) => {
      if (isAscii(before)) return before;
      const first = line;
      line += before.split('\n').length;
      return lines.slice(first, line).join('\n');
    }),
  };
}
