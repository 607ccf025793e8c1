/** The first byte of a letter beyond ASCII that two bytes hold: below this, its upper bits. */
export const LONG_LETTERS = 0x7e;
/** The first byte of a letter of three bytes; the other two are the letter. */
export const LONG_LETTER = 0xff;
/** The first byte of a word in a script without spaces: two bytes of the character before, and two of its own. */
export const ALONE = 0xfe;
