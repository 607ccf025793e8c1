import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairMojibake } from '../../src/text/mojibake/mojibake.ts';
import { misreadAsLatin1, misreadAsWindows1252 } from './encode.ts';
import { SAMPLES } from './sentences.ts';

function repaired(text: string): string {
  return repairMojibake(text).text;
}

describe('what UTF-8 looks like as windows-1252 or Latin-1', () => {
  it.each([
    ['donâ€™t', 'don’t'],
    ['â€œYesâ€\u009d, he said â€” twice â€¦', '“Yes”, he said — twice …'],
    ['cafÃ© crÃ¨me', 'café crème'],
    ['Ã‰cole, Ã–sterreich, Ã…land, KÃ¶ln', 'École, Österreich, Åland, Köln'],
    ['SÃ£o JoÃ£o, GÃ¼nter, CÃ³mo, SÃ³ um, vocÃª', 'São João, Günter, Cómo, Só um, você'],
    ['voilÃ\u00a0 Ã\u00a0 la page', 'voilà à la page'],
    ['21Â°C, Â£5, 3Ã—4, Â© 2014, 50Â½', '21°C, £5, 3×4, © 2014, 50½'],
    ['deÄŸil, ÅŸarkÄ±, Ä°stanbul', 'değil, şarkı, İstanbul'],
    ['ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€! Ð¯ Ð¸ Ñ‚Ñ‹', 'Привет, мир! Я и ты'],
    ['æ—§æ¡¥', '旧桥'],
    ['great ðŸ˜€ news âœ”', 'great 😀 news ✔'],
    ['HÃ”TEL DES FRANÃ‡AIS', 'HÔTEL DES FRANÇAIS'],
    ['â\u0080\u0099', '’'],
    ['ngá»«a', 'ngừa'],
  ])('is put right: %s', (misread, text) => {
    expect(repaired(misread)).toBe(text);
  });

  it('is put right where it was misread twice, or thrice', () => {
    const text = 'L’été — “déjà vu”, naïve façade, 5 €';
    for (const misread of [misreadAsWindows1252, misreadAsLatin1]) {
      expect(repaired(misread(misread(text)))).toBe(text);
      expect(repaired(misread(misread(misread(text))))).toBe(text);
    }
    expect(repaired(misreadAsWindows1252(misreadAsLatin1(text)))).toBe(text);
  });

  it('is put right beside characters that were read right', () => {
    expect(repaired('Das Café an der Brücke – itâ€™s closed.')).toBe('Das Café an der Brücke – it’s closed.');
  });

  it('is put right where the last byte of a quote was lost, if other signs prove it', () => {
    expect(repaired('â€œNoâ€, she said, â€œneverâ€\uFFFD.')).toBe('“No”, she said, “never”.');
    expect(repaired('an â€ alone')).toBe('an â€ alone');
  });

  it('is put right where a no-break space became a space, if other letters prove it', () => {
    expect(repaired('dÃ©jÃ  vu Ã la page')).toBe('déjà  vu à la page');
    expect(repaired('A note.Â  The end. Itâ€™s late.')).toBe('A note.\u00a0 The end. It’s late.');
    expect(repaired('SÃ la')).toBe('SÃ la');
  });

  it('counts what was put right', () => {
    expect(repairMojibake('cafÃ© â€“ dÃ©jÃ\u00a0 vu').repaired).toBe(4);
    expect(repairMojibake('plain').repaired).toBe(0);
    expect(repairMojibake('don\u0092t').repaired).toBe(1);
  });
});

describe('windows-1252 that was read as Latin-1', () => {
  it('leaves control characters, which become what they stood for', () => {
    expect(repaired('\u0093Don\u0092t\u0094 \u0096 5 \u0080\u0085 ')).toBe('“Don’t” – 5 €… ');
    expect(repaired('donÂ’t')).toBe('don’t');
  });

  it('leaves line ends alone that are NEL', () => {
    expect(repaired('one\u0085two')).toBe('one\u0085two');
  });
});

