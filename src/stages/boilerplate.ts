import type { Document } from '../document.ts';
import type { Judge } from '../html/main-content/judge.ts';
import { type MainContent, mainContent } from '../html/main-content/main-content.ts';
import { shippedLines } from '../models/lines.ts';
import { shippedMainContent } from '../models/main-content.ts';
import { textBlocks } from '../placing.ts';
import type { DocumentStage, Judgement } from '../stage.ts';
import { judging } from '../stage.ts';
import { type Finding, type Findings, findBoilerplate } from '../text/boilerplate/boilerplate-findings.ts';
import { type Line, placed, readLines } from '../text/boilerplate/boilerplate-lines.ts';
import { lineNumbers } from '../text/boilerplate/line-numbers.ts';
import type { LineJudge } from '../text/lines/judge.ts';
import { SURE_ARTICLE } from '../text/lines/limits.ts';
import { textLines } from '../text/lines/text-lines.ts';

export interface BoilerplateOptions {
  /** On a page: the score below which a block is not main content, from 0 to 1. */
  readonly minimumScore: number;
  /**
   * In a text: the score below which a line that no named rule found goes all the same, from 0 (none goes) to 1, times the
   * F-score that the text promises at best. Outside the body of a whole page more is needed, in a text that is no article far
   * less.
   */
  readonly minimumLineScore: number;
  /** Words from which a block is dropped for a phrase only where it opens with one and stands at an edge of the document. */
  readonly proseWords: number;
}

export const boilerplateDefaults: BoilerplateOptions = { minimumScore: 0.5, minimumLineScore: 0.3, proseWords: 25 };

const rules = {
  donation: 'The line asks for donations.',
  newsletter: 'The line offers a newsletter or a subscription, or belongs to the form that does.',
  share: 'The line is a button to share, follow, like, save or print, or a row of such buttons.',
  consent: 'The line asks for consent to cookies, or points to terms or to a privacy policy.',
  copyright: 'The line states who holds the rights, or who made the site.',
  navigation:
    'The line leads to other parts of the site: a menu, a path to the page, page numbers, tags or months with counts, a link to the top.',
  related: 'The line leads to other articles, heads a list of them or stands in one.',
  advertisement: 'The line marks, announces or is an advertisement.',
  'comment-prompt': 'The line invites to comment, counts comments or belongs to the form for them.',
  'sign-in': 'The line asks to sign in, to register or to pay.',
  media: 'The line belongs to a player or a gallery, or credits a picture.',
  'line-numbers': 'The block counts the lines of the code beside it.',
  'main-content': 'The block of the page lies outside its main content.',
  line: 'The line of the text stands, reads and looks like those that are no part of what a text says.',
  'other-page':
    'The text is a whole page that is not surely an article: the less sure, the less is taken out, and repeats stay.',
  'never-empty': 'All of the text would have gone: what was to go for its place stays, or everything does.',
} as const;

type Rule = keyof typeof rules;

/**
 * Drops what is not what the document says: lines by their words and form, and on a page what lies outside its main
 * content, in a text lines that are like those. A line that is claimed as a title, date, byline or the like is left to the
 * metadata. `models` judge in place of the shipped ones.
 */
export function boilerplate(
  options: BoilerplateOptions = boilerplateDefaults,
  models: BoilerplateModels = {},
): DocumentStage {
  return judging<Rule>({
    name: 'boilerplate',
    version: 13,
    rules,
    judge: (document) => judge(document, options, models),
  });
}

/** What judges the blocks of a page, and the lines of a text. */
export interface BoilerplateModels {
  readonly page?: Judge;
  readonly text?: LineJudge;
}

/** The rules besides those of a line's own words: for its place, or a model's score. */
type Scored = 'line-numbers' | 'main-content' | 'line';

function judge(
  document: Document,
  options: BoilerplateOptions,
  { page, text }: BoilerplateModels,
): readonly Judgement<Rule>[] {
  const blocks = textBlocks(document).length;
  if (document.elements !== undefined) return spared(blocks, ofPage(document, options, page));
  const { findings, likeArticle } = ofText(document, options, text);
  const verdicts = spared(blocks, findings);
  if (likeArticle === undefined) return verdicts;
  const evidence = { score: likeArticle, limit: SURE_ARTICLE };
  return [...verdicts, { target: 'document', effect: 'note', rule: 'other-page', evidence }];
}

interface FoundInText {
  readonly findings: Findings<Scored>;
  /** Of a whole page that is not surely an article: how sure it was to be one. */
  readonly likeArticle?: number | undefined;
}

function ofText(document: Document, options: BoilerplateOptions, model?: LineJudge): FoundInText {
  const { proseWords, minimumLineScore: minimumScore } = options;
  const lines = placed(readLines(document, proseWords), () => true);
  const findings: Findings<Scored> = findBoilerplate<Scored>(lines, { proseWords, isText: true });
  if (minimumScore === 0) return { findings };
  const isFound = (line: Line): boolean => findings.has(line);
  const scores = textLines(document, { lines, isFound, judge: model ?? shippedLines(), minimumScore });
  for (const [line, { score, limit, guard, outside, against }] of scores) {
    if (score >= limit) continue;
    const place = { ...(guard === undefined ? {} : { guard }), ...(outside === undefined ? {} : { outside }) };
    const evidence = { score, limit, ...place, against: against() };
    findings.set(line, { rule: 'line', evidence, isFirm: false });
  }
  const [{ likeArticle } = {}] = scores.values();
  return { findings, likeArticle };
}

function ofPage(document: Document, options: BoilerplateOptions, model?: Judge): Findings<Scored> {
  const read = readLines(document, options.proseWords);
  if (read.length === 0) return new Map();
  const main = mainContent(document, read, model ?? shippedMainContent());
  const lines = placed(read, (index) => main.score(index) >= options.minimumScore);
  const { proseWords } = options;
  const numbers = lineNumbers(lines);
  const otherwise = (line: Line): Finding<Scored> | undefined =>
    counting(numbers.get(line)) ?? outsideMain(line, options, main);
  return findBoilerplate(lines, { proseWords, isText: false, otherwise });
}

function counting(code: Line | undefined): Finding<Scored> | undefined {
  return code && { rule: 'line-numbers', evidence: { code: code.block.index }, isFirm: true };
}

function outsideMain(
  { block }: Line,
  { minimumScore }: BoilerplateOptions,
  main: MainContent,
): Finding<Scored> | undefined {
  const score = main.score(block.index);
  if (score >= minimumScore) return undefined;
  const against = main.against(block.index);
  const evidence = { score, limit: minimumScore, ...(against === '' ? {} : { against }) };
  return { rule: 'main-content', evidence, isFirm: false };
}

/**
 * The drops, but never all of the text: then only the firm ones, and where those are all of it too only what stands there
 * instead of content. A page that holds nothing else is empty.
 */
function spared(blocks: number, findings: Findings<Scored>): readonly Judgement<Rule>[] {
  const all = [...findings].toSorted(([a], [b]) => a.block.index - b.block.index);
  const standIns = all.filter(([, finding]) => finding.isStandIn);
  if (all.length < blocks || all.length === standIns.length) return all.map(drop);
  const firm = all.filter(([, finding]) => finding.isFirm);
  const going = firm.length < blocks ? firm : standIns;
  const evidence = { blocks, condemned: all.length, dropped: going.length };
  return [...going.map(drop), { target: 'document', effect: 'note', rule: 'never-empty', evidence }];
}

function drop([line, { rule, evidence }]: readonly [Line, Finding<Scored>]): Judgement<Rule> {
  return { target: line.block.index, effect: 'drop', rule, evidence };
}
