import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpResponse, pageRecord } from '../../bench/warc/crawl.ts';
import { CONTAINER_FORMATS, type ContainerFormat } from '../../src/sources/container.ts';
import { containerOf, containers } from '../../src/sources/containers.ts';
import { isFailure, type RawDocument, type ReadFailure } from '../../src/stage.ts';
import { documentsOf, failuresOf, textOf } from './conformance.ts';
import { readAs } from './containers.ts';
import { docx, epub, pdf } from './office-files.ts';

/** A sound file of a format, in parts: what comes before the documents, and what each of them is. */
interface Sample {
  readonly head: string;
  part(number: number): Buffer;
  /** What comes after the documents. */
  readonly foot?: string;
  /** Whether the file is taken as a whole: it is too large where they are together, and a place in it is one of its text. */
  readonly isWhole?: boolean;
  /** Whether the last document is there although its part is cut here or there: where a line end ends it. */
  readonly endsAnywhere: boolean;
  /** Bytes that stand for a part that is none. */
  readonly broken: string;
}

const textOfPart = (number: number): string =>
  `The ${number}. entry of the log, about the tide and ${'a lamp '.repeat(number)}`;

/** A new format is one entry here. Those that another suite covers are left out by name. */
const SAMPLES: Readonly<Partial<Record<ContainerFormat, Sample>>> = {
  jsonl: {
    head: '',
    part: (number) => Buffer.from(`${JSON.stringify({ text: textOfPart(number) })}\n`),
    endsAnywhere: false,
    broken: '{"text": "never closed\n',
  },
  csv: {
    head: 'n,text\n',
    part: (number) => Buffer.from(`${number},"${textOfPart(number)}"\n`),
    endsAnywhere: true,
    broken: '1,2,3,4\n',
  },
  warc: {
    head: '',
    part: (number) => pageRecord(`https://quay.example/${number}`, httpResponse(textOfPart(number))),
    endsAnywhere: false,
    broken: 'no record\r\n\r\n',
  },
  feed: {
    head: '<?xml version="1.0"?><rss version="2.0"><channel><title>The log</title>',
    part: (number) =>
      Buffer.from(
        `<item><link>https://quay.example/${number}</link><description>${textOfPart(number)}</description></item>\n`,
      ),
    foot: '</channel></rss>',
    isWhole: true,
    endsAnywhere: true,
    broken: '<item><description> </description></item>\n',
  },
};

const PARTS = 6;

type Items = readonly (RawDocument | ReadFailure)[];
const told = (items: Items): readonly unknown[] =>
  items.map((item) => (isFailure(item) ? [item.uri, item.error.code] : [item.uri, textOf(item)]));

describe.each(Object.entries(SAMPLES) as [ContainerFormat, Sample][])('the format %s', (format, sample) => {
  const parts = Array.from({ length: PARTS }, (_, index) => sample.part(index + 1));
  const { head, foot = '', isWhole = false } = sample;
  const fileOf = (...middle: readonly Buffer[]): Buffer =>
    Buffer.concat([Buffer.from(head), ...middle, Buffer.from(foot)]);
  const whole = fileOf(...parts);

  it('gives its documents in their order, by names of their own', async () => {
    const items = await readAs(format, whole);
    expect(documentsOf(items).map(textOf)).toEqual(parts.map((_, index) => textOfPart(index + 1)));
    expect(new Set(items.map(({ uri }) => uri)).size).toBe(PARTS);
    expect(failuresOf(items)).toEqual([]);
    for (const { listing } of documentsOf(items)) expect(listing).toBe(`sample.${format}`);
  });

  it('gives nothing where it is empty, unless that is none of its kind', async () => {
    const items = await readAs(format, '');
    expect(documentsOf(items)).toEqual([]);
    expect(failuresOf(items).map(({ cut }) => cut)).toEqual(isWhole ? [`sample.${format}`] : []);
  });

  it('gives the same however its bytes come', async () => {
    const items = told(await readAs(format, whole));
    for (const piece of [1, 7, 64, 1000]) expect(told(await readAs(format, whole, { piece }))).toEqual(items);
  });

  it('gives the same where it is packed', async () => {
    const items = told(await readAs(format, whole));
    for (const pack of [gzipSync, zstdCompressSync]) {
      expect(told(await readAs(format, pack(whole), { piece: 50 }))).toEqual(items);
      expect(told(await readAs(format, Buffer.concat([head, ...parts, foot].map((part) => pack(part)))))).toEqual(
        items,
      );
    }
  });

  it('gives what is sound wherever it is cut, and a failure where a part is', async () => {
    const ends = parts.map((_, index) => Buffer.concat([Buffer.from(head), ...parts.slice(0, index + 1)]).length);
    const step = Math.max(1, Math.floor(whole.length / 150));
    for (let at = 0; at < whole.length; at += step) {
      const items = await readAs(format, whole.subarray(0, at));
      const sound = ends.filter((end) => end <= at).length;
      const found = documentsOf(items).map(textOf);
      expect(found.slice(0, sound)).toEqual(parts.slice(0, sound).map((_, index) => textOfPart(index + 1)));
      const isBetween = at <= head.length || ends.includes(at);
      const isSilent = !isBetween && failuresOf(items).length === 0 && found.length === sound;
      if (!sample.endsAnywhere) expect([at, isSilent]).toEqual([at, false]);
    }
  });

  it('gives what is sound wherever what packs it is cut, and one failure that says that it did not end', async () => {
    const packed = Buffer.concat([head, ...parts, foot].map((part) => gzipSync(part)));
    for (let at = 20; at < packed.length; at += 29) {
      const items = await readAs(format, packed.subarray(0, at));
      const found = documentsOf(items).map(textOf);
      const expected = parts.slice(0, found.length).map((_, index) => textOfPart(index + 1));
      expect(found.slice(0, -1)).toEqual(expected.slice(0, -1));
      for (const failure of failuresOf(items).filter(({ error }) => error.code === 'read/damaged'))
        expect(failure.cut).toBe(`sample.${format}`);
    }
  });

  it('gives what stands around what is broken, and says where that stands', async () => {
    const bytes = fileOf(...parts.slice(0, 3), Buffer.from(sample.broken), ...parts.slice(3));
    const items = await readAs(format, bytes);
    expect(documentsOf(items).map(textOf)).toEqual(parts.map((_, index) => textOfPart(index + 1)));
    expect(failuresOf(items).map(({ error }) => error.at)).toEqual([
      expect.stringMatching(isWhole ? /character \d+/ : /byte \d+/),
    ]);
  });

  it('passes over what is larger than it may be', async () => {
    const large = sample.part(400);
    const bytes = fileOf(...parts.slice(0, 3), large, ...parts.slice(3));
    const items = await readAs(format, bytes, { maxBytes: 2000, maxLineBytes: 2000, piece: 100 });
    expect(documentsOf(items)).toHaveLength(isWhole ? 0 : PARTS);
    expect(failuresOf(items).map(({ error }) => error.code)).toEqual([
      expect.stringMatching(/^read\/(?:too-large|line-too-long)$/),
    ]);
  });

  it('is told by its ending, packed or not', () => {
    for (const ending of containers[format].endings)
      for (const packing of ['', '.gz', '.zst', '.bz2'])
        expect(containerOf(`FILE${ending}${packing}`, isWhole ? whole : Buffer.from('text\n'))?.format).toBe(format);
  });
});

