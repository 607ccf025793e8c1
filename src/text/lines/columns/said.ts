import type { BoilerplateKind } from '../../lexicon/lexicon.ts';
import type { TextView } from '../view.ts';
import type { LineColumns } from './columns.ts';

const KINDS: readonly BoilerplateKind[] = [
  ...(['donation', 'newsletter', 'share', 'consent', 'copyright', 'navigation'] as const),
  ...(['related', 'advertisement', 'comment-prompt', 'sign-in', 'media'] as const),
];
const FORMS = ['line', 'lead', 'start', 'sentence', 'within', 'throughout', 'row'];
const SIDES = { 'no-body': 0, before: 1, body: 2, after: 3 } as const;
/** Blocks apart beyond which a distance is only far. */
const FAR = 30;

/** What the words of a line are a sign of, by the phrases of the lexicons. */
export const said: LineColumns = {
  names: [
    ...KINDS.map((kind) => `phrase of ${kind}`),
    ...FORMS.map((form) => `phrase as ${form}`),
    ...KINDS.map((kind) => `label of ${kind}`),
    ...['row of links', 'side of the body', 'lines since boilerplate', 'lines until boilerplate'],
    ...[
      'lines since metadata',
      'lines until metadata',
      'last boilerplate was related',
      'last boilerplate was a prompt',
    ],
  ],
  write(view, at, put) {
    const line = view.lines[at];
    for (const kind of KINDS) put(Number(line?.trace?.kind === kind));
    for (const form of FORMS) put(Number(line?.trace?.form === form));
    for (const kind of KINDS) put(Number(line?.label?.kind === kind));
    put(Number(line?.row !== undefined));
    put(SIDES[line?.side ?? 'no-body']);
    const { since, until } = distancesIn(view);
    put(since.found[at] ?? FAR);
    put(until.found[at] ?? FAR);
    put(since.taken[at] ?? FAR);
    put(until.taken[at] ?? FAR);
    const last = view.lines[at - (since.found[at] ?? 0)];
    const kind = (since.found[at] ?? FAR) < FAR ? (last?.trace ?? last?.label)?.kind : undefined;
    put(Number(kind === 'related'));
    put(Number(kind === 'newsletter' || kind === 'comment-prompt' || kind === 'sign-in'));
  },
};

interface Distances {
  readonly found: Uint8Array;
  readonly taken: Uint8Array;
}

interface BothWays {
  readonly since: Distances;
  readonly until: Distances;
}

/** What is found once for a text, as long as the text is in use. */
const known = new WeakMap<TextView, BothWays>();

function distancesIn(view: TextView): BothWays {
  const found = known.get(view) ?? { since: distances(view, 1), until: distances(view, -1) };
  known.set(view, found);
  return found;
}

function distances({ states }: TextView, step: 1 | -1): Distances {
  const found = new Uint8Array(states.length);
  const taken = new Uint8Array(states.length);
  let [sinceFound, sinceTaken] = [FAR, FAR];
  for (let at = step === 1 ? 0 : states.length - 1; at >= 0 && at < states.length; at += step) {
    found[at] = sinceFound = Math.min(FAR, sinceFound + 1);
    taken[at] = sinceTaken = Math.min(FAR, sinceTaken + 1);
    if (states[at] === 'found') sinceFound = 0;
    if (states[at] === 'taken') sinceTaken = 0;
  }
  return { found, taken };
}
