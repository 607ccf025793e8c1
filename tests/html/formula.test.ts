import { describe, expect, it } from 'vitest';
import { segmentPage } from '../../src/html/segment.ts';
import { texts } from './pages.ts';

const mathml = (tex: string, attributes = ''): string =>
  `<math xmlns="http://www.w3.org/1998/Math/MathML"${attributes}><semantics><mrow><mi>h</mi><mn>2</mn></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;

describe('segmentPage: formulas', () => {
  it('gives the TeX of a formula, and not how it is drawn', () => {
    const drawn =
      '<span class="katex-html" aria-hidden="true"><span class="base">h<span class="vlist">2</span></span></span>';
    const formula = `<span class="katex"><span class="katex-mathml">${mathml('h^2')}</span>${drawn}</span>`;
    expect(texts(`<p>The dike is ${formula} feet high.</p>`)).toEqual(['The dike is $h^2$ feet high.']);
  });

  it('gives a formula that is hidden because its picture is shown, once, in its place', () => {
    const hidden = `<span class="mwe-math-mathml-inline" style="display: none;">${mathml('{\\displaystyle h^{2}}')}</span>`;
    const picture = '<img class="mwe-math-fallback-image-inline" src="h.svg" alt="{\\displaystyle h^{2}}">';
    expect(texts(`<p>The dike is <span>${hidden}${picture}</span>, or less.</p>`)).toEqual([
      'The dike is $h^{2}$, or less.',
    ]);
  });

  it('gives a script that is to be typeset, and not what was made of it', () => {
    const preview = '<span class="MathJax_Preview">?</span><span class="MathJax"><nobr>w</nobr></span>';
    expect(
      texts(
        `<p>With ${preview}<script type="math/tex" id="a">w_{${'k'.repeat(80)}}</script> the gate stays shut.</p><div class="MathJax_Display">w</div><script type="math/tex; mode=display">w = 2</script>`,
      ),
    ).toEqual([`With $w_{${'k'.repeat(80)}}$ the gate stays shut.`, '$$w = 2$$']);
  });

  it('gives the text for a picture of a formula', () => {
    expect(
      texts(
        '<p>If <img class="latex" src="a.png" alt="a &lt; b"> and <img src="b.png" alt="\\frac{a}{b}"> hold <img alt="a mill"> it turns.',
      ),
    ).toEqual(['If $a < b$ and $\\frac{a}{b}$ hold it turns.']);
  });

  it.each(['n', 'f(x)', '-1', 'ABCD', '2ab', 'w_k', 'area = width', '\\alpha', 'h^{2}', '$n$'])(
    'takes a picture of the class of formulas for one where its text reads as one: %s',
    (alternative) => {
      const dollars = alternative.startsWith('$') ? '' : '$';
      expect(texts(`<p>Let <img class="latex" alt="${alternative}"> be.</p>`)).toEqual([
        `Let ${dollars}${alternative}${dollars} be.`,
      ]);
    },
  );

  it.each(['The logo of the club', 'LaTeX', 'Formula', 'A gate/mill by the river', '公式', ''])(
    'takes no other picture of that class for a formula: %s',
    (alternative) => {
      expect(texts(`<p>Let <img class="tex" alt="${alternative}"> be.</p>`)).toEqual(['Let be.']);
    },
  );

  it('sets a formula apart that stands on a line of its own', () => {
    expect(texts(`<p>${mathml('h = 2', ' display="block"')}</p>`)).toEqual(['$$h = 2$$']);
  });

  it('reads the text for a formula without a source, and else its signs', () => {
    expect(
      texts('<p><math alttext="h_{1}"><mi>h</mi></math> or <math><mi>h</mi><mo>+</mo><mn>1</mn></math></p>'),
    ).toEqual(['$h_{1}$ or h+1']);
  });

  it('keeps a sentence whole around a formula that is drawn of unknown elements', () => {
    const drawn = '<mjx-container><mjx-math><mjx-mi><mjx-c>h</mjx-c></mjx-mi></mjx-math></mjx-container>';
    expect(texts(`<div><p>Let ${drawn} be the height.</p><div>${drawn}</div></div>`)).toEqual([
      'Let h be the height.',
      'h',
    ]);
  });

  it('tells where the source of a formula stands', () => {
    const html = `<p>${mathml('h^2')}</p>`;
    const [block] = segmentPage(html).blocks;
    expect(html.slice(...(block?.span ?? [0, 0]))).toBe('h^2');
  });
});
