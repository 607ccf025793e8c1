import { describe, expect, it } from 'vitest';
import { clean } from '../../src/api/clean.ts';
import type { Document } from '../../src/document.ts';

const BODY =
  '<p>The boats came back in the evening, all nine of them, and the people of the town stood on the wall and counted.</p>';

function read(head: string, body: string, foot = ''): { readonly text: string; readonly document: Document } {
  const html = `<html><head><title>Nine boats</title>${head}</head><body><main>${body}</main>${foot}</body></html>`;
  const { record, document } = clean(html);
  return { text: record?.text ?? '', document };
}

describe('a page of dated entries', () => {
  it('keeps the heading of the first one', () => {
    const entry = (version: string, day: string): string =>
      `<h2>${version} <small>${day}</small></h2><ul><li>The boats are counted from the wall again.</li><li>Nobody is told twice (${version}).</li></ul>`;
    const { text } = read(
      '',
      `<h1>Nine boats: release notes</h1><p>What is new in this year, and what was mended.</p>${entry('4.1.0', 'January 20, 2025')}${entry('4.0.2', 'December 3, 2024')}`,
    );
    expect(text).toContain('4.1.0 January 20, 2025');
    expect(text).toContain('4.0.2 December 3, 2024');
  });

  it('is told from an article with one date below its title', () => {
    const { text, document } = read('', `<h1>Nine boats came back</h1><h2>May 7, 2004</h2>${BODY}${BODY}`);
    expect(text).not.toContain('2004');
    expect(document.metadata.published?.value.date).toBe('2004-05-07');
  });
});

describe('a list of facts', () => {
  const list = (facts: Readonly<Record<string, string>>): string =>
    `<dl>${Object.entries(facts)
      .map(([term, fact]) => `<dt>${term}</dt><dd>${fact}</dd>`)
      .join('')}</dl>`;

  it('dates the thing that it tells of, and not the page', () => {
    const facts = { Date: 'Saturday 15 March 2025', Time: '7:30 pm', Where: 'At the wall', Price: '£8, children £4' };
    const { text, document } = read('', `<h1>Nine boats: a walk</h1>${list(facts)}${BODY}${BODY}`);
    expect(text).toContain('Date\n\nSaturday 15 March 2025');
    expect(document.metadata.published).toBeUndefined();
  });

  it('dates the page where it tells of nothing else', () => {
    const facts = { Date: '15 March 2025', Author: 'Ann Lee' };
    const { document } = read('', `<h1>Nine boats came back</h1>${list(facts)}${BODY}${BODY}`);
    expect(document.metadata.published?.value.date).toBe('2025-03-15');
  });
});

describe('a row of a table', () => {
  it('dates what it tells of, and not the page', () => {
    const table = '<table><tr><td>Rooms</td><td>3</td></tr><tr><td>Free from</td><td>01.06.2025</td></tr></table>';
    const { document } = read(
      '',
      `<h1>Nine boats: a flat by the wall</h1>${table}${BODY}${BODY}<p>Online: 02.04.2025</p>`,
    );
    expect(document.metadata.published?.value.date).toBe('2025-04-02');
  });
});

describe('a line at the foot', () => {
  it('names nobody behind a bar', () => {
    const body =
      '<h1>庭の柿の木</h1><p>今年も庭の柿が実りました。去年は台風で半分落ちてしまったので、今年は少し早めに収穫することにしました。</p><p>投稿者: 浜田ゆき | コメント (2) | この記事をシェア</p>';
    expect(read('', body).document.metadata.authors?.value.map(({ name }) => name)).toEqual(['浜田ゆき']);
  });

  it('is no credit where it is a link of the site', () => {
    const body =
      '<h1>افتتاح مكتبة عامة جديدة في حي الميناء</h1><p>افتتحت البلدية صباح الأحد مكتبة عامة جديدة في حي الميناء القديم، بعد أعمال ترميم استمرت ثلاث سنوات وكلفت نحو مليوني دينار.</p>';
    const { document } = read('', body, '<ul><li><a href="/a">من نحن</a></li><li><a href="/c">اتصل بنا</a></li></ul>');
    expect(document.metadata.authors).toBeUndefined();
    expect(document.verdicts.filter(({ rule }) => rule === 'metadata/credit')).toEqual([]);
  });
});
