import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../src/block.ts';
import type { Document, Drop } from '../../src/document.ts';
import type { Hint } from '../../src/metadata.ts';
import { shippedLines } from '../../src/models/lines.ts';
import { openDocument } from '../../src/pipeline.ts';
import { placings, textBlocks } from '../../src/placing.ts';
import { boilerplate, boilerplateDefaults } from '../../src/stages/boilerplate.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { readLines } from '../../src/text/boilerplate/boilerplate-lines.ts';
import { lineNumbers } from '../../src/text/boilerplate/line-numbers.ts';
import { measure } from '../../src/text/features.ts';
import { lexicons } from '../../src/text/lexicons.ts';
import type { LineJudge } from '../../src/text/lines/judge.ts';

const FIXTURES = new URL('../../fixtures/boilerplate/', import.meta.url);
const CASE = /^(?<sign>[+-]) (?<text>.*?)(?: \[(?<rule>[a-z-]+)\])?$/u;

const BODY = [
  'The ferry crossed the river again on Sunday morning, for the first time in forty years and with a band on board.',
  'The council had found the money in spring, after three winters of talks between the villages on the two banks.',
] as const;

interface Piece {
  readonly text: string;
  readonly kind?: BlockKind;
}

function blockOf({ text, kind = 'paragraph' }: Piece, index: number, language: string): Block {
  const block: Block = { index, kind, text, span: [index * 1_000, index * 1_000 + text.length] };
  return { ...block, features: measure(block, language) };
}

function documentOf(pieces: readonly (string | Piece)[], language = 'en', hints: readonly Hint[] = []): Document {
  return {
    id: '0123456789abcdef',
    origin: { uri: 'case.txt', contentHash: '', mediaType: 'text/plain', encoding: 'utf-8' },
    blocks: pieces.map((piece, index) => blockOf(typeof piece === 'string' ? { text: piece } : piece, index, language)),
    hints,
    language: { value: language, confidence: 1 },
    metadata: {},
    comments: [],
    verdicts: [],
  };
}

/** The blocks that went, each with its rule. */
function gone(document: Document): readonly (readonly [text: string, rule: string])[] {
  return drops(document).map(({ target, rule }) => [
    document.blocks[typeof target === 'number' ? target : -1]?.text ?? '',
    rule.replace('boilerplate/', ''),
  ]);
}

function drops(document: Document): readonly Drop[] {
  return boilerplate()
    .run(document)
    .verdicts.filter((verdict): verdict is Drop => verdict.effect === 'drop');
}

describe('the fixtures', () => {
  it.each(readdirSync(FIXTURES).toSorted())('come out as they say: %s', (name) => {
    const [first = '', ...rest] = readFileSync(new URL(name, FIXTURES), 'utf8').trimEnd().split('\n');
    const cases = rest.map((line) => CASE.exec(line)?.groups ?? { sign: '?', text: line });
    const document = documentOf(
      cases.map(({ text }) => text ?? ''),
      first.replace('# ', ''),
    );
    const placed = placings(boilerplate().run(document));
    const actual = cases.map(({ text }, index) => {
      const verdict = placed[index]?.verdict;
      return verdict === undefined ? `+ ${text}` : `- ${text} [${verdict.rule.replace('boilerplate/', '')}]`;
    });
    expect(actual).toEqual(rest);
  });
});

describe('evidence', () => {
  it('names the pattern, its language and where in the line it stands', () => {
    const [verdict] = drops(documentOf([...BODY, 'Back to top ↑']));
    expect(verdict).toEqual({
      target: 2,
      effect: 'drop',
      rule: 'boilerplate/navigation',
      evidence: { pattern: 'back to top', language: 'en', form: 'line' },
    });
  });

  it('names the language of an English phrase on a page in another one', () => {
    const german = [
      'Die Fähre hat am Sonntag nach vierzig Jahren zum ersten Mal wieder den Fluss überquert.',
      'Back to top',
    ];
    expect(drops(documentOf(german, 'de'))[0]?.evidence).toMatchObject({ language: 'en' });
  });

  it('of a long block names its words and the limit', () => {
    const notice = `We use cookies ${'to remember what you have read, '.repeat(4)}and for nothing else at all.`;
    const [verdict] = drops(documentOf([notice, ...BODY]));
    expect(verdict?.evidence).toMatchObject({ words: 33, limit: boilerplateDefaults.proseWords });
  });

  it('of a list names its heading', () => {
    const [, verdict] = drops(documentOf([...BODY, 'Related stories', 'A wolf in the schoolyard']));
    expect(verdict?.evidence).toEqual({ heading: 2, words: 'Related stories' });
  });
});

