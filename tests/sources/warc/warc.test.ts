import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { httpResponse, inChunks, pageRecord, warcRecord } from '../../../bench/warc/crawl.ts';
import type { RawDocument, ReadFailure } from '../../../src/stage.ts';
import { documentsOf, failuresOf, textOf } from '../conformance.ts';
import { readAs } from '../containers.ts';

const uriOf = (number: number): string => `https://quay.example/${number}`;
const bodyOf = (number: number): string => `<p>Page ${number} of the quay, ${String(number * 7919).repeat(20)}.</p>`;
const record = (number: number): Buffer => pageRecord(uriOf(number), httpResponse(bodyOf(number)));
const three = [1, 2, 3].map(record);

type Items = readonly (RawDocument | ReadFailure)[];
const namesOf = (items: Items): readonly string[] => documentsOf(items).map(({ uri }) => uri);
const faultsOf = (items: Items): readonly unknown[] => failuresOf(items).map(({ error }) => [error.code, error.at]);

describe('a record of a WARC file', () => {
  it('is a document with the address, the time, the headers and the media type of its capture', async () => {
    const [document] = documentsOf(await readAs('warc', record(1)));
    expect(document).toMatchObject({
      uri: uriOf(1),
      fetchedAt: '2024-05-06T07:08:09Z',
      mediaType: 'text/html; charset=utf-8',
      headers: { 'content-type': 'text/html; charset=utf-8' },
      listing: 'sample.warc',
    });
    expect(textOf(document)).toBe(bodyOf(1));
  });

  it.each([
    ['resource', 'text/html'],
    ['conversion', 'text/plain'],
  ])('is a document with its own body where it is a %s', async (type, mediaType) => {
    const fields = { 'WARC-Target-URI': `<${uriOf(1)}>`, 'Content-Type': mediaType };
    const [document] = documentsOf(await readAs('warc', warcRecord(type, fields, 'The whole body.')));
    expect(document).toMatchObject({ uri: uriOf(1), mediaType });
    expect(textOf(document)).toBe('The whole body.');
  });

  it('is passed over and told where it is no page', async () => {
    const notices: string[] = [];
    const moved = pageRecord(uriOf(4), httpResponse('', { Location: '/' }, '301 Moved'));
    const others = ['warcinfo', 'request', 'revisit', 'revisit'].map((type) => warcRecord(type, {}, 'x'));
    const items = await readAs('warc', Buffer.concat([...others, moved, record(1)]), {
      onNotice: (notice) => notices.push(notice),
    });
    expect(namesOf(items)).toEqual([uriOf(1)]);
    expect(notices).toEqual([expect.stringContaining('1 request, 1 response of status 301, 2 revisit, 1 warcinfo')]);
  });

  it.each(['file:///etc/passwd', '/etc/passwd', 'C:\\a.html'])('is not named by the path %s', async (target) => {
    expect(namesOf(await readAs('warc', pageRecord(target, httpResponse('a'))))).toEqual(['sample.warc#byte=0']);
  });

  it('may have a header of folded lines, in capitals or not, and with line feeds only', async () => {
    const text = `warc/1.1\nwarc-type: resource\nWARC-TARGET-URI:\n https://quay.example/1\nCONTENT-LENGTH: 5\n\nWords\n\n`;
    expect(namesOf(await readAs('warc', text))).toEqual([uriOf(1)]);
  });

  it('is marked where the crawler says that it stopped before the end', async () => {
    const fields = { 'WARC-Target-URI': uriOf(1), 'WARC-Truncated': 'length' };
    const [document] = documentsOf(await readAs('warc', warcRecord('resource', fields, 'The beginning of')));
    expect(document?.truncated).toBe('length');
  });
});

