import { resolveConfig } from '../src/config.ts';
import { rejection } from '../src/document.ts';
import { openDocument, runStages, stages } from '../src/pipeline.ts';
import { toLedger, toRecord } from '../src/render.ts';
import type { DocumentStage, RawDocument } from '../src/stage.ts';
import { version } from '../src/version.ts';
import type { Extracted, Extractor, Page } from './peers/extractor.ts';
import { stopwatch } from './peers/extractor.ts';

/** What the weights for main content were fitted on. */
const FITTED_ON: ReadonlySet<string> = new Set(['wcxb-dev']);

/**
 * decant as `clean` runs it, with its parts timed: `parse` is decoding, parsing and cutting into blocks; then each stage
 * by its name. What is in no part is the making of the ledger and the record.
 */
export function decant(): Extractor {
  const list = stages(resolveConfig([])).filter((stage): stage is DocumentStage => stage.scope === 'document');
  return { system: 'decant', version: version(), fittedOn: FITTED_ON, extract: (page) => cleaned(page, list) };
}

function cleaned(page: Page, list: readonly DocumentStage[]): Extracted {
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
