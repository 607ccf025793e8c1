import { describe, expect, it } from 'vitest';
import { shapes, texts } from './pages.ts';

describe('segmentPage: code', () => {
  it('is one block, whatever its lines are made of', () => {
    const lines = ['if dry:', '  open(gate)', '', 'close(gate)'];
    const code = 'if dry:\n  open(gate)\n\nclose(gate)';
    const inDivs = lines.map((line) => `<div class="line">${line === '' ? '\n' : `<span>${line}</span>`}</div>`);
    expect(texts(`<pre><code>${inDivs.join('')}</code></pre>`)).toEqual([code]);
    expect(texts(`<pre><code>${inDivs.join('\n')}\n</code></pre>`)).toEqual([code]);
    expect(texts(`<pre><ol>${lines.map((line) => `<li>${line}<br></li>`).join('')}</ol></pre>`)).toEqual([code]);
    const rows = lines.map((line) => `<tr>\n <td></td>\n <td>${line === '' ? ' ' : line}</td>\n</tr>\n`);
    expect(texts(`<pre><code><table>\n<tbody>\n${rows.join('')}</tbody>\n</table></code></pre>`)).toEqual([code]);
  });

  it('keeps indents that stand by themselves', () => {
    expect(
      texts('<pre><code><div><span>if dry:</span></div><div><span>  </span><span>open</span></div></code></pre>'),
    ).toEqual(['if dry:\n  open']);
  });

  it('hands on the numbers of its lines behind it', () => {
    const spans = '<span class="no">9</span>if dry:\n<span class="no">10</span>\n<span class="no">11</span>  open';
    expect(texts(`<pre>${spans}</pre>`)).toEqual(['if dry:\n\n  open', '9\n10\n11']);
    const row = (number: number, line: string): string =>
      `<div class="row"><div class="gutter"><div aria-hidden="true">${number}</div></div><div class="code">${line}</div></div>`;
    expect(texts(`<pre><code>${row(1, 'if dry:')}${row(2, '')}${row(3, '  open')}</code></pre>`)).toEqual([
      'if dry:\n\n  open',
      '1\n2\n3',
    ]);
    expect(texts(`<pre><code>${row(1, 'open')}</code></pre>`)).toEqual(['open', '1']);
  });

  it('keeps numbers that count no lines', () => {
    expect(texts('<pre><b>1</b> mill\n<b>3</b> gates</pre>')).toEqual(['1 mill\n3 gates']);
    expect(texts('<pre><b>1</b> mill\ngates</pre>')).toEqual(['1 mill\ngates']);
    expect(texts('<pre>1 mill\n2 gates</pre>')).toEqual(['1 mill\n2 gates']);
    expect(texts('<pre><div>1</div><div>mill</div><div>gates</div></pre>')).toEqual(['1\nmill\ngates']);
  });

  it('leaves buttons, labels and what is hidden out of its lines', () => {
    expect(
      texts(
        '<pre><div>Lua</div><code><div>open()</div><button>Copy</button><div hidden>done</div><div>shut()</div></code></pre>',
      ),
    ).toEqual(['Lua', 'open()\nshut()', 'Copy', 'done']);
  });

  it('leaves a bar with buttons out of its lines', () => {
    const bar = '<div><div>Lua</div><div><button>Run</button></div></div>';
    expect(texts(`<pre><code>${bar}<div>open()</div><div>shut()</div></code></pre>`)).toEqual([
      'open()\nshut()',
      'Lua',
      'Run',
    ]);
  });

  it('keeps numbers that are all there is', () => {
    expect(texts('<pre><b>1</b>\n<b>2</b></pre>')).toEqual(['1\n2']);
  });

  it('ends where preformatted text goes on as a page', () => {
    expect(texts('<pre><div>one</div><h2>Two</h2><div>three</div></pre>')).toEqual(['one', 'Two', 'three']);
  });

  it('has the links and the kind of preformatted text', () => {
    expect(shapes('<pre><div>see <a href="/mill">the mill</a></div><div>and turn</div></pre>')).toEqual([
      { kind: 'code', text: 'see the mill\nand turn', links: [{ text: 'the mill', href: '/mill' }] },
    ]);
  });
});
