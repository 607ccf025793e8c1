import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { DocumentRecord, FailedLine, LedgerLine, RejectedLine, Written } from '../record.ts';

/** Looks a document up by URI or id in the results of a run; undefined where they do not hold it. */
export async function findLines(out: string, wanted: string): Promise<Written | undefined> {
  const [record] = await linesOf<DocumentRecord>(join(out, 'documents.jsonl'), wanted);
  const [rejected] = await linesOf<RejectedLine>(join(out, 'rejected.jsonl'), wanted);
  const [failed] = await linesOf<FailedLine>(join(out, 'failed.jsonl'), wanted);
  const ledger = await linesOf<LedgerLine>(join(out, 'ledger.jsonl'), wanted);
  if (record === undefined && rejected === undefined && failed === undefined && ledger.length === 0) return undefined;
  return {
    ...(record === undefined ? {} : { record }),
    ...(rejected === undefined ? {} : { rejected }),
    ...(failed === undefined ? {} : { failed }),
    ledger,
  };
}

async function linesOf<Line extends { readonly id: string; readonly uri: string }>(
  path: string,
  wanted: string,
): Promise<Line[]> {
  if (!existsSync(path)) return [];
  const found: Line[] = [];
  const needle = JSON.stringify(wanted);
  for await (const line of textLines(path)) {
    if (!line.includes(needle)) continue;
    const parsed: Line = JSON.parse(line); // written by decant, in the shape of its file
    if (parsed.id === wanted || parsed.uri === wanted) found.push(parsed);
  }
  return found;
}

/** The lines of a result file. */
export async function* textLines(path: string): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of createReadStream(path)) {
    const pieces = (rest + decoder.write(chunk)).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  if (rest !== '') yield rest;
}
