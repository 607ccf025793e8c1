import type { Evidence } from '../../document.ts';
import type { BoilerplateKind } from '../lexicon/lexicon.ts';
import { isOutside, type Line } from './boilerplate-lines.ts';
import { emptiedHeadings, headingsAtEnd, linesBetween, listsBelow } from './boilerplate-lists.ts';
import { isProof, isRowAnywhere, isRowProof, type ProofLimits, rowKind, subjectsOf } from './boilerplate-proofs.ts';
import type { Trace } from './boilerplate-traces.ts';
import { contents } from './contents.ts';
import { countedLists, FEWEST_COUNTS } from './counted-lists.ts';
import type { LinkRow } from './link-rows.ts';

/** Why a line is to go: its kind, or another reason that it was found for. */
export interface Finding<Other extends string = never> {
  readonly rule: BoilerplateKind | Other;
  readonly evidence: Evidence;
  /** For what it says; else for where it stands as well. */
  readonly isFirm: boolean;
  /** It stands where there is no content, and goes even where it is all there is. */
  readonly isStandIn?: true;
}

export type Findings<Other extends string = never> = Map<Line, Finding<Other>>;

export interface FindingLimits<Other extends string = never> {
  /** Words from which a line is prose, which goes at the edges of the document only. */
  readonly proseWords: number;
  /** Whether the lines are those of a text; on a page the elements tell what is a menu. */
  readonly isText: boolean;
  /** Another reason for a line that its own words are none for. Such lines say nothing of their neighbours. */
  readonly otherwise?: (line: Line) => Finding<Other> | undefined;
  /** When a line outside the body is a list of links; `linkListDefaults` unless said. */
  readonly linkList?: LinkListLimits;
}

/** When a line outside the body is a list of links and nothing else. */
export interface LinkListLimits {
  readonly fewestLinks: number;
  /** Least share of its characters inside links. */
  readonly linkedShare: number;
  /** Most words for each link. */
  readonly wordsOfALink: number;
}

/** Finds the lines that are boilerplate by their words and form, and by those of the lines beside them. */
export function findBoilerplate<Other extends string = never>(
  lines: readonly Line[],
  { proseWords, isText, otherwise, linkList = linkListDefaults }: FindingLimits<Other>,
): Findings<Other> {
  const limits = { proseWords, subjects: subjectsOf(lines, proseWords) };
  const findings: Findings<Other> = new Map();
  const forPlace = new Set<Line>();
  const isShell = lines.every((line) => needsScript(line) && line.features.words < proseWords);
  for (const line of lines) {
    const named =
      (isShell ? standIn(line) : undefined) ?? proven(line, limits) ?? labelled(line) ?? onlyLinks(line, linkList);
    const finding = named ?? otherwise?.(line);
    if (finding === undefined) continue;
    findings.set(line, finding);
    if (named === undefined) forPlace.add(line);
  }
  const goesForItself = (line: Line): boolean => findings.has(line) && !forPlace.has(line);
  addLists(lines, findings);
  addButtons(lines, findings);
  for (const [line, entries] of isText ? [] : contents(lines)) {
    if (!findings.has(line)) findings.set(line, { rule: 'navigation', evidence: { contents: entries }, isFirm: true });
  }
  if (isText) addCounted(lines, findings);
  addNeighbours(lines, findings, goesForItself);
  if (isText) addEntries(lines, findings);
  if (!isText) keepHeadings(lines, findings, otherwise);
  addHeadings(emptiedHeadings(lines, goesForItself), findings);
  if (!isText)
    addHeadings(
      headingsAtEnd(lines, (line) => findings.has(line)),
      findings,
    );
  return findings;
}

const LONGEST_EVIDENCE = 80;

/** What a page says where a script would have put its content, in every language that has a phrase for it. */
const NEEDS_SCRIPT = /javascript|\bjs\b/u;

function needsScript({ trace }: Line): boolean {
  return trace !== undefined && NEEDS_SCRIPT.test(trace.pattern);
}

/** Where a document says nothing else, a sentence is proof that would be too little beside others. */
function standIn({ trace }: Line): Finding | undefined {
  return trace && { rule: trace.kind, evidence: found(trace), isFirm: true, isStandIn: true };
}

/** What the line's own words or form prove. */
function proven(line: Line, limits: ProofLimits): Finding | undefined {
  const { trace, row, features } = line;
  if (trace !== undefined && isProof(trace, line, limits)) {
    const length = features.words >= limits.proseWords ? { words: features.words, limit: limits.proseWords } : {};
    const isFirm = trace.form !== 'sentence';
    const isStandIn = isFirm && needsScript(line);
    return { rule: trace.kind, evidence: { ...found(trace), ...length }, isFirm, ...(isStandIn && { isStandIn }) };
  }
  if (row === undefined || !isRowProof(row, line)) return undefined;
  return { ...ofRow(row), isFirm: isRowAnywhere(row) };
}

function ofRow(row: LinkRow): { readonly rule: BoilerplateKind; readonly evidence: Evidence } {
  return { rule: rowKind(row), evidence: { row: row.form, count: row.count } };
}

function found(trace: Trace): Evidence {
  return { pattern: trace.pattern.slice(0, LONGEST_EVIDENCE), language: trace.language, form: trace.form };
}