describe('long prose', () => {
  const paragraph =
    'Subscribe to our newsletter, the baker had written on a board in front of her shop, and below it, in smaller letters, that there would be no bread for anybody who did not.';

  it('stays between paragraphs, whatever it says', () => {
    expect(gone(documentOf([BODY[0], paragraph, BODY[1]]))).toEqual([]);
  });

  it('at an edge goes for a phrase that it opens with', () => {
    expect(gone(documentOf([...BODY, paragraph]))).toEqual([[paragraph, 'newsletter']]);
  });

  it('stays at an edge for phrases of other kinds', () => {
    const last = `Leave a comment, they said, ${'and they said it again, '.repeat(6)}until nobody listened.`;
    expect(gone(documentOf([...BODY, last]))).toEqual([]);
  });

  it('stays at an edge where the phrase stands far behind its opening', () => {
    const last = `${'The ferry has a bell that is older than the boat. '.repeat(8)}All rights reserved.`;
    expect(gone(documentOf([...BODY, last]))).toEqual([]);
  });

  it('of thousands of characters stays', () => {
    const last = `We use cookies. ${'And we bake them ourselves, every day but Monday. '.repeat(60)}`;
    expect(gone(documentOf([...BODY, last]))).toEqual([]);
  });
});

describe('a label', () => {
  it('stays between paragraphs', () => {
    expect(gone(documentOf([BODY[0], 'Support', BODY[1]]))).toEqual([]);
  });

  it.each(['Volume', 'Subtitles', 'Captions'])(
    'of players stays where it may be one of a list of facts: %s',
    (label) => {
      expect(gone(documentOf([BODY[0], label, 'Three', BODY[1]]))).toEqual([]);
      expect(gone(documentOf([BODY[0], label, 'Mute', BODY[1]])).map(([text]) => text)).toEqual([label, 'Mute']);
    },
  );

  it('goes below the body', () => {
    expect(gone(documentOf([...BODY, 'Support']))).toEqual([['Support', 'donation']]);
  });

  it('goes with the line below it', () => {
    expect(gone(documentOf([BODY[0], 'Newsletters', 'Subscribe now', BODY[1]]))).toEqual([
      ['Newsletters', 'newsletter'],
      ['Subscribe now', 'newsletter'],
    ]);
  });

  it('stays in a document that has no paragraphs', () => {
    expect(gone(documentOf(['Support', 'Goats for sale', 'A red bicycle']))).toEqual([]);
  });
});

describe('a heading', () => {
  it('goes when nothing of its section is left', () => {
    const pieces = [
      ...BODY,
      { text: 'Letters from the valley', kind: 'heading' } as const,
      'Subscribe now',
      'Your email',
    ];
    expect(gone(documentOf(pieces)).map(([text]) => text)).toEqual([
      'Letters from the valley',
      'Subscribe now',
      'Your email',
    ]);
  });

  it('stays when a line of its section stays', () => {
    const pieces = [BODY[0], { text: 'The deep ford', kind: 'heading' } as const, 'Advertisement', BODY[1]];
    expect(gone(documentOf(pieces))).toEqual([['Advertisement', 'advertisement']]);
  });
});

describe('a list of related articles', () => {
  it('inside the body takes items along', () => {
    const items = ['A wolf in the yard', 'Forty metres'].map((text) => ({ text, kind: 'item' }) as const);
    expect(gone(documentOf([BODY[0], 'Related stories', ...items, BODY[1]]))).toHaveLength(3);
  });

  it('inside the body leaves a heading of the text alone', () => {
    expect(gone(documentOf([BODY[0], 'Related stories', 'THE DEEP FORD', BODY[1]]))).toEqual([
      ['Related stories', 'related'],
    ]);
  });

  it('below the body ends before the next paragraph', () => {
    const document = documentOf([BODY[0], 'Most read', 'Ferry starts again', BODY[1]]);
    expect(gone(document)).toEqual([['Most read', 'related']]);
  });
});

describe('a menu', () => {
  it('goes with the short lines between its entries below the body', () => {
    const document = documentOf([...BODY, 'Contact us', 'Arn Valley Festival', 'Boats and bells', 'Sitemap']);
    expect(gone(document).map(([, rule]) => rule)).toEqual(['navigation', 'navigation', 'navigation', 'navigation']);
  });

  it('above the body leaves a line of the length of a title', () => {
    const document = documentOf(['Menu', 'Ferry starts again after forty long years', 'Share', ...BODY]);
    expect(gone(document)).toEqual([
      ['Menu', 'navigation'],
      ['Share', 'share'],
    ]);
  });
});

