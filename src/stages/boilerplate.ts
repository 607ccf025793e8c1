import type { Document, Evidence } from '../document.ts';
import type { Judge } from '../html/main-content/judge.ts';
import { type MainContent, mainContent } from '../html/main-content/main-content.ts';
import { shippedMainContent } from '../models/main-content.ts';
import { textBlocks } from '../placing.ts';
import type { DocumentStage, Judgement } from '../stage.ts';
import { judging } from '../stage.ts';
import { isOutside, type Line, placed, readLines } from '../text/boilerplate/boilerplate-lines.ts';
import { emptiedHeadings, linesBetween, listsBelow } from '../text/boilerplate/boilerplate-lists.ts';
import {
  isProof,
  isRowAnywhere,
  isRowProof,
  type ProofLimits,
  rowKind,
  subjectsOf,
} from '../text/boilerplate/boilerplate-proofs.ts';
import type { Trace } from '../text/boilerplate/boilerplate-traces.ts';
import type { LinkRow } from '../text/boilerplate/link-rows.ts';

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
  'sign-in': 'The line asks to sign in, to register or to pay.',
  media: 'The line belongs to a player or a gallery, or credits a picture.',
  'main-content': 'The block of the page lies outside its main content.',
  'never-empty': 'All of the text would have gone: what was to go for its place stays, or everything does.',
} as const;

type Rule = keyof typeof rules;

/**
 * Drops what is not what the document says: lines by their words and form, and on a page what lies outside its main
 * content. A line that is claimed as a title, date, byline or the like is left to the metadata. `model` judges pages in
 * place of the shipped one.
 */
export function boilerplate(options: BoilerplateOptions = boilerplateDefaults, model?: Judge): DocumentStage {
  return judging<Rule>({
    name: 'boilerplate',
    version: 3,
    rules,
    judge: (document) => judge(document, options, model),
  });
}

/** Why a line is to go. `isFirm`: for what it says; else for where it stands as well. */
interface Finding {
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly isFirm: boolean;
}

type Findings = Map<Line, Finding>;

function judge(document: Document, options: BoilerplateOptions, model?: Judge): readonly Judgement<Rule>[] {
  const read = readLines(document, options.proseWords);
  const main =
    document.elements === undefined || read.length === 0
      ? undefined
      : mainContent(document, read, model ?? shippedMainContent());
  const lines = placed(read, (index) => main === undefined || main.score(index) >= options.minimumScore);
  const limits = { proseWords: options.proseWords, subjects: subjectsOf(lines, options.proseWords) };
  const findings: Findings = new Map();
  for (const line of lines) {
    const finding = proven(line, limits) ?? labelled(line) ?? onlyLinks(line) ?? outsideMain(line, options, main);
    if (finding !== undefined) findings.set(line, finding);
  }
  addLists(lines, findings);
  addButtons(lines, findings);
  addNeighbours(lines, findings);
  if (document.elements === undefined) addEntries(lines, findings);
  addHeadings(lines, findings);
  return spared(textBlocks(document).length, findings);
}

const LONGEST_EVIDENCE = 80;

/** What the line's own words or form prove. */
function proven(line: Line, limits: ProofLimits): Finding | undefined {
  const { trace, row, features } = line;
  if (trace !== undefined && isProof(trace, line, limits)) {
    const length = features.words >= limits.proseWords ? { words: features.words, limit: limits.proseWords } : {};
    return { rule: trace.kind, evidence: { ...found(trace), ...length }, isFirm: trace.form !== 'sentence' };
  }
  if (row === undefined || !isRowProof(row, line)) return undefined;
  return { ...ofRow(row), isFirm: isRowAnywhere(row) };
}

function ofRow(row: LinkRow): { readonly rule: Rule; readonly evidence: Evidence } {
  return { rule: rowKind(row), evidence: { row: row.form, count: row.count } };
}

function found(trace: Trace): Evidence {
  return { pattern: trace.pattern.slice(0, LONGEST_EVIDENCE), language: trace.language, form: trace.form };
}

function labelled(line: Line): Finding | undefined {
  const { label, side } = line;
  if (label === undefined || !isOutside(line)) return undefined;
  return { rule: label.kind, evidence: { ...found(label), side }, isFirm: false };
}

/** Links of a list of links, the least share of its text that they are, and the most words of one. */
const FEWEST_LINKS = 3;
const LINKED_SHARE = 0.9;
const WORDS_OF_A_LINK = 4;

