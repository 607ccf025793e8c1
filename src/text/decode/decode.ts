import type { MediaType } from '../../document.ts';
import { DecantError } from '../../errors.ts';
import type { RawDocument } from '../../stage.ts';
import { type BinaryKind, binarySignature, isMostlyControls, unknownBinary } from './binary.ts';
import { countReplaced, decodeAs, knownEncoding } from './code-pages.ts';
import { chooseEncoding, type EncodingChoice } from './encoding.ts';
import { isJson } from './json.ts';
import { mediaTypeOf, startsAsPage } from './media-type.ts';
import { type ByteSurvey, surveyBytes } from './survey.ts';
import { markedEncoding } from './wide-encoding.ts';

export interface Decoded {
  readonly text: string;
  /** Name as in the WHATWG Encoding Standard, lower case. */
  readonly encoding: string;
  readonly mediaType: MediaType;
  /** Who chose the encoding; `given` where the source handed over text. */
  readonly by: EncodingChoice['by'] | 'given';
  /** Characters U+FFFD in the text: what could not be decoded, now or before. */
  readonly replaced: number;
}

/**
 * The text of a document as a source handed it over, and whether it is a page.
 *
 * @throws DecantError `decode/json` for bytes that are data and no text, and as `decode` does.
 */
export function decodeDocument(raw: RawDocument): Decoded {
  const decoded = decode(raw);
  if ('bytes' in raw.content && isJson(decoded.text)) throw json(raw.uri);
  return decoded;
}

/**
 * The text of anything that a source hands over, and whether it is a page.
 *
 * @throws DecantError `decode/binary` for what is no text, `decode/unsupported` for an encoding that nobody here reads.
 */
export function decode(raw: RawDocument): Decoded {
  const contentType = contentTypeOf(raw);
  const { content, uri } = raw;
  if ('text' in content) return describe(content.text, { encoding: 'utf-8', by: 'given' }, { uri, contentType });
  const survey = surveyBytes(content.bytes);
  const signature = markedEncoding(content.bytes) ? undefined : binarySignature(content.bytes, survey);
  if (signature !== undefined) throw binary(uri, signature);
  const choice = chooseEncoding(content.bytes, survey, contentType);
  if (knownEncoding(choice.encoding) === undefined) throw unsupported(uri, choice.encoding);
  const text = decodeAs(content.bytes.subarray(choice.skip), choice.encoding);
  const isWide = choice.encoding.startsWith('utf-16') || choice.encoding.startsWith('utf-32');
  return describe(isWide ? text : withoutNuls(text, survey, uri), choice, { uri, contentType });
}

/** The header's media type; where there is none, the one that the source gives. Empty where nobody says. */
function contentTypeOf(raw: RawDocument): string {
  for (const [name, value] of Object.entries(raw.headers ?? {})) {
    if (name.toLowerCase() === 'content-type') return value;
  }
  return raw.mediaType ?? '';
}

function describe(
  text: string,
  { encoding, by }: Pick<Decoded, 'encoding' | 'by'>,
  said: { readonly uri: string; readonly contentType: string },
): Decoded {
  return { text, encoding, by, mediaType: mediaTypeOf(text, said), replaced: countReplaced(text) };
}

/** A NUL among a hundred characters may be damage; more of them are a format. */
const MOST_NULS = 0.01;

/**
 * The text without NULs, which crashed writers leave at the end of texts and careless ones in pages: browsers ignore
 * them too.
 */
function withoutNuls(text: string, survey: ByteSurvey, uri: string): string {
  if (isMostlyControls(survey)) throw binary(uri, unknownBinary);
  if (survey.evenNuls + survey.oddNuls === 0) return text;
  let end = text.length;
  while (text[end - 1] === '\0') end--;
  const cleaned = text.replaceAll('\0', '');
  const isDamage = survey.controls === 0 && end - cleaned.length <= MOST_NULS * cleaned.length && cleaned !== '';
  if (!isDamage && !startsAsPage(cleaned)) throw binary(uri, unknownBinary);
  return cleaned;
}

function binary(uri: string, { kind, remedy }: BinaryKind): DecantError {
  return new DecantError('decode/binary', `${uri} looks like ${kind}, not like text. ${remedy}`, { uri });
}

function json(uri: string): DecantError {
  const remedy = 'If it holds documents, write one object on each line and read it as rows: --input-format jsonl.';
  return new DecantError('decode/json', `${uri} is JSON, not text or HTML. ${remedy}`, { uri });
}

function unsupported(uri: string, encoding: string): DecantError {
  const message = `${uri} is written in ${encoding}, which cannot be decoded here. Convert it to UTF-8 and give that.`;
  return new DecantError('decode/unsupported', message, { uri });
}
