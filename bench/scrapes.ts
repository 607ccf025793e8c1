import type { Cleaned } from '../src/index.ts';
import { placings } from '../src/placing.ts';

/** What must come of a scrape: a verdict for each line, the metadata, the comments. */
export interface ScrapeExpectation {
  readonly lines: readonly ExpectedLine[];
  readonly metadata: ExpectedMetadata;
  readonly comments?: readonly ExpectedComment[];
  readonly clean_text: string;
}

interface ExpectedLine {
  /** The first characters of the line. */
  readonly text: string;
  readonly line: number;
  readonly action: 'keep' | 'drop' | 'meta' | 'borderline';
  readonly accept?: readonly string[];
  readonly field?: string;
}

interface ExpectedMetadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly authors_roles?: readonly { readonly name: string; readonly place: string }[];
  readonly date: string | null;
  readonly date_precision?: string;
  readonly dateline: string | null;
  readonly publisher: string | null;
  readonly publisher_domain_hint?: string;
  readonly section: string | null;
  readonly language: string;
  readonly comments_total: number;
  readonly comments_spam: number;
}

interface ExpectedComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  readonly verdict: 'spam' | 'genuine';
}

interface Share {
  readonly right: number;
  readonly n: number;
}

export interface ScrapeScore {
  readonly lines: Share;
  readonly metadata: Share;
  readonly comments: Share;
  /** What is wrong, a sentence each. */
  readonly faults: readonly string[];
}

/** Holds what came of a scrape against what must come of it. `source` is the decoded scrape. */
export function scoreScrape(cleaned: Cleaned, source: string, expected: ScrapeExpectation): ScrapeScore {
  const faults: string[] = [];
  const check = (what: string, actual: unknown, wanted: unknown): boolean => {
    const same = JSON.stringify(actual) === JSON.stringify(wanted);
    if (!same) faults.push(`${what} is ${JSON.stringify(actual)}, not ${JSON.stringify(wanted)}`);
    return same;
  };
  const lines = expected.lines.map((line) => lineIsRight({ cleaned, source }, line, faults));
  const metadata = metadataChecks(cleaned, expected).map(([what, actual, wanted]) => check(what, actual, wanted));
  const comments = (expected.comments ?? []).map((comment, index) =>
    check(`comment ${index + 1}`, commentOf(cleaned, index), {
      author: comment.author,
      date: comment.date,
      text: comment.text,
      verdict: comment.verdict,
    }),
  );
  return { lines: shareOf(lines), metadata: shareOf(metadata), comments: shareOf(comments), faults };
}

function shareOf(results: readonly boolean[]): Share {
  return { right: results.filter(Boolean).length, n: results.length };
}

interface Placed {
  readonly cleaned: Cleaned;
  readonly source: string;
}

function lineIsRight({ cleaned, source }: Placed, line: ExpectedLine, faults: string[]): boolean {
  const { document } = cleaned;
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const block = document.blocks.find(
    ({ span: [start, end] }) => lineOf(start) <= line.line && line.line <= lineOf(end),
  );
  if (block === undefined) {
    faults.push(`line ${line.line} "${line.text}" is in no block`);
    return false;
  }
  const { place, verdict } = placings(document)[block.index] ?? { place: 'text' };
  const came = place === 'text' ? 'keep' : place === 'metadata' ? 'meta' : 'drop';
  const right = came === line.action || line.action === 'borderline' || (line.accept ?? []).includes(came);
  if (!right)
    faults.push(
      `line ${line.line} "${line.text}" came to ${came} (${verdict?.rule ?? 'no verdict'}), not to ${line.action}`,
    );
  return right;
}

type Check = readonly [what: string, actual: unknown, wanted: unknown];

function metadataChecks(
  { record, document, ledger }: Cleaned,
  { metadata, clean_text: text, lines }: ScrapeExpectation,
): readonly Check[] {
  const spam = new Set(ledger.filter(({ rule }) => rule === 'comments/spam').map(({ comment }) => comment));
  const accepted = new Set(lines.filter(({ accept }) => accept !== undefined).map(({ text: line }) => squeezed(line)));
  const kept = (record?.text ?? '').split('\n\n').map(squeezed);
  const wanted = text.split('\n\n').map(squeezed);
  return [
    [
      'the text',
      kept.filter((paragraph) => wanted.includes(paragraph)),
      wanted.filter(
        (paragraph) => kept.includes(paragraph) || ![...accepted].some((line) => paragraph.startsWith(line)),
      ),
    ],
    ['the title', record?.title ?? null, metadata.title],
    ['the authors', record?.authors.map(({ name }) => name), metadata.authors],
    [
      'the places of the authors',
      record?.authors.map(({ location }) => location),
      (metadata.authors_roles ?? []).map(({ place }) => place),
    ],
    ['the date', record?.datetime_published ?? record?.date_published ?? null, metadata.date],
    ['the precision of the date', record?.date_precision ?? null, metadata.date_precision ?? null],
    ['the dateline', (record?.dateline ?? null) === null ? null : datelineOf(record?.dateline), metadata.dateline],
    ['the publisher', record?.publisher ?? null, metadata.publisher],
    ['the site', record?.site_name ?? null, metadata.publisher_domain_hint ?? null],
    ['the section', record?.section ?? null, metadata.section],
    ['the language', record?.language ?? null, metadata.language],
    ['the number of comments', document.comments.length, metadata.comments_total],
    ['the number of spam comments', spam.size, metadata.comments_spam],
  ];
}

const DATELINE_END = /[\s—–-]+$/;

function datelineOf(dateline: { readonly raw: string } | null | undefined): string | undefined {
  return dateline?.raw.replace(DATELINE_END, '');
}

function commentOf({ document, ledger }: Cleaned, index: number): object {
  const comment = document.comments[index];
  const spam = ledger.some((line) => line.rule === 'comments/spam' && line.comment === index);
  const text = comment?.body.map((block) => document.blocks[block]?.text ?? '').join('\n') ?? null;
  return {
    author: comment?.author ?? null,
    date: comment?.published?.datetime ?? comment?.published?.date ?? null,
    text,
    verdict: spam ? 'spam' : 'genuine',
  };
}

const WHITE_SPACE = /\s+/g;

function squeezed(text: string): string {
  return text.replace(WHITE_SPACE, '');
}
