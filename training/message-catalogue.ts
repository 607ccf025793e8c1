/** A message of a program and its translation. */
export interface Message {
  readonly original: string;
  readonly translation: string;
}

const LITTLE_ENDIAN = 0x950412de;
const CHARSET = /charset=([\w-]{1,40})/i;
const NUL = /\0/g;

/** The messages of a compiled catalogue (GNU gettext, `.mo`); those that were not translated are left out. */
export function messages(file: Buffer): readonly Message[] {
  const isLittle = file.readUInt32LE(0) === LITTLE_ENDIAN;
  const number = (at: number): number => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const string = (at: number): Buffer => file.subarray(number(at + 4), number(at + 4) + number(at));
  const [count, originals, translations] = [number(8), number(12), number(16)];
  const pairs = Array.from({ length: count }, (_, index) => ({
    original: string(originals + 8 * index),
    translation: string(translations + 8 * index),
  }));
  const head = pairs.find(({ original }) => original.length === 0)?.translation.toString('latin1') ?? '';
  const decoder = new TextDecoder(CHARSET.exec(head)?.[1] ?? 'utf-8');
  return pairs
    .filter(({ original }) => original.length > 0)
    .map(({ original, translation }) => ({
      original: withoutContext(original.toString('utf8')).replace(NUL, ' '),
      translation: decoder.decode(translation).replace(NUL, ' '),
    }))
    .filter(({ original, translation }) => original !== translation);
}

/** gettext writes a message's context before it, with an end-of-transmission between. */
function withoutContext(original: string): string {
  return original.slice(original.indexOf('\u0004') + 1);
}
