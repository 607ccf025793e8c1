import type { Report } from '../destinations/destination.ts';
import { bringLevel } from '../destinations/open.ts';
import { openOutput } from '../destinations/output.ts';
import { DecantError } from '../errors.ts';

/** What an export may be given. */
export interface ExportHooks {
  /** Puts these results in the place of others that a destination holds. */
  readonly replace?: boolean;
  /** Told of every destination that was brought level. */
  readonly onExported?: (report: Report) => void;
  readonly signal?: AbortSignal;
}

/**
 * Brings destinations level with the finished results in a folder, one after another. One that fails holds up none of the
 * others; what failed is thrown at the end, with the code of the first.
 */
export async function exportResults(
  folder: string,
  addresses: readonly string[],
  { replace = false, onExported, signal }: ExportHooks = {},
): Promise<readonly Report[]> {
  if (addresses.length === 0) return [];
  const output = await openOutput(folder);
  const reports: Report[] = [];
  const failures: unknown[] = [];
  for (const address of addresses) {
    try {
      const report = await bringLevel(output, address, { replace, step: () => stopExport(signal) });
      reports.push(report);
      onExported?.(report);
    } catch (error) {
      stopExport(signal);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw together(failures);
  return reports;
}

function stopExport(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  const message = 'Interrupted; the results stand, and the next run or decant export goes on from here.';
  throw new DecantError('run/interrupted', message);
}

function together(failures: readonly unknown[]): unknown {
  const [first, ...others] = failures;
  if (!(first instanceof DecantError) || others.length === 0) return first;
  const said = others.map((other) => (other instanceof Error ? other.message : String(other)));
  return new DecantError(first.code, [first.message, ...said].join('\n'), { cause: first });
}
