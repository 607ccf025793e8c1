import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { resolveConfig } from '../src/config/resolve.ts';
import { configKeys } from '../src/config/schema.ts';
import { inputRules } from '../src/engine/task.ts';
import { overrideRules } from '../src/overrides.ts';
import { openingRules, segmentRules, stages } from '../src/pipeline.ts';
import { changeSchema, failedSchema, jsonSchema, ledgerSchema, recordSchema, rejectedSchema } from '../src/record.ts';
import type { Rules } from '../src/stage.ts';
import { readmePage } from './readme.ts';

const FOLDER = resolve(import.meta.dirname, '../docs');
const MADE = '<!-- Made by `npm run docs`; edit the stages, the configuration or the schemas instead. -->';

interface Ruled {
  readonly name: string;
  readonly version?: number;
  readonly rules: Rules;
}

/** The generated pages, by file name. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ['rules.md', rulesPage()],
    ['record.md', recordPage()],
    ['config.md', configPage()],
  ]);
}

/** With this, no stage is left out. */
const EVERY_STAGE = { origin: 'docs', value: { paragraphs: { across: 'near' } } };

function rulesPage(): string {
  const ruled: readonly Ruled[] = [
    { name: 'decode', rules: openingRules },
    { name: 'segment', rules: segmentRules },
    { name: 'input', rules: inputRules },
    ...stages(resolveConfig([EVERY_STAGE])),
    { name: 'restore', rules: overrideRules },
  ];
  const sections = ruled.map(({ name, version, rules }) => {
    const rows = Object.entries(rules).map(([rule, sentence]) => `| \`${name}/${rule}\` | ${sentence} |`);
    return `## ${name}${version === undefined ? '' : ` (version ${version})`}\n\n| rule | meaning |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${MADE}\n\n# Rules\n\nEvery judgement of decant cites one of these rules, with its evidence. Stages stand in the order in which a document goes through them.\n\n${sections.join('\n')}`;
}

interface Field {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Field[];
  readonly enum?: readonly unknown[];
  readonly items?: Field;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly description?: string;
}

function recordPage(): string {
  const files = [
    ['documents.jsonl', 'A document that is written.', recordSchema],
    ['ledger.jsonl', 'A block that is not in a `text`, or a whole document that is in no record.', ledgerSchema],
    ['rejected.jsonl', 'A document that was read and judged, and is not written.', rejectedSchema],
    ['failed.jsonl', 'An input that could not be read or judged.', failedSchema],
    ['changes.jsonl', 'What became of a record since the revision before.', changeSchema],
  ] as const;
  const sections = files.map(([file, about, schema]) => {
    const root: Field = jsonSchema(schema);
    const rows = Object.entries(root.properties ?? {}).map(
      ([key, field]) => `| \`${key}\` | ${typeOf(field)} | ${field.description ?? ''} |`,
    );
    return `## ${file}\n\n${about}\n\n| key | type | meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${MADE}\n\n# Result files\n\nJSON lines, keys in this order, unknown values null. \`decant schema record|ledger|rejected|failed|changes\` prints the JSON Schema.\n\n${sections.join('\n')}`;
}

function typeOf(field: Field): string {
  if (field.anyOf !== undefined) return field.anyOf.map(typeOf).join(' or ');
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.type === 'array' && field.items !== undefined) return `list of ${typeOf(field.items)}`;
  if (field.properties !== undefined) return `{ ${Object.keys(field.properties).join(', ')} }`;
  return String(field.type ?? 'any');
}

function configPage(): string {
  const defaults = resolveConfig([]);
  const rows = [...configKeys()].map(
    ([path, about]) => `| \`${path}\` | \`${JSON.stringify(valueAt(defaults, path))}\` | ${about} |`,
  );
  return `${MADE}\n\n# Configuration\n\nIn \`decant.config.ts\`, \`.js\`, \`.json\` or \`.yaml\`, or one by one with \`--set path=value\`. \`decant schema config\` prints the JSON Schema.\n\n| key | default | what for |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? new Map(Object.entries(inner)).get(key) : undefined,
      value,
    );
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, content] of pages()) writeFileSync(join(FOLDER, name), content);
  const readme = join(FOLDER, '../README.md');
  const folder = mkdtempSync(join(tmpdir(), 'decant-'));
  writeFileSync(readme, await readmePage(readFileSync(readme, 'utf8'), folder));
  rmSync(folder, { recursive: true });
}
