import { DecantError } from '../errors.ts';
import type { StageIndex } from '../stage.ts';
import type { Edges } from './edges.ts';
import { NORMAL_FORM } from './normal-form.ts';
import type { Relations } from './relations.ts';

/** Raised when the entries of the index, or what they mean, are others. */
const LAYOUT = 1;

const HEADER = 'header';
/** Bytes in one entry of the index. */
const PIECE = 2 ** 25;

interface Header {
  readonly layout: number;
  readonly normalForm: number;
  /** Nodes, edges, links. */
  readonly sizes: readonly [number, number, number];
}

/** Keeps what texts are to each other for the next run: 16 bytes a text that has a relation, 12 bytes a relation. */
export async function writeRelations(index: StageIndex, { size, hashes, edges, links }: Relations): Promise<void> {
  const header: Header = { layout: LAYOUT, normalForm: NORMAL_FORM, sizes: [size, edges.size, links.size] };
  const columns = [hashes, ...columnsOf(edges), ...columnsOf(links)];
  for (const [at, column] of columns.entries()) await writePieces(index, nameOf(at), bytesOf(column));
  await index.write(HEADER, new TextEncoder().encode(JSON.stringify(header)));
}

/**
 * What the run before kept; undefined where it kept nothing.
 * @throws DecantError `run/state` where another version kept it, or it is not whole.
 */
export async function readRelations(index: StageIndex): Promise<Relations | undefined> {
  const bytes = await index.read(HEADER);
  if (bytes === undefined) return undefined;
  const { layout, normalForm, sizes }: Header = JSON.parse(new TextDecoder().decode(bytes)); // as written above
  if (layout !== LAYOUT || normalForm !== NORMAL_FORM) throw otherLayout(layout, normalForm);
  const [size, edges, links] = sizes;
  const lengths = [size * 4, edges, edges, edges, links, links, links];
  const columns: Uint32Array[] = [];
  for (const [at, length] of lengths.entries()) columns.push(await readPieces(index, nameOf(at), length));
  const [hashes, ...rest] = columns;
  return {
    size,
    hashes: hashes ?? new Uint32Array(0),
    edges: edgesOf(rest.slice(0, 3)),
    links: edgesOf(rest.slice(3)),
  };
}

const NAMES = ['hashes', 'same/left', 'same/right', 'same/score', 'within/part', 'within/whole', 'within/share'];

function nameOf(column: number): string {
  return NAMES[column] ?? '';
}

function columnsOf({ lefts, rights, scores }: Edges): readonly Uint32Array[] {
  return [lefts, rights, scores];
}

function edgesOf([lefts, rights, scores]: readonly Uint32Array[]): Edges {
  const none = new Uint32Array(0);
  return { size: lefts?.length ?? 0, lefts: lefts ?? none, rights: rights ?? none, scores: scores ?? none };
}

async function writePieces(index: StageIndex, name: string, bytes: Uint8Array): Promise<void> {
  let piece = 0;
  for (; piece * PIECE < bytes.length; piece++)
    await index.write(`${name}/${piece}`, bytes.subarray(piece * PIECE, (piece + 1) * PIECE));
  while ((await index.read(`${name}/${piece}`)) !== undefined) await index.remove(`${name}/${piece++}`);
}

async function readPieces(index: StageIndex, name: string, length: number): Promise<Uint32Array> {
  const column = new Uint32Array(length);
  const bytes = bytesOf(column);
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = await index.read(`${name}/${at / PIECE}`);
    if (piece?.length !== Math.min(PIECE, bytes.length - at)) throw damaged(name);
    bytes.set(piece, at);
  }
  return column;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

const REMEDY =
  'Run with the version of decant that wrote it, or begin anew: remove the folder of the state (.decant in the output), and the next run learns everything again.';

function otherLayout(layout: number, normalForm: number): DecantError {
  const message = `The index of near-duplicates has layout ${layout} and normal form ${normalForm}; this version of decant reads layout ${LAYOUT} and normal form ${NORMAL_FORM}. ${REMEDY}`;
  return new DecantError('run/state', message, { stage: 'near-duplicates' });
}

function damaged(name: string): DecantError {
  const message = `The index of near-duplicates is not whole: "${name}" is shorter or longer than its header says. ${REMEDY}`;
  return new DecantError('run/state', message, { stage: 'near-duplicates' });
}
