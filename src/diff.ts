import { ownLines } from './explain.ts';
import type { DocumentRecord, LedgerLine, Written } from './record.ts';

/** How a document ended: `absent` where a side does not have it. */
export type Ending = 'written' | 'rejected' | 'duplicate' | 'failed' | 'absent';

export interface EndingFlip {
  a: { ending: Ending; rule: string | null };
  b: { ending: Ending; rule: string | null };
  documents: number;
  examples: { id: string; uri: string }[];
}

/** Blocks that are in one place on one side and in another, or there for another reason, on the other; null: in the text. */
export interface BlockFlip {
  a: string | null;
  b: string | null;
  documents: number;
  blocks: number;
  characters: number;
  examples: { id: string; uri: string; block: number; text: string }[];
}

export interface FieldFlip {
  field: string;
  documents: number;
  examples: { id: string; uri: string; a: unknown; b: unknown }[];
}

/** What differs between two outputs. Lists are ordered by weight, then by name; examples by URI, one a document. */
export interface Diff {
  documents: {
    a: number;
    b: number;
    /** In both, and nothing differs. */
    same: number;
    /** In one or both, and something differs. */
    differing: number;
    /** In both, with other blocks: the content or the way it is cut is another, so blocks are not compared. */
    recut: number;
    /** The blocks are the same, and some are worded differently. */
    reworded: number;
  };
  endings: EndingFlip[];
  blocks: BlockFlip[];
  fields: FieldFlip[];
}

/** Takes in two outputs a document at a time; holds counts and a few examples, never the documents. */
export interface Differ {
  /** One document as each side has it. */
  compare(a: Compared | undefined, b: Compared | undefined): void;
  diff(): Diff;
}

/** What the results of a run say of one document. */
export type Compared = Written & { readonly id: string; readonly uri: string };

/** Compares two outputs; of every kind of difference it keeps `examples` examples, the first ones that it is given. */
export function createDiffer({ examples }: { readonly examples: number }): Differ {
  const documents = { a: 0, b: 0, same: 0, differing: 0, recut: 0, reworded: 0 };
  const endings = new Map<string, EndingFlip>();
  const blocks = new Map<string, BlockFlip>();
  const fields = new Map<string, FieldFlip>();
  return {
    compare(a, b) {
      const named = a ?? b;
      if (named === undefined) return;
      const { id, uri } = named;
      const found = differences(a, b);
      documents.a += a === undefined ? 0 : 1;
      documents.b += b === undefined ? 0 : 1;
      documents.recut += found.recut ? 1 : 0;
      documents.reworded += found.reworded ? 1 : 0;
      documents[isNone(found) ? 'same' : 'differing'] += 1;
      for (const [key, ends] of found.endings) {
        const flip = entry(endings, key, () => ({ ...ends, documents: 0, examples: [] }));
        count(flip, examples, { id, uri });
      }
      for (const [key, { sides, lines }] of found.blocks) {
        const flip = entry(blocks, key, () => ({ ...sides, documents: 0, blocks: 0, characters: 0, examples: [] }));
        flip.blocks += lines.length;
        flip.characters += lines.reduce((sum, { text }) => sum + text.length, 0);
        const [first] = lines;
        count(flip, examples, { id, uri, block: first?.block ?? 0, text: shortened(first?.text ?? '') });
      }
      for (const [field, values] of found.fields) {
        const flip = entry(fields, field, () => ({ field, documents: 0, examples: [] }));
        count(flip, examples, { id, uri, ...values });
      }
    },
    diff: () => ({
      documents: { ...documents },
      endings: ordered(endings, (flip) => flip.documents),
      blocks: ordered(blocks, (flip) => flip.characters),
      fields: ordered(fields, (flip) => flip.documents),
    }),
  };
}

function entry<Flip>(flips: Map<string, Flip>, key: string, fresh: () => Flip): Flip {
  const flip = flips.get(key) ?? fresh();
  flips.set(key, flip);
  return flip;
}

function count<Example>(flip: { documents: number; examples: Example[] }, most: number, example: Example): void {
  flip.documents += 1;
  if (flip.examples.length < most) flip.examples.push(example);
}

function ordered<Flip>(flips: ReadonlyMap<string, Flip>, weight: (flip: Flip) => number): Flip[] {
  const byWeight = ([nameA, a]: readonly [string, Flip], [nameB, b]: readonly [string, Flip]): number =>
    weight(b) - weight(a) || (nameA < nameB ? -1 : 1);
  return [...flips].sort(byWeight).map(([, flip]) => flip);
}

/** Characters of a block that an example shows. */
const SHOWN = 200;

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

interface BlockSides {
  readonly a: string | null;
  readonly b: string | null;
}

/** What differs in one document, by what makes a kind of difference. */
interface Differences {
  readonly endings: ReadonlyMap<string, Pick<EndingFlip, 'a' | 'b'>>;
  readonly blocks: ReadonlyMap<string, { readonly sides: BlockSides; readonly lines: LedgerLine[] }>;
  readonly fields: ReadonlyMap<string, { readonly a: unknown; readonly b: unknown }>;
  readonly recut: boolean;
  readonly reworded: boolean;
}