describe('a line of several sentences', () => {
  it('goes inside the body where each of them begins with a phrase of one kind', () => {
    const line = 'Follow us on Facebook. Share this story with your neighbours.';
    expect(gone(documentOf([BODY[0], line, BODY[1]]))).toEqual([[line, 'share']]);
  });

  it('goes where there is no body to stand outside of', () => {
    const line = 'We use cookies to count our guests. By browsing this website, you agree to that.';
    expect(gone(documentOf(['Ferry', line, 'Bells of the valley']))).toEqual([[line, 'consent']]);
  });

  it('stays inside the body where one of them does not', () => {
    const line = 'The band played until nine. Follow us on Facebook.';
    expect(gone(documentOf([BODY[0], line, BODY[1]]))).toEqual([]);
    expect(gone(documentOf([...BODY, line]))).toEqual([[line, 'share']]);
  });
});

describe('a notice of several paragraphs below the body', () => {
  it('goes as a whole, since none of them is taken for the end of the text', () => {
    const notice = [
      'This website uses cookies to make your visit better while you find your way through it, and it keeps those that are sorted as necessary in your browser, as it would not work without them.',
      'Necessary cookies are essential for the website to work, and this category only includes those that keep its basic functions and its safety, and never a word about who you are or where you live.',
      'Any cookies that may not be needed for the website to work, and that are there to count its guests and to show them what they may want to buy, are called other cookies, and are asked about first.',
    ];
    expect(gone(documentOf([...BODY, ...notice])).map(([, rule]) => rule)).toEqual(['consent', 'consent', 'consent']);
  });
});

describe('a quotation', () => {
  it('inside the body stays where it opens a short line', () => {
    const quote = '“Follow us on the river bank, and follow us on Twitter!”';
    expect(gone(documentOf([BODY[0], quote, BODY[1]]))).toEqual([]);
  });
});

describe('a line that a hint claims', () => {
  it('is left to the metadata', () => {
    const hint: Hint = { field: 'section', value: 'News', source: 'line', at: 0 };
    expect(gone(documentOf(['News', ...BODY], 'en', [hint]))).toEqual([]);
    expect(gone(documentOf(['News', ...BODY]))).toEqual([['News', 'navigation']]);
  });

  it('is not, where the hint is of another source', () => {
    const hint: Hint = { field: 'section', value: 'News', source: 'text', at: 0 };
    expect(gone(documentOf(['News', ...BODY], 'en', [hint]))).toEqual([['News', 'navigation']]);
  });
});

describe('a whole page that is not surely an article', () => {
  const { columns, grams, kind, again, vectors } = shippedLines();
  const judge = (likeArticle: number): LineJudge => ({
    columns,
    grams,
    vectors,
    odds: () => 3,
    contributions: (row) => new Float64Array(row.length),
    kind: { ...kind, odds: () => likeArticle },
    again: { ...again, odds: () => 3 },
    inOrder: (rows) => new Float64Array(rows.length / columns.length).fill(3),
  });
  const entries = Array.from({ length: 60 }, (_, entry) => `Tent for ${entry + 2} people`);
  const notes = (pieces: readonly string[], likeArticle: number): readonly string[] =>
    boilerplate(boilerplateDefaults, { text: judge(likeArticle) })
      .run(documentOf([...pieces, ...BODY, `${BODY[0].slice(0, -1)}, flags and the old captain, who is ninety now.`]))
      .verdicts.filter(({ effect }) => effect === 'note')
      .map(({ rule }) => rule);

  it('has a note that says so, for the stages behind', () => {
    expect(notes(entries, -3)).toEqual(['boilerplate/other-page']);
    expect(notes(entries, 2.5)).toEqual(['boilerplate/other-page']);
  });

  it('has none where it surely is one, or is no whole page', () => {
    expect(notes(entries, 3)).toEqual([]);
    expect(notes([], -3)).toEqual([]);
  });
});

describe('a list of other jobs', () => {
  it('goes with its heading', () => {
    const document = documentOf([...BODY, { text: 'Similar jobs', kind: 'heading' }, 'Bridge operator, Hexham']);
    expect(gone(document)).toContainEqual(['Similar jobs', 'related']);
  });
});

