import type { PageElement } from '../../block.ts';
import type { Document } from '../../document.ts';

/** Elements that may lie between a term or a description and its text: `<dd><div><p>`. */
const LEVELS = 3;

/**
 * For each block of a term (`dt`), the first block of the description that it names: the two belong together, as the
 * specification of HTML has it. Terms in a row name one description.
 */
export function descriptionsOfTerms({ blocks, elements = [] }: Document): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let description: number | undefined;
  for (let at = blocks.length - 1; at >= 0; at--) {
    const part = partOf(elements, blocks[at]?.layout?.element);
    if (part === 'dt' && description !== undefined) found.set(at, description);
    else if (part === 'dd') description = at;
    else description = undefined;
  }
  return found;
}

/** For each caption of a table, the table: it is part of it, as the specification of HTML has it. */
export function tablesOfCaptions({ blocks, elements = [] }: Document): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [at, { kind, layout }] of blocks.entries()) {
    const isCaption = kind === 'caption' && elements[layout?.element ?? -1]?.tag === 'caption';
    if (isCaption && blocks[at + 1]?.kind === 'table') found.set(at, at + 1);
  }
  return found;
}

function partOf(elements: readonly PageElement[], from: number | undefined): 'dt' | 'dd' | undefined {
  let element = elements[from ?? -1];
  for (let level = 0; level <= LEVELS && element !== undefined; level++) {
    if (element.tag === 'dt' || element.tag === 'dd') return element.tag;
    element = elements[element.parent];
  }
  return undefined;
}
