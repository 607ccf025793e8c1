import type { HostileCase } from '../hostile-cases.ts';

/** What reading a case came to. */
export interface Came {
  readonly documents: number;
  readonly failures: number;
  /** Records that were passed over, and told. */
  readonly notices: number;
  /** Codes of the failures. */
  readonly codes: readonly string[];
  /** What was written to people holds no character that moves a terminal. */
  readonly isClean: boolean;
  /** A document holds what only a file of this machine does, or the names of every object have one more. */
  readonly isTainted: boolean;
}

/**
 * Where the corpus asks for what one build of ICU gives, and the encoding standard for something else: the euro sign of GBK,
 * the Hangul syllables that extend EUC-KR, a lead byte that Big5 does not have, the C1 range of windows-1252, a byte that
 * windows-874 does not have. Some versions of Node answer the one, some the other.
 */
export const OTHERWISE_BY_STANDARD: ReadonlyMap<string, string> = new Map([
  ['gbk-2.bin', '€'],
  ['euc-kr-3.bin', '갂'],
  ['big5-4.bin', '\uFFFDA'],
  ['windows-1252-0.bin', '€\u0081\u008d\u008f\u0090\u009d“”'],
  ['windows-874-1.bin', '\uFFFD'],
]);

const AT_LEAST = /^>= ?(\d+)/;
const FAILED_TOO = /failed|declared/;
const COUNT = /^(\d+)/;
const OTHER_WAY = /\bor\b/;

/** Whether it ended as the manifest says; what that leaves open, a failure may fill, and never silence. */
export function isAsExpected({ expect, note = '' }: HostileCase, { documents, failures }: Came): boolean {
  const { records, bad, error, rejected, alt } = expect;
  if (rejected === true) return documents === 0 && failures > 0;
  if (error !== undefined && failures === 0) return false;
  if (records === 'prefix') return true; // with a failure, by the line above
  if (typeof records === 'number') {
    if (typeof bad !== 'number') return documents === records || (alt !== undefined && documents + failures === 1);
    if (documents === records - bad && failures === bad) return true;
    const isOpen = OTHER_WAY.test(`${alt ?? ''} ${note}`);
    return isOpen && failures > 0 && (documents + failures === records || documents + failures === 1);
  }
  const said = String(records);
  const least = AT_LEAST.exec(said)?.[1];
  if (least !== undefined) return documents >= Number(least) && (!FAILED_TOO.test(said) || failures > 0);
  const wanted = Number(COUNT.exec(said)?.[1]);
  if (said.includes('or declared')) return documents === wanted || failures > 0;
  return documents === wanted && (!FAILED_TOO.test(said) || failures > 0);
}

const SOUND = /^(?:valid-|example\.warc|post-test|cc\.|gzip_extra|sample|three-files|test-utf8)/;

/** The same of a collected file, by its name: what is sound has no failure, and nothing else ends in silence. */
export function isAccounted({ name }: HostileCase, { documents, failures, notices }: Came): boolean {
  return SOUND.test(name) ? failures === 0 : documents + failures + notices > 0;
}

/**
 * A feed: so many items, each a document or a failure; what is no feed is one document or one failure; of the others, some
 * account. None reads a file of this machine, and none changes what other objects are.
 */
export function isFeedRight({ expect }: HostileCase, { documents, failures, isTainted }: Came): boolean {
  const { items, rejected } = expect;
  if (isTainted) return false;
  if (rejected === true) return documents + failures === 1;
  return typeof items === 'number' ? documents + failures === items : documents + failures > 0;
}

const PARSES = /^y_/;
const DOES_NOT = /^n_/;

/**
 * A file of JSONTestSuite as a file of rows: what is no JSON gives no document and at least one failure; what is, on one line,
 * is not called invalid.
 */
export function isParsedRight({ name, bytes }: HostileCase, { documents, failures, codes }: Came): boolean {
  const lines = bytes.toString('latin1').trim().split('\n').length;
  const isBlank = bytes.toString('latin1').replace('\xef\xbb\xbf', '').trim() === '';
  if (DOES_NOT.test(name)) return documents === 0 && (failures > 0 || isBlank);
  if (PARSES.test(name) && lines === 1) return !codes.includes('read/invalid-json');
  return documents + failures > 0 || isBlank;
}
