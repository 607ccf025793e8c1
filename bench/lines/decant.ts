import type { TextLine, TextPage } from '../../gold/lines-row.ts';
import { tokens } from '../../gold/metrics.ts';
import { type Document, rejection } from '../../src/document.ts';
import { lineModel } from '../../src/models/lines.ts';
import { openDocument, runStages } from '../../src/pipeline.ts';
import { placings } from '../../src/placing.ts';
import { version } from '../../src/version.ts';
import { judges, type Pipeline } from '../folds.ts';
import type { LineSystem } from './system.ts';

export interface DecantLinesOptions {
  readonly preset: string;
  /** Folder with the models of the folds: a page that trained the shipped one is judged by that without its domain. */
  readonly folds?: string;
}

/** decant as `clean` runs it on a text: what leaves the text, to whatever place, is not kept. */
export function decantLines({ preset, folds }: DecantLinesOptions): LineSystem {
  const { pipelineFor, ...judging } = judges({
    model: 'lines',
    reads: (weights) => ({ text: lineModel(JSON.parse(weights)) }),
    preset,
    folds,
  });
  return { ...judging, version: version(), keeps: (text, page) => keptShares(text, pipelineFor(page)) };
}

/** The document before the first stage that presets or models change anything of, as long as its text is in use. */
const begun = new WeakMap<TextPage, Document>();

function keptShares(page: TextPage, pipeline: Pipeline): readonly number[] {
  const { uri, text, lines } = page;
  const first = pipeline.findIndex(({ name }) => name === 'boilerplate');
  const raw = { uri, mediaType: 'text/plain', content: { text } };
  const opened = begun.get(page) ?? runStages(openDocument(raw), pipeline.slice(0, first));
  begun.set(page, opened);
  const document = runStages(opened, pipeline.slice(first));
  if (rejection(document) !== undefined) return lines.map(() => 0);
  return sharesInText(document, lines, text);
}

/** Of each line the share of its words that stand in blocks of the text: a block may be a part of a line, or several. */
function sharesInText(document: Document, lines: readonly TextLine[], text: string): readonly number[] {
  const places = placings(document);
  let at = 0;
  return lines.map(({ start, end }) => {
    let [kept, all] = [0, 0];
    while ((document.blocks[at]?.span[1] ?? end) <= start) at += 1;
    for (let block = at; (document.blocks[block]?.span[0] ?? end) < end; block += 1) {
      const [from, to] = document.blocks[block]?.span ?? [end, end];
      const words = tokens(text.slice(Math.max(from, start), Math.min(to, end)).toLowerCase()).length;
      all += words;
      if (places[block]?.place === 'text') kept += words;
    }
    return all === 0 ? 0 : kept / all;
  });
}
