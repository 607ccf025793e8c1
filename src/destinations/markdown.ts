import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { DecantError } from '../errors.ts';
import type { MarkdownRow } from '../exports.ts';
import { pageOf } from '../markdown.ts';
import type { DocumentRecord } from '../record.ts';
import { toYaml } from '../yaml.ts';
import { FIELDS } from './columns.ts';
import type { Destination, Update } from './destination.ts';
import { type FolderWriting, guarded, keptFolder } from './folder.ts';
import { documentLines, type Output, records } from './output.ts';

/** What is not in the front matter: the text is the page, and what every judgement rests on stays in the results. */
const LEFT_OUT = new Set<keyof DocumentRecord>(['text', 'provenance', 'notes']);

/**
 * A folder with a file of Markdown for each document, its metadata in front matter (YAML). Files are renamed into their
 * places, and are not synced to the disk one by one: a kill leaves each as it was or as it will be, a power cut need not.
 */
export function markdownFolder(folder: string): Destination {
  const kept = keptFolder(folder, 'markdown');
  return {
    address: `markdown:${folder}`,
    holds: 'pages',
    standing: kept.standing,
    bring: (update) => guarded(folder, () => bringFiles(kept, update)),
    close: async () => undefined,
  };
}

async function bringFiles(
  kept: ReturnType<typeof keptFolder>,
  { output, standing, changes, step }: Update,
): Promise<{ readonly written: number; readonly removed: number }> {
  const writing = await kept.begin();
  try {
    const before = new Map([...writing.files.keys()].map((name) => [idIn(name), name]));
    const seen = new Set<string>();
    let written = 0;
    for await (const { record, markdown } of readPages(output, changes?.changed)) {
      seen.add(record.id);
      const name = fileName(record);
      const old = before.get(record.id);
      if (old !== undefined && old !== name) await writing.remove(old);
      written += await put(writing, name, page(record, markdown));
      step();
    }
    const gone = changes?.gone ?? [...before.keys()].filter((id) => !seen.has(id));
    let removed = 0;
    for (const id of gone) {
      const name = before.get(id);
      if (name === undefined) continue;
      await writing.remove(name);
      removed += 1;
      step();
    }
    await writing.commit(standing);
    return { written, removed };
  } finally {
    await writing.end();
  }
}

/** Writes a file, unless it stands there already as it is to be; gives how many were written. */
async function put(writing: FolderWriting, name: string, content: string): Promise<number> {
  const from = createHash('sha256').update(content).digest('hex');
  if (writing.files.get(name)?.from === from) return 0;
  await writeFile(writing.temporary(name), content);
  await writing.place(name, from);
  return 1;
}

interface Page {
  readonly record: DocumentRecord;
  readonly markdown: string;
}

/** Each record with what it is as Markdown: what the run wrote, where it did, or what can be made of the record. */
async function* readPages(output: Output, only: ReadonlySet<string> | undefined): AsyncGenerator<Page> {
  for (const file of output.documents) {
    const name = file.file.replace('documents', 'markdown');
    const own = output.manifest.files.find((one) => one.file === name);
    // The lines of both files are those of the same documents, in the same order.
    const rows = own === undefined ? undefined : documentLines(output, own, only);
    for await (const record of records(output, file, only)) {
      const row = await rows?.next();
      yield { record, markdown: row === undefined ? pageOf(record) : pageIn(row.value, record) };
    }
  }
}

function pageIn(line: string | undefined, { id }: DocumentRecord): string {
  const row: MarkdownRow | undefined = line === undefined ? undefined : JSON.parse(line); // written by decant: its hash holds
  if (row?.id === id) return row.markdown;
  throw new DecantError(
    'input/damaged',
    `The documents and what they are as Markdown are not of the same ids at ${id}. Run again.`,
  );
}

function page(record: DocumentRecord, markdown: string): string {
  const front = FIELDS.filter((field) => !LEFT_OUT.has(field) && saysSomething(record[field]));
  return `---\n${toYaml(Object.fromEntries(front.map((field) => [field, record[field]])))}---\n\n${markdown}\n`;
}

function saysSomething(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

const SLUG_LENGTH = 60;
const ACCENTS = /\p{M}/gu;
const NOT_IN_SLUGS = /[^a-z0-9]+/g;
const HYPHEN_AT_END = /^-|-$/g;
const ID_LENGTH = 16;

/**
 * What the file of a document is called: what can be read of its URI in plain letters, and its id, which alone makes it
 * unique. No name leads out of the folder, is hidden, or is one that a system keeps for itself.
 */
function fileName({ uri, id }: DocumentRecord): string {
  const plain = uri
    .slice(-SLUG_LENGTH * 2)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase();
  const slug = plain.replace(NOT_IN_SLUGS, '-').slice(-SLUG_LENGTH).replace(HYPHEN_AT_END, '');
  return slug === '' ? `${id}.md` : `${slug}-${id}.md`;
}

function idIn(name: string): string {
  return name.slice(-ID_LENGTH - '.md'.length, -'.md'.length);
}
