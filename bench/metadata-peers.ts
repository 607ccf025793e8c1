import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import createMetascraper from 'metascraper';
import author from 'metascraper-author';
import date from 'metascraper-date';
import description from 'metascraper-description';
import image from 'metascraper-image';
import lang from 'metascraper-lang';
import publisher from 'metascraper-publisher';
import title from 'metascraper-title';
import url from 'metascraper-url';
import type { Input } from '../gold/metadata-row.ts';
import type { Told } from '../gold/metadata-scores.ts';
import { describer } from '../src/api/clean.ts';
import { parse } from '../src/html/parse.ts';

/** What a system answered, and how sure it says it is of each field. */
export interface Answer extends Told {
  readonly confidences?: Readonly<Partial<Record<keyof Told, number>>>;
}

/** A system under test. Those that read pages only are asked for pages only. */
export interface Teller {
  readonly system: string;
  readonly texts: boolean;
  /** It answers nothing, and only its time is told. */
  readonly isTimeAlone?: true;
  tell(input: Input): Answer | Promise<Answer>;
}

/** The metadata and nothing else: the peers do not clean text either. */
const described = describer();
const metascraper = createMetascraper([title(), author(), date(), description(), image(), lang(), publisher(), url()]);

/** decant first, the tree that it reads by itself, then the peers. A plain text comes without the address that it was read from, as most scrapes do. */
export const TELLERS: readonly Teller[] = [
  { system: 'decant', texts: true, tell: ownAnswer },
  {
    system: 'tree',
    texts: false,
    isTimeAlone: true,
    tell({ content }) {
      parse(content);
      return { authors: [] };
    },
  },
  {
    system: 'metascraper',
    texts: false,
    async tell({ url: address, content }) {
      const found = await metascraper({ url: address, html: content });
      return answer(found['title'], found['author'], found['date']);
    },
  },
  {
    system: 'defuddle',
    texts: false,
    async tell({ url: address, content }) {
      const found = await Defuddle(parseHTML(content).document as unknown as Parameters<typeof Defuddle>[0], address); // linkedom's has what is used
      return answer(found.title, found.author, found.published);
    },
  },
  {
    system: 'readability',
    texts: false,
    tell({ content }) {
      const { document } = parseHTML(content);
      const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse(); // linkedom's has what is used
      return answer(found?.title, found?.byline, found?.publishedTime);
    },
  },
];

function ownAnswer({ url: address, id, content, isPage }: Input): Answer {
  const mediaType = isPage ? 'text/html' : 'text/plain';
  const {
    title: named,
    authors,
    published,
  } = described({ uri: isPage ? address : id, mediaType, content: { text: content } });
  return {
    ...(named && { title: named.value }),
    authors: (authors?.value ?? []).map(({ name }) => name),
    ...(published && { date: published.value.date }),
    confidences: {
      ...(named && { title: named.confidence }),
      ...(authors && { authors: authors.confidence }),
      ...(published && { date: published.confidence }),
    },
  };
}

const LABEL = /^(?:by|von|par|por|di|door)\s+/iu;

/** What peers give: one line of authors, and a date in any form that a machine reads. */
function answer(
  named: string | null | undefined,
  byline: string | null | undefined,
  published: string | null | undefined,
): Answer {
  const names = byline ? [byline.replace(LABEL, '')] : [];
  const day = dayOf(published ?? '');
  return { ...(named ? { title: named } : {}), authors: names, ...(day === undefined ? {} : { date: day }) };
}

const DAY = /^\d{4}-\d\d-\d\d/;

/** The day as it is written, where it is; else as the runtime reads it. */
function dayOf(text: string): string | undefined {
  const written = DAY.exec(text.trim())?.[0];
  if (written !== undefined) return written;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
