import iconv from 'iconv-lite';

/** A text as bytes in an encoding. */
export function encodeAs(text: string, encoding: string): Buffer {
  return encoding === 'iso-2022-jp' ? asIso2022Jp(text) : iconv.encode(text, encoding);
}

/** Runs of EUC-JP with the high bits off, between escapes. */
function asIso2022Jp(text: string): Buffer {
  const bytes: number[] = [];
  let isDouble = false;
  for (const byte of iconv.encode(text, 'euc-jp')) {
    if (byte > 0x7f !== isDouble) bytes.push(0x1b, ...Buffer.from(isDouble ? '(B' : '$B'));
    isDouble = byte > 0x7f;
    bytes.push(byte & 0x7f);
  }
  if (isDouble) bytes.push(0x1b, ...Buffer.from('(B'));
  return Buffer.from(bytes);
}

/** What a program makes of UTF-8 that it takes for windows-1252. */
export function misreadAsWindows1252(text: string): string {
  const high = iconv.decode(Buffer.from(Array.from({ length: 32 }, (_, index) => 0x80 + index)), 'windows-1252');
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => {
      const character = high[control.charCodeAt(0) - 0x80];
      return character === undefined || character === '\uFFFD' ? control : character;
    });
}

/** What a program makes of UTF-8 that it takes for Latin-1. */
export function misreadAsLatin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}
