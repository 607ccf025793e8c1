import { styleText } from 'node:util';
import type { Document } from '../document.ts';
import { rejection } from '../document.ts';
import type { Place } from '../placing.ts';
import { placings } from '../placing.ts';
import type { Committed } from '../stage.ts';

/** How an input can end. Every input ends in exactly one of these. */
export type Outcome = 'written' | 'unchanged' | 'duplicate' | 'rejected' | 'failed';

/** What one rule did in a run. */
export interface RuleCount {
  /** Documents that it was cited on. */
  documents: number;
  blocks: number;
  /** UTF-16 code units in these blocks. */
  characters: number;
  /** Those of them that are in no record: neither metadata nor comments. */
  dropped: number;
}

/** The books of a run, in documents and in characters. */
export interface Counts {
  readonly documents: Record<Outcome | 'read', number>;
  readonly characters: Record<Place | 'read', number>;
  /** By rule, in the order of the names. */
  readonly rules: Record<string, RuleCount>;
}

/** What one document adds to the books: where its characters ended, and by which rules. */
export interface DocumentTally {
  readonly characters: Readonly<Record<Place | 'read', number>>;
  readonly rules: Readonly<Record<string, Readonly<Omit<RuleCount, 'documents'>>>>;
  /** The host of its address on the web. */
  readonly host: string | null;
}

/** Where the blocks of a document ended. `held` is the number of characters in it when it was prepared. */
export function tallyOf(document: Document, held: number): DocumentTally {
  const characters = { read: held, text: 0, metadata: 0, comments: 0, dropped: 0 };
  const rules = new Map<string, Omit<RuleCount, 'documents'>>();
  const whole = rejection(document);
  if (whole !== undefined) rules.set(whole.rule, { blocks: 0, characters: 0, dropped: 0 });
  placings(document).forEach(({ place, verdict }, index) => {
    const length = document.blocks[index]?.text.length ?? 0;
    const rule = (verdict ?? whole)?.rule;
    const end = place === 'text' && whole !== undefined ? 'dropped' : place;
    characters[end] += length;
    if (rule === undefined) return;
    const count = rules.get(rule) ?? { blocks: 0, characters: 0, dropped: 0 };
    rules.set(rule, {
      blocks: count.blocks + 1,
      characters: count.characters + length,
      dropped: count.dropped + (end === 'dropped' ? length : 0),
    });
  });
  const host = hostOf(document.metadata.url?.value ?? document.origin.uri);
  return { characters, rules: Object.fromEntries(rules), host };
}

/** The host of a web address; null where it is none. */
export function hostOf(address: string): string | null {
  return WEB_ADDRESS.test(address) && URL.canParse(address) ? new URL(address).host : null;
}

const WEB_ADDRESS = /^https?:\/\//i;

/** Keeps the books while documents go by. */
export interface Tally {
  document(outcome: Outcome, tally: DocumentTally): void;
  failure(code: string): void;
  /** Adds the books of a part of the results. */
  add(counts: Counts): void;
  counts(): Counts;
}

