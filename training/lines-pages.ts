import { crc32 } from 'node:zlib';
import { type LinesRow, textPage } from '../gold/lines-row.ts';
import { seededRandom } from '../gold/seeded-random.ts';
import type { Document } from '../src/document.ts';
import { openDocument, runStages } from '../src/pipeline.ts';
import { comments } from '../src/stages/comments.ts';
import { normalise } from '../src/stages/normalise.ts';

/** A document to learn from, with the label of each of its blocks: 1 kept, 0 dropped, -1 neither. */
export interface LabelledDocument {
  readonly document: Document;
  readonly labels: readonly number[];
}

/** Share of a block's characters that lines of one label must have for it to be the block's. */
const OF_ONE_LABEL = 0.8;

/** The page as the pipeline sees it before boilerplate is looked for. */
export function labelledDocument(row: LinesRow): LabelledDocument {
  const { text, lines } = textPage(row);
  const raw = { uri: row.id, mediaType: 'text/plain', content: { text } };
  const document = runStages(openDocument(raw), [normalise(), comments()]);
  let at = 0;
  const labels = document.blocks.map(({ span: [from, to] }) => {
    const shares = [0, 0];
    while ((lines[at]?.end ?? to) <= from) at += 1;
    for (let line = at; (lines[line]?.start ?? to) < to; line += 1) {
      const label = row.lines[line]?.[2] ?? -1;
      const shared = Math.min(to, lines[line]?.end ?? to) - Math.max(from, lines[line]?.start ?? from);
      if (label === 0 || label === 1) shares[label] = (shares[label] ?? 0) + shared;
    }
    return shares.findIndex((share) => share >= OF_ONE_LABEL * (to - from));
  });
  return { document, labels };
}

/** A page of the corpus of extraction, as far as its lines teach of what kind it is. */
export interface PageRow {
  readonly id: string;
  readonly url?: string | null;
  readonly page_type?: string | null;
  readonly html?: string;
}

const NEITHER = 2;
const WHITE_SPACE = /\s+/gu;

/** All lines of a page with mark-up, of which none is known to be good or bad. */
export function unlabelled({ html = '', ...row }: PageRow): LinesRow {
  const { blocks } = openDocument({ uri: row.url ?? row.id, mediaType: 'text/html', content: { text: html } });
  const lines = blocks.map(({ text }) => text.replace(WHITE_SPACE, ' ').trim()).filter((line) => line !== '');
  return { ...row, lines: lines.map((line) => [line, 0, NEITHER]) };
}

/** Lines around the good ones that a crop leaves at most, and the share of the others between them that it takes out. */
const MARGIN = 6;
const TAKEN_OUT = 0.45;

/** The page as extractors leave it: its good lines with a few of those around them and some of those between them. */
export function cropped(row: LinesRow): LinesRow | undefined {
  const isGood = ([, , label]: LinesRow['lines'][number]): boolean => label === 1;
  const first = row.lines.findIndex(isGood);
  if (first < 0) return undefined;
  const last = row.lines.findLastIndex(isGood);
  const random = seededRandom(crc32(row.id));
  const from = Math.max(0, first - Math.floor(random() * (MARGIN + 1)));
  const to = Math.min(row.lines.length, last + 1 + Math.floor(random() * (MARGIN + 1)));
  const lines = row.lines.slice(from, to).filter((line, at) => {
    const isBetween = from + at > first && from + at < last;
    return !isBetween || line[2] !== 0 || random() >= TAKEN_OUT;
  });
  return { ...row, lines };
}
