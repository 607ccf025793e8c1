export { type Cleaned, clean, cleaner, type RunHooks, run } from './api.ts';
export { type Config, defineConfig, type UserConfig } from './config.ts';
export type * from './document.ts';
export type { Counts, Manifest } from './engine/report.ts';
export { DecantError, type ErrorCode } from './errors.ts';
export type { Override } from './overrides.ts';
export { stages } from './pipeline.ts';
export type { DocumentRecord, FailedLine, LedgerLine, RejectedLine } from './record.ts';
export type * from './stage.ts';