describe('the body of a response', () => {
  const read = async (body: string | Uint8Array, fields: Readonly<Record<string, string>>): Promise<Items> =>
    readAs('warc', pageRecord(uriOf(1), httpResponse(body, fields)));
  const text = 'A body. '.repeat(200);

  it('is put together of its chunks', async () => {
    const items = await read(inChunks(text, 77), { 'Transfer-Encoding': 'chunked' });
    expect(documentsOf(items).map(textOf)).toEqual([text]);
  });

  it('is taken as it is where the header speaks of chunks and there are none', async () => {
    const items = await read(text, { 'Transfer-Encoding': 'chunked' });
    expect(documentsOf(items).map(textOf)).toEqual([text]);
  });

  it('is marked where chunks are missing', async () => {
    const [document] = documentsOf(
      await read(inChunks(text, 500).subarray(0, 700), { 'Transfer-Encoding': 'chunked' }),
    );
    expect(document?.truncated).toBe('chunks');
    expect(text.startsWith(textOf(document) ?? 'no')).toBe(true);
  });

  it.each([
    ['gzip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['zstd', zstdCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', Buffer.from(text)],
    ['utf-8', Buffer.from(text)],
    ['gzip', Buffer.from(text)],
    ['br', Buffer.from(text)],
  ])('is decoded, where it is %s and where that is not so', async (encoding, body) => {
    expect(documentsOf(await read(body, { 'Content-Encoding': encoding })).map(textOf)).toEqual([text]);
  });

  it('is a failure where its encoding is damaged, or unpacks to more than a document may have', async () => {
    const cut = gzipSync(text).subarray(0, 20);
    const bomb = brotliCompressSync(Buffer.alloc(33 << 20));
    expect(faultsOf(await read(cut, { 'Content-Encoding': 'gzip' }))).toEqual([['read/damaged', 'byte 0']]);
    expect(faultsOf(await read(bomb, { 'Content-Encoding': 'br' }))).toEqual([['read/bomb', 'byte 0']]);
    const often = Array.from({ length: 500 }, () => 'gzip').join(',');
    expect(faultsOf(await read(cut, { 'Content-Encoding': often }))).toEqual([['read/bomb', 'byte 0']]);
  });
});

describe('a damaged WARC file', () => {
  const gzip = three.map((each) => gzipSync(each));
  const zstd = three.map((each) => zstdCompressSync(each));
  const [first = Buffer.alloc(0)] = gzip;
  const hurt = (members: readonly Buffer[]): Buffer =>
    Buffer.concat(members.map((member, index) => (index === 1 ? Buffer.from(member).fill(0xff, 30, 60) : member)));

  it.each([
    ['gzip', hurt(gzip), gzip[0]?.length],
    ['zstd', hurt(zstd), zstd[0]?.length],
  ])('gives the records around a damaged member: %s', async (_, bytes, offset) => {
    const items = await readAs('warc', bytes);
    expect(namesOf(items)).toEqual([uriOf(1), uriOf(3)]);
    expect(faultsOf(items)).toEqual([['read/damaged', `byte ${offset}`]]);
    expect(failuresOf(items)[0]?.cut).toBe('sample.warc');
  });

  it('does not give a record whose member does not hold against its checksum', async () => {
    const bytes = Buffer.concat(gzip);
    bytes.writeUInt32LE(7, first.length - 8);
    const items = await readAs('warc', bytes);
    expect(namesOf(items)).toEqual([uriOf(2), uriOf(3)]);
    expect(faultsOf(items)).toEqual([['read/damaged', 'byte 0']]);
  });

  it('gives the records before the place where it is cut, and one failure', async () => {
    const bytes = Buffer.concat(gzip);
    const items = await readAs('warc', bytes.subarray(0, -10));
    expect(namesOf(items)).toEqual([uriOf(1), uriOf(2)]);
    expect(failuresOf(items)).toHaveLength(1);
  });

  it('gives the records of a single member before the place where that is cut', async () => {
    const whole = gzipSync(Buffer.concat(three));
    const items = await readAs('warc', whole.subarray(0, -14));
    expect(namesOf(items)).toEqual([uriOf(1), uriOf(2)]);
    expect(failuresOf(items)).toHaveLength(1);
  });

  it.each([
    ['too long', 'Content-Length: 999999'],
    ['a little too long', 'Content-Length: 320'],
    ['too short', 'Content-Length: 20'],
    ['no number', 'Content-Length: many'],
    ['missing', 'X-Content: 3'],
  ])('gives the records around one whose length is %s', async (_, length) => {
    const wrong = Buffer.from(
      record(2)
        .toString()
        .replace(/Content-Length: \d+/, length),
    );
    const items = await readAs('warc', Buffer.concat([record(1), wrong, record(3)]));
    expect(namesOf(items)).toEqual([uriOf(1), uriOf(3)]);
    expect(faultsOf(items)).toEqual([['read/damaged', `byte ${record(1).length}`]]);
  });

  it('gives the records around what is none', async () => {
    const bytes = Buffer.concat([Buffer.from('x\n'), record(1), Buffer.from('y\r\n\r\n'), record(2), Buffer.from('z')]);
    const items = await readAs('warc', bytes);
    expect(namesOf(items)).toEqual([uriOf(1), uriOf(2)]);
    expect(failuresOf(items)).toHaveLength(3);
  });

  it('does not take a record inside a record for one of its own', async () => {
    const inner = warcRecord('resource', { 'WARC-Target-URI': uriOf(9) }, 'Inside.');
    const outer = warcRecord('resource', { 'WARC-Target-URI': uriOf(8), 'Content-Type': 'application/warc' }, inner);
    expect(namesOf(await readAs('warc', Buffer.concat([outer, record(1)])))).toEqual([uriOf(8), uriOf(1)]);
  });
});

