import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedSpam } from '../../src/models/spam.ts';
import { type Article, type Point, type Remark, spamReader } from '../../src/text/comments/spam.ts';
import { judgeThread } from '../../src/text/comments/spam-judge.ts';
import { type SpamScore, scoreThread } from '../../src/text/comments/spam-thread.ts';

const ARTICLE: Article = {
  language: 'en',
  text:
    'The swing bridge at Harrow Lock opens to walkers again on Monday, eleven months after a barge bent its eastern rail. ' +
    'The council spent the winter replacing forty planks of oak and both hinges. Engineers say that the bridge will turn by ' +
    'hand for now, because the motor that came with it could not be saved.',
};
const LIMITS = { limit: 4, crowdedLimit: 3, crowdedShare: 0.6 };

function points(remark: Remark, article: Article = ARTICLE): readonly Point[] {
  return spamReader(article)(remark);
}

function names(remark: Remark, article?: Article): readonly string[] {
  return points(remark, article).map(({ name }) => name);
}

function total(remark: Remark, article?: Article): number {
  return points(remark, article).reduce((sum, { weight }) => sum + weight, 0);
}

describe('the author of a comment', () => {
  it('is a point where the name is the address of a site', () => {
    expect(names({ author: 'RoofersNearby.example.com', text: 'We walked across it.' })).toContain('author-is-domain');
    expect(names({ author: 'best-loans.co.uk', text: '' })).toContain('author-is-domain');
  });

  it('is a point where the name is a phrase of trade', () => {
    expect(names({ author: 'cheap car rental', text: 'So true.' })).toContain('author-is-trade');
    expect(names({ author: 'Web Design Leeds', text: 'So true.' })).toContain('author-is-trade');
  });

  it('is a point where the name is words in small letters that no name is made of', () => {
    expect(names({ author: 'purple garden hose', text: 'So true.' })).toContain('author-is-phrase');
  });

  it.each([
    'Maria Keller',
    'J. Okafor',
    'tom',
    'wildflower_jo',
    'Ana de la Cruz',
    'Jean-Luc Petit',
    'Иван Петров',
    '山田太郎',
    'Chris Price',
    'Ryan Steel',
    'john smith',
  ])('is no point where a person or a user is called %s', (author) => {
    expect(names({ author, text: 'The hinges were due, I should say.' })).toEqual([]);
  });

  it.each(['accountant #4', 'manager, small m', 'local $_'])(
    'is less where a reader says of himself who he is: %s',
    (author) => {
      expect(names({ author, text: 'The hinges were due, I should say.' })).not.toContain('author-is-phrase');
    },
  );

  it('is a phrase where it ends as firms do', () => {
    expect(names({ author: 'Old Kettle Co', text: 'The hinges were due.' })).toEqual(['author-is-phrase']);
    expect(
      total({ author: 'Old Kettle Co', text: 'Great post! See https://old-kettle.example/deals' }),
    ).toBeGreaterThan(3);
    expect(names({ author: 'Marco', text: 'The hinges were due.' })).toEqual([]);
  });

  it('is a person where a trade stands in brackets behind the name', () => {
    const text = 'The hinges were due, I should say.';
    expect(names({ author: 'Ann Lee (lawyer, but not yours)', text })).not.toContain('author-is-trade');
    expect(names({ author: 'Cheap Car Rental (Leeds)', text })).toContain('author-is-trade');
  });

  it('adds a point where a commercial name is said again in the text', () => {
    expect(names({ author: 'purple garden hose', text: 'Every garden needs water.' })).toContain('author-in-body');
    expect(names({ author: 'Maria Keller', text: 'Maria Keller was here.' })).toEqual([]);
  });

  it('adds points where a commercial name says nothing at all', () => {
    expect(total({ author: 'purple garden hose', text: '' })).toBeGreaterThanOrEqual(LIMITS.limit);
    expect(total({ author: 'Maria Keller', text: '' })).toBe(0);
  });
});

describe('praise', () => {
  it.each([
    'Great post, thanks Maria!',
    'Nice article.',
    'Thank you for sharing this.',
    'Well done, great work everyone!',
  ])('alone never makes spam of "%s"', (text) => {
    expect(total({ author: 'Tom Baker', text })).toBeLessThan(LIMITS.limit);
  });

  it('makes spam together with a name that is a site', () => {
    expect(
      total({ author: 'EssaysFast.co.uk', text: 'Such a nice post, keep up the great work' }),
    ).toBeGreaterThanOrEqual(LIMITS.limit);
  });

  it('makes spam together with a phrase of trade set apart below it', () => {
    const text = 'Very informative article, thanks for sharing.\n\nCar Rental Lisbon Airport';
    expect(names({ author: 'Tom Baker', text })).toEqual(expect.arrayContaining(['praise', 'keywords']));
    expect(total({ author: 'Tom Baker', text })).toBeGreaterThanOrEqual(LIMITS.limit);
  });

  it('makes spam together with a link that nothing leads to', () => {
    const text = 'Nice article, thanks for sharing. http://www.shiny-floors.example/offers';
    expect(total({ author: 'Tom Baker', text })).toBeGreaterThanOrEqual(LIMITS.limit);
  });
});

