import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypeOf, startsAsPage } from '../../src/text/decode/media-type.ts';

const NOTHING_SAID = { uri: 'seeds/a', contentType: '' };
const PROSE = 'The old pier will close for the winter, the council said on Tuesday. '.repeat(4);

function typeOf(text: string, said: Partial<typeof NOTHING_SAID> = {}): string {
  return mediaTypeOf(text, { ...NOTHING_SAID, ...said });
}

describe('a page', () => {
  it.each([
    '<!DOCTYPE html><p>a',
    '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<title>a</title>',
    '\uFEFF \n<html lang="en"><body>a',
    '<!-- saved from somewhere --><!-- twice -->\n<HTML>a',
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n<html>a</html>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">a</html>',
    '<body>a',
  ])('is HTML by its start: %.50s', (text) => {
    expect(startsAsPage(text)).toBe(true);
    expect(typeOf(text, { uri: 'a.txt', contentType: 'text/plain' })).toBe('text/html');
  });

  it.each(['', '<', '<!--', '<!-- open', '<?xml', '<htmlx>', '<p>a', 'a <html>', '<!DOCTYPE rss>', '<header>'])(
    'is not what starts otherwise: %j',
    (text) => {
      expect(startsAsPage(text)).toBe(false);
    },
  );
});

describe('a fragment', () => {
  it.each([
    `<p>${PROSE}</p><p>${PROSE}</p>`,
    '<p>Hello</p>',
    `<h2>News</h2>\n<p class="lead">${PROSE}\n<p>${PROSE}\n<p>${PROSE}`,
    `${PROSE}<br>\n<br />${PROSE}<br/>${PROSE}`,
    `<div class="a"><script>if (a < b) { c(); }</script><span>${PROSE}</span></div>`,
    `<ul><li>One</li><li>Two</li></ul>`,
    `<a href="/a">One</a> <a href="/b">Two</a>`,
    `<rss><channel><item><p>${PROSE}</p></item></channel></rss>`,
  ])('is HTML where most of its text stands in elements: %.60s', (text) => {
    expect(typeOf(text)).toBe('text/html');
  });

  it('is HTML under a name that says text, where nearly all of it stands in elements', () => {
    expect(typeOf(`<p>${PROSE}</p><p>${PROSE}</p>`, { uri: 'a.txt' })).toBe('text/html');
  });

  it('is HTML with one tag or one reference, where it is said to be', () => {
    expect(typeOf('Fish &amp; chips', { contentType: 'text/html; charset=utf-8' })).toBe('text/html');
    expect(typeOf('A <b>bold</b> word', { uri: 'seeds/a.HTML' })).toBe('text/html');
  });
});

const LISTING = '<!DOCTYPE html>\n<html>\n<head><title>Hi</title></head>\n<body>\n<p>Hello</p>\n</body>\n</html>';

describe('a text', () => {
  it.each([
    '',
    PROSE,
    `${PROSE} A <b>bold</b> claim. ${PROSE}`,
    `${PROSE}\n\n${LISTING}\n\n${PROSE}\n\n${LISTING}\n\n${PROSE}`,
    'Use the <div> tag for groups, the <p> tag for paragraphs and <br> or <br /> to break lines.',
    'if (a<b && b>c) { List<String> names = new ArrayList<>(); }',
    'Ada <ada@example.org> wrote: i <3 you',
    `# Title\n\n<div align="center"><img src="a.png"></div>\n\n${PROSE}\n\n${PROSE}`,
    '<3 <3 <3',
    'x < y > z',
    `${PROSE} See <a href="https://example.org">this page</a>.`,
  ])('is text: %.60s', (text) => {
    expect(typeOf(text)).toBe('text/plain');
  });

  it('is text without tags, though it is said to be HTML', () => {
    expect(typeOf(PROSE, { contentType: 'text/html', uri: 'a.html' })).toBe('text/plain');
  });
});

describe('mediaTypeOf', () => {
  it('answers for any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<p>',
      '</p>',
      '<br>',
      '<script>',
      '</script',
      '<!--',
      '-->',
      '<?',
      'word ',
      '\n\n',
      '&amp;',
      '"',
      '=',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(['text/html', 'text/plain']).toContain(typeOf(pieces.join('')));
      }),
    );
  });

  it.each(['<', '<p ', '<script>', '<!--', '<?x>', '&a', '<a b=c>', '<br>', ' '])(
    'answers for a million of %j',
    (piece) => {
      expect(['text/html', 'text/plain']).toContain(typeOf(piece.repeat(1_000_000)));
    },
  );
});
