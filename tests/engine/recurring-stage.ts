import { recurring } from '../../bench/faults/recurring.ts';
import type { Stage } from '../../src/stage.ts';

/** One corpus stage, for worker threads too. */
export const stages = (): readonly Stage[] => [recurring()];