describe('links and other ways out', () => {
  it('are a small point in a short comment and none in a long one about the article', () => {
    const link = 'http://museum.example/harrow-lock';
    expect(names({ text: `There is a picture here: ${link}` })).toContain('link');
    const long = `The motor in the museum is the twin of the one that was lost with the bridge. ${'My father greased it every Sunday and told us how the planks of oak were cut and laid by hand in one winter. '.repeat(4)} ${link}`;
    expect(names({ text: long })).toEqual([]);
  });

  it('count links of the page whose address is not written out', () => {
    expect(names({ text: 'more here', links: [{ text: 'here', href: 'https://offers.example/' }] })).toContain('link');
  });

  it('count markup that was meant for a page', () => {
    expect(names({ text: 'look [url=http://a.example]here[/url]' })).toContain('markup');
  });

  it('count a telephone number and no other number', () => {
    expect(names({ text: 'Call us on +44 20 7946 0991 today' })).toContain('telephone');
    expect(names({ text: 'It cost $1 838 265 625 in 1962 and 1493146261009 in all.' })).not.toContain('telephone');
  });

  it('do not count a site that the article names', () => {
    const article = { ...ARTICLE, text: `${ARTICLE.text} More on harrow-lock.org.` };
    expect(names({ text: 'I looked at harrow-lock.org too.' }, article)).toEqual([]);
    expect(names({ text: 'I looked at shiny-floors.org too.' }, article)).toContain('link');
  });
});

describe('readers who mean well', () => {
  it.each([
    'I did a lazier version of this <a href="http://leftover-louise.example/soups/lentils">on my own blog</a> years ago.',
    'The shop at the corner of the market has them, 0264 000 118, ask for Doru. He even cuts the planks for you.',
    'In Denmark they have to give notice: [url=https://law.example/eng/2009/81]official text[/url], paragraph two.',
  ])('stay below the limit with a link or a number: %s', (text) => {
    expect(total({ author: 'Jens', text })).toBeLessThan(LIMITS.limit);
  });
});

describe('words of trade', () => {
  it('weigh by the share of the comment that they take up', () => {
    const advert = 'Cheap loans and payday credit repair, best mortgage brokers online';
    const talk = `${'The council should have asked the people of the valley before it let the barge through the lock that morning. '.repeat(3)}A mortgage is easier.`;
    expect(names({ text: advert })).toContain('much-trade');
    expect(names({ text: talk })).not.toEqual(expect.arrayContaining(['trade']));
  });

  it('do not count where the article itself speaks of them', () => {
    const article = {
      language: 'en',
      text: 'Banks lend less: the mortgage rate rises, and a payday loan costs more than it did in spring.',
    };
    expect(names({ text: 'My mortgage and my loan both went up.' }, article)).toEqual([]);
    expect(names({ text: 'My mortgage and my loan both went up.' })).not.toEqual([]);
  });

  it('are not looked for in code', () => {
    expect(names({ text: 'Try this:\n\nprices = sale.price * store.discount\n\nand run it again.' })).not.toContain(
      'keywords',
    );
  });
});

describe('what a comment shares with its article', () => {
  it('is no point by itself, however little it is', () => {
    expect(names({ author: 'Tom Baker', text: 'Yesterday we ate cherries under grandmother’s old umbrella.' })).toEqual(
      [],
    );
  });

  it('is a point together with another one', () => {
    expect(names({ text: 'Cherries taste better under umbrellas: http://cherries.example' })).toContain('no-overlap');
  });

  it('speaks for a comment that shares much', () => {
    const text = 'The barge bent the eastern rail and both hinges of the bridge, see http://harrow.example';
    expect(names({ text })).toContain('on-topic');
  });
});

describe('other signs', () => {
  it('are keys hit at random, but not a word with many capitals or a cry', () => {
    expect(names({ text: 'qZTRbKdwXv' })).toContain('random-tokens');
    expect(names({ text: 'CopySourceAsHTML' })).not.toContain('random-tokens');
    expect(names({ text: 'Thanksssss' })).not.toContain('random-tokens');
  });

  it('are one phrase over and over', () => {
    expect(names({ text: 'garden hose red, garden hose blue, garden hose green' })).toContain('stuffing');
  });

  it('are a language other than the article’s', () => {
    const text =
      'Diese Brücke ist wirklich sehr schön geworden, und wir freuen uns schon alle auf den nächsten Spaziergang über das Wasser.';
    expect(names({ author: 'Anke Brodersen', text })).toEqual(['other-language', 'no-overlap']);
    expect(total({ author: 'Anke Brodersen', text })).toBeLessThan(LIMITS.limit);
  });

  it('are never that something is missing', () => {
    expect(names({ text: 'The hinges were due, I should say.' })).toEqual([]);
    expect(names({ text: '' })).toEqual([]);
  });
});

