import { configKeys } from '../config/schema.ts';
import { DESTINATIONS } from '../destinations/address.ts';

/** What a shell may offer after an option, or as an argument. */
export type Taken =
  | { readonly kind: 'nothing' | 'anything' | 'file' | 'folder' }
  | { readonly kind: 'setting' }
  | { readonly kind: 'address' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface OptionWords {
  readonly short?: string;
  readonly long: string;
  readonly about: string;
  readonly takes: Taken;
}

/** A command as a shell completes it. */
export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  /** Its first argument. */
  readonly takes: Taken;
  readonly commands: readonly CommandWords[];
}

/** The same with every kind of word spelt out: those that are begun and go on (`dedupe.near=`) are `open`. */
export type Offered =
  | { readonly kind: 'nothing' | 'anything' | 'file' | 'folder' }
  | { readonly kind: 'words' | 'open'; readonly words: readonly string[] };

const ADDRESSES = DESTINATIONS.map(({ scheme }) => (scheme === 's3' ? 's3://' : `${scheme}:`));

/** What is offered where something is taken. */
export function offered(taken: Taken): Offered {
  if (taken.kind === 'setting') return { kind: 'open', words: [...configKeys().keys()].map((key) => `${key}=`) };
  if (taken.kind === 'address') return { kind: 'open', words: ADDRESSES };
  return taken;
}

/** A command and those under it, each with the words that lead to it. */
export function commandsIn(
  words: CommandWords,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly command: CommandWords }[] {
  return [
    { path, command: words },
    ...words.commands.flatMap((command) => commandsIn(command, [...path, command.name])),
  ];
}
