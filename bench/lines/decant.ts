import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, resolveConfig } from '../../src/config.ts';
import { type Document, rejection } from '../../src/document.ts';
import { lineModel } from '../../src/models/lines.ts';
import { openDocument, runStages, stages } from '../../src/pipeline.ts';
import { placings } from '../../src/placing.ts';
import type { DocumentStage } from '../../src/stage.ts';
import { boilerplate } from '../../src/stages/boilerplate.ts';
import { version } from '../../src/version.ts';
import { foldOf } from '../../training/fold.ts';
import { type NamedPage, trainingPages } from '../../training/pages.ts';
import { tokens } from '../metrics.ts';
import type { TextLine, TextPage } from './row.ts';
import type { LineSystem } from './system.ts';

type Pipeline = readonly DocumentStage[];

export interface DecantLinesOptions {
  readonly preset: string;
  /** Folder with the models of the folds: a page that trained the shipped one is judged by that without its domain. */
  readonly folds?: string;
}

/** decant as `clean` runs it on a text: what leaves the text, to whatever place, is not kept. */
export function decantLines({ preset, folds }: DecantLinesOptions): LineSystem {
  const config = resolveConfig([{ origin: '--preset', value: { preset } }]);
  const shipped = documentStages(config);
  const trained = trainingPages('lines');
  const byFold =
    folds === undefined ? [] : Array.from({ length: trained.folds }, (_, fold) => foldStages(config, folds, fold));
  const pipelineFor = (page: NamedPage): Pipeline => {
    if (byFold.length === 0 || !trained.has(page)) return shipped;
    return byFold[foldOf(page.url ?? page.id, trained.folds)] ?? shipped;
  };
  return {
    system: preset === 'balanced' ? 'decant' : `decant-${preset}`,
    version: version(),
    hasSeen: (page) => byFold.length === 0 && trained.has(page),
    isCrossvalidated: (page) => byFold.length > 0 && trained.has(page),
    keeps: (text, page) => keptShares(text, pipelineFor(page)),
  };
}

function documentStages(config: Config): Pipeline {
  return stages(config).filter((stage): stage is DocumentStage => stage.scope === 'document');
}

function foldStages(config: Config, folder: string, fold: number): Pipeline {
  const text = lineModel(JSON.parse(readFileSync(join(folder, `fold-${fold}.json`), 'utf8')));
  return documentStages(config).map((stage) =>
    stage.name === 'boilerplate' ? boilerplate(config.boilerplate, { text }) : stage,
  );
}

/** The document before the first stage that presets or models change anything of, as long as its text is in use. */
const begun = new WeakMap<TextPage, Document>();

function keptShares(page: TextPage, pipeline: Pipeline): readonly number[] {
  const { id, text, lines } = page;
  const first = pipeline.findIndex(({ name }) => name === 'boilerplate');
  const raw = { uri: id, mediaType: 'text/plain', content: { text } };
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
