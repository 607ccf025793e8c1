import type { Block, Link } from '../block.ts';
import type { Comment, Document, Evidence, Thread } from '../document.ts';
import { withVerdicts } from '../document.ts';
import { DecantError } from '../errors.ts';
import { type SpamModel, type SpamWeights, shippedSpam, spamModel } from '../models/spam.ts';
import { once } from '../once.ts';
import { placings } from '../placing.ts';
import { cite, type DocumentStage, hasJudged, type Judgement, type Rules } from '../stage.ts';
import type { Remark } from '../text/comments/spam.ts';
import { judgeThread, type SecondOpinion, type SpamVerdict } from '../text/comments/spam-judge.ts';
import type { SpamLimits } from '../text/comments/spam-thread.ts';
import { discussionOf } from '../text/comments/thread.ts';

/** What becomes of the comments below a document, and what their points are held against. */
export interface CommentsOptions extends SpamLimits {
  /** `keep` hands comments by readers to the record's comments; `drop` leaves the record without comments. */
  readonly genuine: 'keep' | 'drop';
  /** `keep` hands spam to the record's comments as well, for whoever wants to look for himself. */
  readonly spam: 'drop' | 'keep';
  /** The second opinion on spam: the model that is shipped, none, or weights; a path must have been read before. */
  readonly spamModel: string | SpamWeights;
}

/**
 * Limits by a sweep over comments whose terms allow it (`npm run train -- spam` prints it; `docs/models/spam.md`): from 4
 * points on none of 720 comments of a blog is taken for spam and one of 951 under videos, from 3 points on three of each.
 */
export const commentsDefaults: CommentsOptions & { readonly spamModel: string } = {
  genuine: 'keep',
  spam: 'drop',
  limit: 4,
  crowdedLimit: 3,
  crowdedShare: 0.6,
  spamModel: 'shipped',
};

const NAME = 'comments';

type Rule = 'forum' | 'genuine' | 'unwanted' | 'spam' | 'spam-model' | 'spam-kept' | 'heading' | 'furniture';

const rules: Rules & Readonly<Record<Rule, string>> = {
  forum: 'The document is a thread of a forum or a page of questions and answers: its posts are its content.',
  genuine: 'The block is part of a comment by a reader, and goes to the comments.',
  unwanted: 'The block is part of a comment by a reader, and comments are not wanted.',
  spam: 'The block is part of a comment that is spam: its points reach the limit.',
  'spam-model':
    'The block is part of a comment that the model of spam takes for spam: its score reaches the limit, its points do not.',
  'spam-kept': 'The block is part of a comment that is spam, and spam is kept among the comments.',
  heading: 'The block heads the comment section.',
  furniture: 'The block is a link, a form or a label of the comment section.',
};

/** Finds the comments below a document, hands over what readers wrote and takes out what machines wrote. */
export function comments(options: CommentsOptions = commentsDefaults): DocumentStage {
  const model = once(() => modelOf(options.spamModel));
  return {
    scope: 'document',
    name: NAME,
    version: 11,
    rules,
    run(document) {
      if (hasJudged(document, NAME)) return document;
      const { thread, forum } = discussionOf(document);
      if (forum !== undefined) return withVerdicts(document, cite(NAME, [noteOf(forum)]));
      if (thread === undefined) return document;
      const judged = withVerdicts(document, cite(NAME, judgementsOf(document, thread, { options, model: model() })));
      return { ...judged, comments: thread.comments };
    },
  };
}

function modelOf(named: string | SpamWeights): SpamModel | undefined {
  if (typeof named === 'object') return spamModel(named);
  if (named === 'shipped') return shippedSpam();
  if (named === 'none') return undefined;
  throw new DecantError('config/invalid', `comments.spamModel: the weights in ${named} have not been read.`);
}

function noteOf(evidence: Evidence): Judgement<Rule> {
  return { target: 'document', effect: 'note', rule: 'forum', evidence };
}

interface Judging {
  readonly options: CommentsOptions;
  readonly model: SpamModel | undefined;
}

/** One judgement on each block of the section that is still in the text, in the order of the blocks. */
function judgementsOf(document: Document, thread: Thread, { options, model }: Judging): readonly Judgement<Rule>[] {
  const placed = placings(document);
  const scores = judgeThread(
    articleOf(document, thread),
    thread.comments.map((comment) => remarkOf(document, comment)),
    { limits: options, model },
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
  readonly score: SpamVerdict;
  readonly options: CommentsOptions;
}

function judgeComment(target: number, comment: number, { score, options }: Verdict): Judgement<Rule> {
  const evidence = evidenceOf(comment, score);
  if (score.isSpam) {
    return options.spam === 'keep'
      ? { target, effect: 'assign', to: 'comments', rule: 'spam-kept', evidence }
      : { target, effect: 'drop', rule: score.total >= score.limit ? 'spam' : 'spam-model', evidence };
  }
  return options.genuine === 'keep'
    ? { target, effect: 'assign', to: 'comments', rule: 'genuine', evidence }
    : { target, effect: 'drop', rule: 'unwanted', evidence };
}

function judgeRest(target: number, { heading, comments: found }: Thread): Judgement<Rule> {
  const rule = target === heading ? 'heading' : 'furniture';
  return { target, effect: 'drop', rule, evidence: { comments: found.length } };
}

/** The comment, its points and score against their limits, each point by name and weight, and what they were found by. */
function evidenceOf(comment: number, score: SpamVerdict): Evidence {
  const named = score.points.map(({ name, weight }) => [name, weight] as const);
  const found = score.points.map(({ name, found: words }) => `${name}: ${words}`).join(' | ');
  return {
    comment,
    points: score.total,
    limit: score.limit,
    ...(score.crowded === undefined ? {} : { 'spam-share': Math.round(score.crowded * 100) / 100 }),
    ...Object.fromEntries(named),
    ...(found === '' ? {} : { found }),
    ...(score.model === undefined ? {} : opinionOf(score.model)),
  };
}

const DECIMALS = 1000;

function opinionOf({ probability, limit, reasons }: SecondOpinion): Evidence {
  return {
    score: Math.round(probability * DECIMALS) / DECIMALS,
    'score-limit': limit,
    ...(reasons.length === 0 ? {} : { reasons: reasons.join(' | ') }),
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
    ...(comment.published === undefined ? {} : { published: comment.published }),
    ...(links.length === 0 ? {} : { links }),
  };
}

const OTHER_SITE = /^(?:https?:)?\/\//iu;

/** Links with a host: those without one lead to the page's own site. */
function outwardLinks({ links = [] }: Block): readonly Link[] {
  return links.filter(({ href }) => OTHER_SITE.test(href));
}
