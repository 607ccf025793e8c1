import { openDocument } from '../../src/pipeline.ts';
import { asRaw } from '../decant.ts';
import type { Extractor } from './extractor.ts';
import { timed } from './extractor.ts';

/** The page as decant cuts it into blocks, with nothing taken out: what any system has to be ahead of. */
export function keepAll(): Extractor {
  return {
    system: 'keep-all',
    extract: (page) =>
      timed(
        () =>
          openDocument(asRaw(page))
            .blocks.map(({ text }) => text)
            .join('\n'),
        (text) => text,
      ),
  };
}