/** The books of a run, empty. */
export function createTally(): Tally {
  const documents = { read: 0, written: 0, unchanged: 0, duplicate: 0, rejected: 0, failed: 0 };
  const characters = { read: 0, text: 0, metadata: 0, comments: 0, dropped: 0 };
  const rules = new Map<string, RuleCount>();
  const cite = (rule: string, more: RuleCount): void => {
    const total = rules.get(rule) ?? { documents: 0, blocks: 0, characters: 0, dropped: 0 };
    rules.set(rule, {
      documents: total.documents + more.documents,
      blocks: total.blocks + more.blocks,
      characters: total.characters + more.characters,
      dropped: total.dropped + more.dropped,
    });
  };
  const addCharacters = (more: DocumentTally['characters']): void => {
    for (const place of ['read', ...PLACES] as const) characters[place] += more[place];
  };
  return {
    document(outcome, tally) {
      documents.read += 1;
      documents[outcome] += 1;
      addCharacters(tally.characters);
      for (const [rule, count] of Object.entries(tally.rules)) cite(rule, { documents: 1, ...count });
    },
    failure(code) {
      documents.read += 1;
      documents.failed += 1;
      cite(code, { documents: 1, blocks: 0, characters: 0, dropped: 0 });
    },
    add(counts) {
      for (const outcome of ['read', ...OUTCOMES] as const) documents[outcome] += counts.documents[outcome];
      addCharacters(counts.characters);
      for (const [rule, count] of Object.entries(counts.rules)) cite(rule, count);
    },
    counts() {
      return { documents, characters, rules: Object.fromEntries([...rules].sort(byName)) };
    },
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Whether every document and every character that came in went out by exactly one door. */
export function balanced({ documents, characters }: Counts): boolean {
  const out = documents.written + documents.unchanged + documents.duplicate + documents.rejected + documents.failed;
  return (
    documents.read === out &&
    characters.read === characters.text + characters.metadata + characters.comments + characters.dropped
  );
}

/** What a run leaves about itself, in `manifest.json`, written last: with it, the run is done. */
export interface Manifest {
  readonly run: string;
  /** Names these results from their first run on, whatever becomes of them: what was exported is told by it. */
  readonly output: string;
  readonly decant: string;
  readonly started: string;
  readonly finished: string;
  readonly fingerprint: string;
  /** How often the results have changed; `changes.jsonl` tells what changed from the one before to this one. */
  readonly revision: number;
  /** What the documents of the revision before come to (`contentsOf`); null where there was none, or it is not known. */
  readonly previous: string | null;
  /** What this run changed; all 0 where it left the results as they were. */
  readonly changes: ChangeCounts;
  readonly counts: Counts;
  readonly files: readonly Committed[];
  readonly options: unknown;
}

/** What a run changed in `documents`, in records. */
export interface ChangeCounts {
  readonly new: number;
  readonly changed: number;
  readonly gone: number;
  readonly canonical: number;
}

const PLACES = ['text', 'metadata', 'comments', 'dropped'] as const;
const OUTCOMES = ['written', 'unchanged', 'duplicate', 'rejected', 'failed'] as const;
const CHANGES = ['new', 'changed', 'gone', 'canonical'] as const;
const RULES_SHOWN = 12;

/** The funnel that a run prints at its end: what came in, what came of it, and by which rules. */
export function funnel({ counts, changes, files }: Manifest, colour: boolean): string {
  const { documents, characters } = counts;
  const heading = (text: string): string => (colour ? styleText('bold', text, { validateStream: false }) : text);
  const outcomes = OUTCOMES.filter((outcome) => documents[outcome] > 0);
  const ruled = Object.entries(counts.rules);
  const more = ruled.length - RULES_SHOWN;
  const rules = ruled
    .sort(([nameA, a], [nameB, b]) => b.characters - a.characters || b.blocks - a.blocks || (nameA < nameB ? -1 : 1))
    .slice(0, RULES_SHOWN);
  return [
    heading(row('documents read', documents.read)),
    ...outcomes.map((outcome) => row(`  ${outcome}`, documents[outcome])),
    heading(row('characters', characters.read)),
    ...PLACES.map((place) => `${row(`  ${place}`, characters[place])}  ${share(characters[place], characters.read)}`),
    ...(ruled.length === 0 ? [] : [heading(RULES_HEADING)]),
    ...rules.map(
      ([rule, count]) => `${row(`  ${rule}`, count.characters)}${figure(count.blocks)}${figure(count.documents)}`,
    ),
    ...(more > 0 ? [`  ${more} more in manifest.json`] : []),
    heading(
      row(
        'records changed',
        Object.values(changes).reduce((sum, count) => sum + count, 0),
      ),
    ),
    ...CHANGES.filter((change) => changes[change] > 0).map((change) => row(`  ${change}`, changes[change])),
    heading('files'),
    ...kindsOf(files).map(({ name, lines }) => `${row(`  ${name}`, lines)} lines`),
    '',
  ].join('\n');
}

/** Files by kind: the shards of one are one line. */
function kindsOf(files: readonly Committed[]): readonly { readonly name: string; readonly lines: number }[] {
  const kinds = new Map<string, number>();
  for (const { file, lines } of files) {
    const name = file.replace(SHARD, '-*.');
    kinds.set(name, (kinds.get(name) ?? 0) + lines);
  }
  return [...kinds].map(([name, lines]) => ({ name, lines }));
}

/** The number of a shard in the name of its file. */
const SHARD = /-\d{5}\./;
const LABEL = 32;
const NUMBER = 12;

const COLUMNS = ['characters', 'blocks', 'documents'].map((name) => name.padStart(NUMBER)).join('');
const RULES_HEADING = `${'by rule'.padEnd(LABEL)}${COLUMNS}`;

function row(label: string, value: number): string {
  return label.padEnd(LABEL) + figure(value);
}

/** Grouped by commas whatever the locale of the machine. */
function figure(value: number): string {
  return value.toLocaleString('en-GB').padStart(NUMBER);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`;
}
