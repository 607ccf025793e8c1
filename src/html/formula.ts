import type { ElementNode, TextNode, TreeNode } from './tree.ts';
import { attribute, childElement } from './tree.ts';

/** Siblings, and how many of them were read, the element in question included. */
interface Place {
  readonly children: readonly TreeNode[];
  readonly next: number;
}

/**
 * The text of a formula whose source in TeX the page holds, between dollar signs, as TeX has it: of MathML with an annotation,
 * of a script that is to be typeset, or of the picture of a formula. Undefined where the element is none of these.
 */
export function formulaOf(element: ElementNode): TextNode | undefined {
  switch (element.tag) {
    case 'math':
      return ofMarkup(element);
    case 'script':
      return ofScript(element);
    case 'img':
      return ofPicture(element);
    default:
      return undefined;
  }
}

/** Whether an element only draws, or shows again, a formula whose source stands beside it. */
export function isDrawing(element: ElementNode, place: Place): boolean {
  if (element.tag === 'img') return isHolderOfFormula(before(place)) && ofPicture(element) !== undefined;
  if (!MAY_DRAW.has(element.tag)) return false;
  const words = attribute(element, 'class') ?? '';
  if (words.includes(BEHIND_SOURCE)) return isHolderOfFormula(before(place));
  return words.includes('MathJax') && BEFORE_SOURCE.test(words) && isBeforeScript(place);
}

/** Whether nothing but a formula stands in an element: where it is hidden, a picture is shown in its place. */
export function isHolderOfFormula(element: ElementNode | undefined): boolean {
  const math = element === undefined ? undefined : childElement(element, 'math');
  return math !== undefined && ofMarkup(math) !== undefined;
}

/** What KaTeX and MathJax draw in. */
const MAY_DRAW: ReadonlySet<string> = new Set(['span', 'div']);

/** What KaTeX draws, behind the MathML of the formula. */
const BEHIND_SOURCE = 'katex-html';

/** What MathJax draws, before the script that it reads. */
const BEFORE_SOURCE = /(?<![\w-])MathJax(?:_\w{1,20})?(?![\w-])/;

/** Names of TeX in the encoding of an annotation and in the type of a script. */
const TEX = /^(?:application\/x-(?:la)?tex|(?:la)?tex)$/i;
const TEX_SCRIPT = /^\s*math\/tex\s*(?:;|$)/i;
const DISPLAY_SCRIPT = /mode\s?=\s?display/i;

function ofMarkup(math: ElementNode): TextNode | undefined {
  const isDisplay = attribute(math, 'display') === 'block';
  for (const child of childElement(math, 'semantics')?.children ?? []) {
    if (child.kind !== 'element' || child.tag !== 'annotation') continue;
    const [text] = child.children;
    if (text?.kind === 'text' && TEX.test(attribute(child, 'encoding') ?? '')) return formula(text, isDisplay);
  }
  const alternative = attribute(math, 'alttext');
  return alternative === undefined ? undefined : formula(textOf(alternative), isDisplay);
}

function ofScript(script: ElementNode): TextNode | undefined {
  const type = attribute(script, 'type');
  const [text] = script.children;
  if (type === undefined || text?.kind !== 'text' || !TEX_SCRIPT.test(type)) return undefined;
  return formula(text, DISPLAY_SCRIPT.test(type));
}

/** Classes that only pictures of formulas have, and such as are also given to what is about TeX. */
const PICTURE = /(?<![\w-])mwe-math-fallback-image-(?:inline|display)(?![\w-])/;
const LIKELY_PICTURE = /(?<![\w-])(?:latex|tex)(?![\w-])/;
const DISPLAY_PICTURE = /-display(?![\w-])/;
/** What is TeX whatever its class: a command before its argument. */
const COMMAND = /\\[A-Za-z]{2,30}\s?\{/;

function ofPicture(picture: ElementNode): TextNode | undefined {
  const alternative = attribute(picture, 'alt');
  if (alternative === undefined) return undefined;
  const words = attribute(picture, 'class') ?? '';
  const isFormula =
    PICTURE.test(words) || COMMAND.test(alternative) || (LIKELY_PICTURE.test(words) && readsAsTex(alternative));
  return isFormula ? formula(textOf(alternative), DISPLAY_PICTURE.test(words)) : undefined;
}

/** Whether a text has signs that only TeX has, those of sums and no phrase, or nothing that reads as a word. */
function readsAsTex(text: string): boolean {
  return SIGN_OF_TEX.test(text) || (SIGN_OF_SUMS.test(text) ? !PHRASE.test(text) : !WORD.test(text));
}

const SIGN_OF_TEX = /[\\^{}$]/;
const SIGN_OF_SUMS = /[_=<>+*/|]/;
const PHRASE = /\p{L}{3} \p{L}{3}/u;
/** `Sum`, `LaTeX`, `formula`, and what is in no alphabet of formulas. Names in formulas are short, or all capitals: `ABCD`. */
const WORD = /\p{Lu}\p{Ll}[\p{Lu}\p{Ll}]|\p{Ll}{4}|\p{Lo}/u;

function textOf(text: string): TextNode {
  return { kind: 'text', text, start: -1, end: -1 };
}

/** A style that a converter wraps around the whole formula. */
const STYLED = '{\\displaystyle ';
const WHITE_SPACE = /\s+/g;

function formula(source: TextNode, isDisplay: boolean): TextNode | undefined {
  const folded = source.text.replace(WHITE_SPACE, ' ').trim();
  const isStyled = folded.startsWith(STYLED) && folded.endsWith('}');
  const tex = isStyled ? folded.slice(STYLED.length, -1).trim() : folded;
  if (tex === '') return undefined;
  const sign = tex.startsWith('$') ? '' : isDisplay ? '$$' : '$';
  return { ...source, text: `${sign}${tex}${sign}` };
}

/** Siblings between what is drawn and its script. */
const NEAR = 3;

function isBeforeScript({ children, next }: Place): boolean {
  return children.slice(next, next + NEAR).some((node) => node.kind === 'element' && ofScript(node) !== undefined);
}

/** The element right before the one in question. */
function before({ children, next }: Place): ElementNode | undefined {
  const found: TreeNode | undefined = children[next - 2];
  return found?.kind === 'element' ? found : undefined;
}
