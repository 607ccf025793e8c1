import type { Hint } from '../document.ts';
import type { Frame } from './frame.ts';

export interface HintCollector {
  visit(frame: Frame, block: number): void;
  hints(): readonly Hint[];
}
export function hintCollector(): HintCollector {
  return { visit: () => undefined, hints: () => [] };
}
