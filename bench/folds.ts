import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from '../src/config/resolve.ts';
import type { Config } from '../src/config/schema.ts';
import { stages } from '../src/pipeline.ts';
import type { DocumentStage } from '../src/stage.ts';
import { type BoilerplateModels, boilerplate } from '../src/stages/boilerplate.ts';
import { foldOf } from '../training/fold.ts';
import { type NamedPage, type TrainedModel, trainingPages } from '../training/pages.ts';

export type Pipeline = readonly DocumentStage[];

/** decant under test: which stages judge a page, and what its model has seen. */
export interface Judges {
  /** What it is called in a table: by its preset. */
  readonly system: string;
  pipelineFor(page: NamedPage): Pipeline;
  hasSeen(page: NamedPage): boolean;
  isCrossvalidated(page: NamedPage): boolean;
}

export interface JudgesOptions {
  /** The model under test, as training calls it. */
  readonly model: TrainedModel;
  /** Puts weights of that model in the place of those that are shipped. */
  reads(weights: string): BoilerplateModels;
  /** The models as they are shipped, where something is measured of them; those of the stage unless said. */
  readonly shipped?: BoilerplateModels;
  readonly preset: string;
  /** Folder with the models of the folds: a page that trained the shipped one is judged by that without its domain. */
  readonly folds?: string | undefined;
}

/** The stages for one document as a configuration has them; with the models of folds, where there are any. */
export function judges({ model, reads, shipped: asShipped, preset, folds }: JudgesOptions): Judges {
  const config = resolveConfig([{ origin: '--preset', value: { preset } }]);
  const withModels = (models: BoilerplateModels): Pipeline =>
    documentStages(config).map((stage) =>
      stage.name === 'boilerplate' ? boilerplate(config.boilerplate, models) : stage,
    );
  const shipped = asShipped === undefined ? documentStages(config) : withModels(asShipped);
  const trained = trainingPages(model);
  const ofFold = (folder: string, fold: number): Pipeline =>
    withModels(reads(readFileSync(join(folder, `fold-${fold}.json`), 'utf8')));
  const byFold = folds === undefined ? [] : Array.from({ length: trained.folds }, (_, fold) => ofFold(folds, fold));
  const isFolded = byFold.length > 0;
  return {
    system: preset === 'balanced' ? 'decant' : `decant-${preset}`,
    pipelineFor: (page) =>
      isFolded && trained.has(page) ? (byFold[foldOf(page.url ?? page.id, trained.folds)] ?? shipped) : shipped,
    hasSeen: (page) => !isFolded && trained.has(page),
    isCrossvalidated: (page) => isFolded && trained.has(page),
  };
}

function documentStages(config: Config): Pipeline {
  return stages(config).filter((stage): stage is DocumentStage => stage.scope === 'document');
}
