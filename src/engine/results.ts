import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { printableName } from '../errors.ts';
import type { DocumentRecord, FailedLine, LedgerLine, RejectedLine, Written } from '../record.ts';
import { unpackedFile } from './compression.ts';
import { resultKind } from './files.ts';

/** Looks a document up by URI or id in the results of a run; undefined where they do not hold it. */
export async function findLines(out: string, wanted: string): Promise<Written | undefined> {
  const [record] = await linesOf<DocumentRecord>(out, 'documents', wanted);
  const [rejected] = await linesOf<RejectedLine>(out, 'rejected', wanted);
  const [failed] = await linesOf<FailedLine>(out, 'failed', wanted);
  const ledger = await linesOf<LedgerLine>(out, 'ledger', wanted);
  if (record === undefined && rejected === undefined && failed === undefined && ledger.length === 0) return undefined;
  return {
    ...(record === undefined ? {} : { record }),
    ...(rejected === undefined ? {} : { rejected }),
    ...(failed === undefined ? {} : { failed }),
    ledger,
  };
}

/** What helps who asked for a document that results do not hold: the one of that name, or how theirs are called. */
export async function adviceOn(out: string, wanted: string): Promise<string> {
  const tail = `/${wanted.split('/').at(-1)}`;
  let first: string | undefined;
  for (const kind of ['documents', 'rejected', 'failed']) {
    for (const path of await filesOf(out, kind)) {
      for await (const line of textLines(path)) {
        const { uri }: { readonly uri: string } = JSON.parse(line); // written by decant
        if (uri.endsWith(tail)) return `Did you mean ${printableName(uri)}?`;
        first ??= uri;
      }
    }
  }
  return first === undefined ? 'Name another folder: --out.' : `Its documents are named like ${printableName(first)}.`;
}

/** The files of one kind in a folder: one, or one for each shard. */
async function filesOf(out: string, kind: string): Promise<readonly string[]> {
  if (!existsSync(out)) return [];
  const names = (await readdir(out)).filter((name) => resultKind(name) === kind);
  return names.sort().map((name) => join(out, name));
}

async function linesOf<Line extends { readonly id: string; readonly uri: string }>(
  out: string,
  kind: string,
  wanted: string,
): Promise<Line[]> {
  const found: Line[] = [];
  const needle = JSON.stringify(wanted);
  for (const path of await filesOf(out, kind)) {
    for await (const line of textLines(path)) {
      if (!line.includes(needle)) continue;
      const parsed: Line = JSON.parse(line); // written by decant, in the shape of its file
      if (parsed.id === wanted || parsed.uri === wanted) found.push(parsed);
    }
  }
  return found;
}

/** The lines of a result file. */
export async function* textLines(path: string): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of unpackedFile(path)) {
    const pieces = (rest + decoder.write(chunk)).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  if (rest !== '') yield rest;
}