describe('genuine text', () => {
  it.each([
    'SÃO PAULO, IRMÃ, AMANHÃ”, MAÇÃ…, MANHÃ – disse a IRMÃ’s',
    'CAFÉ”, «CAFÉ», CAFÉ™, CAFÉ©, NESCAFÉ®, JOSÉ…',
    '« voilà », « café », « à », il est là…',
    'Âme, château, «Â», la lettre Â.',
    'Spaß“ und „Größe“ – ÜBERGRÖSSE“',
    'Úžasné, Číšník, víš, též, příští žák',
    'în România, mâine, hâtre, Vâlcea, ÎNTÂI',
    'ngân hàng, Tân Sơn Nhất, ÂN ĐỘ, Ấn Độ',
    'a bond of 1.5 Å, 10 Å², 3 Å–wide, 5 Å\u00a0wide',
    'Ø½ inch, 2×£5, 20 €, 3 × 4',
    'PÅ\u00a0Å\u00a0FINNE',
    'MÃ† VERMOË† ÜÇ•',
    'ESPAÑA, AÑO, ¿QUÉ?, ¡SÍ!, N.º 5, 3ª',
    'Ã, Â, â, Ä and Å are letters.',
    'Привет, 你好, नमस्ते, 😀, Ξένος',
  ])('stays as it is: %s', (text) => {
    expect(repairMojibake(text)).toEqual({ text, repaired: 0 });
  });

  it.each(SAMPLES)('stays as it is in $language', ({ text }) => {
    expect(repairMojibake(text)).toEqual({ text, repaired: 0 });
    expect(repairMojibake(text.toUpperCase())).toEqual({ text: text.toUpperCase(), repaired: 0 });
  });
});

describe('repairMojibake', () => {
  /** Words of one language, in any order, with signs around some of them. */
  const texts = fc.constantFrom(...SAMPLES).chain(({ text }) => {
    const words = fc.constantFrom(...text.split(' '));
    const dressed = fc.tuple(
      fc.constantFrom('', '“', '«\u00a0', '(', '¿'),
      words,
      fc.constantFrom('', '”', '…', '\u00a0»', ' –', '!'),
    );
    return fc
      .array(dressed, { minLength: 4, maxLength: 30 })
      .map((parts) => parts.map((part) => part.join('')).join(' '));
  });

  it('puts right what a misreading made of any words of any language', () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(misreadAsWindows1252, misreadAsLatin1),
        fc.integer({ min: 1, max: 3 }),
        (text, misread, times) => {
          let misreadText = text;
          for (let time = 0; time < times; time++) misreadText = misread(misreadText);
          fc.pre(isProof(misreadText));
          expect(repaired(misreadText)).toBe(text);
        },
      ),
      { numRuns: 120 },
    );
  });

  it('leaves any words of any language alone', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(repaired(text)).toBe(text);
      }),
      { numRuns: 120 },
    );
  });

  it('changes nothing the second time', () => {
    const pieces = fc.constantFrom(
      'Ã',
      'Â',
      'â',
      '€',
      '™',
      '©',
      '\u00a0',
      'Ð',
      'Ñ',
      'Ÿ',
      'œ',
      'é',
      ' ',
      'a',
      'Z',
      '\u0092',
      '\u0085',
      '”',
      '…',
      '漢',
      '\ud83d',
      '\uFFFD',
      'ï',
      '»',
      '¿',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const once = repaired(parts.join(''));
        expect(repairMojibake(once)).toEqual({ text: once, repaired: 0 });
      }),
      { numRuns: 100 },
    );
  });

  it('makes no text longer, and touches no ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = repaired(text);
        expect(once.length).toBeLessThanOrEqual(text.length);
        expect(once.replace(/[^\x21-\x7f]/g, '')).toBe(text.replace(/[^\x21-\x7f]/g, ''));
      }),
    );
  });

  it.each(['Ã', 'Ã©', 'Â ', 'â€', 'é', 'Ãƒ'])('takes a quarter of a million of %j', (piece) => {
    expect(repaired(piece.repeat(250_000)).length).toBeLessThanOrEqual(piece.length * 250_000);
  });

  /** Whether a misread text has a sign that nobody writes behind an accented letter; one lone `Ã–` is no proof. */
  function isProof(text: string): boolean {
    return /[\u00c2-\u00f4][\u0080-\u009f€‚ƒ„†‡ˆ‰•˜¡¢£¤¥¦§©¬¯µ¶¸¼½¾¿]/.test(text);
  }
});
