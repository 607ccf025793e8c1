import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcher } from '../../src/text/phrases.ts';

describe('whole', () => {
  it('knows a line that is the pattern and nothing else', () => {
    expect(matcher(['read more']).whole('read more')).toBe('read more');
  });

  it('does not know a line that goes on behind the pattern', () => {
    expect(matcher(['share']).whole('Share of the market')).toBeUndefined();
  });

  it('ignores case, quotes, colons, bullets, arrows and emoji', () => {
    const { whole } = matcher(['read more']);
    for (const line of ['READ MORE', '→ Read more »', '• “Read more”:', '[ Read  more… ]', '👉 Read more 👈']) {
      expect(whole(line)).toBe('read more');
    }
  });

  it('ignores soft hyphens and zero-width characters inside words', () => {
    expect(matcher(['newsletter']).whole('News\u00ADletter\u200B')).toBe('newsletter');
  });

  it('takes wide and other compatibility forms for the plain ones', () => {
    expect(matcher(['share']).whole('Ｓｈａｒｅ')).toBe('share');
  });

  it('keeps diacritics apart', () => {
    expect(matcher(['précédent']).whole('precedent')).toBeUndefined();
  });

  it('takes a composed letter and a letter with a mark for the same', () => {
    expect(matcher(['précédent']).whole('pre\u0301ce\u0301dent')).toBe('précédent');
  });

  it('keeps the mark on the last letter of a line', () => {
    expect(matcher(['menu\u0301']).whole('* menu\u0301 *')).toBe('menu\u0301');
  });

  it('parts words at apostrophes of every kind', () => {
    const { whole } = matcher(["s'abonner"]);
    expect(whole('S’abonner')).toBe("s'abonner");
    expect(whole("s'abonner")).toBe("s'abonner");
  });

  it('knows no pattern in a line without words', () => {
    const { whole } = matcher(['*', 'share']);
    expect([whole(''), whole(' — '), whole('***')]).toEqual([undefined, undefined, undefined]);
  });

  it('knows a short line inside any amount of decoration', () => {
    expect(matcher(['share']).whole(`${'-'.repeat(5_000)} share ${'='.repeat(5_000)}`)).toBe('share');
  });

  it('does not look into lines longer than any pattern', () => {
    expect(matcher(['* share']).whole(`share ${'and share '.repeat(100)}`)).toBeUndefined();
  });
});

describe('a star', () => {
  const { whole } = matcher(['keep up the * work']);

  it.each(['Keep up the work', 'Keep up the good work!', 'keep up the very very very good work'])(
    'swallows up to four words: %s',
    (line) => {
      expect(whole(line)).toBe('keep up the * work');
    },
  );

  it('does not swallow five', () => {
    expect(whole('keep up the one two three four five work')).toBeUndefined();
  });

  it('may swallow words that the pattern spells out as well', () => {
    expect(whole('keep up the work work')).toBe('keep up the * work');
  });

  it('stands for eight characters of a script without spaces', () => {
    const { whole: chinese } = matcher(['分享到*']);
    expect(chinese('分享到微信朋友圈')).toBe('分享到*');
    expect(chinese('分享到你的所有朋友和家人们')).toBeUndefined();
  });
});

describe('a number sign', () => {
  it('stands for one number, with its separators', () => {
    const { whole } = matcher(['# comments']);
    expect(whole('12 comments')).toBe('# comments');
    expect(whole('1,234 Comments')).toBe('# comments');
    expect(whole('many comments')).toBeUndefined();
    expect(whole('12 34 comments')).toBeUndefined();
  });
});

describe('alternatives', () => {
  it('match by either word', () => {
    const { whole } = matcher(['follow us|me']);
    expect([whole('Follow us'), whole('Follow me'), whole('Follow them')]).toEqual([
      'follow us|me',
      'follow us|me',
      undefined,
    ]);
  });

  it('may leave a word out when one of them is empty', () => {
    const { whole } = matcher(['join our| newsletter']);
    expect([whole('Join newsletter'), whole('Join our newsletter')]).toEqual([
      'join our| newsletter',
      'join our| newsletter',
    ]);
  });
});

