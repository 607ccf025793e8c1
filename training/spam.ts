import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { rows } from '../gold/rows.ts';
import type { LabelledComment } from '../src/learn/labelled.ts';
import { type Learnt, learnSpam } from '../src/learn/spam.ts';
import { type Judged, type LearnOptions, type PreparedThread, prepareThreads } from '../src/learn/spam-fit.ts';
import { threadsOf } from '../src/learn/threads.ts';
import { limitAt, spamModel } from '../src/models/spam.ts';
import { commentsDefaults } from '../src/stages/comments.ts';
import type { CompanyWeights } from '../src/text/comments/spam-company.ts';
import { generatedComments, generatedFold } from './spam/generated.ts';

export const SPAM_FOLDS = 5;

/** Share of the genuine comments of each set by people that the model alone may give up. */
const WISHED = 0.002;

/**
 * How much a comment of a set counts. Promotion under videos is another kind of spam: what is learnt from it misleads below
 * articles, so that it has a part in the limit only.
 */
const IMPORTANCE: Readonly<Record<string, number>> = { 'youtube-uci': 0, 'spintax-praise': 0.5 };

/** Authors and threads that are made up are of one mind; those of people are not. */
const NO_COMPANY: CompanyWeights = { author: 0, thread: 0 };

/** The sets whose terms allow weights to be shipped. */
const SETS: readonly string[] = ['mmistakes-blog', 'spintax-praise', 'youtube-uci'];

interface SetRow {
  readonly id: string;
  readonly group: string;
  readonly author?: string;
  readonly text: string;
  readonly label?: 0 | 1;
  readonly article_title?: string;
}

/** Whether a folder has all the sets that what ships is learnt from. */
export function hasSpamTraining(data: string): boolean {
  return SETS.every((set) => existsSync(fileOf(data, set)));
}

function fileOf(data: string, set: string): string {
  return join(data, 'spam', `${set}.jsonl.zst`);
}

/** The threads that what ships is learnt from: three public sets and what is generated. */
export async function spamTraining(data: string): Promise<readonly PreparedThread[]> {
  const comments: LabelledComment[] = [...generatedComments(SPAM_FOLDS)];
  for (const set of SETS) for await (const row of rows<SetRow>(fileOf(data, set))) comments.push(labelled(set, row));
  return prepareThreads(threadsOf(comments, commentsDefaults), SHIPPED_OPTIONS);
}

/** Templates of praise stand in no thread; each text is one of its own. Dates are left out: only genuine sets have many. */
function labelled(set: string, { id, group, author, text, label, article_title }: SetRow): LabelledComment {
  return {
    group: spamGroup(set, group, id),
    text,
    ...(author === undefined ? {} : { author }),
    ...(label === undefined ? {} : { label }),
    ...(article_title === undefined ? {} : { article: article_title, language: 'en' }),
  };
}

/** The group of a comment of a set, among all sets. */
export function spamGroup(set: string, group: string, id: string): string {
  return set === 'spintax-praise' ? `${set} ${group} ${id}` : `${set} ${group}`;
}

/** Whether comments of a set train what ships. */
export function trainsSpam(set: string): boolean {
  return SETS.includes(set);
}

/** The fold of a group: generated texts know theirs, templates and posts go by their names. */
export function spamFold(group: string): number {
  const [set = '', name = ''] = group.split(' ');
  return generatedFold(group) ?? crc32(set === 'spintax-praise' ? `${set} ${name}` : group) % SPAM_FOLDS;
}

/** How what ships is learnt. */
export const SHIPPED_OPTIONS: LearnOptions = {
  wished: WISHED,
  folds: SPAM_FOLDS,
  limit: commentsDefaults.limit,
  kindOf: (group) => (generatedFold(group) === undefined ? group.split(' ')[0] : undefined),
  penalties: { measured: 0.3, grams: 0.3 },
  buckets: 32_768,
  remembersReaders: false,
  company: NO_COMPANY,
  foldOf: spamFold,
  importance: (group) => IMPORTANCE[group.split(' ')[0] ?? ''] ?? 1,
};

/** Learns what ships from the threads, all or some of them. */
function learnShipped(threads: readonly PreparedThread[]): Learnt {
  return learnSpam(threads, SHIPPED_OPTIONS);
}

/** `npm run train -- spam`: writes the weights that ship, and tells how folds that a model had not seen were judged. */
export async function trainSpam({ data, out }: { readonly data: string; readonly out: string }): Promise<void> {
  const threads = await spamTraining(data);
  const learnt = learnShipped(threads);
  writeFileSync(out, `${JSON.stringify(learnt.weights, null, 2)}\n`);
  process.stdout.write(`${report(learnt)}\n${sweep(threads)}\n`);
}

const LIMITS: readonly number[] = [2, 3, 4, 5, 6];

/** What each limit of the points alone would take, by set. */
function sweep(threads: readonly PreparedThread[]): string {
  const scored = threads.flatMap(({ thread: { group, comments, scores } }) =>
    comments.map(({ label }, at) => ({ set: group.split(' ')[0] ?? '', label, total: scores[at]?.total ?? 0 })),
  );
  const sets = Map.groupBy(scored, ({ set }) => set);
  return LIMITS.flatMap((limit) =>
    [...sets].map(([set, own]) => {
      const told = ([0, 1] as const).map((label) => {
        const all = own.filter((one) => one.label === label);
        const taken = all.filter(({ total }) => total >= limit).length;
        return `${taken} of ${all.length} ${label === 1 ? 'spam' : 'genuine'}`;
      });
      return `${limit} points: ${set}: ${told.join(', ')}`;
    }),
  ).join('\n');
}

function report({ weights, judged }: Learnt): string {
  const bySet = Map.groupBy(judged, ({ group }) => group.split(' ')[0] ?? '');
  const lines = [...bySet].map(([set, own]) => `${set}: ${shares(own, weights)}`);
  return [
    ...lines,
    `limit ${weights.limit}, near ${weights.nearLimit}, slope ${weights.slope}, offset ${weights.offset}`,
  ].join('\n');
}

function shares(own: readonly Judged[], weights: Learnt['weights']): string {
  const model = spamModel(weights);
  const isTaken = ({ odds, points, isPointed }: Judged): boolean =>
    isPointed || model.probability(odds) >= limitAt(model, { total: points, limit: commentsDefaults.limit });
  const told = ([0, 1] as const).map((label) => {
    const all = own.filter((one) => one.label === label);
    return `${all.filter(isTaken).length} of ${all.length} ${label === 1 ? 'spam' : 'genuine'}`;
  });
  return `${told.join(', ')} taken by the points or the model`;
}
