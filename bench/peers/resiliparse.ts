import type { Extractor } from './extractor.ts';
import { type Absent, pythonPeer } from './python.ts';

/** resiliparse, main content only (run-resiliparse.py). */
export function resiliparse(python: string): Promise<Extractor | Absent> {
  return pythonPeer('resiliparse', python);
}