/** A block above or below the body that is nothing but short links. */
function onlyLinks(line: Line): Finding | undefined {
  const { links, linkShare, words } = line.features;
  if (!isOutside(line) || links < FEWEST_LINKS || linkShare < LINKED_SHARE || words > links * WORDS_OF_A_LINK) {
    return undefined;
  }
  const evidence = { links, limit: FEWEST_LINKS, words, side: line.side };
  return { rule: 'navigation', evidence, isFirm: false };
}

function outsideMain({ block }: Line, { minimumScore }: BoilerplateOptions, main?: MainContent): Finding | undefined {
  const score = main?.score(block.index) ?? 1;
  if (main === undefined || score >= minimumScore) return undefined;
  const against = main.against(block.index);
  const evidence = { score, limit: minimumScore, ...(against === '' ? {} : { against }) };
  return { rule: 'main-content', evidence, isFirm: false };
}

/** A heading of related articles takes the list below it along. */
function addLists(lines: readonly Line[], findings: Findings): void {
  const isHeading = (line: Line): boolean => findings.has(line) && isHeadingOfList(line);
  for (const [line, heading] of listsBelow(lines, isHeading)) {
    if (findings.has(line)) continue;
    const evidence = { heading: heading.block.index, words: heading.block.text.slice(0, LONGEST_EVIDENCE) };
    findings.set(line, { rule: 'related', evidence, isFirm: false });
  }
}

/** Names of networks on so many lines in a row are buttons, wherever they stand. */
const BUTTONS = 3;

function addButtons(lines: readonly Line[], findings: Findings): void {
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

/** A single word (`Recommended`) may head anything, unless it is proof of itself. */
function isHeadingOfList({ label, trace }: Line): boolean {
  return label?.kind === 'related' && (trace?.form === 'line' || SEVERAL_WORDS.test(label.pattern));
}

const SEVERAL_WORDS = / |[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{3}/u;

/** Blocks apart that lines may be to be neighbours: a title or a date may stand between them. */
const NEIGHBOURS = 2;

/** What is no proof alone is proof beside a line that goes: a label above or below it, a sentence that authors write too. */
function addNeighbours(lines: readonly Line[], findings: Findings): void {
  const add = (line: Line, neighbour: Line | undefined): void => {
    if (neighbour === undefined || findings.has(line) || line.isProse || !goesForItself(neighbour, findings)) return;
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

/** Lines that go for their place on the page say nothing of their neighbours: the page has been asked about those too. */
function goesForItself(line: Line, findings: Findings): boolean {
  const rule = findings.get(line)?.rule;
  return rule !== undefined && rule !== 'main-content';
}

function doubtful({ label, trace, row }: Line): { readonly rule: Rule; readonly evidence: Evidence } | undefined {
  const sign = label ?? trace;
  if (sign !== undefined) return { rule: sign.kind, evidence: found(sign) };
  return row === undefined ? undefined : ofRow(row);
}

/** In a text, entries of a menu that other entries were found of. On a page its elements tell. */
function addEntries(lines: readonly Line[], findings: Findings): void {
  for (const [line, above] of linesBetween(lines, (found) => findings.has(found))) {
    const evidence = { between: above.block.index, words: line.features.words };
    findings.set(line, { rule: 'navigation', evidence, isFirm: false });
  }
}

/** Headings of which nothing is left. */
function addHeadings(lines: readonly Line[], findings: Findings): void {
  for (const [heading, below] of emptiedHeadings(lines, (line) => goesForItself(line, findings))) {
    const rule = findings.get(below)?.rule;
    if (rule === undefined || findings.has(heading)) continue;
    findings.set(heading, { rule, evidence: { heads: below.block.index }, isFirm: false });
  }
}

/** The drops, but never all of the text: then only the firm ones, and none where those are all of it too. */
function spared(blocks: number, findings: Findings): readonly Judgement<Rule>[] {
  const all = [...findings].toSorted(([a], [b]) => a.block.index - b.block.index);
  if (all.length < blocks || all.length === 0) return all.map(drop);
  const firm = all.filter(([, finding]) => finding.isFirm);
  const going = firm.length < blocks ? firm : [];
  const evidence = { blocks, condemned: all.length, dropped: going.length };
  return [...going.map(drop), { target: 'document', effect: 'note', rule: 'never-empty', evidence }];
}

function drop([line, { rule, evidence }]: readonly [Line, Finding]): Judgement<Rule> {
  return { target: line.block.index, effect: 'drop', rule, evidence };
}
