import type { ByteSurvey } from './survey.ts';

/** What to do about a file that is no text. */
const REMEDIES = {
  archive: 'Unpack it and give what it holds.',
  data: 'Export its text as JSONL and give that.',
  document: 'Extract its text, or save it as HTML, and give that.',
  picture: 'Leave it out of the input.',
  program: 'Leave it out of the input.',
  unknown: 'Leave it out of the input, or say in which encoding it is.',
} as const;

/** What a file looks like that is no text, in words, and what to do about it. */
export interface BinaryKind {
  readonly kind: string;
  readonly remedy: string;
}

interface Signature {
  readonly kind: string;
  readonly remedy: keyof typeof REMEDIES;
  /** Latin-1, as the file starts. */
  readonly start: string;
  /** Where `start` stands; 0 unless said. */
  readonly at?: number;
  /** The start is made of letters, so that a text may have it too; the rest must then show that it is binary. */
  readonly readable?: boolean;
}

/** How files that are no text start, after their specifications. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'a PNG image', remedy: 'picture', start: '\x89PNG\r\n' },
  { kind: 'a JPEG image', remedy: 'picture', start: '\xff\xd8\xff' },
  { kind: 'a GIF image', remedy: 'picture', start: 'GIF8', readable: true },
  { kind: 'a BMP image', remedy: 'picture', start: 'BM', readable: true },
  { kind: 'a WebP image', remedy: 'picture', start: 'WEBP', at: 8, readable: true },
  { kind: 'a TIFF image', remedy: 'picture', start: 'II*\0' },
  { kind: 'a TIFF image', remedy: 'picture', start: 'MM\0*' },
  { kind: 'an icon', remedy: 'picture', start: '\0\0\x01\0' },
  { kind: 'a PDF document', remedy: 'document', start: '%PDF-1.' },
  { kind: 'a PDF document', remedy: 'document', start: '%PDF-2.' },
  { kind: 'an RTF document', remedy: 'document', start: '{\\rtf1' },
  { kind: 'an old Office document', remedy: 'document', start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { kind: 'a ZIP archive (perhaps a Word, Excel or EPUB file)', remedy: 'archive', start: 'PK\x03\x04' },
  { kind: 'an empty ZIP archive', remedy: 'archive', start: 'PK\x05\x06' },
  { kind: 'a gzip file', remedy: 'archive', start: '\x1f\x8b' },
  { kind: 'a Zstandard file', remedy: 'archive', start: '\x28\xb5\x2f\xfd' },
  { kind: 'an xz file', remedy: 'archive', start: '\xfd7zXZ\0' },
  { kind: 'a bzip2 file', remedy: 'archive', start: '1AY&SY', at: 4 },
  { kind: 'a 7-Zip archive', remedy: 'archive', start: '7z\xbc\xaf\x27\x1c' },
  { kind: 'a RAR archive', remedy: 'archive', start: 'Rar!\x1a\x07' },
  { kind: 'a tar archive', remedy: 'archive', start: 'ustar', at: 257, readable: true },
  { kind: 'a Linux program', remedy: 'program', start: '\x7fELF' },
  { kind: 'a Windows program', remedy: 'program', start: 'MZ', readable: true },
  { kind: 'a macOS program', remedy: 'program', start: '\xcf\xfa\xed\xfe' },
  { kind: 'a macOS program or a Java class', remedy: 'program', start: '\xca\xfe\xba\xbe' },
  { kind: 'a WebAssembly program', remedy: 'program', start: '\0asm' },
  { kind: 'an SQLite database', remedy: 'data', start: 'SQLite format 3\0' },
  { kind: 'a Parquet file', remedy: 'data', start: 'PAR1', readable: true },
  { kind: 'an MP3 recording', remedy: 'picture', start: 'ID3', readable: true },
  { kind: 'an Ogg recording', remedy: 'picture', start: 'OggS', readable: true },
  { kind: 'a WAVE recording', remedy: 'picture', start: 'WAVE', at: 8, readable: true },
  { kind: 'a video', remedy: 'picture', start: 'ftyp', at: 4, readable: true },
  { kind: 'a Matroska video', remedy: 'picture', start: '\x1a\x45\xdf\xa3' },
  { kind: 'a font', remedy: 'picture', start: 'wOF', readable: true },
  { kind: 'a font', remedy: 'picture', start: 'OTTO', readable: true },
  { kind: 'a font', remedy: 'picture', start: '\0\x01\0\0\0' },
];

/**
 * Random bytes are such control characters in 9 % of cases, compressed data in nearly as many; of 2,236 real pages that this
 * was held against none had 0.2 %.
 */
const MOST_CONTROLS = 0.03;

/** What a file that is no text starts as; undefined where no signature fits. */
export function binarySignature(bytes: Uint8Array, survey: ByteSurvey): BinaryKind | undefined {
  const isReadable = survey.evenNuls + survey.oddNuls + survey.controls === 0;
  const found = SIGNATURES.find((signature) => startsWith(bytes, signature) && !(signature.readable && isReadable));
  return found === undefined ? undefined : { kind: found.kind, remedy: REMEDIES[found.remedy] };
}

/** A file with bytes that no text has, of no kind that is known here. */
export const unknownBinary: BinaryKind = { kind: 'binary data', remedy: REMEDIES.unknown };

/** Whether more control characters than a text has stand among the bytes that are not NUL. */
export function isMostlyControls(survey: ByteSurvey): boolean {
  return survey.controls > MOST_CONTROLS * (survey.length - survey.evenNuls - survey.oddNuls);
}

function startsWith(bytes: Uint8Array, { start, at = 0 }: Signature): boolean {
  if (bytes.length < at + start.length) return false;
  for (let index = 0; index < start.length; index++) {
    if (bytes[at + index] !== start.charCodeAt(index)) return false;
  }
  return true;
}
