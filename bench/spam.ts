import { chosenSets } from '../gold/rows.ts';
import { seededRandom } from '../gold/seeded-random.ts';
import type { LabelledComment } from '../src/learn/labelled.ts';
import { learnLike, learnSpam } from '../src/learn/spam.ts';
import { judgeThreads, type LearnOptions, type PreparedThread, prepareThreads } from '../src/learn/spam-fit.ts';
import { threadsOf } from '../src/learn/threads.ts';
import { limitAt, type SpamWeights, shippedSpamWeights, spamModel } from '../src/models/spam.ts';
import { commentsDefaults } from '../src/stages/comments.ts';
import {
  hasSpamTraining,
  SHIPPED_OPTIONS,
  SPAM_FOLDS,
  spamFold,
  spamGroup,
  spamTraining,
  trainsSpam,
} from '../training/spam.ts';
import type { Bench, BenchOptions, Row } from './report.ts';
import { spamPeers } from './spam-peers.ts';
import { type SpamAnswer, spamScores } from './spam-scores.ts';
import { type SpamSet, spamSet, spamSets } from './spam-set.ts';

const HALVES = 5;
const TENTHS = 10;

/** Of fewer posts, halves would differ by their luck: then tenths of the comments are held out. */
const FEWEST_POSTS = 20;
const FEWEST_OF_A_LABEL = 20;
const WISHED = 0.001;
const INNER_FOLDS = 3;

/** How users learn: from nothing, or on top of what ships, which reads the same rows. */
const FROM_NOTHING: LearnOptions = { folds: INNER_FOLDS, limit: commentsDefaults.limit, remembersReaders: true };
const LEARN_OPTIONS: LearnOptions = { ...FROM_NOTHING, base: shippedSpamWeights() };

/** Comment spam: what ships, what is learnt from a part of the set, and rules that people use. */
export const spam: Bench = {
  name: 'spam',
  about: 'comments by readers and by machines: what ships, what is learnt from half of the posts, and rules in use',
  defaultData: '../shared/corpora',
  async run(options) {
    const found = chosenSets(await spamSets(options.data), options);
    const results: Row[] = [];
    const folds = new Map<number, SpamWeights>();
    for (const place of found) {
      const set = limited(await spamSet(place), options);
      const grouped = threadsOf(set.comments, commentsDefaults);
      const threads = prepareThreads(grouped, LEARN_OPTIONS);
      if (trainsSpam(set.name) && folds.size === 0 && hasSpamTraining(options.data))
        for (const [fold, weights] of await foldWeights(options.data)) folds.set(fold, weights);
      const row = rowMaker(set, options);
      const how = folds.size > 0 ? { crossvalidated: true } : { seen: true };
      results.push(...row('decant', [shipped(set.name, threads, folds)], trainsSpam(set.name) ? how : {}));
      results.push(...learntRows(set, threads, row));
      if (options.peers !== 'none') results.push(...peerRows(threads, options, row));
      options.onRows?.(results);
    }
    return results;
  },
};

type MakeRows = (
  system: string,
  trials: readonly (readonly SpamAnswer[])[],
  how?: Pick<Row, 'seen' | 'crossvalidated'>,
) => readonly Row[];

function limited(set: SpamSet, { limit }: BenchOptions): SpamSet {
  return limit === undefined ? set : { ...set, comments: set.comments.slice(0, limit) };
}

function rowMaker({ name }: SpamSet, { limit }: BenchOptions): MakeRows {
  return (system, trials, how = {}) =>
    [...spamScores(trials)].map(([metric, { value, low, high, n }]) => ({
      bench: 'spam',
      set: name,
      system,
      metric,
      value,
      low,
      high,
      n,
      ...how,
      ...(limit === undefined ? {} : { limit }),
    }));
}

/** What ships on every comment; comments that trained it are judged by weights learnt without their fold. */
function shipped(
  set: string,
  threads: readonly PreparedThread[],
  folds: ReadonlyMap<number, SpamWeights>,
): readonly SpamAnswer[] {
  const whole = shippedSpamWeights();
  if (!trainsSpam(set)) return answers(threads, whole);
  return threads.flatMap((thread) =>
    answers([thread], folds.get(spamFold(spamGroup(set, thread.thread.group, ''))) ?? whole),
  );
}

