/** Where the module finds and leaves things in its memory, in bytes. */
export interface Places {
  /** Of a text that was cut: its numbers, its letters. */
  readonly numberCount: number;
  readonly letterCount: number;
  /** Runs of letters that were taken. */
  readonly added: number;
  /** Four words. */
  readonly digest: number;
  readonly folds: number;
  /** That of words, and behind it that of letters. */
  readonly signatures: number;
  readonly wordMinima: number;
  readonly letterMinima: number;
  /** From here on the buffers, wherever the caller wants them. */
  readonly buffers: number;
}

export const PLACES: Places = {
  numberCount: 0,
  letterCount: 4,
  added: 8,
  digest: 16,
  folds: 64,
  wordMinima: 262_208,
  letterMinima: 262_720,
  signatures: 262_976,
  buffers: 263_232,
};

/** The constants that the loops of the scalar kernel have too. */
export interface KernelConstants {
  readonly basis: number;
  readonly prime: number;
  readonly otherPrime: number;
  readonly factor: number;
  readonly otherFactor: number;
  readonly wordBits: number;
  readonly letterBits: number;
  readonly runShift: number;
  readonly seeds: readonly [number, number, number];
}