function isNone({ endings, blocks, fields, recut, reworded }: Differences): boolean {
  return endings.size === 0 && blocks.size === 0 && fields.size === 0 && !recut && !reworded;
}

function differences(a: Compared | undefined, b: Compared | undefined): Differences {
  const ends = { a: endOf(a), b: endOf(b) };
  const ending =
    ends.a.ending === ends.b.ending && ends.a.rule === ends.b.rule ? [] : [[JSON.stringify(ends), ends] as const];
  const [cutA, cutB] = [cutOf(a), cutOf(b)];
  const both = cutA !== undefined && cutB !== undefined;
  const recut = both && !correspond(cutA, cutB);
  return {
    endings: new Map(ending),
    blocks: both && !recut ? blockFlips(cutA, cutB) : new Map(),
    fields: fieldFlips(a?.record, b?.record),
    recut,
    reworded: both && !recut && isReworded(cutA, cutB),
  };
}

function endOf(side: Compared | undefined): { ending: Ending; rule: string | null } {
  if (side?.record !== undefined) return { ending: 'written', rule: null };
  if (side?.rejected !== undefined) return { ending: 'rejected', rule: side.rejected.rule };
  if (side?.failed !== undefined) return { ending: 'failed', rule: side.failed.code };
  const whole = side?.ledger.find(({ block }) => block === null);
  return whole === undefined ? { ending: 'absent', rule: null } : { ending: 'duplicate', rule: whole.rule };
}

/** A document as one side cut it. */
interface Cut {
  /** What is not in the text by a verdict on the block itself, by the index of the block. */
  readonly moved: ReadonlyMap<number, LedgerLine>;
  /** Every line that the ledger has of it, by the index of the block. */
  readonly listed: ReadonlyMap<number, LedgerLine>;
  /** Blocks that are not empty. */
  readonly blocks: number;
  readonly text: string | undefined;
}

/** Undefined where a side did not get as far as blocks. */
function cutOf(side: Compared | undefined): Cut | undefined {
  if (side === undefined || side.failed !== undefined) return undefined;
  const whole = endOf(side).rule;
  const listed = new Map(ownLines(side.ledger, side.record !== undefined).map((line) => [line.block ?? 0, line]));
  return {
    // Of a document that is dropped as a whole, the blocks without a verdict of their own are listed under its rule.
    moved: new Map([...listed].filter(([, { rule }]) => rule !== whole)),
    listed,
    blocks: (side.record?.paragraph_count ?? 0) + [...listed.values()].filter(({ text }) => text !== '').length,
    text: side.record?.text,
  };
}

/** Whether two sides have the same blocks, so that a block's index means the same on both. */
function correspond(a: Cut, b: Cut): boolean {
  if (a.blocks !== b.blocks) return false;
  return [...a.listed].every(([index, { span }]) => {
    const other = b.listed.get(index)?.span;
    return other === undefined || (other?.[0] === span?.[0] && other?.[1] === span?.[1]);
  });
}

function blockFlips(a: Cut, b: Cut): Differences['blocks'] {
  const flips = new Map<string, { sides: BlockSides; lines: LedgerLine[] }>();
  const indices = [...new Set([...a.moved.keys(), ...b.moved.keys()])].sort((one, other) => one - other);
  for (const index of indices) {
    const [lineA, lineB] = [a.moved.get(index), b.moved.get(index)];
    const line = lineA ?? lineB;
    if (line === undefined || (lineA?.rule === lineB?.rule && lineA?.to === lineB?.to)) continue;
    const sides = { a: lineA?.rule ?? null, b: lineB?.rule ?? null };
    const flip = entry(flips, JSON.stringify(sides), () => ({ sides, lines: [] }));
    flip.lines.push(line);
  }
  return flips;
}

/** Whether the same blocks hold other words: in what both sides list, or in the text where no block came or went. */
function isReworded(a: Cut, b: Cut): boolean {
  for (const [index, { text }] of a.listed) {
    const other = b.listed.get(index)?.text;
    if (other !== undefined && other !== text) return true;
  }
  if (a.text === undefined || b.text === undefined || a.text === b.text) return false;
  return a.listed.size === b.listed.size && [...a.listed.keys()].every((index) => b.listed.has(index));
}

/** What is told by the blocks, or follows from them. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'id',
  'uri',
  'text',
  'comments',
  'char_count',
  'word_count',
  'sentence_count',
  'paragraph_count',
  'provenance',
  'notes',
  'warnings',
]);

function fieldFlips(a: DocumentRecord | undefined, b: DocumentRecord | undefined): Differences['fields'] {
  const flips = new Map<string, { a: unknown; b: unknown }>();
  if (a === undefined || b === undefined) return flips;
  const valuesOfB = new Map<string, unknown>(Object.entries(b));
  for (const [field, value] of Object.entries(a)) {
    const other = valuesOfB.get(field) ?? null;
    if (NOT_COMPARED.has(field) || JSON.stringify(value) === JSON.stringify(other)) continue;
    flips.set(field, { a: value, b: other });
  }
  return flips;
}
