import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Document } from '../../document.ts';
import type { FailedLine } from '../../record.ts';
import type { DocumentTally, Outcome } from '../report.ts';
import type { Finished, Lines, Rendered } from '../task.ts';
import { Damage, markOf, textOf, textOrNull, verify } from './database.ts';
import { unpack } from './pack.ts';

/** What finished work came to. */
export interface Known {
  readonly id: string;
  readonly hash: string;
  readonly fetched: string;
  readonly failure?: FailedLine;
  readonly isSketched: boolean;
}

/** The same of what a task gave just now. */
export function knownOf(finished: Finished): Known {
  if ('failure' in finished)
    return { id: finished.failure.id, hash: '', fetched: '', failure: finished.failure, isSketched: false };
  const { id, hash, fetched, sketch } = finished;
  return { id, hash, fetched, isSketched: sketch !== null };
}

/** What is remembered of the work on documents, by the digest of everything that it depends on. */
export interface Cache {
  /** Whether it holds anything since it was opened that it did not hold then. */
  readonly isOther: boolean;
  /** What came of it: the line of what failed, where it did, or whether there is a sketch; undefined where it is not known. */
  known(key: string): Known | undefined;
  /** Remembers what a task gave. */
  put(key: string, finished: Finished): void;
  /** A document as it is kept, still packed. */
  packed(key: string): { readonly body: Uint8Array; readonly characters: number };
  document(key: string): { readonly document: Document; readonly characters: number };
  /** The lines of a document, without their content; undefined where they were never made. */
  rendered(key: string): Omit<Rendered, 'pack'> | undefined;
  putRendered(key: string, rendered: Rendered): void;
  lines(key: string): Lines;
}

/** The cache in a state. */
export function createCache(database: DatabaseSync): Cache {
  let isOther = false;
  const insert = database.prepare('INSERT OR REPLACE INTO prepared VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertRendered = database.prepare('INSERT OR REPLACE INTO rendered VALUES (?, ?, ?, ?, ?, ?)');
  const select = database.prepare(
    'SELECT id, uri, hash, fetched, characters, failure, sketch, mark FROM prepared WHERE key = ?',
  );
  const selectBody = database.prepare('SELECT characters, body FROM prepared WHERE key = ?');
  const selectRendered = database.prepare('SELECT outcome, record, tally, mark FROM rendered WHERE key = ?');
  const selectPack = database.prepare('SELECT pack FROM rendered WHERE key = ?');
  const putRendered: Cache['putRendered'] = (key, { outcome, record, tally, pack }) => {
    isOther = true;
    const told = JSON.stringify(tally);
    insertRendered.run(key, outcome, record, told, markOf(key, outcome, record, told), pack);
  };
  return {
    get isOther() {
      return isOther;
    },
    known(key) {
      const row = select.get(key);
      if (row === undefined) return undefined;
      verifyPrepared(key, row);
      const failure = textOrNull(row['failure']);
      return {
        id: textOf(row['id']),
        hash: textOf(row['hash']),
        fetched: textOf(row['fetched']),
        ...(failure === null ? {} : { failure: failureOf(failure) }),
        isSketched: row['sketch'] !== null,
      };
    },
    put(key, finished) {
      isOther = true;
      if ('failure' in finished) {
        const { id, uri } = finished.failure;
        const failure = JSON.stringify(finished.failure);
        insert.run(key, id, uri, '', '', 0, failure, null, markOf(key, id, uri, '', '', 0, failure, null), null);
        return;
      }
      const { id, uri, hash, fetched, characters, sketch, body, rendered } = finished;
      const mark = markOf(key, id, uri, hash, fetched, characters, null, sketchMark(sketch));
      insert.run(key, id, uri, hash, fetched, characters, null, sketch, mark, body);
      if (rendered !== undefined) putRendered(key, rendered);
    },
    packed(key) {
      const row = selectBody.get(key);
      const body = row?.['body'];
      if (!(body instanceof Uint8Array)) throw new Damage('A document of the state is missing.');
      return { body, characters: Number(row?.['characters']) };
    },
    document(key) {
      const row = selectBody.get(key);
      if (row === undefined) throw new Damage('A document of the state is missing.');
      return { document: unpack(row['body']) as Document, characters: Number(row['characters']) }; // as `put` packed it
    },
    rendered(key) {
      const row = selectRendered.get(key);
      if (row === undefined) return undefined;
      const [outcome, record, told] = [textOf(row['outcome']), textOrNull(row['record']), textOf(row['tally'])];
      verify(row, key, outcome, record, told);
      const tally: DocumentTally = JSON.parse(told); // as `putRendered` wrote it: its checksum holds
      return { outcome: outcome as Outcome, record, tally };
    },
    putRendered,
    lines(key) {
      return unpack(selectPack.get(key)?.['pack']) as Lines; // as `putRendered` packed it
    },
  };
}

/** Holds a row of `prepared` against its checksum. */
export function verifyPrepared(key: string, row: Readonly<Record<string, unknown>>): void {
  const { id, uri, hash, fetched, characters, failure, sketch } = row;
  verify(
    row,
    key,
    textOf(id),
    textOf(uri),
    textOf(hash),
    textOf(fetched),
    Number(characters),
    textOrNull(failure),
    sketch instanceof Uint8Array ? sketchMark(sketch) : textOrNull(sketch),
  );
}

/** What the checksum of a row holds of a sketch: of bytes, their own. */
function sketchMark(sketch: string | Uint8Array | null): string | number | null {
  return sketch instanceof Uint8Array ? crc32(sketch) : sketch;
}

function failureOf(text: string): FailedLine {
  const line: FailedLine = JSON.parse(text); // as `put` wrote it
  return line;
}
