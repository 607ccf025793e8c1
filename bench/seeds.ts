import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../src/index.ts';
import type { Bench, Row } from './report.ts';
import { type ScrapeExpectation, type ScrapeScore, scoreScrape } from './scrapes.ts';

/** Three real scrapes with a verdict a line, every metadata field and every comment. */
export const seeds: Bench = {
  name: 'seeds',
  about: 'three real scrapes: every line, every metadata field, every comment',
  defaultData: '../shared/seeds',
  async run({ data }) {
    const expected: Readonly<Record<string, ScrapeExpectation>> = JSON.parse(
      readFileSync(join(data, 'expected.json'), 'utf8'),
    );
    return Object.entries(expected)
      .filter(([name]) => !name.startsWith('_'))
      .flatMap(([name, expectation]) => {
        const bytes = readFileSync(join(data, name));
        const score = scoreScrape(clean({ uri: name, content: { bytes } }), bytes.toString('utf8'), expectation);
        for (const fault of score.faults) process.stderr.write(`${name}: ${fault}\n`);
        return rows(name.replace('.txt', ''), score);
      });
  },
};

function rows(set: string, { lines, metadata, comments }: ScrapeScore): readonly Row[] {
  return Object.entries({ lines, metadata, comments })
    .filter(([, { n }]) => n > 0)
    .map(([metric, { right, n }]) => ({ bench: 'seeds', set, system: 'decant', metric, value: right / n, n }));
}
