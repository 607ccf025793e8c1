import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ScrapeExpectation, scoreScrape } from '../bench/scrapes.ts';
import { clean } from '../src/api/clean.ts';

const FOLDER = resolve(import.meta.dirname, '../../shared/seeds');
const here = existsSync(join(FOLDER, 'expected.json'));
if (!here) console.warn(`SKIPPED: the three real scrapes are not at ${FOLDER}; nothing of them is in the repository.`);

describe.skipIf(!here)('the three real scrapes', () => {
  const expected: Readonly<Record<string, ScrapeExpectation>> = here
    ? JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'))
    : {};
  const names = Object.keys(expected).filter((name) => !name.startsWith('_'));

  it.each(names)('come out line by line, field by field, comment by comment: %s', (name) => {
    const bytes = readFileSync(join(FOLDER, name));
    const expectation = expected[name];
    if (expectation === undefined) throw new TypeError(`Expected an entry for ${name}`);
    const score = scoreScrape(clean({ uri: name, content: { bytes } }), bytes.toString('utf8'), expectation);
    expect(score.faults).toEqual([]);
    expect(score.lines.n + score.metadata.n).toBeGreaterThan(30);
  });
});
