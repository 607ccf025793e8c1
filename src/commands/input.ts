import type { Config } from '../config.ts';
import { files } from '../sources/files.ts';
import { stdin } from '../sources/stdin.ts';
import type { Source } from '../stage.ts';

/** The source behind an argument: `-` is standard input, anything else a file, a folder or a glob. */
export function inputSource(
  input: string,
  { config, jsonl }: { readonly config: Config; readonly jsonl: boolean },
): Source {
  const { maxBytes, fields } = config;
  if (input !== '-') return files({ inputs: [input], maxBytes, fields });
  return stdin({ stream: process.stdin, maxBytes, fields, format: jsonl ? 'jsonl' : 'document' });
}