/** Formats of which a file is one document. */
const WHOLE: Readonly<Partial<Record<ContainerFormat, { readonly bytes: Uint8Array; readonly text: string }>>> = {
  pdf: { bytes: pdf(['The tide came in.']), text: 'The tide came in.' },
  docx: { bytes: docx, text: '<p>The lamp was lit at dusk.</p>' },
  epub: { bytes: epub, text: '<p>First there was wind.</p>' },
};

describe.each(Object.entries(WHOLE) as [ContainerFormat, (typeof WHOLE)['pdf'] & object][])(
  'the format %s, of one document,',
  (format, { bytes, text }) => {
    it('gives it, named, however its bytes come and packed or not', async () => {
      const items = [
        ...(await readAs(format, bytes)),
        ...(await readAs(format, gzipSync(bytes), { piece: 50 })),
        ...(await readAs(
          format,
          Buffer.concat([bytes.slice(0, 99), bytes.slice(99)].map((part) => zstdCompressSync(part))),
        )),
      ];
      expect(failuresOf(items)).toEqual([]);
      expect(items).toHaveLength(3);
      expect(new Set(told(items).map((item) => JSON.stringify(item))).size).toBe(1);
      expect(textOf(documentsOf(items)[0])).toContain(text);
      expect(items[0]?.uri).toBe(`sample.${format}#whole`);
    });

    it('gives nothing where it is empty, and one failure where it is cut, damaged or too large', async () => {
      expect(await readAs(format, '')).toEqual([]);
      const damaged = [bytes.slice(0, 40), bytes.slice(0, bytes.length >> 1), gzipSync(bytes).subarray(0, -20)];
      for (const part of damaged) {
        const items = await readAs(format, part);
        expect(items.map((item) => (isFailure(item) ? item.error.code : textOf(item)))).toEqual(['read/damaged']);
      }
      const [large] = failuresOf(await readAs(format, bytes, { maxBytes: 99 }));
      expect(large?.error.code).toBe('read/too-large');
    });

    it('is told by its content, and by its ending unless its content is another', () => {
      expect(containerOf('a.txt', bytes)?.format).toBe(format);
      expect(containerOf(`a.${format}`, Buffer.from('Words.'))).toBeUndefined();
    });
  },
);

describe('what a file is', () => {
  const rows = Buffer.from('{"text":"One."}\n{"text":"Two."}\n');
  const record = pageRecord('https://quay.example/1', httpResponse('A page.'));
  const page = Buffer.from('<!DOCTYPE html><html><body><p>A page.</p></body></html>');

  it.each([
    ['crawl.txt', record, 'warc'],
    ['rows.txt', rows, 'jsonl'],
    ['', rows, 'jsonl'],
    ['crawl.jsonl', record, 'warc'],
    ['table.csv', page, undefined],
    ['crawl.warc', page, undefined],
    ['note.json', Buffer.from('{"text":"One."}'), undefined],
    ['page.html', page, undefined],
    ['notes.txt', Buffer.from('{ not a row\n{ not a row\n'), undefined],
  ])('is said by its content before its name: %s', (name, head, format) => {
    expect(containerOf(name, head)?.format).toBe(format);
  });

  it('has an entry for every format in the table', () => {
    expect(Object.keys(containers).sort()).toEqual([...CONTAINER_FORMATS].sort());
  });
});
