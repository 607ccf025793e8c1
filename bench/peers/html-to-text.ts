import { parseHTML } from 'linkedom';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'
  ).split(' '),
);
/** Elements whose text nobody reads. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);

const TEXT_NODE = 3;

/** What is used of a node of linkedom. */
interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

/**
 * The text of a piece of HTML, blocks apart: `textContent` would glue the last word of one to the first of the next.
 * The same for every peer that answers with HTML.
 */
export function htmlToText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const parts: string[] = [];
  const pending: (HtmlNode | string)[] = [document.body as unknown as HtmlNode]; // the types of linkedom need those of a browser
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if (node.nodeType === TEXT_NODE) parts.push(node.textContent ?? '');
    else if (!SILENT.has(node.nodeName)) {
      const edge = BLOCKS.has(node.nodeName) ? '\n' : '';
      parts.push(edge);
      pending.push(edge);
      for (const child of [...node.childNodes].reverse()) pending.push(child);
    }
  }
  return parts.join('');
}