/** The shipped weights as they come out without each fold. */
async function foldWeights(data: string): Promise<ReadonlyMap<number, SpamWeights>> {
  const threads = await spamTraining(data);
  return new Map(
    Array.from({ length: SPAM_FOLDS }, (_, fold) => {
      const others = threads.filter(({ thread }) => spamFold(thread.group) !== fold);
      return [fold, learnLike(others, SHIPPED_OPTIONS, shippedSpamWeights())] as const;
    }),
  );
}

/** The labelled comments of the threads as the points and the model judge them. */
function answers(threads: readonly PreparedThread[], weights: SpamWeights): readonly SpamAnswer[] {
  const model = spamModel(weights);
  return judgeThreads(threads, model).map(({ group, label, odds, points, isPointed }) => ({
    group,
    label,
    score: odds,
    isSpam: isPointed || model.probability(odds) >= limitAt(model, { total: points, limit: commentsDefaults.limit }),
  }));
}

/** What is learnt from a part of the set and judges the rest; nothing where a label is rare. */
function learntRows(set: SpamSet, threads: readonly PreparedThread[], row: MakeRows): readonly Row[] {
  const counted = [0, 1].map((label) => set.comments.filter((comment) => comment.label === label).length);
  if (Math.min(...counted) < FEWEST_OF_A_LABEL) return [];
  if (threads.length < FEWEST_POSTS) return row('decant-learnt (tenths)', [tenths(set, threads)]);
  return row('decant-learnt (halves)', halves(threads));
}

/** Five random halves by post: weights learnt on top of what ships from one half judge the other. */
function halves(threads: readonly PreparedThread[]): readonly (readonly SpamAnswer[])[] {
  return Array.from({ length: HALVES }, (_, trial) => {
    const order = shuffled(threads, trial);
    const half = Math.floor(order.length / 2);
    const { weights } = learnSpam(order.slice(0, half), { ...LEARN_OPTIONS, wished: WISHED });
    return answers(order.slice(half), weights);
  });
}

/** Ten random tenths of the comments, each judged by weights learnt from the others, from nothing. */
function tenths(set: SpamSet, threads: readonly PreparedThread[]): readonly SpamAnswer[] {
  const tenthOf = new Map(shuffled(set.comments, 0).map((comment, place) => [comment, place % TENTHS]));
  const own = (comment: LabelledComment): number => tenthOf.get(comment) ?? 0;
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const masked = (keeps: (comment: LabelledComment) => boolean): readonly PreparedThread[] =>
      threads.map((prepared) => {
        const comments = prepared.thread.comments.map((comment) => (keeps(comment) ? comment : unlabelled(comment)));
        return { ...prepared, thread: { ...prepared.thread, comments } };
      });
    const { weights } = learnSpam(
      masked((comment) => own(comment) !== tenth),
      FROM_NOTHING,
    );
    return answers(
      masked((comment) => own(comment) === tenth),
      weights,
    );
  }).flat();
}

function unlabelled({ label: _label, ...rest }: LabelledComment): LabelledComment {
  return rest;
}

function shuffled<Item>(items: readonly Item[], seed: number): readonly Item[] {
  const random = seededRandom(seed + 1);
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [order[at], order[other]];
    if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
  }
  return order;
}

function peerRows(threads: readonly PreparedThread[], { peers }: BenchOptions, row: MakeRows): readonly Row[] {
  const wanted = peers === undefined || peers === 'all' ? undefined : peers.split(',');
  return spamPeers
    .filter(({ system }) => wanted?.includes(system) ?? true)
    .flatMap(({ system, score }) =>
      row(system, [
        threads.flatMap(({ thread: { comments } }) =>
          comments.flatMap((comment) => {
            if (comment.label === undefined) return [];
            const own = score(comment);
            return [{ group: comment.group, label: comment.label, score: own, isSpam: own >= 1 }];
          }),
        ),
      ]),
    );
}
