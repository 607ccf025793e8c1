import { describe, expect, it } from 'vitest';
import { messages } from '../../training/message-catalogue.ts';

/** A compiled catalogue of messages, little-endian. */
function catalogue(pairs: readonly (readonly [string, string])[], encoding: BufferEncoding = 'utf8'): Buffer {
  const strings = pairs.flatMap(([original, translation]) => [
    Buffer.from(original, 'utf8'),
    Buffer.from(translation, encoding),
  ]);
  const head = Buffer.alloc(28 + 16 * pairs.length);
  [0x950412de, 0, pairs.length, 28, 28 + 8 * pairs.length, 0, 0].forEach((value, index) => {
    head.writeUInt32LE(value, 4 * index);
  });
  let at = head.length;
  strings.forEach((string, index) => {
    const entry = 28 + 8 * Math.floor(index / 2) + (index % 2 === 0 ? 0 : 8 * pairs.length);
    head.writeUInt32LE(string.length, entry);
    head.writeUInt32LE(at, entry + 4);
    at += string.length;
  });
  return Buffer.concat([head, ...strings]);
}

describe('a compiled catalogue of messages', () => {
  it('gives each message with its translation, without its context', () => {
    const file = catalogue([
      ['', 'Content-Type: text/plain; charset=UTF-8\n'],
      ['menu\u0004Open', 'Öffnen'],
    ]);
    expect(messages(file)).toEqual([{ original: 'Open', translation: 'Öffnen' }]);
  });

  it('is decoded as its head says', () => {
    const file = catalogue(
      [
        ['', 'Content-Type: text/plain; charset=ISO-8859-1\n'],
        ['Open', 'Öffnen'],
      ],
      'latin1',
    );
    expect(messages(file)[0]?.translation).toBe('Öffnen');
  });

  it('leaves out what was not translated', () => {
    expect(messages(catalogue([['Open', 'Open']]))).toEqual([]);
  });
});
