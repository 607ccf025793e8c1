import { rejection } from '../src/document.ts';
import { type MainContentModel, mainContentModel, shippedMainContent } from '../src/models/main-content.ts';
import { openDocument, runStages } from '../src/pipeline.ts';
import { toLedger, toRecord } from '../src/render.ts';
import type { RawDocument } from '../src/stage.ts';
import { version } from '../src/version.ts';
import { judges, type Pipeline } from './folds.ts';
import type { Extracted, Extractor, Page } from './peers/extractor.ts';
import { type Stopwatch, stopwatch } from './peers/extractor.ts';
import type { BenchOptions } from './report.ts';

/**
 * decant as `clean` runs it, with its parts timed: `parse` is decoding, parsing and cutting into blocks; then each stage
 * by its name. What is in no part is the making of the ledger and the record. `main-content` is a part of `boilerplate`: what is
 * measured of the blocks, the trees and the network. With a folder of folds, a page that trained
 * the shipped model is judged by the one that was trained without its domain.
 */
export function decant({ folds, preset = 'balanced' }: Pick<BenchOptions, 'folds' | 'preset'> = {}): Extractor {
  const choice = choiceWatch();
  const { pipelineFor, ...judging } = judges({
    model: 'main-content',
    reads: (weights) => ({ page: choice.watched(mainContentModel(JSON.parse(weights))) }),
    shipped: { page: choice.watched(shippedMainContent()) },
    preset,
    folds,
  });
  const extract = (page: Page): Extracted => {
    choice.milliseconds = 0;
    const { parts, ...extracted } = cleaned(page, pipelineFor(page));
    return parts === undefined
      ? extracted
      : { ...extracted, parts: new Map([...parts, ['main-content', choice.milliseconds]]) };
  };
  return { ...judging, version: version(), extract };
}

/** How long the choice of blocks takes: from when a model is asked for its columns, before anything is measured, to its odds. */
interface ChoiceWatch {
  milliseconds: number;
  watched(model: MainContentModel): MainContentModel;
}

function choiceWatch(): ChoiceWatch {
  const choice = {
    milliseconds: 0,
    watched(model: MainContentModel): MainContentModel {
      let watch: Stopwatch | undefined;
      return {
        ...model,
        get columns() {
          watch = stopwatch();
          return model.columns;
        },
        judge(rows) {
          const judged = model.judge(rows);
          choice.milliseconds += watch?.lap() ?? 0;
          return judged;
        },
      };
    },
  };
  return choice;
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
