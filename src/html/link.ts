import type { ElementNode } from './tree.ts';
import { attribute } from './tree.ts';

/** Code units of an address that is kept. Longer ones are data, not addresses. */
const HREF_LENGTH = 4_000;

/** What browsers drop from an address before they read its scheme. */
const CONTROLS_AND_SPACES = /[\u0000-\u0020]+/g;

/** Schemes that lead nowhere: script and data that stand in the page itself. */
const NOT_AN_ADDRESS = /^(?:javascript|vbscript|data):/i;

/** Code units in which a scheme stands. */
const SCHEME_LENGTH = 100;

/** The address that an `a` points to; undefined where it has none, or one that is code or data. */
export function linkTarget(anchor: ElementNode): string | undefined {
  const href = attribute(anchor, 'href');
  if (href === undefined || href.length > HREF_LENGTH) return undefined;
  const scheme = href.slice(0, SCHEME_LENGTH).replace(CONTROLS_AND_SPACES, '');
  return NOT_AN_ADDRESS.test(scheme) ? undefined : href.trim();
}
