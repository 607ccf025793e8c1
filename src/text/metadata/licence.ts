/** `by-nc-sa/4.0` in an address of Creative Commons. */
const CREATIVE_COMMONS =
  /creativecommons\.org\/(?:licenses|publicdomain)\/(zero|mark|[a-z]{2}(?:-[a-z]{2}){0,2})\/(\d\.\d)?/iu;
const NAMED = /\bcc[ -]?(by(?:-(?:nc|nd|sa)){0,2})[ -]?(\d\.\d)?/iu;
const ZERO = /\bcc[ -]?0\b|creative commons zero/iu;
const SPDX: readonly (readonly [RegExp, string])[] = [
  // In German texts `mit` is an everyday word.
  [/^mit$|\bmit[ -](?:licen[cs]e|lizenz)\b|licen[cs]es?\/mit\b/iu, 'MIT'],
  [/\bapache(?:[ -]license)?[ -,]{0,3}(?:version )?2(?:\.0)?\b/iu, 'Apache-2.0'],
  [/\bgfdl\b|gnu free documentation/iu, 'GFDL-1.3'],
  [/open government licen[cs]e/iu, 'OGL-UK-3.0'],
];

/** The identifier of a licence in the manner of SPDX (`CC-BY-4.0`), for its address or name; undefined for others. */
export function licenceOf(text: string): string | undefined {
  const [, kind, version] = CREATIVE_COMMONS.exec(text) ?? [];
  if (kind?.toLowerCase() === 'zero') return 'CC0-1.0';
  if (kind?.toLowerCase() === 'mark') return 'CC-PDM-1.0';
  if (kind !== undefined) return `CC-${kind.toUpperCase()}${version === undefined ? '' : `-${version}`}`;
  if (ZERO.test(text)) return 'CC0-1.0';
  const [, named, number] = NAMED.exec(text) ?? [];
  if (named !== undefined) return `CC-${named.toUpperCase()}${number === undefined ? '' : `-${number}`}`;
  return SPDX.find(([pattern]) => pattern.test(text))?.[1];
}
