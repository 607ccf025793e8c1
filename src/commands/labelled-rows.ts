import { createReadStream } from 'node:fs';
import { faultInWords } from '../config/fault-words.ts';
import { DecantError, systemCode, systemReason } from '../errors.ts';
import type { LabelledComment } from '../learn/labelled.ts';
import { type LabelledRow, labelledSchema } from '../learn/labelled-row.ts';
import { type Line, type LongLine, readLines } from '../sources/lines.ts';
import { unpacked } from '../sources/unpack/unpack.ts';
import { detectLanguage } from '../text/language/language.ts';

const LONGEST_ROW = 8 * 1024 * 1024;
const MOST_FAULTS_TOLD = 20;

/** As the stage does: a language guessed with less tells nothing. */
const SURE_ENOUGH = 0.5;
const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * The comments of JSONL files, plain, gzip or Zstandard.
 *
 * @throws DecantError `input/not-found`; `read/invalid-row` with file and line of each bad row
 */
export async function readLabelled(files: readonly string[]): Promise<readonly LabelledComment[]> {
  const faults: string[] = [];
  const comments: LabelledComment[] = [];
  const languages = new Map<string, string | undefined>();
  for (const file of files) {
    for await (const line of linesOf(file)) {
      const row = rowOf(line);
      if (row === undefined) continue;
      if (Array.isArray(row)) faults.push(...row.map((fault) => `${file}:${line.number}: ${fault}`));
      else comments.push(commentOf(row, `${file}:${line.number}`, languages));
    }
  }
  if (faults.length === 0) return comments;
  const told = faults.slice(0, MOST_FAULTS_TOLD);
  const more = faults.length > told.length ? [`  and ${faults.length - told.length} more`] : [];
  throw new DecantError(
    'read/invalid-row',
    ['Some rows are no labelled comments; nothing was written:', ...told.map((fault) => `  ${fault}`), ...more].join(
      '\n',
    ),
  );
}

async function* linesOf(file: string): AsyncGenerator<Line | LongLine> {
  try {
    for await (const batch of readLines(unpacked(createReadStream(file)), LONGEST_ROW)) yield* batch;
  } catch (cause) {
    if (systemCode(cause) === undefined) throw cause;
    const message = `Cannot read the labelled comments in ${file}: ${systemReason(cause)}.`;
    throw new DecantError('input/not-found', message, { cause });
  }
}

/** The row of a line, what is wrong with it, or nothing for an empty line. */
function rowOf(line: Line | LongLine): LabelledRow | string[] | undefined {
  if (!('bytes' in line)) return [`the row is longer than ${LONGEST_ROW} bytes`];
  const text = Buffer.from(line.bytes).toString('utf8').trim();
  if (text === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ['the row is no JSON']; // the parser's own words differ by version
  }
  const result = labelledSchema.safeParse(value, { error: faultInWords });
  if (result.success) return result.data;
  return result.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
}

const SPAM: ReadonlySet<LabelledRow['label']> = new Set<LabelledRow['label']>([1, true, 'spam']);

/** A row without group and title stands alone. */
function commentOf(
  { text, label, group, author, date, article_title, article_text, language }: LabelledRow,
  place: string,
  languages: Map<string, string | undefined>,
): LabelledComment {
  const under = group ?? article_title ?? place;
  const article = [article_title, article_text].filter((part) => part !== null && part !== undefined).join('\n');
  if (!languages.has(under)) languages.set(under, language ?? languageOf(article));
  const known = languages.get(under);
  const day = DAY.exec(date ?? '')?.[0];
  return {
    group: under,
    text,
    label: SPAM.has(label) ? 1 : 0,
    ...(author === null || author === undefined ? {} : { author }),
    ...(day === undefined ? {} : { published: { date: day, precision: 'day' } }),
    ...(article === '' ? {} : { article }),
    ...(known === undefined ? {} : { language: known }),
  };
}

function languageOf(article: string): string | undefined {
  const { value, confidence } = detectLanguage(article);
  return confidence >= SURE_ENOUGH ? value : undefined;
}
