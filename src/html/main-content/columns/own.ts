import type { BlockKind } from '../../../block.ts';
import type { Columns } from './columns.ts';

const KINDS: readonly BlockKind[] = ['heading', 'paragraph', 'item', 'quote', 'code', 'table', 'caption', 'other'];
const HEADING_LEVELS = [1, 2, 3];
const TAGS: readonly string[] = [
  ...['p', 'div', 'li', 'td', 'th', 'a', 'span', 'button'],
  ...['label', 'dt', 'dd', 'section', 'article', 'option', 'noscript', 'summary'],
];

/** What a block is and says by itself. */
export const own: Columns = {
  names: [
    ...['length', 'words', 'words by logarithm', 'length of words', 'capitals', 'digits', 'sentences', 'commas'],
    ...['link share', 'links', 'stop words', 'separators', 'end of a sentence', 'lower-case start'],
    'blocks of the same text',
    ...KINDS.map((kind) => `kind ${kind}`),
    'level',
    ...HEADING_LEVELS.map((level) => `heading of level ${level}`),
    ...TAGS.map((tag) => `tag ${tag}`),
  ],
  write({ blocks, features, survey, words }, at, row) {
    const block = blocks[at];
    const measures = features[at];
    if (block === undefined || measures === undefined) return;
    row.put(Math.log1p(measures.characters));
    row.put(measures.words);
    row.put(Math.log1p(measures.words));
    row.put(measures.characters / Math.max(1, measures.words));
    row.put(measures.capitals);
    row.put(measures.digits);
    row.put(measures.sentences);
    row.put(measures.commas);
    row.put(measures.linkShare);
    row.put(measures.links);
    row.put(measures.stopWords);
    row.put(measures.separators);
    row.flag(measures.endsSentence);
    row.flag(measures.startsLower);
    row.put(words.texts.get(block.text) ?? 1);
    for (const kind of KINDS) row.flag(block.kind === kind);
    row.put(block.level ?? 0);
    for (const level of HEADING_LEVELS) row.flag(block.kind === 'heading' && block.level === level);
    const tag = survey.elements[block.layout?.element ?? 0]?.tag;
    for (const name of TAGS) row.flag(tag === name);
  },
};
