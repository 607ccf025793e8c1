import type { BoilerplateKind } from '../lexicon/lexicon.ts';
import { isOutside, type Line } from './boilerplate-lines.ts';
import type { Trace } from './boilerplate-traces.ts';
import type { LinkRow } from './link-rows.ts';

/** What proof is held against. */
export interface ProofLimits {
  /** Words from which a block is prose, which goes at the edges of the document only. */
  readonly proseWords: number;
  /** Kinds that paragraphs inside the body speak of: a text on newsletters may open and end with them as well. */
  readonly subjects: ReadonlySet<BoilerplateKind>;
}

/** The kinds that the prose inside the body shows traces of. */
export function subjectsOf(lines: readonly Line[], proseWords: number): ReadonlySet<BoilerplateKind> {
  const prose = lines.filter(({ side, features }) => side === 'body' && features.words >= proseWords);
  return new Set(prose.flatMap(({ trace }) => (trace === undefined ? [] : [trace.kind])));
}

/** Kinds whose sentences authors write too (`Donate blood`, `Sign in to your account`): in the body they need company. */
const AUTHORS_WRITE: ReadonlySet<BoilerplateKind> = new Set([
  'donation',
  'consent',
  'copyright',
  'sign-in',
  'related',
  'media',
]);
/** Kinds whose leads are labels of the text elsewhere (`Category: fiction`). */
const LEADS_OF_TEXTS: ReadonlySet<BoilerplateKind> = new Set(['navigation', 'copyright', 'consent', 'sign-in']);
const OPENS_WITH_QUOTE = /^\s*["'“‘«„「『]/u;

/** Whether a trace is proof. Outside the body it is; inside it stands the text, which may use the same words. */
export function isProof({ kind, form }: Trace, line: Line, { proseWords, subjects }: ProofLimits): boolean {
  const isLong = line.features.words >= proseWords;
  if (isOutside(line)) return !(isLong && subjects.has(kind));
  if (form === 'throughout') return true;
  if (isLong || form === 'sentence') return false;
  if (form === 'line' || form === 'row') return kind !== 'consent';
  if (form === 'lead') return !LEADS_OF_TEXTS.has(kind);
  if (form === 'within' && line.features.sentences > 1) return false;
  return !AUTHORS_WRITE.has(kind) && !OPENS_WITH_QUOTE.test(line.block.text);
}

/** Whether a row of links is proof. A path to the page stands above the body; below it one may be a list of properties. */
export function isRowProof({ form }: LinkRow, line: Line): boolean {
  return ROWS_ANYWHERE.has(form) || (form === 'trail' ? line.side === 'before' : isOutside(line));
}

const ROWS_ANYWHERE: ReadonlySet<LinkRow['form']> = new Set(['networks', 'copyright']);
const ROW_KINDS: Readonly<Record<LinkRow['form'], BoilerplateKind>> = {
  networks: 'share',
  copyright: 'copyright',
  trail: 'navigation',
  menu: 'navigation',
  pages: 'navigation',
  arrow: 'navigation',
};

/** Whether the row is proof wherever it stands. */
export function isRowAnywhere({ form }: LinkRow): boolean {
  return ROWS_ANYWHERE.has(form);
}

/** What kind of boilerplate the row is. */
export function rowKind({ form }: LinkRow): BoilerplateKind {
  return ROW_KINDS[form];
}
