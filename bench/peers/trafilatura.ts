import type { Extractor } from './extractor.ts';
import { type Absent, pythonPeer } from './python.ts';

/** trafilatura as its own evaluation calls it: with its fallbacks, comments off, tables on (run-trafilatura.py). */
export function trafilatura(python: string): Promise<Extractor | Absent> {
  return pythonPeer('trafilatura', python);
}