describe('a label of menus', () => {
  it('is an answer where it ends as a sentence does', () => {
    expect(gone(documentOf([...BODY, 'Will you stop?', 'Yes.', 'When?', 'When the boat does.']))).toEqual([]);
    expect(gone(documentOf([...BODY, 'Was this useful to you', 'Yes']))).toContainEqual(['Yes', 'navigation']);
  });
});

describe('a document all of which would go', () => {
  it('keeps what was to go for its place, and a note says so', () => {
    const { verdicts } = boilerplate().run(documentOf(['Support', 'Share', 'Comments']));
    expect(verdicts.map(({ rule, target }) => [rule, target])).toEqual([
      ['boilerplate/share', 1],
      ['boilerplate/never-empty', 'document'],
    ]);
    expect(verdicts.at(-1)?.evidence).toEqual({ blocks: 3, condemned: 3, dropped: 1 });
  });

  it('keeps everything where its words alone would have it go', () => {
    const { verdicts } = boilerplate().run(documentOf(['Share', 'All rights reserved']));
    expect(verdicts.map(({ effect, rule }) => [effect, rule])).toEqual([['note', 'boilerplate/never-empty']]);
  });

  it.each([
    ['en', 'You need to enable JavaScript to run this app.'],
    ['en', "We're sorry but Meridian doesn't work properly without JavaScript enabled. Please enable it to continue."],
    ['en', 'Please enable JS and disable any ad blocker'],
    ['de', 'Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.'],
    ['fr', 'You need to enable JavaScript to run this app.'],
  ])('is empty where all it says is that it needs a script (%s): %s', (language, text) => {
    const { verdicts } = boilerplate().run(documentOf([text], language));
    expect(verdicts.map(({ effect, rule }) => [effect, rule])).toEqual([['drop', 'boilerplate/media']]);
  });

  it('loses what says so beside other words that are kept', () => {
    const { verdicts } = boilerplate().run(documentOf(['Share', 'You need to enable JavaScript to run this app.']));
    expect(verdicts.map(({ target, rule }) => [target, rule])).toEqual([
      [1, 'boilerplate/media'],
      ['document', 'boilerplate/never-empty'],
    ]);
  });

  it('may be empty', () => {
    expect(boilerplate().run(documentOf([])).verdicts).toEqual([]);
  });
});

describe('a page', () => {
  const html = `<html><body><nav class="menu"><ul>${[
    'Ferries',
    'Mills',
    'Goats',
    'Bells',
    'Weather station',
    'Lost and found',
  ]
    .map((name) => `<li><a href="/${name}">${name}</a></li>`)
    .join(
      '',
    )}</ul></nav><article><h1>The ferry starts again</h1>${BODY.map((text) => `<p>${text} ${text}</p>`).join('')}
    <p>Leave a comment</p></article><footer><p><a href="/">Arn Valley Ltd, Mill Lane 4</a></p></footer></body></html>`;
  const raw = openDocument({ uri: 'page.html', content: { text: html }, mediaType: 'text/html' });
  const document = normalise().run(raw);

  it('loses what lies outside its main content, with the score and the limit', () => {
    const [first] = drops(document);
    expect(first).toMatchObject({
      rule: 'boilerplate/main-content',
      evidence: { limit: boilerplateDefaults.minimumScore },
    });
    expect(first?.evidence['score']).toBeLessThan(boilerplateDefaults.minimumScore);
  });

  it('loses lines by their words inside the main content too', () => {
    expect(gone(document)).toContainEqual(['Leave a comment', 'comment-prompt']);
  });

  it('keeps its paragraphs', () => {
    const kept = textBlocks(boilerplate().run(document)).map(({ text }) => text);
    expect(kept).toEqual(expect.arrayContaining(BODY.map((text) => `${text} ${text}`)));
  });

  it('keeps all that no phrase speaks of when the limit is nought', () => {
    const { verdicts } = boilerplate({ ...boilerplateDefaults, minimumScore: 0 }).run(document);
    expect(verdicts.filter(({ rule }) => rule === 'boilerplate/main-content')).toEqual([]);
  });
});

