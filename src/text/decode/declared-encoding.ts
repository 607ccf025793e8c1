import { ResultType, Sniffer } from 'encoding-sniffer/sniffer';
import { knownEncoding } from './code-pages.ts';

/** An encoding that a document says it is in, and where it says so. */
export interface DeclaredEncoding {
  readonly encoding: string;
  readonly by: 'header' | 'meta';
}

/** The charset parameter of a media type. */
const CHARSET_PARAMETER = /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i;
/** The standard looks at the first 1024 bytes; pages with a longer comment or script before the tag are not rare. */
const SNIFFED_BYTES = 16_384;

/**
 * What is said of the encoding: the media type's parameter, then `<meta charset>` or an XML declaration. Labels that
 * nobody decodes count as nothing said.
 *
 * @param contentType the value of a `Content-Type` header, or a media type; empty where there is none.
 */
export function declaredEncoding(bytes: Uint8Array, contentType: string): DeclaredEncoding | undefined {
  const header = knownEncoding(CHARSET_PARAMETER.exec(contentType)?.[1] ?? '');
  if (header !== undefined) return { encoding: header, by: 'header' };
  const sniffer = new Sniffer({ maxBytes: SNIFFED_BYTES });
  sniffer.write(bytes.subarray(0, SNIFFED_BYTES));
  if (sniffer.resultType === ResultType.DEFAULT) return undefined;
  const encoding = knownEncoding(sniffer.encoding);
  return encoding === undefined ? undefined : { encoding, by: 'meta' };
}
