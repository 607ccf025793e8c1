import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/block.ts';
import { openDocument, runStages } from '../../src/pipeline.ts';
import { normalise } from '../../src/stages/normalise.ts';
import { findBoilerplate } from '../../src/text/boilerplate/boilerplate-findings.ts';
import { placed, readLines } from '../../src/text/boilerplate/boilerplate-lines.ts';

const SAID = [
  '<p>The ferry crossed the river again on Sunday morning, for the first time in forty years and with a band on board.</p>',
  '<h2>The crossing</h2>',
  '<p>The council had found the money in spring, after three winters of talks between the villages on the two banks.</p>',
].join('');

/** The lines of a page that go, where a judge of places takes every block that begins with an asterisk. */
function linesGone(html: string, isText = false): readonly Block[] {
  const raw = { uri: 'page.html', mediaType: 'text/html' as const, content: { text: `<main>${html}</main>` } };
  const document = runStages(openDocument(raw), [normalise()]);
  const lines = placed(readLines(document, 25), () => true);
  const findings = findBoilerplate<'place'>(lines, {
    proseWords: 25,
    isText,
    otherwise: ({ block }) =>
      block.text.startsWith('*') ? { rule: 'place', evidence: { score: 0 }, isFirm: false } : undefined,
  });
  return [...findings.keys()].map(({ block }) => block).toSorted((a, b) => a.index - b.index);
}

function headingsGone(html: string, isText = false): readonly string[] {
  return linesGone(html, isText).flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []));
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
  it.each(['Copy', 'Copy code', 'Code: Select all'])('goes, and the code stays: %s', (label) => {
    const code = `<div><button>${label}</button><pre><code>boats count --from wall\nboats list</code></pre></div>`;
    expect(linesGone(`${SAID}${code}${SAID}`).map(({ text }) => text)).toEqual([label]);
  });
});

describe('a list of what stands on the page', () => {
  const list = (...links: readonly (readonly [text: string, href: string])[]): string =>
    `<ul>${links.map(([text, href]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>`;
  const parts = `<h2 id="c">The ferry</h2>${SAID}<h2 id="a">The valley</h2>${SAID}<h2 id="b">The crane</h2>${SAID}`;

  it('goes with its heading, numbered or not', () => {
    const contents = list(['1 The ferry', '#c'], ['2 The valley', '#a'], ['3 The crane', '#b']);
    expect(linesGone(`<p>${'The boats came back. '.repeat(9)}</p><h2>Contents</h2>${contents}${parts}`)).toMatchObject([
      { text: 'Contents' },
      { text: '1 The ferry' },
      { text: '2 The valley' },
      { text: '3 The crane' },
    ]);
  });

  it('stays where its links lead elsewhere, or name nothing of the page', () => {
    const away = list(['The crossing', '/c'], ['The valley', '/a'], ['The crane', '/b']);
    const notes = list(['Lie 1970', '#c'], ['Moe 1988', '#a'], ['The crane', '#b']);
    expect(linesGone(`${SAID}${away}${parts}`)).toEqual([]);
    expect(linesGone(`${SAID}${notes}${parts}`)).toEqual([]);
  });
});
