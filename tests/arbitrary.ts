import fc from 'fast-check';
import type { Document } from '../src/document.ts';
import { openDocument, runStages } from '../src/pipeline.ts';
import type { DocumentStage, RawDocument } from '../src/stage.ts';

/** Lines as scrapes hold them: running text, headings, lists, metadata, dirt, comments, in several languages. */
const LINES = [
  'The council voted on Tuesday to close the old ferry pier for the whole of the winter season.',
  'Residents had asked for a longer notice, but the engineers said that the piles would not hold until spring.',
  'Der Bürgermeister sagte, die Brücke werde erst im kommenden Jahr wieder für den Verkehr freigegeben.',
  'Les habitants du quartier demandent depuis trois ans une réponse claire de la mairie sur ce projet.',
  '市議会は火曜日、古い桟橋を冬の間閉鎖することを決めた。',
  'Совет решил закрыть старый причал на всю зиму, сообщили во вторник в администрации.',
  'HARBOUR WORKS',
  'Old ferry pier to close for winter',
  'May 7, 2014 18:32',
  'By Ada Lindqvist',
  'Home > News > Local',
  'Share this on Facebook',
  'Subscribe to our newsletter',
  'We use cookies to improve your experience.',
  '© 2014 The Harbour Post. All rights reserved.',
  'Read more: Why the pier matters',
  'Leave a comment',
  '3 comments',
  '  1. Cheap Pier Tickets',
  'July 20, 2014 at 10:56 PM',
  'Great post, thanks for sharing this useful information.',
  'Martin says:',
  'I have taken that ferry every day since 1998 and will miss it.',
  'Reply',
  '- a first item of a list',
  '* a second item',
  '1. numbered',
  '> a quoted line',
  '| a | b |',
  '\tindented\ttext',
  'It cost â€œtoo muchâ€\u009d, he said.',
  'soft\u00ADhyphen and zero\u200Bwidth and nb\u00A0sp',
  '',
  '',
  '   ',
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n');

/** Plain text with everything that scrapes throw at us. */
export const scrapedText: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 40 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

const TAGS = [
  'p',
  'div',
  'section',
  'article',
  'nav',
  'header',
  'footer',
  'aside',
  'ul',
  'li',
  'h1',
  'h2',
  'span',
  'a',
  'blockquote',
  'table',
  'tr',
  'td',
  'pre',
  'b',
];
const CLASSES = [
  '',
  ' class="post-content"',
  ' class="comment"',
  ' id="sidebar"',
  ' class="related-links"',
  ' hidden',
  ' class="menu" role="navigation"',
];
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u0000', '');

const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 5 }, line.map(escapeText), tie('element')),
  element: fc
    .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...CLASSES), fc.array(tie('node'), { maxLength: 5 }))
    .map(([tag, attributes, children]) => `<${tag}${attributes}>${children.join(' ')}</${tag}>`),
}));

/** A page of nested elements. */
export const scrapedPage: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...LINES), fc.array(node, { minLength: 1, maxLength: 8 }))
  .map(
    ([title, nodes]) =>
      `<!doctype html><html><head><title>${escapeText(title)}</title></head><body>${nodes.join('\n')}</body></html>`,
  );

/** Raw documents, text and pages. */
export const rawDocument: fc.Arbitrary<RawDocument> = fc.oneof(
  scrapedText.map((text) => ({ uri: 'generated.txt', content: { text } })),
  scrapedPage.map((text) => ({ uri: 'generated.html', mediaType: 'text/html', content: { text } })),
);

/** Documents as they reach a stage: opened and taken through the stages before it. */
export function documentsAfter(before: readonly DocumentStage[]): fc.Arbitrary<Document> {
  return rawDocument.map((raw) => runStages(openDocument(raw), before));
}
