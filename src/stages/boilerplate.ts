import type { Document, Evidence } from '../document.ts';
import { type BlockScore, mainContent } from '../html/main-content.ts';
import type { DocumentStage, Judgement } from '../stage.ts';
import { judging } from '../stage.ts';
import { type Line, readLines } from '../text/boilerplate-lines.ts';
import { listBelow } from '../text/boilerplate-lists.ts';
import type { Trace } from '../text/boilerplate-traces.ts';
import type { BoilerplateKind } from '../text/lexicon/lexicon.ts';
import type { LinkRow } from '../text/link-rows.ts';

export interface BoilerplateOptions {
  /** On a page: the score below which a block is not main content, from 0 to 1. */
  readonly minimumScore: number;
  /** Words from which a block is dropped for a phrase only where it opens with one and stands at an edge of the document. */
  readonly proseWords: number;
}

export const boilerplateDefaults: BoilerplateOptions = { minimumScore: 0.5, proseWords: 25 };

const rules = {
  donation: 'The line asks for donations.',
  newsletter: 'The line offers a newsletter or a subscription, or belongs to the form that does.',
  share: 'The line is a button to share, follow, like, save or print, or a row of such buttons.',
  consent: 'The line asks for consent to cookies, or points to terms or to a privacy policy.',
  copyright: 'The line states who holds the rights, or who made the site.',
  navigation: 'The line leads to other parts of the site: a menu, a path to the page, page numbers, a link to the top.',
  related: 'The line leads to other articles, heads a list of them or stands in one.',
  advertisement: 'The line marks, announces or is an advertisement.',
  'comment-prompt': 'The line invites to comment, counts comments or belongs to the form for them.',
  'sign-in': 'The line asks to sign in or to register.',
  media: 'The line belongs to a player or a gallery, or credits a picture.',
  'main-content': 'The block of the page lies outside its main content.',
  'never-empty': 'All of the text would have gone: what rests on its place alone stays, or all of it.',
} as const;

type Rule = keyof typeof rules;

/** Drops what is not what the document says: lines by their phrases and form, on a page also what lies outside its main content. */
export function boilerplate(options: BoilerplateOptions = boilerplateDefaults): DocumentStage {
  return judging<Rule>({
    name: 'boilerplate',
    version: 1,
    rules,
    judge: (document) => judge(document, options),
  });
}

/** A drop and how it came about. A firm one rests on what the line says, the others on where it stands as well. */
interface Finding {
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly isFirm: boolean;
}

type Findings = Map<Line, Finding>;

function judge(document: Document, options: BoilerplateOptions): readonly Judgement<Rule>[] {
  const scores = document.elements === undefined ? undefined : mainContent(document);
  const score = (index: number): number => scores?.[index]?.score ?? 1;
  const lines = readLines(document, {
    proseWords: options.proseWords,
    isMain: (index) => score(index) >= options.minimumScore,
  });
  const findings: Findings = new Map();
  for (const line of lines) {
    const finding = proven(line, options) ?? outside(line, { scores, options });
    if (finding !== undefined) findings.set(line, finding);
  }
  addLists(lines, findings);
  addNeighbours(lines, findings);
  addBetween(lines, findings);
  return spared(lines, findings);
}

