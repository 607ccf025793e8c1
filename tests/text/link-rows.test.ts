import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRow } from '../../src/text/boilerplate/link-rows.ts';

describe('a row of links', () => {
  it.each([
    ['Facebook Twitter LinkedIn', 'networks', 3],
    ['Share on Facebook / Share on WhatsApp 12', 'networks', 2],
    ['ВКонтакте Одноклассники Telegram', 'networks', 3],
    ['Home › News › Arn Valley', 'trail', 3],
    ['Home > Regions > Arn Valley > Ferry', 'trail', 4],
    ['Startseite / Region / Fähre', 'trail', 3],
    ['About us | Contact | Jobs | Press', 'menu', 4],
    ['关于我们｜联系我们｜友情链接', 'menu', 3],
    ['1 2 3 4 … 12', 'pages', 5],
    ['« 4 5 6 »', 'pages', 3],
    ['← The mill wheel', 'arrow', 1],
    ['Next: the ferry →', 'arrow', 1],
    ['© 2019 Arn Valley Messenger', 'copyright', 1],
    ['(c) 2019 Arn Valley Messenger', 'copyright', 1],
    ['כל הזכויות שמורות © עיתון העמק 2024', 'copyright', 1],
    ['สงวนลิขสิทธิ์ © 2567 หนังสือพิมพ์หุบเขา', 'copyright', 1],
  ])('is known by its form: %s', (line, form, count) => {
    expect(linkRow(line)).toEqual({ form, count });
  });

  it.each([
    '',
    'Facebook and Twitter are fined',
    'Facebook',
    'The ferry > the bridge',
    '11 / 20 / 2019',
    '7 9 12',
    '1 2',
    'Calories 120 | Protein 3 g | Salt 1 g',
    'He came, he saw | he wrote it all down in a very long letter | he left',
    '« Le vieux bac »',
    '← The ferry starts again.',
    'and/or/either',
    'The sign © was put on maps from 1930 on, and on everything else from 1976.',
    'Every map © of ours has one',
    `Home › ${'News › '.repeat(100)}`,
  ])('is not seen in: %s', (line) => {
    expect(linkRow(line)).toBeUndefined();
  });

  it('is looked for in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect((linkRow(text) ?? { count: 1 }).count).toBeGreaterThan(0);
      }),
    );
  });
});
