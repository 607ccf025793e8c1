import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLongLine, type Line, type LongLine, readLines } from '../../src/sources/lines.ts';
import { inPieces, streamOf, weighedChunks } from './streams.ts';

async function linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes = 1000): Promise<readonly (Line | LongLine)[]> {
  const lines: (Line | LongLine)[] = [];
  for await (const batch of readLines(chunks, maxBytes)) {
    for (const line of batch) lines.push(isLongLine(line) ? line : { ...line, bytes: line.bytes.slice() });
  }
  return lines;
}

async function textsOf(chunks: AsyncIterable<Uint8Array>, maxBytes?: number): Promise<readonly string[]> {
  const lines = await linesOf(chunks, maxBytes);
  return lines.map((line) => (isLongLine(line) ? `<${line.length}>` : Buffer.from(line.bytes).toString()));
}

describe('readLines', () => {
  it('ends a line at LF and at CRLF and nowhere else', async () => {
    expect(await textsOf(streamOf('a\nb\r\nc\rd\u2028e\u0085f\n'))).toEqual(['a', 'b', 'c\rd\u2028e\u0085f']);
  });

  it('gives the last line without a line end, and none after one', async () => {
    expect(await textsOf(streamOf('a\nb'))).toEqual(['a', 'b']);
    expect(await textsOf(streamOf('a\n'))).toEqual(['a']);
    expect(await textsOf(streamOf(''))).toEqual([]);
  });

  it('numbers lines from one and tells how many bytes stand before each', async () => {
    const lines = await linesOf(streamOf('é\r\n\nab\n'));
    expect(lines.map(({ number, offset }) => [number, offset])).toEqual([
      [1, 0],
      [2, 4],
      [3, 5],
    ]);
  });

  it('passes over a line that is too long and goes on behind it', async () => {
    expect(await textsOf(streamOf('ab\n', 'x'.repeat(30), 'y'.repeat(30), '\ncd\n'), 10)).toEqual(['ab', '<60>', 'cd']);
  });

  it('takes a line of just the length allowed', async () => {
    expect(await textsOf(streamOf('0123456789\n0123456789a\n'), 10)).toEqual(['0123456789', '<11>']);
  });

  it('holds no more than a line and a chunk of an endless line', async () => {
    const { chunks, held } = weighedChunks(96, 65_536);
    expect(await textsOf(chunks, 262_144)).toEqual([`<${96 * 65_536}>`]);
    expect(held()).toBeLessThanOrEqual(8 * 65_536);
  });

  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '\r\n', ' ') }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const expected = text.split('\n').map((line) => line.replace(/\r$/, ''));
          if (expected.at(-1) === '') expected.pop();
          expect(await textsOf(inPieces(text, size))).toEqual(expected);
        },
      ),
    );
  });
});
