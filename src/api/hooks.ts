import type { Manifest } from '../engine/report.ts';
import type { Progress } from '../engine/run-options.ts';
import type { Sample } from '../engine/sample.ts';
import type { FailedLine } from '../record.ts';
import type { Source } from '../stage.ts';
import type { ExportHooks } from './export.ts';

/** What a run may be given besides its configuration. */
export interface RunHooks extends ExportHooks {
  /** Read besides, or instead of, the inputs of the configuration. */
  readonly sources?: readonly Source[];
  /** Inputs to read at most. What is not read is neither changed nor gone. */
  readonly limit?: number;
  /** Which part of the inputs to read; of the others, the same holds. */
  readonly sample?: Sample;
  /** Does everything and writes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Told of every input that fails. */
  readonly onFailed?: (line: FailedLine) => void;
  /** Told that the results stand, before destinations are brought level with them. */
  readonly onWritten?: (manifest: Manifest) => void;
  /** Told what the user should know and what does not end the run. */
  readonly onWarning?: (message: string) => void;
  /** Where relative inputs start; the working folder unless said. */
  readonly cwd?: string;
  /** The clock, for the times in the manifest. */
  readonly now?: () => Date;
}
