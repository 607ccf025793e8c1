import { type CommandWords, commandsIn, type Offered, type OptionWords, offered } from './completion-words.ts';

/** Completion for fish 3 and later. */
export function fishScript(words: CommandWords): string {
  const lines = commandsIn(words).flatMap(({ path, command }) => linesOf(path, command));
  return [
    '# fish completion for decant; made by `decant completion fish`.',
    '# Whether the words before the cursor name this command and none under it.',
    'function __decant_at',
    "    set -l words (commandline -opc | string match -v -- '-*')[2..]",
    "    set -l under (string split ',' -- $argv[1])",
    '    set -e argv[1]',
    '    for index in (seq (count $argv))',
    '        test "$words[$index]" = "$argv[$index]"; or return 1',
    '    end',
    '    set -l next (math (count $argv) + 1)',
    '    test -z "$words[$next]"; or not contains -- "$words[$next]" $under',
    'end',
    'complete -c decant -f',
    ...lines,
    '',
  ].join('\n');
}

function linesOf(path: readonly string[], { options, commands, takes }: CommandWords): readonly string[] {
  const under = commands.map(({ name }) => name).join(',');
  const start = `complete -c decant -n ${quoted(`__decant_at ${[under === '' ? "''" : under, ...path].join(' ')}`)}`;
  const argument = argumentOf(offered(takes));
  return [
    ...commands.map(({ name, about }) => `${start} -a ${quoted(name)} -d ${quoted(firstOf(about))}`),
    ...(argument === '' ? [] : [`${start}${argument}`]),
    ...options.map((option) => `${start}${optionOf(option)}`),
  ];
}

function optionOf({ short, long, about, takes }: OptionWords): string {
  const names = `${short === undefined ? '' : ` -s ${short.slice(1)}`} -l ${long.slice(2)}`;
  const value = takes.kind === 'nothing' ? '' : ` -r${argumentOf(offered(takes))}`;
  return `${names}${value} -d ${quoted(firstOf(about))}`;
}

function argumentOf(offer: Offered): string {
  switch (offer.kind) {
    case 'file':
      return ' -F';
    case 'folder':
      return " -a '(__fish_complete_directories)'";
    case 'words':
    case 'open':
      return ` -a ${quoted(offer.words.join(' '))}`;
    default:
      return '';
  }
}

/** The first line of a description. */
function firstOf(about: string): string {
  return about.split('\n', 1)[0] ?? '';
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
