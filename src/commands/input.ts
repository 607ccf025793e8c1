import { webOf } from '../api/sources.ts';
import { type Config, readingOf } from '../config/schema.ts';
import { files } from '../sources/files.ts';
import { isBucketAddress } from '../sources/s3/address.ts';
import { buckets } from '../sources/s3/s3.ts';
import { stdin } from '../sources/stdin.ts';
import { isWebAddress } from '../sources/web/address.ts';
import type { Source } from '../stage.ts';

/** The source behind an argument: `-` is standard input, an address is fetched, what lies in a bucket is read there, anything else a file, a folder or a glob. */
export function inputSource(
  input: string,
  { config, jsonl }: { readonly config: Config; readonly jsonl: boolean },
): Source {
  const { inputFormat, ...rest } = readingOf(config);
  const reading = { ...rest, limits: config.limits };
  const format = jsonl ? 'jsonl' : inputFormat;
  if (input === '-') return stdin({ stream: process.stdin, ...reading, ...(format === undefined ? {} : { format }) });
  if (isWebAddress(input)) return webOf({ ...config, inputs: [input] }, { dryRun: true }).source;
  const given = { inputs: [input], ...reading, ...(inputFormat === undefined ? {} : { inputFormat }) };
  return isBucketAddress(input) ? buckets(given) : files(given);
}
