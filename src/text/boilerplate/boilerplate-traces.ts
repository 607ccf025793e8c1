import type { BoilerplateKind, ContextualPhrases, Lexicon } from '../lexicon/lexicon.ts';
import { lexicon } from '../lexicons.ts';
import { type Matcher, matcher } from '../phrases.ts';
import { remembered } from '../remembered.ts';

/**
 * A sign that a line is boilerplate. `line`: the whole line; `row`: several such lines behind one another; `throughout`:
 * each of its sentences begins so; `lead`: all that stands before a colon, dash or bar; `start`: the beginning of the line
 * or of a clause; `sentence`: the beginning of a later sentence of it; `within`: anywhere in it; `label`: the whole line,
 * but as words that texts use too.
 */
export interface Trace {
  readonly kind: BoilerplateKind;
  readonly form: TraceForm;
  /** The pattern that matched. */
  readonly pattern: string;
  /** Of the lexicon that it stands in. */
  readonly language: string;
}

export type TraceForm = 'line' | 'row' | 'throughout' | 'lead' | 'start' | 'sentence' | 'within' | 'label';

/** What the phrases say of a line. Looking costs time, so only what is asked for is looked up. */
export interface TraceReader {
  /** Of a line that may be boilerplate as a whole: its best proof. */
  proof(line: string): Trace | undefined;
  /** Of such a line: the label that it is. */
  label(line: string): Trace | undefined;
  /** Of a paragraph: what its opening says, of the phrases that are proof inside a line. */
  opening(paragraph: string): Trace | undefined;
}

/**
 * Reads lines by the lexicon of a language, then by the English one: pages of every language carry English banners and
 * links. Of English only phrases of several words count then, since single words may mean something else.
 */
export function traceReader(language: string | undefined): TraceReader {
  const own = lexicon(language);
  const english = lexicon('en');
  const tables: Tables[] = own === undefined ? [] : [tablesOf(own)];
  if (english !== undefined && english !== own) tables.push(foreignTablesOf(english));
  return {
    proof: remembered((line) => first(tables, (table) => proofOf(line, table))),
    label: remembered((line) => first(tables, (table) => traceOf(table, 'label', table.label.whole(line)))),
    opening: remembered((paragraph) => first(tables, (table) => openingOf(paragraph, table))),
  };
}

/** The phrases of all kinds by the place they are proof in; each knows its kind. */
interface Tables {
  readonly language: string;
  readonly kinds: ReadonlyMap<string, BoilerplateKind>;
  readonly line: Matcher;
  readonly label: Matcher;
  readonly lead: Matcher;
  readonly start: Matcher;
  readonly within: Matcher;
}

/** Where what leads a line ends: `Related: …`, `Sponsored | …`, `[Photo – …`. */
const LEAD_END = /[:：|>»–—]|\s-\s/;
/** A lead is a label; behind more characters than this a colon belongs to a sentence. */
const LEAD_LENGTH = 60;
/** Where a clause may begin. A full stop counts for less: the sentence before it may be the author's. */
const CLAUSE_ENDS = /[!?:：|–—•·»›！？]|\s-\s/;
const SENTENCE_ENDS = /[.。]\s?/;
/** Clauses of a line that are looked at. */
const CLAUSES = 6;
/** A paragraph is known by its opening: what stands further back is what the author says. */
const OPENING = 240;

function proofOf(line: string, table: Tables): Trace | undefined {
  const clauses = line.split(CLAUSE_ENDS, CLAUSES);
  const sentences = line.split(SENTENCE_ENDS, CLAUSES);
  // What a line begins with was looked up as a clause, where it is a single one.
  const areNew = clauses.length > 1 || sentences.length > 1;
  return (
    traceOf(table, 'line', table.line.whole(line)) ??
    throughout(sentences, table) ??
    traceOf(table, 'lead', leadOf(line, table)) ??
    traceOf(table, 'start', startOf(clauses, table)) ??
    traceOf(table, 'within', table.within.within(line)) ??
    (areNew ? traceOf(table, 'sentence', startOf(sentences, table)) : undefined) ??
    traceOf(table, 'row', table.line.row(line))
  );
}

