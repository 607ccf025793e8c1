import type { MediaType } from '../document.ts';
import type { RawDocument } from '../stage.ts';

export interface Decoded {
  readonly text: string;
  /** Name as in the WHATWG Encoding Standard, lower case. */
  readonly encoding: string;
  readonly mediaType: MediaType;
}

export function decode(raw: RawDocument): Decoded {
  throw new TypeError(`not written yet: ${raw.uri}`);
}
