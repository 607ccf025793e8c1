import type { BlockKind } from '../../../block.ts';
import { type LineColumns, ratio } from './columns.ts';

const KINDS: readonly BlockKind[] = ['heading', 'item', 'quote', 'code', 'table'];

/** What a line has by its form; each is looked for in its first characters only. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'colon at the end': /[:：]$/u,
  'question at the end': /[?？]$/u,
  'ellipsis at the end': /(?:…|\.\.\.)$/u,
  'comma at the end': /[,;，；]$/u,
  'quote at the start': /^["'“‘«„「『]/u,
  'bracket at the start': /^[[({（]/u,
  'digit at the start': /^\p{N}/u,
  'sign at the start': /^[^\p{L}\p{N}\s"'“‘«„「『[({（]/u,
  'quote inside': /["“”«»„]/u,
  'bracket inside': /[[({（]/u,
  'address of the web': /https?:|www\.|\.com\b/i,
  'address of mail or a handle': /@/u,
  'year inside': /\b(?:19|20)\d\d\b/,
  'time inside': /\b\d?\d:\d\d\b/,
  'sign of rights': /©|\([cC]\)/,
  'sign of money': /[$€£¥₹]/u,
  'colon inside': /[:：]\s/u,
  'slash or bar inside': /[/|]/,
  'hash at the start of a word': /(?:^|\s)#/,
};
const CAPITALISED = /^\p{Lu}/u;
const SPACES = /\s+/u;
/** Characters that signs are looked for in, at the start and at the end. */
const LOOKED_AT = 600;
/** Copies of a line beyond which more say nothing. */
const MOST_COPIES = 10;

/** What a line is by itself. */
export const own: LineColumns = {
  names: [
    ...['length', 'words', 'words by logarithm', 'length of words', 'capitals', 'digits', 'sentences', 'commas'],
    ...['stop words', 'separators', 'end of a sentence', 'lower-case start', 'prose', 'capitalised words'],
    ...KINDS.map((kind) => `kind ${kind}`),
    ...['blank lines above', 'blank lines below', 'indent', 'lines of the same text'],
    ...['words that the prose has', 'words that the title has'],
    ...Object.keys(SIGNS),
  ],
  write({ blocks, features, prose, copies, inProse, inTitle }, at, put) {
    const block = blocks[at];
    const measures = features[at];
    if (block === undefined || measures === undefined) return;
    const text =
      block.text.length <= 2 * LOOKED_AT ? block.text : block.text.slice(0, LOOKED_AT) + block.text.slice(-LOOKED_AT);
    put(Math.log1p(measures.characters));
    put(measures.words);
    put(Math.log1p(measures.words));
    put(measures.characters / Math.max(1, measures.words));
    put(measures.capitals);
    put(measures.digits);
    put(measures.sentences);
    put(measures.commas);
    put(measures.stopWords);
    put(measures.separators);
    put(Number(measures.endsSentence));
    put(Number(measures.startsLower));
    put(prose[at] ?? 0);
    const parts = text.split(SPACES);
    put(ratio(parts.filter((part) => CAPITALISED.test(part)).length, parts.length));
    for (const kind of KINDS) put(Number(block.kind === kind));
    put(block.layout?.gap ?? 0);
    put(blocks[at + 1]?.layout?.gap ?? 0);
    put(block.layout?.indent ?? 0);
    put(Math.min(MOST_COPIES, copies[at] ?? 1));
    put(inProse[at] ?? 0);
    put(inTitle[at] ?? 0);
    for (const sign of Object.values(SIGNS)) put(Number(sign.test(text)));
  },
};
