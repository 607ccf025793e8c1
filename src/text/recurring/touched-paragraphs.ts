import { marksOf, type ParagraphMarks } from './paragraph-columns.ts';
import { wholeKey } from './shared-paragraphs.ts';

/** Tells which paragraphs a change may have given another answer. */
export interface Touched {
  /** The places of those of a packed document, ascending. */
  placesIn(packed: Uint8Array): readonly number[];
}

interface Marks {
  readonly keys: Set<number>;
  readonly particulars: Set<number>;
}

/**
 * What is decided of a paragraph depends on those that are equal to it and, where likeness counts, on those that have the
 * same particulars, and on what these are equal to: whatever is connected with a paragraph that came or went is touched, and
 * nothing else is. Reads the documents until nothing is added: once, or a few times where likeness counts.
 */
export async function touchedParagraphs(
  changed: AsyncIterable<Uint8Array>,
  documents: () => AsyncIterable<Uint8Array>,
  { near }: { readonly near: boolean },
): Promise<Touched> {
  const marks: Marks = { keys: new Set(), particulars: new Set() };
  for await (const packed of changed) for (const paragraph of marksOf(packed)) add(marks, paragraph);
  const isTouched = ({ high, low, particulars }: ParagraphMarks): boolean =>
    marks.keys.has(wholeKey(high, low)) || (near && marks.particulars.has(particulars));
  for (let before = -1; near && before < marks.keys.size + marks.particulars.size; ) {
    before = marks.keys.size + marks.particulars.size;
    for await (const packed of documents())
      for (const paragraph of marksOf(packed)) if (isTouched(paragraph)) add(marks, paragraph);
  }
  return {
    placesIn: (packed) => marksOf(packed).flatMap((paragraph, place) => (isTouched(paragraph) ? [place] : [])),
  };
}

function add({ keys, particulars }: Marks, paragraph: ParagraphMarks): void {
  keys.add(wholeKey(paragraph.high, paragraph.low));
  particulars.add(paragraph.particulars);
}
