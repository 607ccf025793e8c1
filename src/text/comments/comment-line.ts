import type { Moment } from '../../metadata.ts';
import { authorShape } from './author-shape.ts';
import { findCommentDate, findTime } from './comment-date.ts';
import { actionsIn, answeredBy, hasCounter, isFiller, isRole, type Part, partsOf, piecesOf } from './comment-parts.ts';
import type { CommentMatchers } from './comment-phrases.ts';

/**
 * What a line may be in a comment section. `signed`: a name and a date; `says`: a name with a verb of saying or `posted by`;
 * `name` and `date`: one of them alone; `time`: a time of day alone; `action`: nothing but links such as `Reply`;
 * `answer`: nothing but whom it answers; `heading`: opens the section; `prompt`: asks for a comment; `ping`: a link
 * from another site; `number`: a count alone; `inline`: `Maria (May 13, 2019): ` and what she says behind it; `text`:
 * anything else.
 */
export type LineKind =
  | 'signed'
  | 'says'
  | 'name'
  | 'date'
  | 'time'
  | 'action'
  | 'answer'
  | 'heading'
  | 'prompt'
  | 'ping'
  | 'number'
  | 'inline'
  | 'text';

export interface LineReading {
  readonly kind: LineKind;
  /** `3` of `3. Maria`, `#3` or `3 comments`. */
  readonly number?: number;
  readonly author?: string;
  /** A verb of saying stands beside the name, or `by` as above an article. */
  readonly verb?: 'says' | 'by';
  readonly moment?: Moment;
  /** The date is to the minute, or told from now. */
  readonly timed?: boolean;
  /** Name and date, but the name has no shape that names have, or that of a town above a report. */
  readonly loose?: boolean;
  /** The name is a role, such as `Guest`; it may as well be the rank of the name above it. */
  readonly rank?: boolean;
  /** The line ends with a colon or dots: somebody is about to speak. */
  readonly opens?: boolean;
  /** The line holds links to answer or report, beside a date or a name. */
  readonly acts?: boolean;
  /** Among the links is one that only comments have: to answer, to like or to report. */
  readonly answerable?: boolean;
  readonly replyTo?: string;
}

/** What the lines of a document are read with. */
export interface LineReader {
  readonly matchers: CommentMatchers;
  readonly language: string | undefined;
}

const LONGEST_LINE = 160;
/** A name, a date in brackets, a colon, and more behind it. */
const INLINE = /^(?<head>[^\n():]{2,60}\([^\n()]{4,40}\)) ?:(?=\s\S)/u;
/** Code units of what `INLINE` finds, and some to spare. */
const LONGEST_INLINE = 120;
const LONGEST_HEADING = 20;
const MOST_REMARKS = 2;

