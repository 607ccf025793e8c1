/** What runs of one to three words weigh in a short line, by their hash, and the odds before any. */
export interface GramWeights {
  readonly bias: number;
  readonly weights: ReadonlyMap<number, number>;
}

/** Weights of runs of words: for each its hash (24 bits) and its weight (8 bits, signed, in parts of `scale`), in base64. */
export interface PackedGrams {
  readonly bias: number;
  readonly scale: number;
  readonly entries: string;
}

const BYTES = 4;

/** The runs of words of a weights file, ready to be looked up. */
export function unpackGrams({ bias, scale, entries }: PackedGrams): GramWeights {
  const bytes = Buffer.from(entries, 'base64');
  const weights = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += BYTES) weights.set(bytes.readUIntLE(at, 3), bytes.readInt8(at + 3) / scale);
  return { bias, weights };
}

/** Weights in parts of a scale, by hash, as a weights file holds them. */
export function packGrams({
  bias,
  scale,
  weights,
}: {
  readonly bias: number;
  readonly scale: number;
  readonly weights: readonly (readonly [hash: number, parts: number])[];
}): PackedGrams {
  const bytes = Buffer.alloc(weights.length * BYTES);
  weights.forEach(([hash, parts], entry) => {
    bytes.writeUIntLE(hash, entry * BYTES, 3);
    bytes.writeInt8(parts, entry * BYTES + 3);
  });
  return { bias, scale, entries: bytes.toString('base64') };
}
