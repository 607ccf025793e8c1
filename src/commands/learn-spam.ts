import { resolveConfig } from '../config/resolve.ts';
import { DecantError } from '../errors.ts';
import { sharesAt } from '../learn/calibration.ts';
import type { LabelledComment } from '../learn/labelled.ts';
import { type Learnt, learnSpam } from '../learn/spam.ts';
import { type Judged, type LearnOptions, prepareThreads } from '../learn/spam-fit.ts';
import { threadsOf } from '../learn/threads.ts';
import { shippedSpamWeights } from '../models/spam.ts';
import { writeWhole } from '../sinks/jsonl.ts';
import { EXIT } from './exit.ts';
import { readLabelled } from './labelled-rows.ts';
import { print } from './terminal.ts';

export interface LearnSpamFlags {
  readonly from: readonly string[];
  readonly out: string;
  readonly falsePositives: number;
  readonly folds: number;
  readonly base: 'shipped' | 'none';
  readonly json?: boolean;
}

const FEWEST = 10;
const MOST_GROUPS_TOLD = 5;

/**
 * `decant learn spam`: learns weights for the second opinion on spam from comments that the user has judged, tells how
 * models that had not seen them judged them, and writes the file that `comments.spamModel` names.
 */
export async function learnSpamCommand(flags: LearnSpamFlags): Promise<number> {
  const comments = await readLabelled(flags.from);
  demandEnough(comments, flags);
  const { comments: limits } = resolveConfig([]);
  const options: LearnOptions = {
    ...(flags.base === 'none' ? {} : { base: shippedSpamWeights() }),
    wished: flags.falsePositives,
    folds: flags.folds,
    limit: limits.limit,
    remembersReaders: true,
  };
  const learnt = learnSpam(prepareThreads(threadsOf(comments, limits), options), options);
  await writeWhole(flags.out, `${JSON.stringify(learnt.weights, null, 2)}\n`, `learn-${process.pid}`);
  const { figures, limit } = learnt.weights;
  if (flags.json) await print(`${JSON.stringify({ file: flags.out, limit, ...figures, groups: worst(learnt) })}\n`);
  else await print(report(learnt, flags));
  return EXIT.done;
}

function demandEnough(comments: readonly LabelledComment[], { from, folds }: LearnSpamFlags): void {
  const spam = comments.filter(({ label }) => label === 1).length;
  const genuine = comments.filter(({ label }) => label === 0).length;
  const groups = new Set(comments.map(({ group }) => group)).size;
  const what = `${from.join(', ')}: ${spam} spam and ${genuine} genuine comments under ${groups} articles`;
  if (spam < FEWEST || genuine < FEWEST)
    throw new DecantError('input/none', `${what}. A model wants ${FEWEST} of each at least.`);
  if (groups < folds)
    throw new DecantError(
      'input/none',
      `${what}. For ${folds} folds there must be ${folds} articles; name them by "group", or ask for fewer --folds.`,
    );
}

const SHARES: readonly number[] = [0.001, 0.005, 0.01];

function report({ weights, judged }: Learnt, { out, folds }: LearnSpamFlags): string {
  const { figures, limit } = weights;
  const genuine = judged.filter(({ label }) => label === 0).map(({ odds }) => odds);
  genuine.sort((a, b) => b - a);
  const table = SHARES.map((share) => {
    const highest = genuine[Math.floor(genuine.length * share)] ?? Number.NEGATIVE_INFINITY;
    const found = judged.filter(({ label, odds }) => label === 1 && odds > highest).length;
    return `  ${percent(found / Math.max(1, figures.spam))} of the spam where ${percent(share)} of the genuine comments may go`;
  });
  const groups = worst({ weights, judged }).map(
    ({ group, genuine: of, taken }) => `  ${taken} of ${of} genuine comments under ${group}`,
  );
  return [
    `${figures.spam} spam and ${figures.genuine} genuine comments under ${figures.groups} articles`,
    `judged by models that had not seen their article (${folds} folds):`,
    ...table,
    `the limit is ${limit}: ${percent(figures.recall)} of the spam, ${percent(figures.falsePositives)} of the genuine comments`,
    ...(groups.length === 0 ? [] : ['most genuine comments taken for spam:', ...groups]),
    `wrote ${out}; name it in the configuration: comments.spamModel`,
    '',
  ].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

interface GroupFigures {
  readonly group: string;
  readonly genuine: number;
  readonly spam: number;
  readonly taken: number;
  readonly found: number;
}

/** The articles under which most genuine comments are taken for spam at the limit. */
function worst({ weights, judged }: Learnt): readonly GroupFigures[] {
  const { slope, offset, limit } = weights;
  const least = (Math.log(limit / (1 - limit)) - offset) / slope;
  return [...Map.groupBy(judged, ({ group }: Judged) => group)]
    .map(([group, own]): GroupFigures => {
      const { genuine, spam, falsePositives, recall } = sharesAt(own, least);
      return {
        group,
        genuine,
        spam,
        taken: Math.round(falsePositives * genuine),
        found: Math.round(recall * spam),
      };
    })
    .filter(({ taken }) => taken > 0)
    .sort((a, b) => b.taken - a.taken || (a.group < b.group ? -1 : 1))
    .slice(0, MOST_GROUPS_TOLD);
}
