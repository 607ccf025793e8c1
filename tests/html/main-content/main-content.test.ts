import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainContent } from '../../../src/html/main-content/main-content.ts';
import { shippedMainContent } from '../../../src/models/main-content.ts';
import { fixture, judged, pageDocument, scored } from '../pages.ts';

const cases = readdirSync(new URL('../../../fixtures/html/', import.meta.url));

const SENTENCE = 'The pilot boat went out before dawn, as it had every morning, and came back with the tide.';

describe('mainContent: pages of fixtures/html', () => {
  it.each(cases)('%s', (name) => {
    const file = new URL(`../../../fixtures/html/${name}/expected.json`, import.meta.url);
    const found = `${JSON.stringify(judged(fixture(name)), undefined, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(file, found);
    expect(existsSync(file), 'run with UPDATE=1 to write what is expected, and read it').toBe(true);
    expect(found).toBe(readFileSync(file, 'utf8'));
  });
});

describe('mainContent', () => {
  it('keeps the articles and drops what stands around them', () => {
    const article = `<h2>News of the harbour</h2><p>${SENTENCE}</p>`.repeat(4);
    const { kept, dropped } = judged(
      `<body><nav><a href=/a>Tides</a><a href=/b>Boats</a></nav><main>${article}</main><footer>Made on the quay</footer>`,
    );
    expect(kept).toHaveLength(8);
    expect(dropped).toEqual(['Tides Boats', 'Made on the quay']);
  });

  it('says what spoke most against a block, with the numbers', () => {
    const document = pageDocument(
      `<body>${`<p>${SENTENCE}</p>`.repeat(3)}<footer><a href=/a>Made on the quay</a></footer>`,
    );
    expect(scored(document).against(document.blocks.length - 1)).toMatch(/^in a footer \(-\d\.\d\), /);
  });

  it('refuses a model of other columns, and says what to do', () => {
    const model = { ...shippedMainContent(), columns: ['length'] };
    expect(() => mainContent(pageDocument('<p>x'), [], model)).toThrow(/train it again/);
  });

  it.each([
    '<footer><p class="cookie modal">x</p></footer>',
    '<nav><a href=/a>a</a></nav>',
    '<body hidden><form><button>Go</button></form>',
  ])('always keeps something: %s', (html) => {
    expect(judged(html).kept.length).toBeGreaterThan(0);
  });

  it('keeps an article that is nothing but lines parted by breaks', () => {
    const { kept } = judged(`<body><div>${`${SENTENCE}<br><br>`.repeat(6)}</div>`);
    expect(kept).toHaveLength(6);
  });

  it('treats blocks of one signature alike: the short post among long ones', () => {
    const post = (text: string): string => `<div class=reply-item><div class=msg>${text}</div></div>`;
    const { kept } = judged(
      `<body><div id=t>${[SENTENCE, SENTENCE, 'Agreed.', SENTENCE, SENTENCE].map(post).join('')}</div>`,
    );
    expect(kept).toContain('Agreed.');
  });

  it('scores every block from 0 to 1, the same each time, and keeps at least one', () => {
    const piece = fc.constantFrom(
      '<nav>',
      '</nav>',
      '<div class="sidebar">',
      '<div class="post content">',
      '</div>',
      '<ul><li>',
      '</ul>',
      '<a href=x>go</a>',
      `<p>${SENTENCE}</p>`,
      '<h1>Title</h1>',
      '<h3>Part</h3>',
      '<p>short</p>',
      '<footer>f</footer>',
      '<button>b</button>',
      '<div hidden>h</div>',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (all) => {
        const document = pageDocument(all.join(''));
        const main = scored(document);
        const scores = document.blocks.map(({ index }) => main.score(index));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        if (scores.length > 0) expect(Math.max(...scores)).toBeGreaterThanOrEqual(0.5);
        const again = scored(document);
        expect(document.blocks.map(({ index }) => again.score(index))).toEqual(scores);
      }),
    );
  });
});