describe('a packed WARC file', () => {
  it('may be one member, or have members that begin inside records', async () => {
    const whole = Buffer.concat(three);
    const cuts = [0, 100, 333, 700, whole.length];
    const pieces = cuts.slice(1).map((end, index) => gzipSync(whole.subarray(cuts[index], end)));
    for (const bytes of [gzipSync(whole), Buffer.concat(pieces), zstdCompressSync(whole)])
      expect(namesOf(await readAs('warc', bytes))).toEqual([uriOf(1), uriOf(2), uriOf(3)]);
  });

  it('may have members that are unpacked slice by slice', async () => {
    const noise = Array.from({ length: 700_000 }, (_, index) => (Math.imul(index, 2_654_435_761) >>> 0).toString(36));
    const large = pageRecord(uriOf(2), httpResponse(noise.join(' ')));
    expect(gzipSync(large).length).toBeGreaterThan(2 << 20);
    for (const pack of [gzipSync, zstdCompressSync]) {
      const items = await readAs('warc', Buffer.concat([record(1), large, record(3)].map((each) => pack(each))));
      expect(namesOf(items)).toEqual([uriOf(1), uriOf(2), uriOf(3)]);
      expect(textOf(documentsOf(items)[1])).toBe(noise.join(' '));
    }
  });

  it('is given up where it needs a dictionary of its own', async () => {
    const dictionary = Buffer.from([0x5d, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]);
    const items = await readAs('warc', Buffer.concat([dictionary, zstdCompressSync(record(1))]));
    expect(faultsOf(items)).toEqual([['read/unsupported', 'byte 0']]);
  });

  it('gives the records around a bomb', async () => {
    const bomb = gzipSync(pageRecord(uriOf(2), httpResponse(Buffer.alloc(80 << 20))));
    const items = await readAs('warc', Buffer.concat([gzipSync(record(1)), bomb, gzipSync(record(3))]));
    expect(namesOf(items)).toEqual([uriOf(1), uriOf(3)]);
    expect(failuresOf(items).map(({ uri, error }) => [uri, error.code])).toEqual([[uriOf(2), 'read/bomb']]);
  });

  it('passes over a body that is larger than a document may be', async () => {
    const large = gzipSync(pageRecord(uriOf(2), httpResponse('x'.repeat(5000))));
    const items = await readAs('warc', Buffer.concat([gzipSync(record(1)), large, gzipSync(record(3))]), {
      maxBytes: 2000,
    });
    expect(namesOf(items)).toEqual([uriOf(1), uriOf(3)]);
    expect(failuresOf(items).map(({ uri, error }) => [uri, error.code])).toEqual([[uriOf(2), 'read/too-large']]);
  });
});