const SENTENCE_END = /[^.][.。]["”’»]?$/u;

/** What ends as a sentence does is none of a menu, but an answer: `Yes.` */
function labelled(line: Line): Finding | undefined {
  const { label, side } = line;
  if (label === undefined || !isOutside(line) || SENTENCE_END.test(line.block.text.trimEnd())) return undefined;
  return { rule: label.kind, evidence: { ...found(label), side }, isFirm: false };
}

/** By `npm run bench -- link-lists`, which moves each of them (docs/models/main-content.md has what it gave). */
export const linkListDefaults: LinkListLimits = { fewestLinks: 3, linkedShare: 0.9, wordsOfALink: 4 };

/** A block above or below the body that is nothing but short links. */
function onlyLinks(line: Line, { fewestLinks, linkedShare, wordsOfALink }: LinkListLimits): Finding | undefined {
  const { links, linkShare, words } = line.features;
  if (!isOutside(line) || links < fewestLinks || linkShare < linkedShare || words > links * wordsOfALink) {
    return undefined;
  }
  const evidence = { links, limit: fewestLinks, words, side: line.side };
  return { rule: 'navigation', evidence, isFirm: false };
}

/** What a heading of a menu says, and one of the text may: `About us`, `Contact`, `Dates`. */
const OF_SECTIONS: ReadonlySet<string> = new Set(['navigation', 'consent']);

/** On a page a heading for whose place nothing else speaks stays where it heads what an author writes. */
function keepHeadings<Other extends string>(
  lines: readonly Line[],
  findings: Findings<Other>,
  otherwise: FindingLimits<Other>['otherwise'],
): void {
  lines.forEach((line, at) => {
    const finding = findings.get(line);
    const below = lines[at + 1];
    if (line.block.kind !== 'heading' || finding === undefined || below === undefined) return;
    if (!OF_SECTIONS.has(finding.rule) || findings.has(below) || otherwise?.(line) !== undefined) return;
    if (below.isProse || below.block.kind === 'table') findings.delete(line);
  });
}

/** A heading of related articles takes the list below it along. */
function addLists<Other extends string>(lines: readonly Line[], findings: Findings<Other>): void {
  const isHeading = (line: Line): boolean => findings.has(line) && isHeadingOfList(line);
  for (const [line, heading] of listsBelow(lines, isHeading)) {
    if (findings.has(line)) continue;
    const evidence = { heading: heading.block.index, words: heading.block.text.slice(0, LONGEST_EVIDENCE) };
    findings.set(line, { rule: 'related', evidence, isFirm: false });
  }
}

/** Names of networks on so many lines in a row are buttons, wherever they stand. */
const BUTTONS = 3;

function addButtons<Other extends string>(lines: readonly Line[], findings: Findings<Other>): void {
  let run: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line !== undefined && (line.label?.kind === 'share' || line.trace?.kind === 'share')) {
      run.push(line);
      continue;
    }
    if (run.length >= BUTTONS) {
      for (const button of run) {
        if (!findings.has(button))
          findings.set(button, { rule: 'share', evidence: { buttons: run.length, limit: BUTTONS }, isFirm: true });
      }
    }
    run = [];
  }
}

/** In a text, tag clouds and archives. On a page their elements and links tell, and lists in its main content are its own. */
function addCounted<Other extends string>(lines: readonly Line[], findings: Findings<Other>): void {
  for (const [line, counts] of countedLists(lines)) {
    if (findings.has(line)) continue;
    findings.set(line, { rule: 'navigation', evidence: { counts, limit: FEWEST_COUNTS }, isFirm: false });
  }
}

/** A single word (`Recommended`) may head anything, unless it is proof of itself. */
function isHeadingOfList({ label, trace }: Line): boolean {
  return label?.kind === 'related' && (trace?.form === 'line' || SEVERAL_WORDS.test(label.pattern));
}

const SEVERAL_WORDS = / |[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3}/u;

/** Blocks apart that lines may be to be neighbours: a title or a date may stand between them. */
const NEIGHBOURS = 2;

/** What is no proof alone is proof beside a line that goes: a label above or below it, a sentence that authors write too. */
function addNeighbours<Other extends string>(
  lines: readonly Line[],
  findings: Findings<Other>,
  goesForItself: (line: Line) => boolean,
): void {
  const add = (line: Line, neighbour: Line | undefined): void => {
    if (neighbour === undefined || findings.has(line) || line.isProse || !goesForItself(neighbour)) return;
    if (Math.abs(line.block.index - neighbour.block.index) > NEIGHBOURS) return;
    const doubt = doubtful(line);
    if (doubt === undefined) return;
    findings.set(line, { ...doubt, evidence: { ...doubt.evidence, beside: neighbour.block.index }, isFirm: false });
  };
  lines.forEach((line, at) => {
    add(line, lines[at - 1]);
  });
  lines.toReversed().forEach((line, at, reversed) => {
    add(line, reversed[at - 1]);
  });
}

function doubtful({
  label,
  trace,
  row,
}: Line): { readonly rule: BoilerplateKind; readonly evidence: Evidence } | undefined {
  const sign = label ?? trace;
  if (sign !== undefined) return { rule: sign.kind, evidence: found(sign) };
  return row === undefined ? undefined : ofRow(row);
}

/** In a text, entries of a menu that other entries were found of. On a page its elements tell. */
function addEntries<Other extends string>(lines: readonly Line[], findings: Findings<Other>): void {
  for (const [line, above] of linesBetween(lines, (found) => findings.has(found))) {
    const evidence = { between: above.block.index, words: line.features.words };
    findings.set(line, { rule: 'navigation', evidence, isFirm: false });
  }
}

/** Headings of which nothing is left, each with a line that it headed. */
function addHeadings<Other extends string>(headings: ReadonlyMap<Line, Line>, findings: Findings<Other>): void {
  for (const [heading, below] of headings) {
    const rule = findings.get(below)?.rule;
    if (rule === undefined || findings.has(heading)) continue;
    findings.set(heading, { rule, evidence: { heads: below.block.index }, isFirm: false });
  }
}