/** Where each of at least two sentences begins with a phrase of one kind, the line is of that kind wherever it stands. */
function throughout(sentences: readonly string[], table: Tables): Trace | undefined {
  if (sentences.length === 1) return undefined;
  const [opening, ...others] = sentences.filter((sentence) => sentence.trim() !== '');
  if (opening === undefined || others.length === 0) return undefined;
  const traceAt = (sentence: string): Trace | undefined => traceOf(table, 'start', table.start.starts(sentence));
  const first = traceAt(opening);
  if (first === undefined || others.some((sentence) => traceAt(sentence)?.kind !== first.kind)) return undefined;
  return { ...first, form: 'throughout' };
}

function leadOf(line: string, table: Tables): string | undefined {
  const end = line.slice(0, LEAD_LENGTH).search(LEAD_END);
  return end <= 0 ? undefined : table.lead.whole(line.slice(0, end));
}

function startOf(clauses: readonly string[], table: Tables): string | undefined {
  for (const clause of clauses) {
    const found = table.start.starts(clause);
    if (found !== undefined) return found;
  }
  return undefined;
}

function openingOf(paragraph: string, table: Tables): Trace | undefined {
  const opening = paragraph.slice(0, OPENING);
  return traceOf(table, 'start', table.start.starts(opening)) ?? traceOf(table, 'within', table.within.within(opening));
}

/** Forms that are read by the phrases of another one. */
const TABLE_OF: ReadonlyMap<TraceForm, TraceForm> = new Map([
  ['sentence', 'start'],
  ['row', 'line'],
]);

function traceOf(table: Tables, form: TraceForm, pattern: string | undefined): Trace | undefined {
  const kind = pattern === undefined ? undefined : table.kinds.get(`${TABLE_OF.get(form) ?? form} ${pattern}`);
  return pattern === undefined || kind === undefined ? undefined : { kind, form, pattern, language: table.language };
}

function first(tables: readonly Tables[], look: (table: Tables) => Trace | undefined): Trace | undefined {
  for (const table of tables) {
    const trace = look(table);
    if (trace !== undefined) return trace;
  }
  return undefined;
}

type Choice = (pattern: string) => boolean;

const own = new WeakMap<Lexicon, Tables>();
const foreign = new WeakMap<Lexicon, Tables>();

function tablesOf(source: Lexicon): Tables {
  const known = own.get(source) ?? makeTables(source, () => true);
  own.set(source, known);
  return known;
}

function foreignTablesOf(source: Lexicon): Tables {
  const known = foreign.get(source) ?? makeTables(source, (pattern) => wordsSpeltOut(pattern) > 1);
  foreign.set(source, known);
  return known;
}

function wordsSpeltOut(pattern: string): number {
  return pattern.split(' ').filter((word) => word !== '*' && word !== '#' && !word.endsWith('|')).length;
}

function makeTables(source: Lexicon, choice: Choice): Tables {
  const kinds = new Map<string, BoilerplateKind>();
  const collect = (form: TraceForm, choose: (kind: BoilerplateKind) => readonly string[] | undefined): Matcher => {
    const patterns = kindsOf(source).flatMap((kind) =>
      (choose(kind) ?? []).filter((pattern) => {
        const key = `${form} ${pattern}`;
        if (kinds.has(key) || !choice(pattern)) return false;
        kinds.set(key, kind);
        return true;
      }),
    );
    return matcher(patterns);
  };
  const contextual = (kind: BoilerplateKind): ContextualPhrases => source.contextual[kind] ?? {};
  return {
    language: source.language,
    kinds,
    line: collect('line', (kind) => source.boilerplate[kind]),
    label: collect('label', (kind) => contextual(kind).labels),
    lead: collect('lead', (kind) => contextual(kind).leads),
    start: collect('start', (kind) => contextual(kind).starts),
    within: collect('within', (kind) => contextual(kind).within),
  };
}

function kindsOf(source: Lexicon): readonly BoilerplateKind[] {
  return Object.keys(source.boilerplate) as BoilerplateKind[]; // the record's keys are that type
}
