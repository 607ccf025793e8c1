import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { stdin } from '../../src/sources/stdin.ts';
import { conforms, documentsOf, drain, failuresOf, textOf } from './conformance.ts';
import { broken, inPieces, streamOf, weighedChunks } from './streams.ts';

function nameOf(content: string): string {
  return `stdin:${createHash('sha256').update(content).digest('hex').slice(0, 16)}`;
}

conforms({
  name: 'standard input as JSONL',
  make: () =>
    stdin({ stream: streamOf('{"text":"One."}\nbad\n{"text":"Two.","url":"https://example.org/2"}'), format: 'jsonl' }),
  huge: () => {
    const { chunks, held } = weighedChunks(96, 65_536);
    return { source: stdin({ stream: chunks, format: 'jsonl', maxLineBytes: 131_072 }), held, most: 6 * 65_536 };
  },
});

describe('standard input', () => {
  it('is one document, named by its bytes', async () => {
    const items = await drain(stdin({ stream: inPieces('A café.\n', 3) }));
    expect(items.map(({ uri }) => uri)).toEqual([nameOf('A café.\n')]);
    expect(documentsOf(items).map(textOf)).toEqual(['A café.\n']);
  });

  it('is an empty document where nothing comes', async () => {
    const items = await drain(stdin({ stream: streamOf() }));
    expect(items.map(({ uri }) => uri)).toEqual(['stdin:e3b0c44298fc1c14']);
    expect(documentsOf(items).map(textOf)).toEqual(['']);
  });

  it('carries the media type that is given', async () => {
    const [document] = documentsOf(await drain(stdin({ stream: streamOf('<p>a'), mediaType: 'text/html' })));
    expect(document?.mediaType).toBe('text/html');
  });

  it('is read no further than a document may be long', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        taken += 100;
        yield new Uint8Array(100);
      }
    }
    const items = await drain(stdin({ stream: endless(), maxBytes: 1000 }));
    expect(failuresOf(items).map(({ uri, error }) => [uri, error.code])).toEqual([['stdin', 'read/too-large']]);
    expect(taken).toBe(1100);
  });

  it('is a failure where the stream breaks', async () => {
    const items = await drain(stdin({ stream: broken('abc') }));
    expect(items).toHaveLength(1);
    expect(failuresOf(items)[0]?.error).toMatchObject({ code: 'read/failed', at: 'byte 3' });
  });

  it('takes a stream of strings', async () => {
    async function* strings(): AsyncGenerator<string> {
      yield 'a';
      yield 'é';
    }
    expect(documentsOf(await drain(stdin({ stream: strings() }))).map(textOf)).toEqual(['aé']);
  });

  it('names rows without a URL by what they hold, not by their place', async () => {
    const [one] = documentsOf(await drain(stdin({ stream: streamOf('{"text":"a"}\n'), format: 'jsonl' })));
    const [, other] = documentsOf(
      await drain(stdin({ stream: streamOf('{"text":"z"}\n{"text":"a"}\r\n'), format: 'jsonl' })),
    );
    expect(one?.uri).toBe(nameOf('{"text":"a"}'));
    expect(other?.uri).toBe(one?.uri);
  });
});
