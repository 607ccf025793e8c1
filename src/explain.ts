import { styleText } from 'node:util';
import type { Document, Evidence } from './document.ts';
import { rejection } from './document.ts';
import { printable } from './errors.ts';
import type { Finding } from './metadata.ts';
import type { Place } from './placing.ts';
import { placings } from './placing.ts';
import type { LedgerLine, Written } from './record.ts';

export interface TranscriptOptions {
  /** Colour for a terminal. */
  readonly colour: boolean;
  /** Characters of a block's text that are shown; Infinity for all. */
  readonly width: number;
}

const MARK: Readonly<Record<Place, string>> = { text: '+', metadata: '=', comments: '>', dropped: '-' };
const COLOUR: Readonly<Record<Place, 'green' | 'cyan' | 'blue' | 'red'>> = {
  text: 'green',
  metadata: 'cyan',
  comments: 'blue',
  dropped: 'red',
};

/**
 * A document as a readable transcript: every block with its place and, where it is not in the text, the rule and the
 * evidence; then every metadata field with its source.
 */
export function transcript(document: Document, options: TranscriptOptions): string {
  const paint = painter(options.colour);
  const placed = placings(document);
  const blocks = document.blocks.map((block, index) => {
    const { place, verdict } = placed[index] ?? { place: 'text' };
    const label = `${MARK[place]} ${String(index).padStart(3)} ${block.kind.padEnd(9)}`;
    const line = paint(COLOUR[place], `${label} ${printableLine(block.text, options.width)}`);
    const told = block.data === undefined ? line : `${line}\n${readFrom(block.data, paint)}`;
    return verdict === undefined ? told : `${told}\n${reason(verdict.rule, verdict.evidence, paint)}`;
  });
  return [
    ...opening(document, paint),
    ...blocks,
    '',
    ...findings(document, paint),
    ...notes(document, paint),
    legend(paint),
    '',
  ].join('\n');
}

/** The same from the results of a run: the text paragraph by paragraph, what is not in it from the ledger, each in its place. */
export function writtenTranscript({ record, rejected, failed, ledger }: Written, options: TranscriptOptions): string {
  const paint = painter(options.colour);
  const uri = record?.uri ?? rejected?.uri ?? failed?.uri ?? ledger[0]?.uri ?? '';
  const refused = rejected ?? failed;
  const id = record?.id ?? rejected?.id ?? failed?.id ?? ledger[0]?.id ?? '';
  const lines: string[] = [paint('bold', whole(uri)), `id ${id}`];
  if (refused !== undefined) {
    const why = 'rule' in refused ? refused.rule : refused.code;
    lines.push(paint('red', `not written: ${why} ${words(refused.evidence)}`), whole(refused.message));
  }
  lines.push('');
  const paragraphs = paragraphsOf(record);
  const moved = new Map(ownLines(ledger, record !== undefined).map((line) => [line.block, line]));
  let index = 0;
  const told = (): void => {
    for (let line = moved.get(index); line !== undefined; line = moved.get(index)) {
      const place: Place = line.effect === 'drop' ? 'dropped' : (line.to ?? 'dropped');
      lines.push(
        paint(
          COLOUR[place],
          `${MARK[place]} ${String(index).padStart(3)} ${line.kind.padEnd(9)} ${printableLine(line.text, options.width)}`,
        ),
      );
      if (line.data !== undefined) lines.push(readFrom(line.data, paint));
      lines.push(reason(line.rule, line.evidence, paint));
      moved.delete(index);
      index += 1;
    }
  };
  for (const paragraph of paragraphs) {
    told();
    lines.push(
      paint(
        COLOUR.text,
        `${MARK.text} ${String(index).padStart(3)} ${''.padEnd(9)} ${printableLine(paragraph, options.width)}`,
      ),
    );
    index += 1;
  }
  told();
  // Blocks without text leave gaps in the numbers: what lies behind one comes here.
  for (const rest of [...moved.keys()].sort((a, b) => Number(a) - Number(b))) {
    index = Number(rest);
    told();
  }
  const values = new Map<string, unknown>(Object.entries(record ?? {}));
  const fields = Object.entries(record?.provenance ?? {}).flatMap(([field, found]) =>
    fieldLines(field, { ...found, value: values.get(field) }, paint),
  );
  const seen = (record?.notes ?? []).map(({ rule, block, evidence }) => noted(rule, block, { evidence, paint }));
  return `${[...lines, '', ...fields, '', ...seen].join('\n').trimEnd()}\n\n${legend(paint)}\n`;
}

