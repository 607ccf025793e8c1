import { type Config, readingOf } from '../config.ts';
import { files } from '../sources/files.ts';
import { stdin } from '../sources/stdin.ts';
import type { Source } from '../stage.ts';

/** The source behind an argument: `-` is standard input, anything else a file, a folder or a glob. */
export function inputSource(
  input: string,
  { config, jsonl }: { readonly config: Config; readonly jsonl: boolean },
): Source {
  const { inputFormat, ...reading } = readingOf(config);
  const format = jsonl ? 'jsonl' : inputFormat;
  if (input === '-') return stdin({ stream: process.stdin, ...reading, ...(format === undefined ? {} : { format }) });
  return files({ inputs: [input], ...reading, ...(inputFormat === undefined ? {} : { inputFormat }) });
}
