import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecantError } from '../../src/errors.ts';
import type { RawDocument } from '../../src/stage.ts';
import { type Decoded, decode, decodeDocument } from '../../src/text/decode/decode.ts';
import { encodeAs } from './encode.ts';
import { SAMPLES } from './sentences.ts';

type Said = Partial<Pick<RawDocument, 'uri' | 'mediaType' | 'headers'>>;

function decoded(content: Uint8Array | string, said: Said = {}): Decoded {
  return decode({ uri: 'seeds/a', content: { bytes: Buffer.from(content) }, ...said });
}

function thrown(content: Uint8Array | string, said: Said = {}): DecantError {
  try {
    decoded(content, said);
  } catch (error) {
    if (error instanceof DecantError) return error;
  }
  throw new Error('nothing was thrown');
}

const CASES = SAMPLES.flatMap(({ language, text, encodings }) =>
  encodings.map((encoding) => ({ language, text, encoding })),
);
/** Names under which the standard knows what these were written in. */
const STANDARD_NAMES: Readonly<Record<string, readonly string[]>> = {
  'koi8-r': ['koi8-r', 'koi8-u'],
  gb18030: ['gbk', 'gb18030'],
  gbk: ['gbk', 'gb18030'],
};

describe('the encoding', () => {
  it('is that of the byte order mark, whatever the header says', () => {
    const header = { headers: { 'content-type': 'text/plain; charset=windows-1252' } };
    expect(decoded(Buffer.from('\uFEFFcafé', 'utf8'), header)).toMatchObject({
      text: 'café',
      encoding: 'utf-8',
      by: 'bom',
    });
    expect(decoded(Buffer.from('\uFEFFcafé', 'utf16le'), header)).toMatchObject({
      text: 'café',
      encoding: 'utf-16le',
      by: 'bom',
    });
    expect(decoded(Buffer.from('\uFEFFcafé', 'utf16le').swap16(), header)).toMatchObject({
      text: 'café',
      encoding: 'utf-16be',
    });
    expect(decoded(encodeAs('\uFEFFcafé', 'utf-32le'), header)).toMatchObject({ text: 'café', encoding: 'utf-32le' });
    expect(decoded(encodeAs('\uFEFFcafé', 'utf-32be'), header)).toMatchObject({ text: 'café', encoding: 'utf-32be' });
  });

  it.each([
    ['a header', { headers: { 'Content-Type': 'text/html; Charset="KOI8-R"' } }],
    ['a media type', { mediaType: 'text/plain;charset=koi8-r' }],
  ])('is the one named by %s', (_, said) => {
    expect(decoded(encodeAs('Привет, мир', 'koi8-r'), said)).toMatchObject({
      text: 'Привет, мир',
      encoding: 'koi8-r',
      by: 'header',
    });
  });

  it.each([
    '<meta charset="windows-1251">',
    '<meta http-equiv=Content-Type content="text/html; charset=windows-1251">',
    '<?xml version="1.0" encoding="windows-1251"?>',
    `<!-- ${'x'.repeat(5000)} --><meta charset=windows-1251>`,
  ])('is the one the page names: %.60s', (head) => {
    const page = `${head}<p>Привет</p>`;
    expect(decoded(encodeAs(page, 'windows-1251'))).toMatchObject({ text: page, encoding: 'windows-1251', by: 'meta' });
  });

  it('is the header’s where header and page disagree', () => {
    const said = { headers: { 'content-type': 'text/html; charset=koi8-r' } };
    expect(decoded(encodeAs('<meta charset=windows-1251>Привет', 'koi8-r'), said).encoding).toBe('koi8-r');
  });

  it.each(['no-such-thing', 'utf-7', 'hz-gb-2312', 'hex', ''])(
    'is measured where the label %j says nothing',
    (label) => {
      const said = { headers: { 'content-type': `text/plain; charset=${label}` } };
      expect(decoded('6361+AOk- café', said)).toMatchObject({ text: '6361+AOk- café', encoding: 'utf-8', by: 'utf-8' });
    },
  );

  it('is UTF-8 where the bytes are, though another is declared', () => {
    const page = '<meta charset="iso-8859-1"><p>Le café « fermé »</p>';
    expect(decoded(page)).toMatchObject({ text: page, encoding: 'utf-8', by: 'utf-8' });
    const said = { headers: { 'content-type': 'text/plain; charset=gbk' } };
    expect(decoded('旧桥整个冬天都将关闭', said)).toMatchObject({ text: '旧桥整个冬天都将关闭', encoding: 'utf-8' });
  });

  it('is not UTF-8 where the bytes are not, though it is declared', () => {
    const said = { headers: { 'content-type': 'text/plain; charset=utf-8' } };
    expect(decoded(Buffer.from('un café noir', 'latin1'), said)).toMatchObject({
      text: 'un café noir',
      encoding: 'windows-1252',
    });
    const [russian = ''] = SAMPLES.filter(({ language }) => language === 'Russian').map(({ text }) => text);
    expect(decoded(encodeAs(russian, 'windows-1251'), said)).toMatchObject({
      text: russian,
      encoding: 'windows-1251',
      by: 'detector',
    });
  });

  it('is not UTF-16 where no byte is NUL, though it is declared', () => {
    const said = { headers: { 'content-type': 'text/plain; charset=utf-16le' } };
    expect(decoded('plain words', said)).toMatchObject({ text: 'plain words', encoding: 'utf-8' });
  });

  it('is another double-byte one where the declared one fails and the other does not', () => {
    const [japanese = ''] = SAMPLES.filter(({ language }) => language === 'Japanese').map(({ text }) => text);
    const said = { headers: { 'content-type': 'text/plain; charset=euc-jp' } };
    expect(decoded(encodeAs(japanese, 'shift_jis'), said)).toMatchObject({ text: japanese, encoding: 'shift_jis' });
  });

  it('stays the declared one for a few bytes, which prove nothing', () => {
    const said = { headers: { 'content-type': 'text/plain; charset=gbk' } };
    expect(decoded(Buffer.from([0xc4, 0xe3]), said)).toMatchObject({ text: '你', encoding: 'gbk', by: 'header' });
  });

  it('is UTF-8 where a character is cut at the end, and says what was lost', () => {
    const bytes = Buffer.from('Les élèves 😀');
    for (const cut of [1, 2, 3]) {
      expect(decoded(bytes.subarray(0, -cut))).toMatchObject({
        text: 'Les élèves \uFFFD',
        encoding: 'utf-8',
        replaced: 1,
      });
    }
  });

  it('is UTF-8 where few bytes of many are damaged', () => {
    const bytes = Buffer.concat([Buffer.from('é'.repeat(40)), Buffer.from([0xff]), Buffer.from('è'.repeat(40))]);
    expect(decoded(bytes)).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('is UTF-8 where surrogates and overlong forms stand in the place of characters', () => {
    expect(decoded(Buffer.from('eda0bdedb880c0bceda0bdedb881', 'hex'))).toMatchObject({ encoding: 'utf-8' });
  });

  it.each(['Latin letters only.', 'Der Fluß führt Hochwasser.', 'Привет, мир! Как дела?', '你好，世界。 再见 ok\n'])(
    'is UTF-16 by the place of the NULs: %s',
    (text) => {
      expect(decoded(Buffer.from(text, 'utf16le'))).toMatchObject({ text, encoding: 'utf-16le', by: 'pattern' });
      expect(decoded(Buffer.from(text, 'utf16le').swap16())).toMatchObject({
        text,
        encoding: 'utf-16be',
        by: 'pattern',
      });
    },
  );

  it.each(CASES)('is found for $language in $encoding, with nothing said', ({ text, encoding }) => {
    const found = decoded(encodeAs(text, encoding));
    expect(found).toMatchObject({ text, by: 'detector', replaced: 0 });
    if (!encoding.startsWith('windows-125') && !encoding.startsWith('iso-8859')) {
      expect(STANDARD_NAMES[encoding] ?? [encoding]).toContain(found.encoding);
    }
  });

  it('is found where a few bytes of a text are broken', () => {
    const [japanese = ''] = SAMPLES.filter(({ language }) => language === 'Japanese').map(({ text }) => text);
    const bytes = Buffer.concat([
      encodeAs(japanese, 'shift_jis'),
      Buffer.from([0x81, 0x20]),
      encodeAs(japanese, 'shift_jis'),
    ]);
    expect(decoded(bytes)).toMatchObject({ encoding: 'shift_jis', replaced: 1 });
  });

  it('is windows-1252 where nothing else can be', () => {
    expect(decoded(Buffer.from([0x63, 0x61, 0x66, 0xe9])).text).toBe('café');
    expect(decoded(Buffer.from([0x93, 0x61, 0x94, 0x20, 0x80])).text).toBe('“a” €');
  });

  it('has a plain name of the standard', () => {
    const name = (label: string): string =>
      decoded('a é', { headers: { 'content-type': `text/plain; charset=${label}` } }).encoding;
    expect(name('UTF8')).toBe('utf-8');
    expect(decoded('abc', { headers: { 'content-type': 'text/plain; charset=latin1' } }).encoding).toBe('windows-1252');
    expect(decoded('abc', { headers: { 'content-type': 'text/plain; charset=cp437' } }).encoding).toBe('cp437');
  });

  it('reads the Hangul and the Hong Kong characters that extend EUC-KR and Big5', () => {
    const korean = { headers: { 'content-type': 'text/plain; charset=euc-kr' } };
    expect(decoded(Buffer.from([0x81, 0x41, 0xc7, 0xd1]), korean).text).toBe('갂한');
    const chinese = { headers: { 'content-type': 'text/plain; charset=big5' } };
    expect(decoded(Buffer.from([0x8b, 0xc2, 0xa7, 0x41]), chinese).text).toBe('𡯁你');
  });

  it('may be one that nobody reads, which is said', () => {
    const korean = Buffer.concat(Array.from({ length: 4 }, () => Buffer.from('\u001b$)C\u000eGQ1[\u000f\n', 'latin1')));
    const error = thrown(korean);
    expect(error).toMatchObject({ code: 'decode/unsupported', uri: 'seeds/a' });
    expect(error.message).toContain('iso-2022-kr');
  });
});

describe('text that is handed over', () => {
  it('passes through', () => {
    const text = '\uFEFFcafé \ud800\0';
    expect(decode({ uri: 'a', content: { text } })).toEqual({
      text,
      encoding: 'utf-8',
      by: 'given',
      mediaType: 'text/plain',
      replaced: 0,
    });
  });

  it('may be nothing', () => {
    expect(decoded('')).toMatchObject({ text: '', encoding: 'utf-8', mediaType: 'text/plain' });
    expect(decode({ uri: 'a', content: { text: '' } }).text).toBe('');
  });
});

const NUL = '\0';

describe('JSON', () => {
  it.each([
    ['an object', ' {"status": "ok", "items": [1, 2]}\n'],
    ['an array', '[\n {"text": "One."},\n {"text": "Two."}\n]'],
    ['an object on each line', '{"level":"info"}\n{"level":"warn"}\n'],
  ])('is no text: %s', (_name, content) => {
    const raw: RawDocument = { uri: 'seeds/a', content: { bytes: Buffer.from(content) } };
    expect(() => decodeDocument(raw)).toThrow(
      expect.objectContaining({ code: 'decode/json', message: expect.stringContaining('--input-format jsonl') }),
    );
  });

  it.each([
    '[Applause] She bowed. [Curtain]',
    '{{Infobox}} The town lies on the river.',
    '[1] See below.',
    '"Well," he said.',
  ])('is not what only begins like it: %s', (text) => {
    expect(decoded(text).text).toBe(text);
  });
});

describe('binary data', () => {
  it.each([
    ['a PNG image', '\x89PNG\r\n\x1a\n\0\0'],
    ['a JPEG image', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['a GIF image', 'GIF89a\x01\0\x01\0'],
    ['a PDF document', '%PDF-1.7\n1 0 obj\n'],
    ['a ZIP archive (perhaps a Word, Excel or EPUB file)', 'PK\x03\x04\x14\0\x06\0'],
    ['a gzip file', '\x1f\x8b\x08\0\0\0\0\0'],
    ['a Linux program', '\x7fELF\x02\x01\x01\0'],
    ['a Windows program', 'MZ\x90\0\x03\0\0\0'],
    ['an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['an RTF document', '{\\rtf1\\ansi Hello.}'],
    ['a WebP image', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['a tar archive', `${'a'.repeat(100)}${NUL.repeat(157)}ustar`],
  ])('is named: %s', (kind, content) => {
    const error = thrown(Buffer.from(content, 'latin1'));
    expect(error).toMatchObject({ code: 'decode/binary', uri: 'seeds/a' });
    expect(error.message).toContain(`looks like ${kind}, not like text. `);
  });

  it.each([
    'MZ is how programs for DOS begin.',
    'GIF89a files hold pictures.',
    'BMW builds cars.',
    'OggS and ID3 are marks.',
  ])('is not what only begins like it: %s', (text) => {
    expect(decoded(text).text).toBe(text);
  });

  it('is told by bytes that no text has', () => {
    expect(thrown(Buffer.from('abc\0def\0', 'latin1')).code).toBe('decode/binary');
    expect(thrown(Buffer.from('a\x01b\x02c\x03d\x04', 'latin1')).code).toBe('decode/binary');
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 4) * 59) & 255));
    expect(thrown(bytes).message).toContain('binary data');
  });

  it('is not a text with the escapes and backspaces of a terminal', () => {
    const text = '\u001b[31mError:\u001b[0m the u\bu\bunit failed\f\n';
    expect(decoded(text).text).toBe(text);
  });

  it('is not a text that a crashed program left with NULs at its end', () => {
    expect(decoded(`A line.\nAnother.${NUL.repeat(500)}`).text).toBe('A line.\nAnother.');
  });

  it('is not a page with NULs in it, which browsers ignore', () => {
    expect(decoded('<!DOCTYPE html>\0<p\0>fer\0ry</p>')).toMatchObject({
      text: '<!DOCTYPE html><p>ferry</p>',
      mediaType: 'text/html',
    });
  });
});

describe('decode', () => {
  it('gives a text or a typed error for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', 'utf-8', 'gbk', 'utf-16be', 'x'),
        (bytes, charset) => {
          try {
            expect(typeof decoded(bytes, { mediaType: `text/plain; charset=${charset}` }).text).toBe('string');
          } catch (error) {
            expect(error).toBeInstanceOf(DecantError);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives any text back that is written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\0-\x1f\x7f]/.test(text) && !text.startsWith('\uFEFF'));
        expect(decoded(text).text).toBe(text.toWellFormed());
      }),
    );
  });

  it('gives the same text for UTF-16 with a mark, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\0')); // the mark and a NUL are the mark of UTF-32
        expect(decoded(Buffer.from(`\uFEFF${text}`, 'utf16le')).text).toBe(text.toWellFormed());
      }),
    );
  });
});
