import { gzipSync } from 'node:zlib';

/** A WARC record: its type and other fields, and its body. */
export function warcRecord(type: string, fields: Readonly<Record<string, string>>, body: string | Uint8Array): Buffer {
  const content = Buffer.from(body);
  const all = { 'WARC-Type': type, ...fields, 'Content-Length': String(content.length) };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join('')}\r\n`), content, Buffer.from('\r\n\r\n')]);
}

/** The record of a page that was fetched. */
export function pageRecord(uri: string, http: Uint8Array, date = '2024-05-06T07:08:09Z'): Buffer {
  const fields = {
    'WARC-Target-URI': uri,
    'WARC-Date': date,
    'WARC-Record-ID': `<urn:uuid:${uri}>`,
    'Content-Type': 'application/http; msgtype=response',
  };
  return warcRecord('response', fields, http);
}

/** An HTTP response as it went over the wire. */
export function httpResponse(
  body: string | Uint8Array,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const all = { 'Content-Type': 'text/html; charset=utf-8', ...fields };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head.join('')}\r\n`), Buffer.from(body)]);
}

/** A body in chunks of so many bytes. */
export function inChunks(body: string | Uint8Array, size: number): Buffer {
  const content = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; at += size) {
    const chunk = content.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

const SUBJECTS = 'the ferryman,a heron,our neighbour,the night watch,one of the bakers,the old lock,every second boat';
const VERBS = 'waited for,mended,counted,painted,forgot,carried,looked after,argued about,walked around';
const OBJECTS =
  'the lantern,nineteen crates of pears,a rope that nobody owned,the weir,its reflection,the last tram,a map';
const ENDS = 'before the rain came,until the bell rang,without saying why,as the tide turned,on the far bank,in March';
const WORDS = [SUBJECTS, VERBS, OBJECTS, ENDS].map((list) => list.split(','));

/** A page of some paragraphs; the same number gives the same page. */
export function page(number: number): string {
  let state = number * 2_654_435_761 + 12_345;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const sentence = (): string => {
    const words = WORDS.map((list) => list[next(list.length)] ?? '').join(' ');
    return `${words[0]?.toUpperCase()}${words.slice(1)}, ${next(90_000)} times.`;
  };
  const paragraph = (): string =>
    `<p class="p${next(40)}">${Array.from({ length: 2 + next(6) }, sentence).join(' ')}</p>\n`;
  const menu = Array.from({ length: 20 }, (_, index) => `<li><a href="/harbour/${index}">Quay ${index}</a></li>`);
  const paragraphs = Array.from({ length: 8 + next(40) }, paragraph);
  return `<!DOCTYPE html><html lang="en"><head><title>Log ${number}</title></head><body><ul>${menu.join('\n')}</ul><main><h1>Log of the harbour, day ${number}</h1>\n${paragraphs.join('')}</main><footer>Harbour log</footer></body></html>`;
}

/** The records of a crawl: pages, plain, in chunks and gzip; requests, redirects and a word on the crawler. */
export function* crawl(records: number): Generator<Buffer> {
  const date = '2024-05-06T07:08:09Z';
  yield warcRecord('warcinfo', { 'WARC-Date': date, 'Content-Type': 'application/warc-fields' }, 'software: none\r\n');
  for (let number = 1; number < records; number++) {
    const uri = `https://harbour.example/log/${number}`;
    const http = { 'WARC-Target-URI': uri, 'WARC-Date': date };
    if (number % 10 === 1)
      yield warcRecord(
        'request',
        { ...http, 'Content-Type': 'application/http; msgtype=request' },
        'GET / HTTP/1.1\r\n\r\n',
      );
    else yield pageRecord(uri, responseOf(number));
  }
}

function responseOf(number: number): Buffer {
  const body = page(number);
  if (number % 10 === 2) return httpResponse(inChunks(body, 4000), { 'Transfer-Encoding': 'chunked' });
  if (number % 10 === 3) return httpResponse(gzipSync(body), { 'Content-Encoding': 'gzip' });
  if (number % 100 === 15) return httpResponse('', { Location: '/elsewhere' }, '301 Moved Permanently');
  return httpResponse(body);
}
