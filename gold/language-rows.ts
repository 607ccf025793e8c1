import { createHash } from 'node:crypto';
import { rows } from './rows.ts';

/** A row of the language sets. */
export interface TextRow {
  readonly id: string;
  readonly lang1: string | null;
  readonly kind: string;
  readonly size?: string;
  readonly genre?: string;
  readonly text: string;
}

/** So many rows of a language are run: those whose ids have the smallest hashes. */
const ROWS_A_LANGUAGE = 150;

/** The rows of one kind (word, pair, sentence and so on) that the bench runs, and those that it leaves. */
export interface RowsOfKind {
  readonly run: readonly TextRow[];
  readonly left: readonly TextRow[];
}

/** The rows of a set by kind; the same in every run. */
export async function rowsByKind(path: string): Promise<ReadonlyMap<string, RowsOfKind>> {
  const byKind = new Map<string, Map<string, { readonly hash: string; readonly row: TextRow }[]>>();
  for await (const row of rows<TextRow>(path)) {
    if (row.lang1 === null || (row.genre === 'words' && row.id.startsWith('eld-'))) continue;
    const kind = row.size ?? row.genre ?? row.kind;
    const byLanguage = byKind.get(kind) ?? new Map();
    const hash = createHash('sha256').update(row.id).digest('hex');
    const list = byLanguage.get(row.lang1) ?? [];
    list.push({ hash, row });
    byLanguage.set(row.lang1, list);
    byKind.set(kind, byLanguage);
  }
  return new Map([...byKind].map(([kind, byLanguage]) => [kind, split([...byLanguage.values()])]));
}

function split(languages: readonly (readonly { readonly hash: string; readonly row: TextRow }[])[]): RowsOfKind {
  const sorted = languages.map((entries) =>
    entries.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ row }) => row),
  );
  return {
    run: sorted.flatMap((list) => list.slice(0, ROWS_A_LANGUAGE)),
    left: sorted.flatMap((list) => list.slice(ROWS_A_LANGUAGE)),
  };
}
