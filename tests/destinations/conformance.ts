import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Destination, type Report, type SyncOptions, sync } from '../../src/destinations/destination.ts';
import { openOutput } from '../../src/destinations/output.ts';
import type { DocumentRecord } from '../../src/record.ts';
import { temporaryFolder } from '../temporary.ts';
import { bareRecord, fullRecord, idOf, type ResultsOptions, resultsIn } from './results.ts';

/** One place that a destination writes to, for the time of a test. */
export interface Place {
  /** The destination as a process finds it that starts now. */
  open(): Destination;
  /** What the place holds, by id, as somebody reads it who does not know decant. */
  held(): Promise<ReadonlyMap<string, unknown>>;
  /** Keeps the place as it is at this instant; what it gives puts that there again. */
  freeze(): () => void;
}

export interface Subject {
  readonly name: string;
  place(): Place;
  /** How it follows a revision that comes next: by what changed unless said. */
  readonly manner?: 'changes' | 'anew';
  /** How the place shows a record. */
  shown(record: DocumentRecord): unknown;
}

/** Brings a place level in the manner of one process. */
export async function bring(place: Place, folder: string, options: SyncOptions = {}): Promise<Report> {
  const destination = place.open();
  try {
    return await sync(await openOutput(folder), destination, options);
  } finally {
    await destination.close();
  }
}

class Killed extends Error {}

const STRANGE: readonly DocumentRecord[] = [
  bareRecord('left\u2028right', { text: 'one\u2028two\u2029three', title: 'null' }),
  bareRecord('\u202Efdp.exe', { text: '\u05E9\u05DC\u05D5\u05DD \u{1F6A2}\u200D\u{1F30A}', title: '# not a heading' }),
  bareRecord('../../etc/passwd', { text: '---\ntitle: other\n---\n', title: '---' }),
  bareRecord('CON', { text: 'a', title: ' leading and trailing ' }),
  bareRecord('x'.repeat(3000), { text: `${'long '.repeat(40_000)}end`, title: '' }),
  bareRecord('__proto__', { text: "it's; DROP TABLE documents", title: '"quoted" \\ back', tags: ['', '~', 'yes'] }),
  bareRecord('tab\tnew\nline', { text: 'e\u0301 and \u00E9', warnings: ['a', 'b'] }),
];