describe('starts', () => {
  const { starts } = matcher(['sign up', 'sign up for our newsletter']);

  it('gives the pattern that spells out most words', () => {
    expect(starts('Sign up for our newsletter and stay informed')).toBe('sign up for our newsletter');
  });

  it('ends at word boundaries', () => {
    expect(starts('Sign upwards')).toBeUndefined();
  });

  it('does not look further into the line', () => {
    expect(starts('Please sign up')).toBeUndefined();
  });

  it('finds words inside a script without spaces', () => {
    expect(matcher(['分享到']).starts('分享到微信')).toBe('分享到');
  });
});

describe('within', () => {
  const { within } = matcher(['all rights reserved', '© *']);

  it('finds a pattern anywhere', () => {
    expect(within('Text and images: all rights reserved by the museum.')).toBe('all rights reserved');
  });

  it('finds a pattern at the very end', () => {
    expect(within('2019 The Mill — All Rights Reserved.')).toBe('all rights reserved');
  });

  it('finds no pattern inside longer words', () => {
    expect(within('overall rights reserved')).toBeUndefined();
  });

  it('takes the copyright sign for a word', () => {
    expect(within('© 2019 Mill')).toBe('© *');
  });

  it('finds Japanese and Thai phrases without word boundaries', () => {
    expect(matcher(['無断転載を禁じます']).within('記事・写真の無断転載を禁じます。')).toBe('無断転載を禁じます');
    expect(matcher(['อ่านเพิ่มเติม']).within('คลิกเพื่ออ่านเพิ่มเติมที่นี่')).toBe('อ่านเพิ่มเติม');
  });
});

describe('row', () => {
  const { row } = matcher(['share', 'share on *', 'print', '# comments']);

  it('gives the first of the patterns that a line is made of', () => {
    expect(row('Print · Share | 12 comments')).toBe('print');
  });

  it('knows a single pattern as well', () => {
    expect(row('Print')).toBe('print');
  });

  it('knows no line with a word that no pattern has', () => {
    expect(row('Print the share')).toBeUndefined();
  });

  it('does not end inside a pattern', () => {
    expect(row('Print 12')).toBeUndefined();
  });

  it('does not look at long lines, nor at empty ones', () => {
    expect(row('Print '.repeat(40))).toBeUndefined();
    expect(row(' – ')).toBeUndefined();
  });
});

describe('any line', () => {
  const patterns = ['a b', 'b * c', '# d', 'a|c e', '* f', '讀*完', '__proto__ constructor'];
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '7', '讀', '完', 'constructor', 'x'), {
    maxLength: 8,
  });

  it('that begins with a pattern holds it, and one that is a pattern begins with one', () => {
    const { whole, starts, within } = matcher(patterns);
    fc.assert(
      fc.property(words, (line) => {
        const text = line.join(' ');
        if (starts(text) !== undefined) expect(within(text)).toBeDefined();
        if (whole(text) !== undefined) expect(starts(text)).toBeDefined();
      }),
    );
  });

  it('matches as it does in capitals and with decoration between its words', () => {
    const { whole, within } = matcher(patterns);
    fc.assert(
      fc.property(words, fc.constantFrom(' – ', ': ', ' ★ ', '   '), (line, between) => {
        const plain = line.join(' ');
        const decorated = `  ${line.join(between).toUpperCase()} !`;
        expect(whole(decorated)).toBe(whole(plain));
        expect(within(decorated)).toBe(within(plain));
      }),
    );
  });

  it('may hold lone surrogates, NUL and names of the prototype', () => {
    const { whole, starts, within } = matcher(patterns);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const line of [text, `\uD800${text}\uDFFF`, `${text}\u0000 toString hasOwnProperty`]) {
          for (const look of [whole, starts, within]) expect([undefined, ...patterns]).toContain(look(line));
        }
      }),
    );
  });

  it('agrees with a plain search for patterns without signs', () => {
    const plain = ['a b', 'b c d', 'c', 'd a'];
    const { within } = matcher(plain);
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'x'), { maxLength: 10 });
    fc.assert(
      fc.property(letters, (line) => {
        const text = ` ${line.join(' ')} `;
        expect(within(text) !== undefined).toBe(plain.some((pattern) => text.includes(` ${pattern} `)));
      }),
    );
  });
});

describe('a long line', () => {
  it('of millions of words is read to its end', () => {
    const line = `${'share of '.repeat(200_000)}the end`;
    expect(matcher(['of the end']).within(line)).toBe('of the end');
  });

  it('without a space is read as well', () => {
    expect(matcher(['share']).within('share'.repeat(500_000))).toBeUndefined();
  });
});
