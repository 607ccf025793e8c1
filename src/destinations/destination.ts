import { DecantError } from '../errors.ts';
import { type Changes, type Holding, type Output, readChanges, type Standing, standingOf } from './output.ts';

/** What a destination is given to be brought level. */
export interface Update {
  readonly output: Output;
  /** Where it will stand. */
  readonly standing: Standing;
  /** What leads there from where it stands; undefined where it is to be made anew. */
  readonly changes: Changes | undefined;
  /** Called between steps; throws where the work is to be broken off, which leaves what the next call repairs. */
  readonly step: () => void;
}

/** What was done, in documents or, where a destination holds files, in files. */
export interface Synced {
  readonly written: number;
  readonly removed: number;
}

/**
 * A place that is brought level with the finished results of a run. It remembers where it stands. At every instant it
 * holds what it held before or what it will hold, or it says itself that it is not whole; after a kill at any point the
 * next call makes it whole.
 */
export interface Destination {
  /** As the user names it. */
  readonly address: string;
  /** What it holds of the results. */
  readonly holds: Holding;
  /**
   * Where it stands; undefined where nothing is. What stands there and is not whole is of no contents.
   *
   * @throws DecantError `write/foreign` where something stands that decant did not put there.
   */
  standing(): Promise<Standing | undefined>;
  bring(update: Update): Promise<Synced>;
  close(): Promise<void>;
}

export interface SyncOptions {
  /** Puts these results in the place of others that the destination holds. */
  readonly replace?: boolean;
  readonly step?: () => void;
}

/** How a destination was brought level. */
export interface Report extends Synced {
  readonly address: string;
  readonly how: 'level' | 'changes' | 'anew';
  readonly revision: number;
}

/**
 * Brings a destination level with results: not at all where it is, by what changed where it stands at the revision before,
 * and otherwise anew.
 *
 * @throws DecantError `write/foreign` where it holds something else, `write/failed` where it cannot be written,
 * `input/damaged` where the results are not as their manifest says.
 */
export async function sync(output: Output, destination: Destination, options: SyncOptions = {}): Promise<Report> {
  const { address } = destination;
  const { step = () => undefined } = options;
  const standing = standingOf(output, destination.holds);
  const before = await destination.standing();
  if (before !== undefined && before.output !== standing.output && options.replace !== true) throw foreign(address);
  const { revision, contents } = standing;
  if (before?.output === standing.output && before.contents === contents)
    return { address, how: 'level', revision, written: 0, removed: 0 };
  const changes = before === undefined ? undefined : await changesSince(before, output);
  const synced = await destination.bring({ output, standing, changes, step });
  return { address, how: changes === undefined ? 'anew' : 'changes', revision, ...synced };
}

/** Above this share of the documents it costs less to read them all than to pick out those that changed. */
const WORTH_PICKING = 0.5;

/** The changes, where they lead from a standing to the results. */
async function changesSince(before: Standing, output: Output): Promise<Changes | undefined> {
  const { manifest } = output;
  if (before.output !== manifest.output || before.contents !== manifest.previous) return undefined;
  const { gone, canonical, ...others } = manifest.changes;
  const size = output.documents.reduce((sum, { lines }) => sum + lines, 0);
  if (others.new + others.changed > size * WORTH_PICKING) return undefined;
  return await readChanges(output);
}

function foreign(address: string): DecantError {
  return new DecantError(
    'write/foreign',
    `${address} holds the results of another folder; they are not mixed. Name another place, or give --replace to put these in their place.`,
  );
}
