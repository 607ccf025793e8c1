import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../api/run.ts';
import { namedSources, webOf } from '../api/sources.ts';
import type { Config } from '../config/schema.ts';
import { type BlockFlip, createDiffer, type Diff, type EndingFlip } from '../diff.ts';
import { byUri, type DocumentResults, documentResults, holdsResults } from '../engine/result-files.ts';
import { stopWhenAborted } from '../engine/run-options.ts';
import { DecantError } from '../errors.ts';
import { printableLine } from '../explain.ts';
import { EXIT } from './exit.ts';
import { interruptible } from './interrupt.ts';
import { type ConfigFlags, configure } from './options.ts';
import { print } from './terminal.ts';

export interface DiffFlags extends Omit<ConfigFlags, 'config'> {
  /** What two configurations are run on. */
  readonly on?: readonly string[];
  readonly examples: number;
  readonly json?: boolean;
}

/** One of the two things that are compared. */
type Side =
  | { readonly kind: 'output'; readonly path: string }
  | { readonly kind: 'configuration'; readonly path: string; readonly config: Config };

/**
 * `decant diff`: what flips between two outputs, or between what two configurations make of the same input. A configuration
 * is run into a temporary folder that is removed again; nothing else is written.
 */
export async function diffCommand(a: string, b: string, flags: DiffFlags): Promise<number> {
  const sides = [await sideOf(a, flags), await sideOf(b, flags)] as const;
  const inputs =
    flags.on ?? sides.flatMap((side) => (side.kind === 'configuration' ? [side.config.inputs] : []))[0] ?? [];
  const workplace = await mkdtemp(join(tmpdir(), 'decant-diff-'));
  try {
    const diff = await interruptible(async (signal) => {
      const task = { inputs, signal };
      const folderA = await folderOf(sides[0], join(workplace, 'a'), task);
      const folderB = await folderOf(sides[1], join(workplace, 'b'), task);
      return compared([folderA, folderB], flags.examples, signal);
    });
    const named = { a: labelled(sides[0]), b: labelled(sides[1]) };
    await print(flags.json ? `${JSON.stringify({ ...named, ...diff })}\n` : told(diff));
    return EXIT.done;
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

function labelled({ kind, path }: Side): { kind: Side['kind']; path: string } {
  return { kind, path };
}

/** A folder is an output, a file a configuration. */
async function sideOf(path: string, flags: DiffFlags): Promise<Side> {
  const status = await stat(path).catch(() => undefined);
  if (status === undefined)
    throw new DecantError('input/not-found', `There is no output folder and no configuration file ${path}.`);
  if (!status.isDirectory())
    return { kind: 'configuration', path, config: await configure({ ...flags, config: path }, {}) };
  if (!holdsResults(path)) throw new DecantError('input/not-found', `${path} holds no results of a run.`);
  return { kind: 'output', path };
}

interface Task {
  readonly inputs: readonly string[];
  readonly signal: AbortSignal;
}

/** The results of a side; those of a configuration are made in the folder `made`. */
async function folderOf(side: Side, made: string, { inputs, signal }: Task): Promise<string> {
  if (side.kind === 'output') return side.path;
  // What is compared is what documents come to: into a folder of its own, without a state, whole, and over any budget.
  const { state: _state, format: _format, ...config } = side.config;
  const plain = {
    inputs: [],
    out: made,
    shards: 1,
    compression: 'none',
    budgets: { run: {}, host: {}, document: {} },
  } as const;
  if (inputs.length === 0)
    throw new DecantError('input/none', 'Name what the configurations are to be compared on: --on <inputs...>.');
  process.stderr.write(`decant: running ${side.path} ...\n`);
  const reading = { ...side.config, inputs };
  const fetching = webOf(reading, { dryRun: true, signal });
  try {
    await run({ ...config, ...plain }, { sources: namedSources(reading, { signal }, fetching), signal });
  } finally {
    await fetching.close({ isWhole: false });
  }
  return made;
}

/** Both outputs are in the order of their URIs, so they are read side by side. */
async function compared(
  [folderA, folderB]: readonly [string, string],
  examples: number,
  signal: AbortSignal,
): Promise<Diff> {
  const differ = createDiffer({ examples });
  const [a, b] = [documentResults(folderA), documentResults(folderB)];
  try {
    let [headA, headB] = [await next(a), await next(b)];
    while (headA !== undefined || headB !== undefined) {
      stopWhenAborted(signal);
      const order = headA === undefined ? 1 : headB === undefined ? -1 : byDocument(headA, headB);
      differ.compare(order <= 0 ? headA : undefined, order >= 0 ? headB : undefined);
      if (order <= 0) headA = await next(a);
      if (order >= 0) headB = await next(b);
    }
  } finally {
    await a.return(undefined);
    await b.return(undefined);
  }
  return differ.diff();
}

async function next(results: AsyncGenerator<DocumentResults>): Promise<DocumentResults | undefined> {
  const { done, value } = await results.next();
  return done ? undefined : value;
}

function byDocument(a: DocumentResults, b: DocumentResults): number {
  return byUri(a.uri, b.uri) || byUri(a.id, b.id);
}

/** The differences for people: counts first, then each kind with its examples. */
function told({ documents, endings, blocks, fields }: Diff): string {
  const lines = [
    `${documents.differing} of ${documents.same + documents.differing} documents differ`,
    ...(documents.a === documents.b ? [] : [`  A has ${documents.a}, B has ${documents.b}`]),
    ...(documents.recut === 0 ? [] : [`  ${documents.recut} have other blocks; these are not compared block by block`]),
    ...(documents.reworded === 0 ? [] : [`  ${documents.reworded} have the same blocks, worded differently`]),
  ];
  if (endings.length > 0) lines.push('', 'documents that end differently');
  for (const flip of endings) {
    lines.push(`  ${ended(flip.a)} → ${ended(flip.b)}: ${counted(flip.documents, 'document')}`);
    for (const { uri } of flip.examples) lines.push(`      ${printableLine(uri, WIDTH)}`);
  }
  if (blocks.length > 0) lines.push('', 'blocks that go elsewhere, by rule');
  for (const flip of blocks) {
    lines.push(`  ${flip.a ?? 'text'} → ${flip.b ?? 'text'}: ${weight(flip)}`);
    for (const { uri, block, text } of flip.examples)
      lines.push(`      ${printableLine(uri, WIDTH)} ${block}: ${printableLine(text, WIDTH)}`);
  }
  if (fields.length > 0) lines.push('', 'fields of the record');
  for (const flip of fields) {
    lines.push(`  ${flip.field}: ${counted(flip.documents, 'document')}`);
    for (const { uri, a, b } of flip.examples)
      lines.push(
        `      ${printableLine(uri, WIDTH)} ${printableLine(JSON.stringify(a), WIDTH)} → ${printableLine(JSON.stringify(b), WIDTH)}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

/** Characters that are shown of a text. */
const WIDTH = 80;

function ended({ ending, rule }: EndingFlip['a']): string {
  return rule === null ? ending : `${ending} by ${rule}`;
}

function weight({ blocks, characters, documents }: BlockFlip): string {
  return `${counted(blocks, 'block')}, ${counted(characters, 'character')}, in ${counted(documents, 'document')}`;
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}
