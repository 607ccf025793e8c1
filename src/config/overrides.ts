import { z } from 'zod';
import { canonicalOverrides, type Override } from '../overrides.ts';
import { faultInWords } from './fault-words.ts';
import { faulty } from './faults.ts';
import type { Layer } from './layers.ts';

/** An override as it is written: with the URI beside an id, for who reads the file. */
export interface StoredOverride extends Override {
  readonly uri?: string;
}

/** An override in a configuration or a file of its own. */
export const overrideSchema: z.ZodType<StoredOverride> = z
  .strictObject({
    document: z.exactOptional(z.string().min(1)).describe('Id or URI; every document unless said.'),
    rule: z.exactOptional(z.string().min(1)).describe('stage/rule; whatever drops something unless said.'),
    uri: z.exactOptional(z.string()).describe('For who reads the file; nothing is matched with it.'),
  })
  .refine(({ document, rule }) => document !== undefined || rule !== undefined, 'name a document, a rule, or both');

const overridesFileSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  overrides: z.array(overrideSchema),
});

/** What a file of overrides holds, checked like a configuration. */
export function parseOverrides({ origin, value }: Layer): readonly StoredOverride[] {
  const result = overridesFileSchema.safeParse(value, { error: faultInWords });
  if (result.success) return canonicalOverrides(result.data.overrides);
  throw faulty(
    origin,
    result.error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`),
  );
}