/** What every destination keeps, whatever it writes to. */
export function conforms({ name, place: make, shown, manner = 'changes' }: Subject): void {
  const expected = (records: readonly DocumentRecord[]): ReadonlyMap<string, unknown> =>
    new Map(records.map((record) => [record.id, shown(record)]));
  const results = (options: ResultsOptions = {}): ReturnType<typeof resultsIn> => resultsIn(temporaryFolder(), options);
  const shards: readonly ResultsOptions[] = [
    {},
    { shards: 3 },
    { shards: 3, compression: 'zstd' },
    { compression: 'gzip' },
  ];

  describe(`the destination ${name}`, () => {
    it.each(shards)('holds every field of every document: %o', async (options) => {
      const [place, { folder, write }] = [make(), results(options)];
      const records = [fullRecord('a'), bareRecord('b'), fullRecord('c', { language_score: 1, tags: [] })];
      write(records);
      expect(await bring(place, folder)).toMatchObject({ how: 'anew', revision: 1, removed: 0 });
      expect(await place.held()).toEqual(expected(records));
    });

    it('holds what is strange', async () => {
      const [place, { folder, write }] = [make(), results()];
      write(STRANGE);
      await bring(place, folder);
      expect(await place.held()).toEqual(expected(STRANGE));
    });

    it('holds nothing where the results hold nothing, before and after there was something', async () => {
      const [place, { folder, write }] = [make(), results()];
      write([]);
      await bring(place, folder);
      expect(await place.held()).toEqual(new Map());
      write([bareRecord('a')]);
      await bring(place, folder);
      write([]);
      await bring(place, folder);
      expect(await place.held()).toEqual(new Map());
      expect(await bring(place, folder)).toMatchObject({ how: 'level' });
    });

    it.each(shards.slice(0, 3))('follows what is new, changed, gone and canonical: %o', async (options) => {
      const [place, { folder, write }] = [make(), results(options)];
      const many = Array.from({ length: 12 }, (_, index) => fullRecord(`k${index}`));
      write([...many, bareRecord('changes'), bareRecord('goes'), bareRecord('copy')]);
      await bring(place, folder);
      const after = [...many, bareRecord('changes', { text: 'other' }), bareRecord('comes')];
      write(after, [idOf('copy')]);
      expect(await bring(place, folder)).toMatchObject({ how: manner, revision: 2 });
      expect(await place.held()).toEqual(expected(after));
    });

    it('does nothing where it is level', async () => {
      const [place, { folder, write }] = [make(), results()];
      write([fullRecord('a')]);
      await bring(place, folder);
      const steps: number[] = [];
      expect(await bring(place, folder, { step: () => void steps.push(1) })).toMatchObject({
        how: 'level',
        written: 0,
        removed: 0,
      });
      write([fullRecord('a')]);
      expect(await bring(place, folder, { step: () => void steps.push(1) })).toMatchObject({ how: 'level' });
      expect(steps).toEqual([]);
    });

    it('is made anew where it has missed a revision', async () => {
      const [place, { folder, write }] = [make(), results()];
      write([bareRecord('a'), bareRecord('b'), bareRecord('c')]);
      await bring(place, folder);
      write([bareRecord('a'), bareRecord('c', { text: 'other' })]);
      write([bareRecord('a'), bareRecord('c', { text: 'other' }), bareRecord('d')]);
      expect(await bring(place, folder)).toMatchObject({ how: 'anew', revision: 3 });
      expect(await place.held()).toEqual(
        expected([bareRecord('a'), bareRecord('c', { text: 'other' }), bareRecord('d')]),
      );
    });

    it('follows no change that does not begin where it stands, though the revisions are next to each other', async () => {
      const [place, one, other] = [make(), results(), results()];
      one.write([bareRecord('a'), bareRecord('b')]);
      await bring(place, one.folder);
      other.write([bareRecord('c'), bareRecord('d'), bareRecord('e')]);
      other.write([bareRecord('c'), bareRecord('d'), bareRecord('e'), bareRecord('f')]);
      expect(await bring(place, other.folder)).toMatchObject({ how: 'anew', revision: 2 });
      expect([...(await place.held()).keys()].sort()).toEqual(['c', 'd', 'e', 'f'].map(idOf).sort());
    });

    it('refuses results of another name rather than mixing them, unless it is told to replace', async () => {
      const [place, one, other] = [make(), results(), results({ name: 'second' })];
      one.write([bareRecord('a')]);
      other.write([bareRecord('b')]);
      await bring(place, one.folder);
      await expect(bring(place, other.folder)).rejects.toMatchObject({ code: 'write/foreign' });
      expect([...(await place.held()).keys()]).toEqual([idOf('a')]);
      await bring(place, other.folder, { replace: true });
      expect([...(await place.held()).keys()]).toEqual([idOf('b')]);
    });

    it('keeps what it holds where the results are damaged', async () => {
      const [place, { folder, write }] = [make(), results()];
      write([bareRecord('a')]);
      await bring(place, folder);
      write([bareRecord('a'), bareRecord('b')]);
      writeFileSync(join(folder, 'documents.jsonl'), '{"id":"half');
      await expect(bring(place, folder)).rejects.toMatchObject({ code: 'input/damaged' });
      expect([...(await place.held()).keys()]).toEqual([idOf('a')]);
    });

    it('is whole after it was killed or broken off at any step, and was done again', async () => {
      const { folder, write } = results();
      const before = [bareRecord('a'), fullRecord('b'), bareRecord('c'), bareRecord('d')];
      const after = [bareRecord('a'), fullRecord('b', { title: 'Other' }), bareRecord('d'), bareRecord('f')];
      for (const start of ['empty', 'standing'] as const) {
        const place = make();
        if (start === 'standing') {
          write(before);
          await bring(place, folder);
        }
        const origin = place.freeze();
        write(after);
        const instants: (() => void)[] = [];
        await bring(place, folder, { step: () => void instants.push(place.freeze()) });
        expect(instants.length).toBeGreaterThan(2);
        for (const [at, instant] of instants.entries()) {
          instant();
          await bring(place, folder);
          expect(await place.held(), `killed at step ${at} of ${start}`).toEqual(expected(after));
          expect(await bring(place, folder)).toMatchObject({ how: 'level' });
          if (at !== 0 && at !== instants.length >> 1 && at !== instants.length - 1) continue;
          origin();
          let step = 0;
          const breaking = (): void => {
            if (step++ === at) throw new Killed();
          };
          await expect(bring(place, folder, { step: breaking })).rejects.toThrow(Killed);
          await bring(place, folder);
          expect(await place.held(), `broken off at step ${at} of ${start}`).toEqual(expected(after));
        }
      }
    });

    it('comes to the same whatever way the results took, synced at every revision or at some', async () => {
      const state = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), fc.constantFrom('one', 'two'), {
        maxKeys: 7,
      });
      const way = fc.array(fc.tuple(state, fc.boolean()), { minLength: 1, maxLength: 4 });
      const folders = temporaryFolder();
      let run = 0;
      await fc.assert(
        fc.asyncProperty(way, async (steps) => {
          const [place, { folder, write }] = [make(), resultsIn(join(folders, String(run++)), { shards: 2 })];
          let records: readonly DocumentRecord[] = [];
          for (const [documents, isSynced] of steps) {
            records = Object.entries(documents).map(([uri, text]) => bareRecord(uri, { text }));
            write(records);
            if (isSynced) await bring(place, folder);
          }
          await bring(place, folder);
          expect(await place.held()).toEqual(expected(records));
        }),
        { numRuns: 4 },
      );
    });
  });
}
