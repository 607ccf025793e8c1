import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { WorkerStart } from './thread.ts';

const { isCompileCached }: WorkerStart = workerData; // as the pool gives it

// A thread does not share in the cache of the process unless it asks, and must do so before it loads anything: half of its start.
if (isCompileCached) enableCompileCache();
await import('./thread.ts');
