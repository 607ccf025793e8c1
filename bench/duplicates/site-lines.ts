import { rows as rowsIn } from '../../gold/rows.ts';

/** A document of a site, line by line, each with what it is. */
export interface SiteDocument {
  readonly id: string;
  readonly site: string;
  readonly lines: readonly string[];
  /** `body`, `boiler`, or a repeat within the document: `selfdup`, `selfneardup`, `teaser`. */
  readonly labels: readonly string[];
}

interface SiteRow {
  readonly id: string;
  readonly site: string;
  readonly text: string;
  readonly labels: readonly string[];
}

/** The documents of a set of sites in the order of its file; none where its rows have no labels for their lines. */
export async function siteDocuments(
  path: string,
  limit: number = Number.POSITIVE_INFINITY,
): Promise<readonly SiteDocument[]> {
  const documents: SiteDocument[] = [];
  for await (const row of rowsIn<Partial<SiteRow>>(path)) {
    const { id, site, text, labels } = row;
    if (id === undefined || site === undefined || text === undefined || !Array.isArray(labels)) return [];
    if (documents.length >= limit) break;
    documents.push({ id, site, lines: text.split('\n'), labels });
  }
  return documents;
}

/** Takes lines out of documents: for each document and line, whether it goes. */
export interface LineRemover {
  readonly system: string;
  remove(
    documents: readonly SiteDocument[],
  ): Promise<readonly (readonly boolean[])[]> | readonly (readonly boolean[])[];
}
