import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, resolveConfig } from '../src/config.ts';
import { rejection } from '../src/document.ts';
import { mainContentModel } from '../src/models/main-content.ts';
import { openDocument, runStages, stages } from '../src/pipeline.ts';
import { toLedger, toRecord } from '../src/render.ts';
import type { DocumentStage, RawDocument } from '../src/stage.ts';
import { boilerplate } from '../src/stages/boilerplate.ts';
import { version } from '../src/version.ts';
import { foldOf } from '../training/fold.ts';
import { trainingPages } from '../training/pages.ts';
import type { Extracted, Extractor, Page } from './peers/extractor.ts';
import { stopwatch } from './peers/extractor.ts';
import type { BenchOptions } from './report.ts';

type Pipeline = readonly DocumentStage[];

/**
 * decant as `clean` runs it, with its parts timed: `parse` is decoding, parsing and cutting into blocks; then each stage
 * by its name. What is in no part is the making of the ledger and the record. With a folder of folds, a page that trained
 * the shipped model is judged by the one that was trained without its domain.
 */
export function decant({ folds, preset = 'balanced' }: Pick<BenchOptions, 'folds' | 'preset'> = {}): Extractor {
  const config = resolveConfig([{ origin: '--preset', value: { preset } }]);
  const shipped = documentStages(config);
  const trained = trainingPages('main-content');
  const byFold =
    folds === undefined ? [] : Array.from({ length: trained.folds }, (_, fold) => foldStages(config, folds, fold));
  const pipelineFor = (page: Page): Pipeline => {
    if (byFold.length === 0 || !trained.has(page)) return shipped;
    return byFold[foldOf(page.url ?? page.id, trained.folds)] ?? shipped;
  };
  return {
    system: preset === 'balanced' ? 'decant' : `decant-${preset}`,
    version: version(),
    hasSeen: (page) => byFold.length === 0 && trained.has(page),
    isCrossvalidated: (page) => byFold.length > 0 && trained.has(page),
    extract: (page) => cleaned(page, pipelineFor(page)),
  };
}

function documentStages(config: Config): Pipeline {
  return stages(config).filter((stage): stage is DocumentStage => stage.scope === 'document');
}

function foldStages(config: Config, folder: string, fold: number): Pipeline {
  const model = mainContentModel(JSON.parse(readFileSync(join(folder, `fold-${fold}.json`), 'utf8')));
  return documentStages(config).map((stage) =>
    stage.name === 'boilerplate' ? boilerplate(config.boilerplate, { page: model }) : stage,
  );
}

function cleaned(page: Page, list: Pipeline): Extracted {
  const parts = new Map<string, number>();
  const watch = stopwatch();
  const timed = <Result>(part: string, step: () => Result): Result => {
    const result = step();
    parts.set(part, watch.lap());
    return result;
  };
  const spent = (): number => [...parts.values()].reduce((sum, part) => sum + part, 0);
  try {
    const opened = timed('parse', () => openDocument(asRaw(page)));
    const document = list.reduce((current, stage) => timed(stage.name, () => runStages(current, [stage])), opened);
    toLedger(document);
    const text = rejection(document) === undefined ? toRecord(document).text : '';
    return { text, milliseconds: spent() + watch.lap(), parts };
  } catch (failure) {
    const error = failure instanceof Error ? failure.message : String(failure);
    return { text: '', milliseconds: spent() + watch.lap(), error };
  }
}

/** A page under test as the pipeline reads it. */
export function asRaw({ id, url, html }: Page): RawDocument {
  return { uri: url ?? id, mediaType: 'text/html', content: { text: html } };
}