/** The blocks of a text; the text in one piece where a block holds a blank line, so that the pieces could be anybody's. */
function paragraphsOf(record: Written['record']): readonly string[] {
  if (record === undefined || record.text === '') return [];
  const pieces = record.text.split('\n\n');
  return pieces.length === record.paragraph_count ? pieces : [record.text];
}

/** The lines of the document itself, not those of another version of it that was not written, which begin with the whole. */
export function ownLines(ledger: Written['ledger'], isWritten: boolean): Written['ledger'] {
  const versions: LedgerLine[][] = [[]];
  let last = -1;
  for (const line of ledger) {
    if (line.block === null || line.block <= last) versions.push([]);
    versions.at(-1)?.push(line);
    last = line.block ?? -1;
  }
  const wanted = versions.filter((lines) => lines.length > 0 && (lines[0]?.block !== null) === isWritten);
  return (wanted[0] ?? []).filter(({ block }) => block !== null);
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

function opening(document: Document, paint: Paint): readonly string[] {
  const { origin, id } = document;
  const rejected = rejection(document);
  return [
    paint('bold', whole(origin.uri)),
    `${origin.mediaType}, ${origin.encoding}, id ${id}`,
    ...(rejected === undefined ? [] : [paint('red', `not written: ${rejected.rule} ${words(rejected.evidence)}`)]),
    '',
  ];
}

function reason(rule: string, evidence: Evidence, paint: Paint): string {
  return `${' '.repeat(INDENT)}${paint('yellow', rule)} ${words(evidence)}`;
}

/** Where in the data of its page a block was read. */
function readFrom(data: string, paint: Paint): string {
  return `${' '.repeat(INDENT)}${paint('yellow', 'segment/data')} ${words({ at: data })}`;
}

const INDENT = 16;

function words(evidence: Evidence): string {
  return Object.entries(evidence)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? whole(JSON.stringify(value)) : value}`)
    .join(' ');
}

/** One line of printable text: line breaks become ⏎ and control characters are spelt out, not sent to the terminal. */
export function printableLine(text: string, width: number): string {
  const line = printable(text.slice(0, Math.min(text.length, width + 1)).replace(LINE_BREAK, ' ⏎ '));
  return line.length <= width && text.length <= width ? line : `${line.slice(0, width)}…`;
}

/** The same at any length. */
function whole(text: string): string {
  return printableLine(text, Number.POSITIVE_INFINITY);
}

const LINE_BREAK = /\r\n|\n|\r/g;

function findings(document: Document, paint: Paint): readonly string[] {
  const lines: string[] = [];
  for (const [field, finding] of Object.entries(document.metadata)) lines.push(...fieldLines(field, finding, paint));
  return lines.length === 0 ? ['no metadata found', ''] : [...lines, ''];
}

/** A field with its value and, below it, who says so, how sure, in which words, and what else was on offer. */
function fieldLines(
  field: string,
  {
    value,
    source,
    evidence,
    confidence,
    alternatives,
  }: Omit<Finding<unknown>, 'span' | 'source'> & { readonly source: string },
  paint: Paint,
): readonly string[] {
  const others =
    alternatives.length === 0
      ? ''
      : `, not ${alternatives.map((other) => `${whole(JSON.stringify(other.value) ?? '')} (${other.source})`).join(', ')}`;
  const name = field.length < INDENT ? field.padEnd(INDENT) : `${field} `;
  return [
    `${paint('bold', name)}${printableLine(display(value), FIELD_WIDTH)}`,
    `${' '.repeat(INDENT)}${source} ${confidence}: ${JSON.stringify(printableLine(evidence, FIELD_WIDTH))}${others}`,
  ];
}

const FIELD_WIDTH = 200;

function display(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function notes(document: Document, paint: Paint): readonly string[] {
  const lines = document.verdicts
    .filter(({ effect }) => effect === 'note')
    .map(({ rule, target, evidence }) => noted(rule, target === 'document' ? null : target, { evidence, paint }));
  return lines.length === 0 ? [] : [...lines, ''];
}

function noted(
  rule: string,
  block: number | null,
  { evidence, paint }: { readonly evidence: Evidence; readonly paint: Paint },
): string {
  return `${paint('yellow', rule)}${block === null ? '' : ` on ${block}`} ${words(evidence)}`;
}

function legend(paint: Paint): string {
  const entries = Object.entries(MARK) as [Place, string][]; // the keys of the table
  return entries.map(([place, mark]) => paint(COLOUR[place], `${mark} ${place}`)).join('   ');
}
