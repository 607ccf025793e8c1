import { readFileSync } from 'node:fs';
import type { Block } from '../../src/block.ts';
import type { Document } from '../../src/document.ts';
import { type MainContent, mainContent } from '../../src/html/main-content/main-content.ts';
import { segmentPage } from '../../src/html/segment.ts';
import { shippedMainContent } from '../../src/models/main-content.ts';
import { boilerplateDefaults } from '../../src/stages/boilerplate.ts';
import { readLines } from '../../src/text/boilerplate/boilerplate-lines.ts';
import { measure } from '../../src/text/features.ts';

/** The texts of a page's blocks, in order. */
export function texts(html: string): readonly string[] {
  return segmentPage(html).blocks.map(({ text }) => text);
}

/** The blocks without what only places them. */
export function shapes(html: string): readonly Partial<Block>[] {
  return segmentPage(html).blocks.map(
    ({ index: _index, span: _span, path: _path, layout: _layout, ...shape }) => shape,
  );
}

/** A page as the stages see it once it is measured. */
export function pageDocument(html: string): Document {
  const { blocks, elements, hints } = segmentPage(html);
  const language = hints.find(({ field }) => field === 'language')?.value;
  return {
    id: '0123456789abcdef',
    origin: { uri: 'page.html', contentHash: '', mediaType: 'text/html', encoding: 'utf-8' },
    blocks: blocks.map((block) => ({ ...block, features: measure(block, language) })),
    hints,
    metadata: {},
    comments: [],
    verdicts: [],
    elements,
  };
}

/** The page of a fixture. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/html/${name}/page.html`, import.meta.url), 'utf8');
}

/** What the shipped model says of a page. */
export function scored(document: Document): MainContent {
  return mainContent(document, readLines(document, boilerplateDefaults.proseWords), shippedMainContent());
}

/** The texts of the blocks that count as main content, and of those that do not. */
export function judged(html: string): { readonly kept: readonly string[]; readonly dropped: readonly string[] } {
  const document = pageDocument(html);
  const main = scored(document);
  const isKept = ({ index }: Block): boolean => main.score(index) >= 0.5;
  return {
    kept: document.blocks.filter(isKept).map(({ text }) => text),
    dropped: document.blocks.filter((block) => !isKept(block)).map(({ text }) => text),
  };
}