describe('every point', () => {
  const remark = fc.record({
    author: fc.string({ unit: 'binary', maxLength: 80 }),
    text: fc.string({ unit: 'binary', maxLength: 400 }),
  });

  it('names what it was found by, and is the same each time', () => {
    fc.assert(
      fc.property(remark, (given) => {
        const found = points(given);
        for (const { found: words, weight } of found) {
          expect(words.length).toBeGreaterThan(0);
          expect(weight).not.toBe(0);
        }
        expect(points(given)).toEqual(found);
      }),
      { numRuns: 100 },
    );
  });

  it('reads no further than the beginning of a huge comment', () => {
    const filler = 'and then we walked on '.repeat(500_000);
    expect(names({ text: `${filler}cheap payday loans online casino` })).toEqual([]);
  });
});

describe('scoreThread', () => {
  const score = (remarks: readonly Remark[]): readonly SpamScore[] => scoreThread(ARTICLE, remarks, LIMITS);
  const advert = (author: string): Remark => ({
    author,
    text: 'Cheap payday loans and credit repair, best mortgage brokers online, call us now',
  });

  it('lowers the limit for the rest of a thread that is mostly spam, and says so', () => {
    const doubtful = { author: 'IT Training', text: 'The hinges were due.' };
    const alone = score([doubtful, { author: 'Tom Baker', text: 'Indeed.' }, { author: 'Maria Keller', text: 'Yes.' }]);
    const crowded = score([advert('loans24.example.com'), advert('Fast Loans'), doubtful]);
    expect(alone[0]).toMatchObject({ isSpam: false, limit: 4 });
    expect(crowded[2]).toMatchObject({ isSpam: true, limit: 3 });
    expect(crowded[2]?.crowded).toBeCloseTo(2 / 3);
  });

  it('leaves a reader’s comment alone in a thread of spam', () => {
    const scores = score([
      advert('a.example.com'),
      advert('Fast Loans'),
      advert('b.example.com'),
      { author: 'Maria Keller', text: 'The hinges squeak, though.' },
    ]);
    expect(scores.map(({ isSpam }) => isSpam)).toEqual([true, true, true, false]);
  });

  it('holds a copy against the one who copies, not against the first', () => {
    const text = 'My uncle turns the bridge by hand on weekdays and he whistles while he does.';
    const scores = score([
      { author: 'Maria Keller', text },
      { author: 'Janet', text },
      { author: 'Maria Keller', text },
    ]);
    expect(scores.map(({ points: found }) => found.map(({ name }) => name))).toEqual([[], ['same-text'], []]);
  });

  it('holds an author’s spam against what else he wrote', () => {
    const scores = score([
      advert('Pat Dole'),
      { author: 'Pat Dole', text: 'See http://pat.example and http://dole.example' },
    ]);
    expect(scores[1]?.points.map(({ name }) => name)).toContain('author-of-spam');
    expect(scores[1]?.isSpam).toBe(true);
  });

  it('scores no comments as none', () => {
    expect(score([])).toEqual([]);
  });
});

describe('a model as a second opinion', () => {
  const judged = (remarks: readonly Remark[]) =>
    judgeThread(ARTICLE, remarks, { limits: LIMITS, model: shippedSpam() });

  it('says the same of each of many comments that are the same, as of one that stands among others', () => {
    const remark: Remark = {
      author: 'Tin Roofs Leeds',
      text: 'Nice post! Visit http://www.tinroofsleeds.example/ now',
    };
    const verdicts = judged([remark, { ...remark }, { ...remark }]);
    expect(verdicts[1]).toEqual(verdicts[2]);
    expect(verdicts.map(({ isSpam }) => isSpam)).toEqual([true, true, true]);
  });

  it('gives reasons in words for what it takes for spam, and none for what it does not', () => {
    const [spam, genuine] = judged([
      { author: 'Tin Roofs Leeds', text: 'Nice post! Visit http://www.tinroofsleeds.example/ now' },
      { author: 'Maria Keller', text: 'Who paid for the planks in the end, the council or the owner of the barge?' },
    ]);
    expect(spam?.model?.reasons.length).toBeGreaterThan(0);
    expect(genuine?.model?.reasons).toEqual([]);
  });
});
