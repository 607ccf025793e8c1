import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DecantError, systemCode, systemReason } from '../errors.ts';
import type { SpamWeights } from '../models/spam.ts';
import { faultInWords } from './fault-words.ts';
import { faulty } from './faults.ts';
import type { Layer } from './layers.ts';
import type { Config } from './schema.ts';
import { spamWeightsSchema } from './stages.ts';

const WITHOUT_FILE: ReadonlySet<string> = new Set(['shipped', 'none']);

/**
 * The configuration with the weights that it names read from their file, so that what they hold decides: a run with other
 * weights in the same file does its documents again.
 *
 * @throws DecantError `config/not-found`, `config/invalid`
 */
export function withSpamWeights(config: Config): Config {
  const { spamModel } = config.comments;
  if (typeof spamModel !== 'string' || WITHOUT_FILE.has(spamModel)) return config;
  return { ...config, comments: { ...config.comments, spamModel: readSpamWeights(spamModel) } };
}

/** The weights of a model of spam in a file, checked. */
function readSpamWeights(path: string): SpamWeights {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const code = systemCode(cause);
    if (code === 'ENOENT')
      throw new DecantError(
        'config/not-found',
        `comments.spamModel: there is no file of weights ${path}; decant learn spam writes one.`,
      );
    const what = systemReason(cause);
    throw new DecantError('config/invalid', `comments.spamModel: cannot read the weights in ${path}: ${what}.`, {
      cause,
    });
  }
  return parseSpamWeights({ origin: path, value });
}

/** What a file of weights of a model of spam holds, checked like a configuration. */
function parseSpamWeights({ origin, value }: Layer): SpamWeights {
  const result = spamWeightsSchema.safeParse(value, { error: faultInWords });
  if (result.success) return result.data;
  throw faulty(
    `comments.spamModel: ${origin} holds no weights that this version can use; decant learn spam writes them. It`,
    result.error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`),
  );
}

/** The configuration as a manifest tells it: weights by the digest of what they hold. */
export function withDigests(config: Config): object {
  const { spamModel } = config.comments;
  if (typeof spamModel === 'string') return config;
  const digest = createHash('sha256').update(JSON.stringify(spamModel)).digest('hex');
  return { ...config, comments: { ...config.comments, spamModel: `sha256:${digest}` } };
}
