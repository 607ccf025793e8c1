import { type CommandWords, commandsIn, type OptionWords, offered, type Taken } from './completion-words.ts';

/** Completion for bash 3.2 and later. Where nothing is offered, bash completes files as it always does. */
export function bashScript(words: CommandWords): string {
  const all = commandsIn(words);
  const steps = all
    .slice(1)
    .map(({ path }) => `      '${path.slice(0, -1).join(' ')}|${path.at(-1)}') command='${path.join(' ')}' ;;`);
  const cases = all.map(({ path, command }) => caseOf(path, command));
  return `# bash completion for decant; made by \`decant completion bash\`.
_decant() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' offers='' i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command|\${COMP_WORDS[i]}" in
${steps.join('\n')}
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$offers" -- "$current"))
  case "\${COMPREPLY[0]}" in
    *[=:/]) compopt -o nospace 2>/dev/null ;;
  esac
}
complete -o bashdefault -o default -F _decant decant
`;
}

function caseOf(path: readonly string[], { options, commands, takes }: CommandWords): string {
  const taking = options.filter(({ takes: taken }) => taken.kind !== 'nothing');
  const values = taking.map(
    (option) => `        ${namesOf(option).join('|')}) offers=${quoted(wordsOf(option.takes))} ;;`,
  );
  const names = options.map(({ long }) => long).join(' ');
  const plain = [...commands.map(({ name }) => name), wordsOf(takes)].filter((word) => word !== '').join(' ');
  return [
    `    '${path.join(' ')}')`,
    '      case "$previous" in',
    ...values,
    `        *) if [[ $current == -* ]]; then offers=${quoted(names)}; else offers=${quoted(plain)}; fi ;;`,
    '      esac ;;',
  ].join('\n');
}

function namesOf({ short, long }: OptionWords): readonly string[] {
  return short === undefined ? [long] : [short, long];
}

/** Empty for files and folders: then bash's own completion has its turn. */
function wordsOf(taken: Taken): string {
  const offer = offered(taken);
  return offer.kind === 'words' || offer.kind === 'open' ? offer.words.join(' ') : '';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
