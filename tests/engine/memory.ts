import type { RunOptions } from '../../src/engine/run-options.ts';
import { judging, type RawDocument, type ReadFailure, type Source } from '../../src/stage.ts';

export const text = (uri: string, content: string): RawDocument => ({ uri, content: { text: content } });

/** A source of what it is given, one thing a turn. */
export function memory(items: Iterable<RawDocument | ReadFailure>, name = 'memory'): Source {
  return {
    name,
    async *read() {
      for (const item of items) {
        await new Promise((resolve) => setImmediate(resolve));
        yield item;
      }
    },
  };
}

/** A stage that changes nothing, and tells each document that it sees. */
export function watching(seen: string[], version = 1): ReturnType<typeof judging> {
  return judging({
    name: 'watching',
    version,
    rules: {},
    judge(document) {
      seen.push(document.origin.uri);
      return [];
    },
  });
}

/** Options for a run over things in memory. */
export function options(
  out: string,
  items: Iterable<RawDocument | ReadFailure>,
  more: Partial<RunOptions> = {},
): RunOptions {
  return {
    sources: [memory(items)],
    stages: [],
    out,
    concurrency: 4,
    fingerprint: 'test',
    options: {},
    version: '0.0.0',
    now: () => new Date(0),
    ...more,
  };
}
