import { describe, expect, it } from 'vitest';
import { clean } from '../../src/api/clean.ts';
import { openDocument, runStages } from '../../src/pipeline.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { findBoilerplate } from '../../src/text/boilerplate/boilerplate-findings.ts';
import { placed, readLines } from '../../src/text/boilerplate/boilerplate-lines.ts';

const SAID = [
  '<p>The ferry crossed the river again on Sunday morning, for the first time in forty years and with a band on board.</p>',
  '<h2>The crossing</h2>',
  '<p>The council had found the money in spring, after three winters of talks between the villages on the two banks.</p>',
].join('');

/** The headings of a page that go, where a judge of places takes every block that begins with an asterisk. */
function headingsGone(html: string, isText = false): readonly string[] {
  const raw = { uri: 'page.html', mediaType: 'text/html' as const, content: { text: `<main>${html}</main>` } };
  const document = runStages(openDocument(raw), [normalise()]);
  const lines = placed(readLines(document, 25), () => true);
  const findings = findBoilerplate<'place'>(lines, {
    proseWords: 25,
    isText,
    otherwise: ({ block }) =>
      block.text.startsWith('*') ? { rule: 'place', evidence: { score: 0 }, isFirm: false } : undefined,
  });
  return [...findings.keys()]
    .toSorted((a, b) => a.block.index - b.block.index)
    .filter(({ block }) => block.kind === 'heading')
    .map(({ block }) => block.text);
}

const teasers = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<h3>Boat ${at + 1}</h3><p>* Its bell</p>`).join('');

describe('headings that would end a page', () => {
  it('go with all that stands below them', () => {
    expect(headingsGone(`${SAID}<h2>More of the valley</h2><p>* The crane</p><p>* The bell</p>`)).toEqual([
      'More of the valley',
    ]);
    expect(headingsGone(SAID + teasers(3))).toEqual(['Boat 1', 'Boat 2', 'Boat 3']);
  });

  it('stay where they are many: a list of teasers', () => {
    expect(headingsGone(SAID + teasers(4))).toEqual([]);
  });

  it('stay with anything below them', () => {
    expect(headingsGone(`${SAID}<h2>More of the valley</h2><p>* The crane</p><p>The bell</p>`)).toEqual([]);
    expect(headingsGone(`${SAID}<h2>The end</h2>`)).toEqual([]);
  });

  it('stay where nothing else would, and in a text, whose headings are guessed', () => {
    expect(headingsGone('<h2>The valley</h2><p>* The crane</p>')).toEqual([]);
    expect(headingsGone(`${SAID}<h2>More of the valley</h2><p>* The crane</p>`, true)).toEqual([]);
  });
});

describe('a heading that menus have too', () => {
  it('stays on a page where it heads what an author writes, or a table', () => {
    const us = `${SAID}<h2>About us</h2><p>We have built boats on the same slip since 1911, eleven people and two dogs.</p>`;
    const dates = `<h2>Contact</h2><table><tr><th>Day</th><th>Call</th></tr><tr><td>Monday</td><td>Ann Lee</td></tr></table>`;
    expect(headingsGone(us + dates)).toEqual([]);
  });

  it('goes where nothing of the kind stands below, or where its place speaks against it', () => {
    expect(headingsGone(`${SAID}<h2>About us</h2><p>Team</p>`)).toEqual(['About us']);
    expect(headingsGone(`${SAID}<h2>About us</h2><p>* We have built boats on the same slip since 1911.</p>`)).toEqual([
      'About us',
    ]);
  });
});

describe('the button of a piece of code', () => {
  it('goes, and the code stays', () => {
    const { record } = clean(
      `<main><h1>Counting boats</h1>${SAID}<div><button>Copy</button><pre><code>boats count --from wall\nboats list</code></pre></div>${SAID}</main>`,
    );
    expect(record?.text).toContain('boats count --from wall');
    expect(record?.text).not.toContain('Copy');
  });
});