interface Page {
  readonly scores: readonly BlockScore[] | undefined;
  readonly options: BoilerplateOptions;
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
const OPENS_WITH_QUOTE = /^\s*["'“‘«„「『]/u;

/** What the line's own words or form prove. */
function proven(line: Line, options: BoilerplateOptions): Finding | undefined {
  const { trace, row, features } = line;
  if (trace !== undefined && isProof(trace, line, options)) {
    const long = features.words >= options.proseWords ? { words: features.words, limit: options.proseWords } : {};
    return { rule: trace.kind, evidence: { ...phraseEvidence(trace), ...long }, isFirm: trace.form !== 'sentence' };
  }
  if (row === undefined || !isRowProof(row, line)) return undefined;
  return {
    rule: ROW_RULES[row.form],
    evidence: { row: row.form, count: row.count },
    isFirm: ALWAYS_ROWS.has(row.form),
  };
}

function isProof(trace: Trace, line: Line, options: BoilerplateOptions): boolean {
  if (line.side !== 'body') return true;
  if (line.features.words >= options.proseWords || trace.form === 'sentence') return false;
  if (trace.form === 'line') return trace.kind !== 'consent';
  if (trace.form === 'lead') return trace.kind !== 'navigation';
  return !AUTHORS_WRITE.has(trace.kind) && !OPENS_WITH_QUOTE.test(line.block.text);
}

const ROW_RULES: Readonly<Record<LinkRow['form'], Rule>> = {
  networks: 'share',
  copyright: 'copyright',
  trail: 'navigation',
  menu: 'navigation',
  pages: 'navigation',
  arrow: 'navigation',
};
const ALWAYS_ROWS: ReadonlySet<LinkRow['form']> = new Set(['networks', 'copyright']);

function isRowProof(row: LinkRow, line: Line): boolean {
  return ALWAYS_ROWS.has(row.form) || line.side !== 'body';
}

/** What the line's place proves: a label outside the body, a block outside the main content of the page. */
function outside(line: Line, { scores, options }: Page): Finding | undefined {
  const { label, side, block } = line;
  if (label !== undefined && side !== 'body') {
    return { rule: label.kind, evidence: { ...phraseEvidence(label), side }, isFirm: false };
  }
  const found = scores?.[block.index];
  if (found === undefined || found.score >= options.minimumScore) return undefined;
  const evidence = { score: found.score, limit: options.minimumScore, against: found.against };
  return { rule: 'main-content', evidence, isFirm: false };
}

function phraseEvidence(trace: Trace): Evidence {
  return { pattern: trace.pattern, language: trace.language, form: trace.form };
}

/** A heading of related articles takes the list below it along. */
function addLists(lines: readonly Line[], findings: Findings): void {
  lines.forEach((head, at) => {
    if (head.label?.kind !== 'related' || !findings.has(head)) return;
    for (const line of listBelow(lines, at)) {
      if (findings.has(line)) continue;
      const evidence = { heading: head.block.index, pattern: head.label.pattern, language: head.label.language };
      findings.set(line, { rule: 'related', evidence, isFirm: false });
    }
  });
}

/** What is no proof alone is proof beside a line that goes: a label above or below it, a sentence that authors write too. */
function addNeighbours(lines: readonly Line[], findings: Findings): void {
  const add = (line: Line, neighbour: Line | undefined): void => {
    if (neighbour === undefined || findings.has(line) || !findings.has(neighbour)) return;
    const finding = besideFinding(line, neighbour);
    if (finding !== undefined) findings.set(line, finding);
  };
  lines.forEach((line, at) => {
    add(line, lines[at - 1]);
  });
  lines.toReversed().forEach((line, at, reversed) => {
    add(line, reversed[at - 1]);
  });
}

function besideFinding(line: Line, neighbour: Line): Finding | undefined {
  if (line.isProse || Math.abs(line.block.index - neighbour.block.index) > NEIGHBOURS) return undefined;
  const trace = line.label ?? line.trace;
  if (trace !== undefined)
    return { rule: trace.kind, evidence: { ...phraseEvidence(trace), beside: neighbour.block.index }, isFirm: false };
  if (line.row === undefined) return undefined;
  return {
    rule: ROW_RULES[line.row.form],
    evidence: { row: line.row.form, count: line.row.count, beside: neighbour.block.index },
    isFirm: false,
  };
}

/** Blocks apart that lines may be to be neighbours: a title or a date may stand between them. */
const NEIGHBOURS = 2;

const BETWEEN = Number(process.env['G'] ?? 5);
function addBetween(lines: readonly Line[], findings: Findings): void {
  let before: number | undefined;
  lines.forEach((line, at) => {
    if (findings.has(line)) {
      if (before !== undefined && at - before - 1 <= BETWEEN && at - before > 1) {
        const mid = lines.slice(before + 1, at);
        if (mid.every((l) => l.side !== 'body' && l.features.words <= 12 && !l.features.endsSentence)) for (const l of mid) findings.set(l, { rule: 'navigation', evidence: { between: before }, isFirm: false });
      }
      before = at;
    }
  });
}

/** The drops, but never all of the text: then only the firm ones, and none where those are all of it too. */
function spared(lines: readonly Line[], findings: Findings): readonly Judgement<Rule>[] {
  const all = [...findings];
  if (all.length < lines.length || all.length === 0) return all.map(drop);
  const firm = all.filter(([, finding]) => finding.isFirm);
  const kept = firm.length < lines.length ? firm : [];
  const evidence = { blocks: lines.length, 'would go': all.length, 'go by their words': kept.length };
  return [...kept.map(drop), { target: 'document', effect: 'note', rule: 'never-empty', evidence }];
}

function drop([line, { rule, evidence }]: readonly [Line, Finding]): Judgement<Rule> {
  return { target: line.block.index, effect: 'drop', rule, evidence };
}
