const PLAIN_WORD = /^[\w@:,./=+-]+$/;

/** Words as a POSIX shell reads them back. */
export function shellWords(words: readonly string[]): string {
  return words.map((word) => (PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ');
}

/** Words as systemd reads them back from ExecStart: quoted, with its own signs doubled. */
export function unitWords(words: readonly string[]): string {
  return words
    .map((word) => word.replaceAll('%', '%%').replaceAll('$', '$$$$'))
    .map((word) =>
      PLAIN_WORD.test(word)
        ? word
        : `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
    )
    .join(' ');
}
