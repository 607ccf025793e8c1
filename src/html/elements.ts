import type { ElementNode } from './tree.ts';
import { attribute } from './tree.ts';

/** The namespace of HTML elements. */
export const HTML = 'http://www.w3.org/1999/xhtml';

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Elements that start and end a line, by the style sheet that the HTML standard gives for browsers. */
const BLOCK_LEVEL: ReadonlySet<string> = set(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table caption colgroup tbody thead tfoot tr td th ul xmp noscript noframes button textarea template slot video audio canvas object foreignObject text',
);

/** Elements that stay within their line. What is in neither list is unknown to browsers. */
const INLINE: ReadonlySet<string> = set(
  'a abbr acronym applet area b basefont bdi bdo bgsound big blink br cite code data del dfn em embed font i image img input ins kbd label link map mark marquee meta meter nobr output picture progress q rb rp rt rtc ruby s samp small source span strike strong sub sup svg time track tt u var wbr iframe math',
);

/** Blocks that hold nothing but lines, by the content model of the HTML standard. */
const LINES_ONLY: ReadonlySet<string> = set('p h1 h2 h3 h4 h5 h6 pre');

/** How the names of the elements begin of which MathJax makes a formula, one for each sign. */
const DRAWN_FORMULA = 'mjx-';

/** Elements whose content a browser never shows, or shows from elsewhere. */
const UNSEEN: ReadonlySet<string> = set(
  'script style head title iframe noembed datalist param annotation annotation-xml',
);

/** Children of `svg` that are not drawn. */
const UNDRAWN: ReadonlySet<string> = set('title desc metadata style script defs symbol');

/** Boxes in a line: they stand between two words and part them. */
export const REPLACED: ReadonlySet<string> = set('img input iframe embed svg picture progress meter');

/** Elements that keep white space as it stands. */
export const PREFORMATTED: ReadonlySet<string> = set('pre listing xmp plaintext textarea');

/** Lists: each one adds a level to the items in it. */
export const LISTS: ReadonlySet<string> = set('ul ol dl menu dir');

/** Whether nothing inside the element is ever text of the page. */
export function isUnseen(element: ElementNode): boolean {
  if (element.tag === 'template') return attribute(element, 'shadowrootmode') === undefined;
  if (element.namespace !== HTML && UNDRAWN.has(element.tag)) return true;
  return UNSEEN.has(element.tag);
}

/**
 * Whether the element parts the text before it from its own. An element that browsers do not know, such as one with a
 * hyphen in its name, counts as part of a line in a paragraph and where text stands beside it, and as a block elsewhere.
 */
export function isBlockLevel(element: ElementNode, parent: ElementNode): boolean {
  const { tag } = element;
  if (BLOCK_LEVEL.has(tag)) return tag !== 'text' || element.namespace !== HTML;
  if (INLINE.has(tag) || tag.startsWith(DRAWN_FORMULA)) return false;
  return element.namespace === HTML && !LINES_ONLY.has(parent.tag) && !hasText(parent);
}

/** Whether browsers do not know the element, such as one with a hyphen in its name. */
export function isUnknown({ tag, namespace }: ElementNode): boolean {
  return namespace === HTML && !BLOCK_LEVEL.has(tag) && !INLINE.has(tag);
}

/** Anything but white space. */
const INK = /\S/;

/** Children looked at for text beside an unknown element: past those, it counts as a block. */
const SIBLINGS = 20;

function hasText(parent: ElementNode): boolean {
  const { children } = parent;
  for (let index = 0; index < children.length && index < SIBLINGS; index++) {
    const child = children[index];
    if (child?.kind === 'text' && INK.test(child.text)) return true;
  }
  return false;
}

/** `display:none` or `visibility:hidden` in a style attribute. */
const HIDING_STYLE = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;

/** Code units of a style attribute that are looked at. */
const STYLE_LENGTH = 1_000;

/** Whether the element itself, by an attribute, is not shown. */
export function isConcealed(element: ElementNode): boolean {
  for (const { name, value } of element.attributes) {
    if (name === 'hidden') return true;
    if (name === 'style' && HIDING_STYLE.test(value.slice(0, STYLE_LENGTH))) return true;
  }
  return element.tag === 'dialog' && attribute(element, 'open') === undefined;
}
