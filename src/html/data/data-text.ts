import type { Json, JsonObject } from '../json-ld-source.ts';
import type { Range } from '../tags.ts';
import type { Prose } from './prose.ts';

/** A text of the data of a page, with where it stood. */
export interface DataText extends Prose {
  /** The place in the page and the names in the data: `script#__NEXT_DATA__/props/pageProps/post/body`. */
  readonly at: string;
  readonly form: 'json-ld' | 'json';
  /** The names of what holds it, outermost first, which stand for the classes of its elements. */
  readonly names: readonly string[];
  /** Of the data in the markup. */
  readonly span: Range;
  /** What heads it. */
  readonly heading?: string;
}

/** A property of the object itself: JSON may name one `constructor`. */
export function ownText(thing: JsonObject, name: string): string | undefined {
  const value: Json | undefined = Object.hasOwn(thing, name) ? thing[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
