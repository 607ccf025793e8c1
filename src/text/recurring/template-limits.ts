/** From when on a paragraph belongs to its site and not to its document. */
export interface TemplateLimits {
  /** Documents that it must stand on, at least. */
  readonly minimum: number;
  /** Share of the site's documents that it must stand on. */
  readonly share: number;
  /** Documents that a site must have before any paragraph is judged. */
  readonly minDocuments: number;
  /** A paragraph of more words is never one. */
  readonly maxWords: number;
  /** Share of a document, in words and templates aside, that must stand nowhere else for the document to count. */
  readonly ownShare: number;
  /** Share of all documents of the site from which a paragraph is taken for a template when the search begins. */
  readonly coreShare: number;
  /** On a small site a paragraph of more words is not taken for one then: all of it may be one document, time and again. */
  readonly coreWords: number;
}

/** Documents that a paragraph must stand on, of so many; Infinity where they are too few to tell. */
export function limitOf(documents: number, { minimum, share, minDocuments }: TemplateLimits): number {
  if (documents < minDocuments) return Number.POSITIVE_INFINITY;
  return Math.max(minimum, Math.ceil(share * documents - ROUNDING));
}

/** Ten in a hundred of 70 are 7, also in binary fractions. */
const ROUNDING = 1e-9;
