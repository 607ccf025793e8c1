import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { findConfigFile } from '../config/file.ts';
import { configSchema } from '../config/schema.ts';
import { SCHEMA_FILE, TEMPLATES } from '../config/template.ts';
import { DecantError, systemReason } from '../errors.ts';
import { EXIT } from './exit.ts';

export interface InitFlags {
  readonly as: keyof typeof TEMPLATES;
}

/** `decant init`: a configuration file to begin with, in the working folder. */
export async function initCommand({ as }: InitFlags): Promise<number> {
  const standing = findConfigFile('.');
  if (standing !== undefined)
    throw new DecantError('config/invalid', `${standing} stands here already; decant init writes over no file.`);
  const { file, text } = TEMPLATES[as];
  const schema = configSchema();
  await write(file, text(schema));
  if (as === 'ts') process.stderr.write(`decant: wrote ${file}; decant config shows what holds.\n`);
  else {
    const content = `${JSON.stringify(schema, null, 2)}\n`;
    if (!existsSync(SCHEMA_FILE)) await write(SCHEMA_FILE, content);
    process.stderr.write(`decant: wrote ${file}; editors read its keys from ${SCHEMA_FILE}.\n`);
  }
  return EXIT.done;
}

async function write(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' });
  } catch (cause) {
    throw new DecantError('write/failed', `Cannot write ${file}: ${systemReason(cause)}.`, { cause });
  }
}
