import type { Block, PageElement } from '../../block.ts';
import type { Document } from '../../document.ts';
import { groupNumbers, numbering } from './numbering.ts';
import type { Survey, Totals } from './survey.ts';
import { addTo, noTotals } from './survey.ts';

/** What a page repeats: blocks of one signature, and elements beside others of their kind. */
export interface Alike {
  /** For each block, the number of its signature: its kind, and the tags and first words of the elements around it. */
  readonly signature: Int32Array;
  /** Sums over the blocks of each signature. */
  readonly signatures: readonly Totals[];
  /** For each element, itself or the nearest one above it that stands among at least three of its kind; -1 for none. */
  readonly member: Int32Array;
  /** For each element, the sums over it and those of its kind beside it. */
  readonly kinds: readonly Kind[];
}

export interface Kind {
  members: number;
  readonly totals: Totals;
}

/** Elements of a kind below which nothing is repeated. */
const FEWEST_ALIKE = 3;

export function alike(document: Document, { elements, totals, own }: Survey): Alike {
  const labels = elements.map(labelOf);
  const { signature, signatures } = signaturesOf(document, { elements, labels, own });
  const kinds = kindsOf(elements, labels, totals);
  const member = new Int32Array(elements.length);
  elements.forEach(({ parent }, at) => {
    const isRepeated = (kinds[at]?.members ?? 0) >= FEWEST_ALIKE;
    member[at] = isRepeated ? at : parent < 0 ? -1 : (member[parent] ?? -1);
  });
  return { signature, signatures, member, kinds };
}

const DIGITS = /\d+/g;

function labelOf({ tag, words }: PageElement): string {
  return `${tag}.${(words[0] ?? '').replace(DIGITS, '')}`;
}

interface Labelled {
  readonly elements: readonly PageElement[];
  readonly labels: readonly string[];
  /** What each block holds. */
  readonly own: readonly Totals[];
}

function signaturesOf({ blocks }: Document, page: Labelled): Pick<Alike, 'signature' | 'signatures'> {
  const signature = groupNumbers(blocks, (element) => placeOf(element, page));
  const signatures: Totals[] = [];
  signature.forEach((number, at) => {
    if (number === signatures.length) signatures.push(noTotals());
    addTo(signatures[number], page.own[at]);
  });
  return { signature, signatures };
}

/** Elements that make a signature. */
const SIGNATURE_LEVELS = 4;

function placeOf(element: number, { elements, labels }: Labelled): string {
  let place = '';
  let at = element;
  for (let level = 0; level < SIGNATURE_LEVELS && at >= 0; level++) {
    place += `/${labels[at] ?? ''}`;
    at = elements[at]?.parent ?? -1;
  }
  return place;
}

function kindsOf(
  elements: readonly PageElement[],
  labels: readonly string[],
  totals: readonly Totals[],
): readonly Kind[] {
  const labelNumber = numbering<string>();
  const found = new Map<number, Kind>();
  return elements.map(({ parent }, at) => {
    // One number for both, as there are no more labels than elements.
    const key = (parent + 1) * elements.length + labelNumber(labels[at] ?? '');
    const kind = found.get(key) ?? { members: 0, totals: noTotals() };
    found.set(key, kind);
    kind.members += 1;
    addTo(kind.totals, totals[at]);
    return kind;
  });
}

/** The number of the block's signature; -1 for no block. */
export function signatureOf({ signature }: Alike, block: Block | undefined): number {
  return block === undefined ? -1 : (signature[block.index] ?? -1);
}
