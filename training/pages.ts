import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** What names a page of a corpus. */
export interface NamedPage {
  readonly id: string;
  readonly url?: string | null;
}

/** The pages that trained what is shipped, so that a bench can tell which figures were seen. Checksums only. */
export interface TrainingPages {
  /** The number of folds; a page lies in the one that `foldOf` gives. */
  readonly folds: number;
  has(page: NamedPage): boolean;
}

/** The models that pages of a corpus have trained. */
export type TrainedModel = 'main-content' | 'lines';

function fileOf(model: TrainedModel): string {
  return join(import.meta.dirname, `${model}.pages.json`);
}

interface Listed {
  readonly folds: number;
  readonly pages: readonly number[];
}

/** Reads the list; an empty one where nothing was trained yet. */
export function trainingPages(model: TrainedModel): TrainingPages {
  const file = fileOf(model);
  const { folds, pages }: Listed = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { folds: 1, pages: [] };
  const known = new Set(pages);
  return { folds, has: (page) => known.has(checksum(page)) };
}

export function writeTrainingPages(
  model: TrainedModel,
  { folds, pages }: { readonly folds: number; readonly pages: readonly NamedPage[] },
): void {
  const sums = [...new Set(pages.map(checksum))].sort((a, b) => a - b);
  writeFileSync(fileOf(model), `${JSON.stringify({ folds, pages: sums })}\n`);
}

function checksum({ id, url }: NamedPage): number {
  return crc32(`${id} ${url ?? ''}`);
}