describe('the stage', () => {
  it('names every kind of the lexicons among its rules', () => {
    const kinds = new Set(lexicons.flatMap((source) => Object.keys(source.boilerplate)));
    expect(Object.keys(boilerplate().rules)).toEqual(expect.arrayContaining([...kinds]));
  });

  it('leaves blocks that are out of the text already', () => {
    const document = documentOf([...BODY, 'Share']);
    const assigned = {
      ...document,
      verdicts: [{ target: 2, effect: 'assign', to: 'comments', rule: 'comments/body', evidence: { of: 1 } } as const],
    };
    expect(boilerplate().run(assigned).verdicts).toHaveLength(1);
  });

  it('leaves code and tables', () => {
    expect(gone(documentOf([...BODY, { text: 'share', kind: 'code' }, { text: 'Share', kind: 'table' }]))).toEqual([]);
  });

  it('takes its limit of words from the options', () => {
    const strict = boilerplate({ ...boilerplateDefaults, proseWords: 5 });
    const document = documentOf([BODY[0], 'Sign up for our newsletter and stay in touch.', BODY[1]]);
    expect(strict.run(document).verdicts).toEqual([]);
    expect(gone(document)).toHaveLength(1);
  });

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Share',
        'NEWSLETTER',
        'Related stories',
        'Sitemap',
        'Home › News › Local',
        'Accept all',
        '© 2020 Arn',
        ...BODY,
      ),
      fc.constantFrom('1 2 3 4', '12 comments', 'Facebook Twitter', 'Read more: the mill', '\uD800', '\u0000', ''),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  );
  const languages = fc.constantFrom('en', 'de', 'zh', 'ar', 'und', '__proto__');

  it('drops no block twice, never all of them, and gives evidence for each', () => {
    fc.assert(
      fc.property(pieces, languages, (texts, language) => {
        const document = documentOf(texts, language);
        const found = drops(document);
        expect(new Set(found.map(({ target }) => target)).size).toBe(found.length);
        if (texts.length > 0) expect(found.length).toBeLessThan(texts.length);
        for (const { evidence } of found) expect(Object.keys(evidence).length).toBeGreaterThan(0);
      }),
    );
  });

  it('changes nothing when it runs again', () => {
    fc.assert(
      fc.property(pieces, languages, (texts, language) => {
        const once = boilerplate().run(documentOf(texts, language));
        expect(boilerplate().run(once)).toEqual(once);
      }),
    );
  });

  it('reads a hundred thousand headings of lists', () => {
    const document = documentOf([...BODY, ...Array.from({ length: 100_000 }, () => 'Related stories')]);
    expect(drops(document)).toHaveLength(100_000);
  });
});

describe('numbers of the lines of code', () => {
  const page = (...code: readonly (readonly [path: string, text: string])[]): Document => {
    const html = documentOf([...BODY, ...code.map(([, text]) => ({ text, kind: 'code' as const }))]);
    const paths = ['body/p[1]', 'body/p[2]', ...code.map(([path]) => path)];
    const blocks = html.blocks.map((block) => ({ ...block, path: paths[block.index] ?? '' }));
    return { ...html, blocks };
  };
  const found = (document: Document): readonly string[] =>
    [...lineNumbers(readLines(document, 25)).keys()].map(({ block }) => block.text);

  it('are found in the cell beside it, and where they were handed on from it', () => {
    expect(found(page(['body/table/tr/td[1]/pre', '1\n2\n3'], ['body/table/tr/td[2]/pre', 'open\n\nshut']))).toEqual([
      '1\n2\n3',
    ]);
    expect(found(page(['body/pre', 'open\nshut'], ['body/pre', '7\n8']))).toEqual(['7\n8']);
  });

  it('are not what it prints, nor other numbers', () => {
    expect(found(page(['body/pre[1]', 'for i in 1, 2:\n  print(i)'], ['body/pre[2]', '1\n2']))).toEqual([]);
    expect(found(page(['body/pre', 'open\nshut'], ['body/pre', '2\n1']))).toEqual([]);
    expect(found(page(['body/pre', 'open\nshut\nturn\nstop'], ['body/pre', '1\n2']))).toEqual([]);
  });

  it('are not what goes into a program and comes out of it', () => {
    const cells = (left: string, right: string): Document =>
      page(['body/table/tr/td[1]/pre', left], ['body/table/tr/td[2]/pre', right]);
    expect(found(cells('7', 'YES'))).toEqual([]);
    expect(found(cells('1', '3'))).toEqual([]);
    expect(found(cells('1', 'open()'))).toEqual(['1']);
    expect(found(page(['body/pre', 'open()'], ['body/pre', '7']))).toEqual(['7']);
  });

  it('go by a rule of their own', () => {
    const html = `<article>${BODY.map((text) => `<p>${text}</p>`).join('')}<pre><i>1</i>open()\n<i>2</i>shut()</pre></article>`;
    const document = normalise().run(openDocument({ uri: 'a.html', content: { text: html }, mediaType: 'text/html' }));
    expect(gone(document)).toContainEqual(['1\n2', 'line-numbers']);
  });
});
