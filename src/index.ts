export { type Cleaned, clean, cleaner, describe, describer, type Input, stageList as stages } from './api/clean.ts';
export { type ExportHooks, exportResults } from './api/export.ts';
export type { RunHooks } from './api/hooks.ts';
export { run } from './api/run.ts';
export type * from './block.ts';
export { type Config, defineConfig, type UserConfig } from './config/schema.ts';
export type { Destination, Report, Synced, Update } from './destinations/destination.ts';
export {
  type Changes,
  type Output,
  openOutput,
  readChanges,
  readRecords,
  type Standing,
} from './destinations/output.ts';
export type * from './document.ts';
export type { ChangeCounts, Counts, Manifest } from './engine/report.ts';
export { listRuns, type RunOutcome, type RunRow } from './engine/state/runs.ts';
export { DecantError, type ErrorCode } from './errors.ts';
export {
  type DolmaRow,
  EXPORT_FORMATS,
  type ExportFormat,
  exported,
  type FineWebRow,
  type MarkdownRow,
} from './exports.ts';
export type * from './metadata.ts';
export type { Override } from './overrides.ts';
export type * from './placing.ts';
export type { DocumentRecord, FailedLine, LedgerLine, RejectedLine } from './record.ts';
export type * from './stage.ts';
