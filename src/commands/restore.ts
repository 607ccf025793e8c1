import { findConfigFile } from '../config/file.ts';
import type { StoredOverride } from '../config/overrides.ts';
import { overridesPath, readOverrides, writeOverrides } from '../config/overrides-file.ts';
import { resolveConfig } from '../config/resolve.ts';
import { adviceOn, findLines } from '../engine/results.ts';
import { DecantError, printable, printableName } from '../errors.ts';
import { overrideKey } from '../overrides.ts';
import type { Written } from '../record.ts';
import { EXIT } from './exit.ts';
import { type ConfigFlags, configure } from './options.ts';
import { print } from './terminal.ts';

export interface RestoreFlags extends Omit<ConfigFlags, 'overrides'> {
  /** A file of overrides, or the folder that it is in or comes to be in. */
  readonly overrides?: string;
  readonly rule?: string;
  readonly out?: string;
  readonly list?: boolean;
  readonly remove?: boolean;
  readonly json?: boolean;
}

/**
 * `decant restore`: writes down that a document, a rule, or a rule on a document is taken back, for the next run to obey. A
 * document is looked up in the results of a run, so that what is restored is known to be there.
 */
export async function restoreCommand(wanted: string | undefined, flags: RestoreFlags): Promise<number> {
  const path = overridesPath(flags.overrides, flags.config ?? findConfigFile('.'));
  const before = await readOverrides(path);
  if (flags.list) return list(before, flags, path);
  const { after, told } = flags.remove ? without(before, wanted, flags) : await withMore(before, wanted, flags);
  await writeOverrides(path, after);
  process.stderr.write(told.map((line) => `decant: ${line}\n`).join(''));
  return list(await readOverrides(path), { ...flags, quiet: true }, path);
}

async function list(
  overrides: readonly StoredOverride[],
  { json, quiet }: { readonly json?: boolean; readonly quiet?: boolean },
  file: string,
): Promise<number> {
  if (json) await print(`${JSON.stringify({ file, overrides })}\n`);
  else if (!quiet) await print(overrides.map((override) => `${sentence(override)}\n`).join(''));
  return EXIT.done;
}

function sentence({ document, uri, rule }: StoredOverride): string {
  const where = document === undefined ? 'every document' : `${document}${uri === undefined ? '' : ` (${uri})`}`;
  return `${rule ?? 'every rule that drops'} on ${where}`;
}

/** What the overrides become, and what is said of it once they are written. */
interface Change {
  readonly after: readonly StoredOverride[];
  readonly told: readonly string[];
}

/** The overrides with the one that the command asks for, made sure of against the results. */
async function withMore(
  before: readonly StoredOverride[],
  wanted: string | undefined,
  flags: RestoreFlags,
): Promise<Change> {
  const { rule } = flags;
  const ruled = rule === undefined ? {} : { rule };
  // A rule that no stage has is told like any fault of the configuration.
  if (rule !== undefined) resolveConfig([{ origin: `--rule ${rule}`, value: { overrides: [ruled] } }]);
  if (wanted === undefined) {
    return { after: [...before, ruled], told: [`from the next run on, ${rule} takes nothing out of any document.`] };
  }
  const { out } = await configure({ ...flags, overrides: false }, flags.out === undefined ? {} : { out: flags.out });
  const written = await findLines(out, wanted);
  if (written === undefined)
    throw new DecantError(
      'input/not-found',
      `${out} holds no document with the URI or id "${wanted}". ${await adviceOn(out, wanted)}`,
    );
  const { id, uri } = written.record ??
    written.rejected ??
    written.failed ??
    written.ledger[0] ?? { id: wanted, uri: wanted };
  const told = printable(promise(printableName(uri), takenOut(written, rule, uri)));
  return { after: [...before, { document: id, ...(uri === id ? {} : { uri }), ...ruled }], told: [told] };
}

interface TakenOut {
  readonly blocks: number;
  readonly characters: number;
  readonly whole: boolean;
}

/** What the rule, or any rule that drops, took out of a document; an error where that is nothing. */
function takenOut({ ledger, failed }: Written, rule: string | undefined, uri: string): TakenOut {
  if (failed !== undefined)
    throw new DecantError('input/not-found', `${uri} failed (${failed.code}): there is nothing to restore.`);
  const lines = ledger.filter((line) => (rule === undefined ? line.effect === 'drop' : line.rule === rule));
  if (lines.length === 0) {
    const rules = [...new Set(ledger.map((line) => line.rule))].sort();
    const did =
      rules.length === 0 ? 'Nothing was taken out of it.' : `What is not in its text went by ${rules.join(', ')}.`;
    throw new DecantError('input/not-found', `${rule ?? 'No rule'} took nothing out of ${uri}. ${did}`);
  }
  const blocks = lines.filter((line) => line.block !== null && line.text !== '');
  return {
    blocks: blocks.length,
    characters: blocks.reduce((sum, { text }) => sum + text.length, 0),
    whole: lines.some((line) => line.block === null),
  };
}

function promise(uri: string, { blocks, characters, whole }: TakenOut): string {
  const isOne = blocks === 1;
  const what = `${blocks} ${isOne ? 'block' : 'blocks'} (${characters} characters) of ${uri}`;
  if (whole) return `from the next run on, ${uri} is not dropped as a whole, nor ${isOne ? 'is' : 'are'} ${what}.`;
  return `from the next run on, ${what} ${isOne ? 'stays' : 'stay'} in the text.`;
}

/** The overrides without those that are named: of a document, of a rule on it, or of a rule everywhere. */
function without(before: readonly StoredOverride[], wanted: string | undefined, { rule }: RestoreFlags): Change {
  const named = before.filter((override) =>
    wanted === undefined
      ? override.document === undefined && override.rule === rule
      : (override.document === wanted || override.uri === wanted) && (rule === undefined || override.rule === rule),
  );
  if (named.length === 0)
    throw new DecantError('input/not-found', 'There is no such override; decant restore --list shows what there is.');
  const gone = new Set(named.map(overrideKey));
  return {
    after: before.filter((override) => !gone.has(overrideKey(override))),
    told: named.map((override) => `no longer restored: ${sentence(override)}.`),
  };
}
