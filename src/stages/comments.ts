import type { Block, Comment, Document, Evidence, Link, Thread } from '../document.ts';
import { withVerdicts } from '../document.ts';
import { placings } from '../placing.ts';
import { cite, type DocumentStage, hasJudged, type Judgement, type Rules } from '../stage.ts';
import type { Remark } from '../text/comments/spam.ts';
import { type SpamLimits, type SpamScore, scoreThread } from '../text/comments/spam-thread.ts';
import { threadOf } from '../text/comments/thread.ts';

/** What becomes of the comments below a document, and what their points are held against. */
export interface CommentsOptions extends SpamLimits {
  /** `keep` hands comments by readers to the record's comments; `drop` leaves the record without comments. */
  readonly genuine: 'keep' | 'drop';
  /** `keep` hands spam to the record's comments as well, for whoever wants to look for himself. */
  readonly spam: 'drop' | 'keep';
}

/**
 * Limits by a sweep over 15,000 labelled comments below the articles of three sites: at 4 points, 0.3 % of what readers wrote
 * is taken for spam; at 3 points, 1.7 %.
 */
export const commentsDefaults: CommentsOptions = {
  genuine: 'keep',
  spam: 'drop',
  limit: 4,
  crowdedLimit: 3,
  crowdedShare: 0.6,
};

const NAME = 'comments';

type Rule = 'genuine' | 'unwanted' | 'spam' | 'spam-kept' | 'heading' | 'furniture';

const rules: Rules & Readonly<Record<Rule, string>> = {
  genuine: 'The block is part of a comment by a reader, and goes to the comments.',
  unwanted: 'The block is part of a comment by a reader, and comments are not wanted.',
  spam: 'The block is part of a comment that is spam: its points reach the limit.',
  'spam-kept': 'The block is part of a comment that is spam, and spam is kept among the comments.',
  heading: 'The block heads the comment section.',
  furniture: 'The block is a link, a form or a label of the comment section.',
};

/** Finds the comments below a document, hands over what readers wrote and takes out what machines wrote. */
export function comments(options: CommentsOptions = commentsDefaults): DocumentStage {
  return {
    scope: 'document',
    name: NAME,
    version: 2,
    rules,
    run(document) {
      if (hasJudged(document, NAME)) return document;
      const thread = threadOf(document);
      if (thread === undefined) return document;
      const judged = withVerdicts(document, cite(NAME, judgeThread(document, thread, options)));
      return { ...judged, comments: thread.comments };
    },
  };
}

/** One judgement on each block of the section that is still in the text, in the order of the blocks. */
function judgeThread(document: Document, thread: Thread, options: CommentsOptions): readonly Judgement<Rule>[] {
  const placed = placings(document);
  const scores = scoreThread(
    articleOf(document, thread),
    thread.comments.map((comment) => remarkOf(document, comment)),
    options,
  );
  const owners = new Map(
    thread.comments.flatMap((comment) => [...comment.head, ...comment.body].map((at) => [at, comment.index])),
  );
  const judgements: Judgement<Rule>[] = [];
  for (let target = thread.first; target <= thread.last; target++) {
    if (placed[target]?.place !== 'text') continue;
    const owner = owners.get(target);
    const score = owner === undefined ? undefined : scores[owner];
    if (owner !== undefined && score !== undefined) judgements.push(judgeComment(target, owner, { score, options }));
    else judgements.push(judgeRest(target, thread));
  }
  return judgements;
}

interface Verdict {
  readonly score: SpamScore;
  readonly options: CommentsOptions;
}

function judgeComment(target: number, comment: number, { score, options }: Verdict): Judgement<Rule> {
  const evidence = evidenceOf(comment, score);
  if (score.isSpam) {
    return options.spam === 'keep'
      ? { target, effect: 'assign', to: 'comments', rule: 'spam-kept', evidence }
      : { target, effect: 'drop', rule: 'spam', evidence };
  }
  return options.genuine === 'keep'
    ? { target, effect: 'assign', to: 'comments', rule: 'genuine', evidence }
    : { target, effect: 'drop', rule: 'unwanted', evidence };
}

function judgeRest(target: number, { heading, comments: found }: Thread): Judgement<Rule> {
  const rule = target === heading ? 'heading' : 'furniture';
  return { target, effect: 'drop', rule, evidence: { comments: found.length } };
}

/** The comment, its points against the limit, each point by name and weight, and what they were found by. */
function evidenceOf(comment: number, score: SpamScore): Evidence {
  const named = score.points.map(({ name, weight }) => [name, weight] as const);
  const found = score.points.map(({ name, found: words }) => `${name}: ${words}`).join(' | ');
  return {
    comment,
    points: score.total,
    limit: score.limit,
    ...(score.crowded === undefined ? {} : { 'spam-share': Math.round(score.crowded * 100) / 100 }),
    ...Object.fromEntries(named),
    ...(found === '' ? {} : { found }),
  };
}

/** A language guessed with less tells nothing of the language of a comment. */
const SURE_ENOUGH = 0.5;

/** The text that the comments stand under: every block outside their section. */
function articleOf(document: Document, { first, last }: Thread): { readonly text: string; readonly language?: string } {
  const outside = document.blocks.filter(({ index }) => index < first || index > last);
  const { value: language, confidence } = document.language ?? { value: undefined, confidence: 0 };
  return {
    text: outside.map(({ text }) => text).join('\n'),
    ...(language === undefined || confidence < SURE_ENOUGH ? {} : { language }),
  };
}

function remarkOf(document: Document, comment: Comment): Remark {
  const body = comment.body.flatMap((at) => document.blocks[at] ?? []);
  const links = body.flatMap((block) => outwardLinks(block));
  return {
    text: body.map(({ text }) => text).join('\n'),
    ...(comment.author === undefined ? {} : { author: comment.author }),
    ...(links.length === 0 ? {} : { links }),
  };
}

const OTHER_SITE = /^(?:https?:)?\/\//iu;

/** Links with a host: those without one lead to the page's own site. */
function outwardLinks({ links = [] }: Block): readonly Link[] {
  return links.filter(({ href }) => OTHER_SITE.test(href));
}