const LIST_NUMBER =
  /^(?:#|№ ?|no\. ?|nr\. ?)?(?<number>\d{1,4})(?:[.):] {1,4}| {1,2}[-–—] {1,2}|$)|^#(?<plain>\d{1,4})(?: |$)/iu;
/** What one who comments gives to what is told above, as to a recipe. */
const STARS = /^[★☆⭐✭✩]{3,10}$/u;
/** How a comment is rated, and the sign of the link to it: `0 # Maria`, `+2 # Maria`. */
const RATED = /^(?:[+\-−–]?\d{1,4} )?# (?=\p{L})/u;
const PING = /^(?:pingback|trackback|ping|tracked back|pings? from)(?: (?:by|from|von|de|par))? ?:/iu;
const SENTENCE_END = /[.!?…]$/u;
const OPENS = /(?:[:：]|…|\.{3})$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const WHITE_SPACE = /\s+/u;
const COUNTS = /^\p{N}{1,6}(?!\p{N})/u;

/** `0 comments`, `Comments (0)`, `No comments yet`: it heads nothing. */
const DENIES =
  /^(?:0|no|keine?|aucun|sin|ning[uú]n|nessun|nenhum|sem|geen|brak|нет)(?![\p{L}\p{N}])|[([（:] ?0[)\]）]?$/iu;

/** `Recent comments`: a list of what is said below other articles. */
const ELSEWHERE =
  /(?<!\p{L})(?:recent|latest|newest|neueste|neuste|letzte|aktuelle|derniers|récents|últimos|recientes|recentes|ultimi|recenti|laatste|recente|ostatnie|najnowsze|последние|свежие)(?!\p{L})/iu;

/** `LONDON, today, 08:30`: a town in capitals, as reports begin. */
const DATELINE = /^\p{Lu}[\p{Lu}\p{M} .'’-]{1,40}, ?\p{L}/u;

/** Words of links that stand below comments and hardly elsewhere. */
const ANSWERABLE =
  /(?<!\p{L})(?:repl(?:y|ies)|respond|quote|like|likes|unlike|report|flag|upvote|downvote|vote|antworten|zitieren|melden|gefällt|répondre|citer|signaler|j['’]aime|responder|citar|denunciar|me gusta|gostei|curtir|rispondi|segnala|mi piace|reageer|reageren|antwoorden|odpowiedz|zgłoś|ответить|пожаловаться|цитировать|нравится|回复|回覆|举报|舉報|赞|讚|返信(?:する)?|通報(?:する)?|いいね|رد|الرد|أعجبني|إبلاغ)(?!\p{L})/iu;

/** The same words wherever they stand, in words of other languages and inside longer ones too. */
const ANSWERING =
  /repl(?:y|ies)|respond|quote|like|report|flag|vote|antworten|zitieren|melden|gefällt|répondre|citer|signaler|j['’]aime|citar|denunciar|me gusta|gostei|curtir|rispondi|segnala|mi piace|reage|antwoorden|odpowiedz|zgłoś|ответить|пожаловаться|цитировать|нравится|回复|回覆|举报|舉報|赞|讚|返信|通報|いいね|رد|أعجبني|إبلاغ/iu;

/** Reads one line of what may be a comment section. Lines longer than a head can be are `text` at once. */
export function readLine(text: string, reader: LineReader): LineReading {
  const inline = inlineHead(text, reader);
  if (inline !== undefined) return inline;
  const line = text.length > 2 * LONGEST_LINE ? '' : text.trim();
  if (line.length === 0 || line.length > LONGEST_LINE) return { kind: 'text' };
  if (PING.test(line)) return { kind: 'ping' };
  if (STARS.test(line)) return { kind: 'action' };
  if (isHeading(line, reader.matchers))
    return DENIES.test(line) || ELSEWHERE.test(line) ? { kind: 'action' } : headingOf(line, reader);
  const marked = beginsWithDate(line, reader) ? null : LIST_NUMBER.exec(line);
  const number = marked?.groups?.['number'] ?? marked?.groups?.['plain'];
  const rest = readRest(number === undefined ? line.replace(RATED, '') : line.slice(marked?.[0].length), reader);
  return number === undefined ? rest : { ...rest, number: Number(number) };
}

/**
 * Whether a line may read as a heading of comments, or as one with links to answer: what this denies of a line, its reading
 * does not say.
 */
export function mayHeadOrAnswer(text: string, reader: LineReader): boolean {
  // A line that is longer than a head can be is read as far as its brackets, if it has any.
  const isLong = text.length > 2 * LONGEST_LINE || text.trim().length > LONGEST_LINE;
  if (isLong) return INLINE.test(text) && ANSWERING.test(text.slice(0, LONGEST_INLINE));
  return ANSWERING.test(text) || mayHead(text, reader);
}

/** Whether a line may read as a heading of comments: what this denies of a line, its reading does not say. */
export function mayHead(text: string, { matchers }: LineReader): boolean {
  const line = text.length > 2 * LONGEST_LINE ? '' : text.trim();
  return line.length > 0 && line.length <= LONGEST_LINE && isHeading(line, matchers);
}

function inlineHead(text: string, reader: LineReader): LineReading | undefined {
  const head = INLINE.exec(text)?.groups?.['head'];
  const reading = head === undefined ? undefined : readRest(head, reader);
  return reading?.kind === 'signed' && reading.loose !== true ? { ...reading, kind: 'inline' } : undefined;
}

/** `2. April 2014`: the number is a day. */
function beginsWithDate(line: string, { language }: LineReader): boolean {
  return COUNTS.test(line) && findCommentDate(line, language)?.span[0] === 0;
}

/** A heading, which may be a link to answers below a comment as well: `2 replies`. */
function headingOf(line: string, { matchers }: LineReader): LineReading {
  const isLink = matchers.action.whole(line) !== undefined;
  return { kind: 'heading', ...countOf(line), ...(isLink ? { answerable: true } : {}) };
}

/** How many comments a heading counts. */
function countOf(line: string): { readonly number?: number } {
  const count = COUNTS.exec(line)?.[0];
  return count === undefined ? {} : { number: Number(count) };
}

/** A phrase that heads a section, whole; or one that names the article behind it, however long its title is. */
function isHeading(line: string, { heading }: CommentMatchers): boolean {
  if (heading.whole(line) !== undefined) return true;
  if (heading.starts(line)?.endsWith(' *') !== true || SENTENCE_END.test(line)) return false;
  return line.split(WHITE_SPACE, LONGEST_HEADING + 1).length <= LONGEST_HEADING;
}

function readRest(line: string, { matchers, language }: LineReader): LineReading {
  if (line.trim() === '') return { kind: 'number' };
  if (matchers.prompt.whole(line) !== undefined && !isAnswerLink(line, matchers)) return { kind: 'prompt' };
  const date = findCommentDate(line, language);
  const before = date === undefined ? line : line.slice(0, date.span[0]);
  const after = date === undefined ? '' : line.slice(date.span[1]);
  // A moment holds its time; `2 days ago at 07:52` and `yesterday, 14:05` are days.
  const time = date === undefined || (date.timed && date.moment !== undefined) ? undefined : findTime(after);
  const rest = time === undefined ? after : `${after.slice(0, time[0])} ${after.slice(time[1])}`;
  const dated = date !== undefined;
  const ahead = piecesOf(before, matchers);
  const behind = piecesOf(rest, matchers);
  if (dated && (hasCounter(ahead, matchers) || hasCounter(behind, matchers))) return { kind: 'text' };
  const parts = [
    ...partsOf(ahead, { matchers, dated, side: 'before' }),
    ...partsOf(behind, { matchers, dated, side: 'after' }),
  ];
  const stamp = {
    timed: date?.timed === true || time !== undefined,
    ...(date?.moment === undefined ? {} : { moment: date.moment }),
  };
  const actions = [...actionsIn(ahead), ...actionsIn(behind)];
  return conclude(parts, { line, ...(dated ? { stamp } : {}), actions });
}

/** `Reply`, `Log in to reply`: below a comment it is a link of that comment, and no form that ends the section. */
function isAnswerLink(line: string, { action }: CommentMatchers): boolean {
  return ANSWERABLE.test(line) && action.whole(line) !== undefined;
}

/** What a line holds beside its parts. */
interface Seen {
  readonly line: string;
  /** The line's date, if it has one. */
  readonly stamp?: Pick<LineReading, 'moment' | 'timed'>;
  readonly actions: readonly string[];
}

function conclude(parts: readonly Part[], { line, stamp, actions }: Seen): LineReading {
  const replyTo = parts.find((part) => part.replyTo !== undefined)?.replyTo;
  const links = {
    ...(actions.length === 0 ? {} : { acts: true }),
    ...(actions.some((action) => ANSWERABLE.test(action)) ? { answerable: true } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
  const named = parts.filter((part) => part.text !== '');
  const author = named[0]?.text;
  if (author === undefined) {
    if (stamp !== undefined) return { kind: 'date', ...stamp, ...links };
    if (replyTo !== undefined) return { kind: 'answer', ...links };
    if (actions.length > 0) return { kind: 'action', ...links, ...answeredBy(actions) };
    return isTime(line) ? { kind: 'time', timed: true } : { kind: 'text' };
  }
  const shape = authorShape(author);
  if (shape === undefined || isFiller(author) || named.length > 1 + (stamp === undefined ? 0 : MOST_REMARKS))
    return { kind: 'text' };
  const verb = parts.find((part) => part.verb !== undefined)?.verb;
  const head = { author, ...(verb === undefined ? {} : { verb }), ...links };
  if (stamp !== undefined) {
    const isDateline = stamp.moment === undefined && DATELINE.test(line);
    const isLoose = verb === undefined && (shape === 'phrase' || isDateline);
    return { kind: 'signed', ...head, ...stamp, ...(isLoose ? { loose: true } : {}) };
  }
  const opens = OPENS.test(line);
  if (verb !== undefined) return { kind: 'says', ...head, ...(opens ? { opens } : {}) };
  return opens ? { kind: 'text' } : { kind: 'name', ...head, ...(isRole(author) ? { rank: true } : {}) };
}

function isTime(line: string): boolean {
  const found = findTime(line);
  return found !== undefined && !LETTER_OR_DIGIT.test(line.slice(0, found[0]) + line.slice(found[1]));
}
