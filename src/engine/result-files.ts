import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DecantError, systemReason } from '../errors.ts';
import type { DocumentRecord, FailedLine, LedgerLine, RejectedLine, Written } from '../record.ts';
import { readLines } from '../sources/lines.ts';
import { unpackedFile } from './compression.ts';
import { resultKind } from './files.ts';

/** Everything that the results of a run say of one document. */
export interface DocumentResults extends Written {
  readonly id: string;
  readonly uri: string;
}

/** A line of any of the files, and which one it stands in. */
type ResultLine =
  | { readonly file: 'documents'; readonly line: DocumentRecord }
  | { readonly file: 'rejected'; readonly line: RejectedLine }
  | { readonly file: 'failed'; readonly line: FailedLine }
  | { readonly file: 'ledger'; readonly line: LedgerLine };

const FILES = ['documents', 'rejected', 'failed', 'ledger'] as const;

/**
 * The results in a folder, document by document, by URI and then id. The files are read side by side, so that memory holds
 * one document at a time however many there are.
 *
 * @throws DecantError `input/not-found` where the folder holds no results, `read/invalid-json` where they are not those of a run.
 */
export async function* documentResults(folder: string): AsyncGenerator<DocumentResults> {
  const readers: Reader[] = [];
  try {
    for (const { file, name } of resultFiles(folder)) readers.push(await openReader(file, join(folder, name)));
    for (let uri = least(readers); uri !== undefined; uri = least(readers)) {
      const lines: ResultLine[] = [];
      for (const reader of readers) {
        for (let head = reader.head(); head?.line.uri === uri; head = reader.head()) {
          lines.push(head);
          await reader.advance();
        }
      }
      yield* gathered(uri, lines);
    }
  } finally {
    for (const reader of readers) await reader.close();
  }
}

/** Whether a folder holds results of a run. */
export function holdsResults(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => fileOf(name) !== undefined);
}

function resultFiles(folder: string): readonly { readonly file: ResultLine['file']; readonly name: string }[] {
  if (!holdsResults(folder)) throw new DecantError('input/not-found', `${folder} holds no results of a run.`);
  return readdirSync(folder).flatMap((name) => {
    const file = fileOf(name);
    return file === undefined ? [] : [{ file, name }];
  });
}

function fileOf(name: string): ResultLine['file'] | undefined {
  const kind = resultKind(name);
  return FILES.find((file) => file === kind);
}

/** The lines of one URI, by id: rows with one address may have keys of their own. */
function gathered(uri: string, lines: readonly ResultLine[]): readonly DocumentResults[] {
  const ids = [...new Set(lines.map(({ line }) => line.id))].sort();
  return ids.map((id) => {
    const results: { -readonly [Key in keyof Written]: Written[Key] } = { ledger: [] };
    const ledger: LedgerLine[] = [];
    for (const { file, line } of lines) {
      if (line.id !== id) continue;
      if (file === 'documents') results.record = line;
      else if (file === 'rejected') results.rejected = line;
      else if (file === 'failed') results.failed = line;
      else ledger.push(line);
    }
    return { id, uri, ...results, ledger };
  });
}

interface Reader {
  /** The line that comes next; undefined at the end. */
  head(): ResultLine | undefined;
  advance(): Promise<void>;
  close(): Promise<void>;
}

async function openReader(file: ResultLine['file'], path: string): Promise<Reader> {
  const lines = parsedLines(file, path);
  let current = await lines.next();
  return {
    head: () => (current.done ? undefined : current.value),
    async advance() {
      const before = current.done ? undefined : current.value.line.uri;
      current = await lines.next();
      if (before === undefined || current.done || byUri(before, current.value.line.uri) <= 0) return;
      throw new DecantError('read/invalid-json', `${path} is not in the order in which a run writes it, by URI.`);
    },
    close: async () => {
      await lines.return(undefined);
    },
  };
}

/** No line is refused for its length: what a run has written can be read. */
const LONGEST = Number.MAX_SAFE_INTEGER;

async function* parsedLines(file: ResultLine['file'], path: string): AsyncGenerator<ResultLine> {
  const decoder = new TextDecoder();
  try {
    for await (const batch of readLines(unpackedFile(path), LONGEST)) {
      for (const line of batch)
        if ('bytes' in line && line.bytes.length > 0) yield parsed(file, path, decoder.decode(line.bytes));
    }
  } catch (cause) {
    if (cause instanceof DecantError) throw cause;
    throw new DecantError('read/failed', `Cannot read ${path} to its end: ${systemReason(cause)}.`, { cause });
  }
}

function parsed(file: ResultLine['file'], path: string, text: string): ResultLine {
  try {
    const line: ResultLine['line'] = JSON.parse(text);
    if (typeof line.id === 'string' && typeof line.uri === 'string') return { file, line } as ResultLine; // the file names the shape of its lines
  } catch (cause) {
    throw new DecantError('read/invalid-json', `${path} holds a line that is no JSON: ${text.slice(0, 80)}`, { cause });
  }
  throw new DecantError('read/invalid-json', `${path} holds a line without id and uri: ${text.slice(0, 80)}`);
}

function least(readers: readonly Reader[]): string | undefined {
  let found: string | undefined;
  for (const reader of readers) {
    const uri = reader.head()?.line.uri;
    if (uri !== undefined && (found === undefined || byUri(uri, found) < 0)) found = uri;
  }
  return found;
}

/** The order of the files: that of the bytes in UTF-8, which differs from that of UTF-16 beyond U+FFFF. */
export function byUri(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
