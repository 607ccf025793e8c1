import { configSchema } from '../config/schema.ts';
import { labelledSchema } from '../learn/labelled-row.ts';
import { changeSchema, failedSchema, jsonSchema, ledgerSchema, recordSchema, rejectedSchema } from '../record.ts';
import { EXIT } from './exit.ts';
import { print } from './terminal.ts';

/** What `decant schema` can print, by name. */
export const SCHEMAS: Readonly<Record<string, () => object>> = {
  record: () => jsonSchema(recordSchema),
  ledger: () => jsonSchema(ledgerSchema),
  rejected: () => jsonSchema(rejectedSchema),
  failed: () => jsonSchema(failedSchema),
  changes: () => jsonSchema(changeSchema),
  labelled: () => jsonSchema(labelledSchema),
  config: configSchema,
};

/** `decant schema`: the JSON Schema of a line of one of the files, or of the configuration. */
export async function schemaCommand(name: string): Promise<number> {
  await print(`${JSON.stringify(SCHEMAS[name]?.(), null, 2)}\n`);
  return EXIT.done;
}
