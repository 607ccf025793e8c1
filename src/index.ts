export { type Cleaned, clean, cleaner, type RunHooks, run } from './api.ts';
export { type Config, defineConfig, type UserConfig } from './config.ts';
export type * from './document.ts';
export type { ChangeCounts, Counts, Manifest } from './engine/report.ts';
export { listRuns, type RunOutcome, type RunRow } from './engine/state/runs.ts';
export { DecantError, type ErrorCode } from './errors.ts';
export { stages } from './pipeline.ts';
export type { DocumentRecord, FailedLine, LedgerLine, RejectedLine } from './record.ts';
export type * from './stage.ts';
