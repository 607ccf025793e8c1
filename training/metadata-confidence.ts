import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Input } from '../gold/metadata-row.ts';
import { authorsOf, dateOf, digestOf, inputOf, type MetadataRow } from '../gold/metadata-row.ts';
import { authorScore, calibrationError, dateScore, type Stated, sameTitle } from '../gold/metadata-scores.ts';
import { rows, sets } from '../gold/rows.ts';
import type { Metadata } from '../src/metadata.ts';
import { openDocument } from '../src/pipeline.ts';
import { metadata, metadataDefaults } from '../src/stages/metadata.ts';
import { normalise } from '../src/stages/normalise.ts';
import { type ConfidenceKind, confidenceIn } from '../src/text/metadata/confidence.ts';
import type { ConfidenceSteps } from '../src/text/metadata/confidence-steps.ts';
import { registrableDomain } from '../src/text/metadata/web-address.ts';

// Fits how often a choice is right by the score of its votes, by field and kind of document, on the sets of metadata whose
// gold people made; writes src/text/metadata/confidence-steps.ts and prints the calibration error that folds by domain give.
//
//   node training/metadata-confidence.ts [--data ../shared/corpora]

/** A choice with the score of its votes. */
interface Scored extends Stated {
  readonly kind: ConfidenceKind;
  readonly domain: string;
}

const FOLDS = 5;
/** Choices that a step must hold, so that its share is known to about ten points. */
const SMALLEST_STEP = 30;

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const root = resolve(import.meta.dirname, '..');
const fittedOn: string[] = [];
const scored = await scoredChoices(values.data ?? join(root, '../shared/corpora'));
const held = Array.from({ length: FOLDS }, (_, fold) => heldOut(fold)).flat();
const raw = calibrationError(scored);
const fitted = fitSteps(scored);
writeFileSync(join(root, 'src/text/metadata/confidence-steps.ts'), source(fitted, calibrationError(held)));
process.stdout.write(
  `${scored.length} choices; calibration error of scores ${raw.toFixed(4)}, held out ${calibrationError(held).toFixed(4)}\n`,
);

async function scoredChoices(data: string): Promise<readonly Scored[]> {
  const found: Scored[] = [];
  for (const { path } of await sets(data, 'metadata')) {
    const ids: string[] = [];
    for await (const gold of rows<MetadataRow>(path)) {
      const input = inputOf(gold);
      if (input === undefined) continue;
      ids.push(gold.id);
      found.push(...choicesOf(gold, input));
    }
    if (ids.length > 0) fittedOn.push(digestOf(ids));
  }
  return found;
}

function choicesOf(gold: MetadataRow, input: Input): readonly Scored[] {
  const scores = new Map<ConfidenceKind, number>();
  const stage = metadata(metadataDefaults, (kind, score) => {
    scores.set(kind, score);
    return score;
  });
  const { url, id, content, isPage } = input;
  const mediaType = isPage ? 'text/html' : 'text/plain';
  const document = normalise().run(openDocument({ uri: isPage ? url : id, mediaType, content: { text: content } }));
  const medium = isPage ? 'page' : 'text';
  const domain = URL.canParse(url) ? registrableDomain(new URL(url).hostname) : id;
  return judged(gold, stage.run(document).metadata).flatMap(([field, right]) => {
    const standsIn = field === 'date' && scores.has(`changed/${medium}`);
    const kind: ConfidenceKind = `${standsIn ? 'changed' : field}/${medium}`;
    const confidence = scores.get(kind);
    return confidence === undefined ? [] : [{ kind, domain, confidence, right }];
  });
}

/** Whether each field that has gold, and was found, is right. */
function judged(gold: MetadataRow, found: Metadata): readonly (readonly ['title' | 'authors' | 'date', boolean])[] {
  const judgements: (readonly ['title' | 'authors' | 'date', boolean])[] = [];
  if (gold.title && found.title) judgements.push(['title', sameTitle(found.title.value, gold.title)]);
  const names = authorsOf(gold);
  if (names.length > 0 && found.authors) {
    const told = found.authors.value.map(({ name }) => name);
    const { wrong, missed } = authorScore(told, names);
    judgements.push(['authors', wrong + missed === 0]);
  }
  const day = dateOf(gold);
  if (day !== undefined && found.published)
    judgements.push(['date', dateScore(found.published.value.date, day).right === 1]);
  return judgements;
}

/** The choices of one fold, with the confidences that the others give. */
function heldOut(fold: number): readonly Stated[] {
  const isIn = ({ domain }: Scored): boolean => (createHash('sha256').update(domain).digest()[1] ?? 0) % FOLDS === fold;
  const steps = fitSteps(scored.filter((one) => !isIn(one)));
  return scored.filter(isIn).map(({ kind, confidence, right }) => ({
    confidence: confidenceIn(steps, kind, confidence),
    right,
  }));
}

function fitSteps(choices: readonly Scored[]): ConfidenceSteps {
  const kinds = [...Map.groupBy(choices, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(kinds.map(([kind, own]) => [kind, isotonic(own)]));
}

interface Pool {
  readonly from: number;
  readonly right: number;
  readonly n: number;
}

/** Isotonic regression: neighbouring scores are pooled until shares rise with scores, and no pool is too small. */
function isotonic(choices: readonly Stated[]): readonly (readonly [number, number])[] {
  const byScore = Map.groupBy(choices, ({ confidence }) => Math.round(confidence * 1000) / 1000);
  const pools: Pool[] = [];
  for (const [from, own] of [...byScore].sort(([a], [b]) => a - b)) {
    let pool: Pool = { from, right: own.filter(({ right }) => right).length, n: own.length };
    for (let last = pools.at(-1); last !== undefined && !mayFollow(last, pool); last = pools.at(-1)) {
      pools.pop();
      pool = { from: last.from, right: last.right + pool.right, n: last.n + pool.n };
    }
    pools.push(pool);
  }
  const last = pools.at(-1);
  const before = pools.at(-2);
  if (last !== undefined && before !== undefined && last.n < SMALLEST_STEP)
    pools.splice(-2, 2, { from: before.from, right: before.right + last.right, n: before.n + last.n });
  return pools.map((pool, index) => [index === 0 ? 0 : pool.from, share(pool)]);
}

function mayFollow(below: Pool, above: Pool): boolean {
  return below.n >= SMALLEST_STEP && share(below) < share(above);
}

/** With one right and one wrong added, so that nothing is certain. */
function share({ right, n }: Pool): number {
  return Math.round(((right + 1) / (n + 2)) * 1000) / 1000;
}

function source(steps: ConfidenceSteps, error: number): string {
  const lines = Object.entries(steps).map(
    ([kind, own]) => `  '${kind}': [${own.map(([from, right]) => `[${from}, ${right}]`).join(', ')}],`,
  );
  return `/** From a score up, by kind: the share of values with such a score that were right. */
export type ConfidenceSteps = Readonly<Record<string, readonly (readonly [from: number, share: number])[]>>;

/**
 * Made by \`node training/metadata-confidence.ts\`: isotonic regression over ${scored.length} choices in the developing halves of htmldate,
 * trafilatura, naeb, wcxb and plaintext. Held out by domain in ${FOLDS} folds, the calibration error is ${error.toFixed(3)}.
 */
export const CONFIDENCE_STEPS: ConfidenceSteps = {
${lines.join('\n')}
};

/** Digests of the identifiers of the sets that it was fitted on, so that the bench can say that it has seen them. */
export const FITTED_ON: readonly string[] = [${fittedOn.map((digest) => `'${digest}'`).join(', ')}];
`;
}
