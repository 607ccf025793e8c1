import { bashScript } from './completion-bash.ts';
import { fishScript } from './completion-fish.ts';
import type { CommandWords } from './completion-words.ts';
import { zshScript } from './completion-zsh.ts';
import { EXIT } from './exit.ts';
import { print } from './terminal.ts';

const SCRIPTS: Readonly<Record<string, (words: CommandWords) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** `decant completion`: nothing of decant runs when a key is pressed; the script knows all words. */
export async function completionCommand(shell: string, words: CommandWords): Promise<number> {
  await print(SCRIPTS[shell]?.(words) ?? '');
  return EXIT.done;
}
