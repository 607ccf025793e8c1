import { SCHEMA_KEY, type SchemaNode } from './faults.ts';

/** The file that editors read the keys from, beside a configuration in JSON or YAML. */
export const SCHEMA_FILE = 'decant.schema.json';

/** What a configuration can be begun in, each with the name of its file. */
export const TEMPLATES: Readonly<Record<'ts' | 'yaml' | 'json', { readonly file: string; readonly text: Template }>> = {
  ts: { file: 'decant.config.ts', text: typescript },
  yaml: { file: 'decant.config.yaml', text: yaml },
  json: { file: 'decant.config.json', text: json },
};

type Template = (schema: SchemaNode) => string;

const ABOUT = 'Every key with its default. Take the comment signs away where you want another value.';

/** Types only are imported, so that the file loads wherever decant is installed. */
function typescript(schema: SchemaNode): string {
  return [
    "import type { UserConfig } from 'decant';",
    '',
    `/** ${ABOUT} */`,
    'const config: UserConfig = {',
    ...nodeLines(schema, { depth: 1, sign: '//', open: ' {', close: '},', separator: ',' }),
    '};',
    '',
    'export default config;',
    '',
  ].join('\n');
}

function yaml(schema: SchemaNode): string {
  return [
    `# yaml-language-server: $schema=${SCHEMA_FILE}`,
    `# ${ABOUT}`,
    `$schema: ./${SCHEMA_FILE}`,
    '',
    ...nodeLines(schema, { depth: 0, sign: '#', open: '', close: undefined, separator: '' }),
    '',
  ].join('\n');
}

/** JSON has no comments: editors show what the schema says. */
function json(): string {
  return `${JSON.stringify({ $schema: `./${SCHEMA_FILE}`, inputs: [], out: 'output' }, null, 2)}\n`;
}

interface Manner {
  readonly depth: number;
  /** What a comment begins with. */
  readonly sign: string;
  readonly open: string;
  readonly close: string | undefined;
  readonly separator: string;
}

/** The keys of one level; a group stands in comments whole, so that what is taken out of them is valid by itself. */
function nodeLines(node: SchemaNode, manner: Manner): readonly string[] {
  const indent = '  '.repeat(manner.depth);
  return Object.entries(node.properties ?? {})
    .filter(([key]) => key !== SCHEMA_KEY)
    .sort(([, a], [, b]) => Number(isGroup(a)) - Number(isGroup(b)))
    .flatMap(([key, child]) => {
      if (!isGroup(child))
        return [
          ...about(child, indent, manner.sign),
          `${indent}${manner.sign} ${key}: ${defaultOf(child)}${manner.separator}`,
        ];
      const inner = nodeLines(child, { ...manner, depth: manner.depth + 1 });
      return [
        '',
        `${indent}${manner.sign} ${key}:${manner.open}`,
        ...inner,
        ...(manner.close === undefined ? [] : [`${indent}${manner.sign} ${manner.close}`]),
      ];
    });
}

function isGroup(node: SchemaNode): boolean {
  return node.properties !== undefined;
}

function about(
  { description = '', enum: choices, items }: SchemaNode,
  indent: string,
  sign: string,
): readonly string[] {
  const list = choices ?? items?.enum;
  const told = list === undefined ? description : `${description} One of: ${list.join(', ')}.`;
  return [`${indent}${sign}${sign === '#' ? '#' : '/'} ${told}`];
}

/** The default; where there is none, an empty value to be filled in. */
function defaultOf({ default: value, type = '' }: SchemaNode): string {
  return value === undefined ? (EMPTY[type] ?? "''") : JSON.stringify(value);
}

const EMPTY: Readonly<Record<string, string>> = {
  number: '0',
  integer: '0',
  boolean: 'false',
  array: '[]',
  object: '{}',
};
