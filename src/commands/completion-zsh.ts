import { type CommandWords, type Offered, type OptionWords, offered } from './completion-words.ts';

/** Completion for zsh 5 and later. */
export function zshScript(words: CommandWords): string {
  return [
    '#compdef decant',
    '# zsh completion for decant; made by `decant completion zsh`.',
    ...functionsOf('_decant', words),
    'if [ "$funcstack[1]" = "_decant" ]; then _decant "$@"; else compdef _decant decant; fi',
    '',
  ].join('\n');
}

function functionsOf(name: string, { options, commands, takes }: CommandWords): readonly string[] {
  const specs = options.map((option) => `    ${optionOf(option)}`);
  if (commands.length === 0)
    return [
      `${name}() {`,
      '  _arguments -s \\',
      ...specs.map((spec) => `${spec} \\`),
      `    ${quoted(`*:argument:${actionOf(offered(takes))}`)}`,
      '}',
    ];
  const listed = commands.map(({ name: word, about }) => quoted(`${word}:${escaped(firstOf(about))}`)).join(' ');
  return [
    `${name}() {`,
    '  local context state state_descr line',
    '  typeset -A opt_args',
    '  _arguments -C -s \\',
    ...specs.map((spec) => `${spec} \\`),
    "    '1: :->command' \\",
    "    '*:: :->rest'",
    '  case "$state" in',
    `    command) local -a commands; commands=(${listed}); _describe command commands${takes.kind === 'file' ? '; _files' : ''} ;;`,
    '    rest)',
    '      case "$line[1]" in',
    ...commands.map(({ name: word }) => `        ${word}) ${name}_${word} ;;`),
    ...(takes.kind === 'file' ? ['        *) _files ;;'] : []),
    '      esac ;;',
    '  esac',
    '}',
    ...commands.flatMap((command) => functionsOf(`${name}_${command.name}`, command)),
  ];
}

function optionOf({ short, long, about, takes }: OptionWords): string {
  const told = `[${bracketed(firstOf(about))}]`;
  const value = takes.kind === 'nothing' ? '' : `:value:${actionOf(offered(takes))}`;
  if (short === undefined) return quoted(`*${long}${told}${value}`);
  return `'*'{${short},${long}}${quoted(`${told}${value}`)}`;
}

function actionOf(offer: Offered): string {
  switch (offer.kind) {
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'words':
      return `(${offer.words.join(' ')})`;
    case 'open':
      return `{compadd -S "" -- ${offer.words.map((word) => word.replaceAll(':', '\\:')).join(' ')}}`;
    default:
      return ' ';
  }
}

function firstOf(about: string): string {
  return about.split('\n', 1)[0] ?? '';
}

function escaped(text: string): string {
  return text.replaceAll(':', '\\:');
}

function bracketed(text: string): string {
  return text.replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', ';');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
