import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTANTS } from '../../src/similarity/kernel.ts';
import { createReader } from '../../src/similarity/reader.ts';
import { createScalarKernel } from '../../src/similarity/scalar-kernel.ts';
import { kernelModule } from '../../src/similarity/wasm/module.ts';
import kernel from '../../src/similarity/wasm-kernel.json' with { type: 'json' };
import { createWasmKernel } from '../../src/similarity/wasm-kernel.ts';
import { madeText } from './texts.ts';

const scalar = createReader(createScalarKernel());
const wasm = createReader(createWasmKernel());

/** Letters, digits, marks, scripts without spaces, characters of two units, halves of them, and what separates. */
const units = fc.constantFrom(
  ...'abcXYZ019 .,\u2019\u00ad\u0301\u00e9\u0130\u03a9\u0436\u0661\u4e00\u4e8c\u3042\u30ab\u0e01\u0e34\uac00\ud83d\ude00\ud840\udc00\n\0',
);

describe('the loops in WebAssembly', () => {
  it('are there', () => {
    expect(createWasmKernel()).toBeDefined();
  });

  it('are what their source says', () => {
    const made = Buffer.from(kernelModule(CONSTANTS)).toString('base64');
    expect(kernel.wasm, 'run "npm run kernel"').toBe(made);
  });

  it.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['one word', 'harbour'],
    ['one number', '12'],
    ['two words', 'the harbour'],
    ['text', madeText(71, 900)],
    ['one word of a million letters', 'x'.repeat(1_000_000)],
    ['a text after a longer one', madeText(72, 40)],
    ['Chinese', '\u4eca\u5929\u5929\u6c14\u5f88\u597d'.repeat(200)],
    [
      'words of one to sixty letters',
      Array.from({ length: 60 }, (_, at) => `${'abcdefg'.repeat(9).slice(0, at + 1)} 7x`).join(' '),
    ],
    ['one phrase again and again', 'the harbour of 12 boats '.repeat(900)],
    ['a long text', madeText(73, 9000)],
    ['more numbers than are kept', Array.from({ length: 700 }, (_, at) => (at * at * 7919) % 4001).join(' ')],
    ['accents in one word of ten', madeText(74, 300).replaceAll(' ba', ' b\u00e4')],
    ['characters beyond the first plane', '\u{20000}\u{20001} \u{1f600} a\u{20002}b'],
  ])('equal those in JavaScript, bit for bit, on %s', (_, text) => {
    expect(wasm.fingerprint(text)).toEqual(scalar.fingerprint(text));
  });

  it('equal those in JavaScript, however few of the bins have something', () => {
    for (let words = 1; words <= 120; words++) {
      const text = madeText(words, words);
      expect(wasm.packed(text)).toEqual(scalar.packed(text));
    }
  });

  it('equal those in JavaScript on whatever units a string may hold', () => {
    fc.assert(
      fc.property(fc.array(units, { maxLength: 300 }), (list) => {
        const text = list.join('');
        expect(wasm.fingerprint(text)).toEqual(scalar.fingerprint(text));
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });

  it('equal those in JavaScript on words of ASCII, however many and however often', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aB9x-'), minLength: 1, maxLength: 24 });
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(39), { maxLength: 220 }), (vocabulary, drawn) => {
        const text = drawn.map((at) => vocabulary[at % vocabulary.length]).join(' ');
        expect(wasm.fingerprint(text)).toEqual(scalar.fingerprint(text));
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
});
