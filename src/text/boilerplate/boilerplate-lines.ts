import type { Block, Features } from '../../block.ts';
import type { Document } from '../../document.ts';
import { placings } from '../../placing.ts';
import { measured } from '../../stage.ts';
import type { BoilerplateKind } from '../lexicon/lexicon.ts';
import { remembered } from '../remembered.ts';
import { type Trace, type TraceReader, traceReader } from './boilerplate-traces.ts';
import { type LinkRow, linkRow } from './link-rows.ts';

/**
 * Where a line stands to the body of the document, which runs from its first paragraph to its last. Documents without
 * paragraphs, such as lists and forums, have `no-body`.
 */
export type Side = 'before' | 'body' | 'after' | 'no-body';

/** A block that is still in the text, with what speaks for its being boilerplate. */
export interface Line {
  readonly block: Block;
  readonly features: Features;
  readonly side: Side;
  /** Of so many words, with the end of a sentence: what an author writes. */
  readonly isProse: boolean;
  readonly trace?: Trace;
  readonly label?: Trace;
  readonly row?: LinkRow;
}

/** Words of a sentence from which it belongs to the body, not to a label. */
const BODY_WORDS = 12;
/** Share of the characters in paragraphs from which a document has a body at all: lists and forums have none. */
const BODY_SHARE = 0.4;
/** No phrase makes boilerplate of more characters than this. */
const LONGEST = 2_000;
/** Of a long block only these may be found: what the law, the owner and the sender of a newsletter write at length. */
const LONG_KINDS: ReadonlySet<BoilerplateKind> = new Set(['consent', 'copyright', 'donation', 'newsletter']);

/**
 * The blocks that are still in the text and that no hint claims as a title, date, byline or the like, read for phrases.
 * From `proseWords` words on a block is judged by its opening alone. `placed` tells them where they stand.
 */
export function readLines(document: Document, proseWords: number): readonly Line[] {
  const reader = traceReader(document.language?.value);
  const rowOf = remembered(linkRow);
  return openBlocks(document).map((block) => readLine(block, { reader, rowOf, proseWords }));
}

/** Whether a block may belong to the main content of the page; of a text every block may. */
export type IsMain = (index: number) => boolean;

/** The lines with the side of the body that each stands on. */
export function placed(lines: readonly Line[], isMain: IsMain): readonly Line[] {
  const body = bodyOf(lines, isMain);
  return body === undefined ? lines : lines.map((line, at) => ({ ...line, side: sideOf(at, body) }));
}

function openBlocks(document: Document): readonly Block[] {
  const placed = placings(document);
  const claimed = new Set(document.hints.filter(({ source }) => source === 'line').map(({ at }) => at));
  return document.blocks.filter(({ index }) => placed[index]?.place === 'text' && !claimed.has(index));
}

/** Whether the line stands above or below the body: there it takes less to be boilerplate. */
export function isOutside({ side }: Line): boolean {
  return side === 'before' || side === 'after';
}

interface Reading {
  readonly reader: TraceReader;
  readonly rowOf: (text: string) => LinkRow | undefined;
  readonly proseWords: number;
}

function readLine(block: Block, { reader, rowOf, proseWords }: Reading): Line {
  const features = measured(block);
  const line = {
    block,
    features,
    side: 'no-body' as const,
    isProse: features.endsSentence && features.words >= BODY_WORDS,
  };
  if (block.kind === 'code' || block.kind === 'table' || features.characters > LONGEST) return line;
  if (features.words >= proseWords) {
    const trace = reader.opening(block.text);
    return trace !== undefined && LONG_KINDS.has(trace.kind) ? { ...line, trace } : line;
  }
  const [trace, label, row] = [reader.proof(block.text), reader.label(block.text), rowOf(block.text)];
  if (trace === undefined && label === undefined && row === undefined) return line;
  return { ...line, ...present('trace', trace), ...present('label', label), ...present('row', row) };
}

/** A property, or none where there is no value for it. */
function present<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value }); // the one key given
}

interface Body {
  readonly first: number;
  readonly last: number;
}

function bodyOf(lines: readonly Line[], isMain: IsMain): Body | undefined {
  const isBody = ({ isProse, trace, block }: Line) => isProse && trace === undefined && isMain(block.index);
  const first = lines.findIndex(isBody);
  if (first < 0) return undefined;
  let [prose, all] = [0, 0];
  for (const line of lines) {
    if (!isMain(line.block.index)) continue;
    all += line.features.characters;
    if (line.isProse) prose += line.features.characters;
  }
  return prose < BODY_SHARE * all ? undefined : { first, last: lines.findLastIndex(isBody) };
}

function sideOf(at: number, body: Body): Side {
  if (at < body.first) return 'before';
  return at > body.last ? 'after' : 'body';
}
