import { join } from 'node:path';
import * as sqlite from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { carried, uncarried } from '../../src/engine/carried-error.ts';
import { run } from '../../src/engine/run.ts';
import type { RunOptions } from '../../src/engine/run-options.ts';
import { Damage } from '../../src/engine/state/database.ts';
import { DecantError } from '../../src/errors.ts';
import { resultBytes, temporaryFolder } from '../temporary.ts';
import { options, text } from './memory.ts';
import { stages } from './recurring-stage.ts';

/** More than this thread does before it asks others to help. */
const DOCUMENTS = Array.from({ length: 80 }, (_, index) =>
  text(
    `a/${100 + index}.txt`,
    `The menu of every page\n\nThe ship${index} sailed from port${index} with cargo${index}.`,
  ),
);
const WORKERS = { module: new URL('./recurring-stage.ts', import.meta.url).href, options: {} };

describe('a document that is damaged in the state', () => {
  it.each<[string, Partial<RunOptions>]>([
    ['this thread', {}],
    ['another thread', { workers: WORKERS, concurrency: 2 }],
  ])('is never failed for it, but cleaned again with the others: met in %s', async (_, more) => {
    const out = temporaryFolder();
    const warnings: string[] = [];
    const settings = { stages: stages(), onWarning: (warning: string) => void warnings.push(warning), ...more };
    await run(options(out, DOCUMENTS, settings));
    const database = new sqlite.DatabaseSync(join(out, '.decant', 'state.sqlite'));
    database.exec('DELETE FROM prepared WHERE key NOT IN (SELECT digest FROM member); DELETE FROM rendered'); // all go over the barrier again
    database.exec("UPDATE prepared SET body = x'00ff' WHERE uri = 'a/178.txt'");
    database.close();
    const fresh = temporaryFolder();
    await run(options(fresh, DOCUMENTS.slice(1), settings));
    await run(options(out, DOCUMENTS.slice(1), settings));
    expect(resultBytes(out)).toEqual(resultBytes(fresh));
    expect(warnings).toEqual([expect.stringContaining('put aside')]);
  });
});

describe('an error on its way from another thread', () => {
  it.each([
    new Damage('A row is not as it was written.'),
    new DecantError('config/missing-package', 'It is not installed.', { uri: 'a.txt', stage: 'metadata' }),
    new DecantError('run/stage', 'It could not decide.'),
    new RangeError('out of paper'),
  ])('keeps its class where it matters, its code and its words: %s', (error) => {
    const arrived = uncarried(structuredClone(carried(error)));
    expect(arrived).toMatchObject({ message: error.message, stack: error.stack });
    expect(arrived instanceof Damage).toBe(error instanceof Damage);
    if (error instanceof DecantError) expect({ ...arrived }).toEqual({ ...error });
  });

  it('is told when it was no error at all', () => {
    expect(uncarried(carried('stop'))).toMatchObject({ message: 'stop' });
  });
});
