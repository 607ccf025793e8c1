import { describe, expect, it } from 'vitest';
import { DecantError } from '../../src/errors.ts';
import { isFailure, type RawDocument, type ReadFailure, type Source } from '../../src/stage.ts';

/** A source under test. */
export interface Conforming {
  readonly name: string;
  /** A fresh source over the same input, which has good documents and at least one that cannot be read. */
  readonly make: () => Source;
  /** A source over far more bytes than it may hold. */
  readonly huge?: () => Huge;
}

export interface Huge {
  readonly source: Source;
  /** The most bytes of the input that were in memory at once, asked for after the reading. */
  readonly held: () => number;
  readonly most: number;
}

/** Everything that a source yields. */
export async function drain(source: Source): Promise<readonly (RawDocument | ReadFailure)[]> {
  const items: (RawDocument | ReadFailure)[] = [];
  for await (const item of source.read()) items.push(item);
  return items;
}

/** The documents among the items. */
export function documentsOf(items: readonly (RawDocument | ReadFailure)[]): readonly RawDocument[] {
  return items.filter((item): item is RawDocument => !isFailure(item));
}

/** The failures among the items. */
export function failuresOf(items: readonly (RawDocument | ReadFailure)[]): readonly ReadFailure[] {
  return items.filter(isFailure);
}

/** A document's text, decoded as UTF-8 where it is bytes. */
export function textOf(document: RawDocument | undefined): string | undefined {
  if (document === undefined) return undefined;
  return 'text' in document.content ? document.content.text : new TextDecoder().decode(document.content.bytes);
}

const ABSOLUTE = /^(?:[\\/]|[a-z]:[\\/]|file:)/i;

/** What holds for every source. */
export function conforms({ name, make, huge }: Conforming): void {
  describe(`${name}, as a source,`, () => {
    it('yields documents and failures and nothing else', async () => {
      const items = await drain(make());
      expect(documentsOf(items).length).toBeGreaterThan(0);
      expect(failuresOf(items).length).toBeGreaterThan(0);
      for (const item of items) {
        if (isFailure(item)) expect(item.error).toBeInstanceOf(DecantError);
        else expect('text' in item.content ? typeof item.content.text : item.content.bytes).toBeTruthy();
      }
    });

    it('names itself', () => {
      expect(make().name).toMatch(/^[a-z]+$/);
    });

    it('gives the same items in the same order twice', async () => {
      const seen = (items: readonly (RawDocument | ReadFailure)[]): unknown =>
        items.map((item) => (isFailure(item) ? [item.uri, item.error.code, item.error.at] : item));
      expect(seen(await drain(make()))).toEqual(seen(await drain(make())));
    });

    it('gives every item a URI, and never an absolute path', async () => {
      for (const { uri } of await drain(make())) {
        expect(uri).not.toBe('');
        expect(uri).not.toMatch(ABSOLUTE);
        expect(uri).not.toContain('\\');
      }
    });

    it('names in each failure what could not be read', async () => {
      for (const { uri, error } of failuresOf(await drain(make()))) expect(error.uri).toBe(uri);
    });

    it('throws nothing once it has begun', async () => {
      const source = make().read()[Symbol.asyncIterator]();
      await source.next();
      for (let step = await source.next(); step.done !== true; ) step = await source.next();
    });

    it('can be left in the middle', async () => {
      for await (const item of make().read()) {
        expect(item.uri).not.toBe('');
        break;
      }
    });

    if (huge === undefined) return;
    it('holds no more of its input than it may', async () => {
      const { source, held, most } = huge();
      const codes = failuresOf(await drain(source)).map(({ error }) => error.code);
      expect(codes).toContainEqual(expect.stringMatching(/^read\/(?:too-large|line-too-long)$/));
      expect(held()).toBeLessThanOrEqual(most);
    });
  });
}
