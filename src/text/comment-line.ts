import type { Moment } from '../document.ts';
import { authorShape } from './author-shape.ts';
import { findCommentDate, findTime } from './comment-date.ts';
import { type CommentMatchers, type Phrases, whole } from './comment-phrases.ts';

/**
 * What a line may be in a comment section. `signed`: a name and a date; `says`: a name with a verb of saying or `posted by`;
 * `name` and `date`: one of them alone; `time`: a time of day alone; `action`: nothing but links such as `Reply`;
 * `answer`: nothing but whom it answers; `heading`: opens the section; `prompt`: asks for a comment; `ping`: a link
 * from another site; `number`: a count alone; `text`: anything else.
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
  | 'text';

export interface LineReading {
  readonly kind: LineKind;
  /** `3` of `3. Maria`, `#3` or `3 comments`. */
  readonly number?: number;
  readonly author?: string;
  /** A verb of saying or `by` stands beside the name. */
  readonly verb?: boolean;
  /** What stands beside the name is `by` or `published`, as above an article. */
  readonly byline?: boolean;
  readonly moment?: Moment;
  /** The date is to the minute, or told from now. */
  readonly timed?: boolean;
  /** Name and date, but the name has no shape that names have. */
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
const MOST_PARTS = 6;
const LONGEST_PHRASE = 4;
const MOST_REMARKS = 2;

const LIST_NUMBER =
  /^(?:#|№ ?|no\. ?|nr\. ?)?(?<number>\d{1,4})(?:[.):] {1,4}| {1,2}[-–—] {1,2}|$)|^#(?<plain>\d{1,4})(?: |$)/iu;
const PING = /^(?:pingback|trackback|ping|tracked back|pings? from)(?: (?:by|from|von|de|par))? ?:/iu;
const SEPARATORS = /[|·•∙⋅▪\t›»]| [-–—/] | {3,}/u;
const REPLY_TO =
  /(?<![\p{L}\p{N}])(?:in reply to|in response to|replying to|replied to|responding to|reply to|als antwort auf|antwort auf|antwortet auf|en réponse à|a répondu à|répond à|en respuesta a|respondió a|responde a|em resposta a|respondeu a|in risposta a|risponde a|als reactie op|in reactie op|w odpowiedzi na|odpowiedź do|в ответ на|в ответ|ответил[аи]?|отвечает)(?![\p{L}\p{N}])[ :]{0,3}|(?:^| )(?:→|➜|►|↪|⤷) ?/iu;
const EDGES = /^[\s,:;.()[\]–—-]+|(?<![\s,:;()[\]–—-])[\s,:;()[\]–—-]+$/gu;
const COUNT = /^[+\-−▲▼↑↓♥❤👍👎 ]*\p{N}{0,5}[+\-−▲▼↑↓♥❤👍👎 ]*$/u;
const AT_SIGN = /^@(?=\S)/u;
const WHITE_SPACE = /\s+/u;
const ENDS_WITH_COLON = /[:：]$/u;
const OPENS = /(?:[:：]|…|\.{3})$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Small words, days of the week and zones that stand around a date and say nothing more. */
const AROUND_DATES: ReadonlySet<string> = new Set(
  (
    'at on the of um uhr am den dem der vom le à a la las los el del de do da às as alle ore ora il om op o kl klo в во г г. года от o’clock hrs h min mn std sec and und et y ' +
    'am a.m pm p.m a.m. p.m. utc gmt est edt cst cdt mst mdt pst pdt bst ist jst kst hkt sgt aest aedt nzst sast wib akst hst cet cest eet eest wet mez mesz msk ' +
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    'mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag ' +
    'lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta sexta ' +
    'lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
    'poniedziałek wtorek środa czwartek piątek sobota niedziela пн вт ср чт пт сб вс ' +
    'понедельник вторник среда четверг пятница суббота воскресенье ' +
    'edited bearbeitet geändert modifié editado modificato bewerkt edytowano изменено date datum fecha data дата'
  ).split(' '),
);

/** Reads one line of what may be a comment section. Lines longer than a head can be are `text` at once. */
export function readLine(text: string, reader: LineReader): LineReading {
  const line = text.trim();
  if (line.length === 0 || line.length > LONGEST_LINE) return { kind: 'text' };
  if (PING.test(line)) return { kind: 'ping' };
  if (isHeading(line, reader.matchers))
    return DENIES.test(line) ? { kind: 'action' } : { kind: 'heading', ...countOf(line) };
  const marked = LIST_NUMBER.exec(line);
  const number = marked?.groups?.['number'] ?? marked?.groups?.['plain'];
  const rest = readRest(number === undefined ? line : line.slice(marked?.[0].length), reader);
  return number === undefined ? rest : { ...rest, number: Number(number) };
}

/** `0 comments`, `No comments yet`: it heads nothing. */
const DENIES = /^(?:0|no|keine?|aucun|sin|ning[uú]n|nessun|nenhum|sem|geen|brak|нет)(?![\p{L}\p{N}])/iu;
const COUNTS = /^\p{N}{1,6}(?!\p{N})/u;

/** How many comments a heading counts. */
function countOf(line: string): { readonly number?: number } {
  const count = COUNTS.exec(line)?.[0];
  return count === undefined ? {} : { number: Number(count) };
}

const LONGEST_HEADING = 20;
const SENTENCE_END = /[.!?…]$/u;

/** A phrase that heads a section, whole; or one that names the article behind it, however long its title is. */
function isHeading(line: string, { heading }: CommentMatchers): boolean {
  if (whole(heading, line) !== undefined) return true;
  if (SENTENCE_END.test(line) || line.split(WHITE_SPACE, LONGEST_HEADING + 1).length > LONGEST_HEADING) return false;
  return heading.some((list) => list.starts(line)?.endsWith(' *') === true);
}

function readRest(line: string, reader: LineReader): LineReading {
  if (line.trim() === '') return { kind: 'number' };
  const { matchers, language } = reader;
  if (whole(matchers.prompt, line) !== undefined) return { kind: 'prompt' };
  const date = findCommentDate(line, language);
  const before = date === undefined ? line : line.slice(0, date.span[0]);
  const after = date === undefined ? '' : line.slice(date.span[1]);
  const time = date === undefined || date.timed ? undefined : findTime(after);
  const clean = time === undefined ? after : `${after.slice(0, time[0])} ${after.slice(time[1])}`;
  const dated = date !== undefined;
  const said = [
    ...partsOf(before, { matchers, dated, side: 'before' }),
    ...partsOf(clean, { matchers, dated, side: 'after' }),
  ];
  const actions = [...actionsIn(before, matchers), ...actionsIn(clean, matchers)];
  const stamp = dated
    ? { timed: date.timed || time !== undefined, ...(date.moment === undefined ? {} : { moment: date.moment }) }
    : {};
  return conclude(said, { dated, stamp, actions, line });
}

/** A piece of a line between signs, and what it turned out to be. */
interface Part {
  readonly text: string;
  readonly verb: boolean;
  readonly replyTo?: string;
}

interface Around {
  readonly matchers: CommentMatchers;
  readonly dated: boolean;
  readonly side: 'before' | 'after';
}

interface Seen {
  readonly dated: boolean;
  readonly stamp: Pick<LineReading, 'moment' | 'timed'>;
  readonly actions: readonly string[];
  readonly line: string;
}

function conclude(said: readonly Part[], seen: Seen): LineReading {
  const { dated, stamp, line } = seen;
  const acts =
    seen.actions.length === 0 ? {} : { acts: true, ...(seen.actions.some(isAnswerable) ? { answerable: true } : {}) };
  const replyTo = said.find((part) => part.replyTo !== undefined)?.replyTo;
  const answer = replyTo === undefined ? {} : { replyTo };
  const named = said.filter((part) => part.text !== '');
  const verb = said.some((part) => part.verb);
  const first = named[0];
  if (first === undefined) {
    if (dated) return { kind: 'date', ...stamp, ...acts, ...answer };
    if (replyTo !== undefined) return { kind: 'answer', ...answer };
    if (seen.actions.length > 0) return { kind: 'action', ...acts };
    return isTime(line) ? { kind: 'time', timed: true } : { kind: 'text' };
  }
  const shape = authorShape(first.text);
  if (shape === undefined || named.length > 1 + MOST_REMARKS) return { kind: 'text' };
  if (!dated && named.length > 1) return { kind: 'text' };
  const head = { author: first.text, ...(verb ? { verb } : {}), ...acts, ...answer };
  if (dated) {
    return { kind: 'signed', ...head, ...stamp, ...(shape === 'phrase' && !verb ? { loose: true } : {}) };
  }
  if (verb) return { kind: 'says', ...head, ...(OPENS.test(line) ? { opens: true } : {}) };
  if (ENDS_WITH_COLON.test(line)) return { kind: 'text' };
  return { kind: 'name', ...head, ...(isRole(first.text) ? { rank: true } : {}) };
}

/** What stands for a name before a date; after one, or beside a name, it is a mark of rank. */
const ROLES: ReadonlySet<string> = new Set(
  'guest admin administrator moderator author staff editor anonymous gast autor redaktion anonym invité auteur anonyme invitado anónimo ospite autore anonimo visitante gość гость автор админ аноним'.split(
    ' ',
  ),
);

/** The pieces of a line that say something: no counts and no actions, but for a role where a name is looked for. */
function partsOf(text: string, around: Around): readonly Part[] {
  return pieces(text)
    .filter((part, index) => {
      if (around.side === 'before' && index === 0 && isRole(part)) return true;
      return !COUNT.test(part) && !isAction(part, around.matchers);
    })
    .map((part) => readPart(part, around));
}

function actionsIn(text: string, matchers: CommentMatchers): readonly string[] {
  return pieces(text).filter((part) => !isRole(part) && isAction(part, matchers));
}

/** Words of links that stand below comments and hardly elsewhere. */
const ANSWERABLE =
  /(?<!\p{L})(?:repl(?:y|ies)|respond|quote|like|likes|unlike|report|flag|upvote|downvote|vote|antworten|zitieren|melden|gefällt|répondre|citer|signaler|j['’]aime|responder|citar|denunciar|me gusta|gostei|curtir|rispondi|segnala|mi piace|reageer|reageren|antwoorden|odpowiedz|zgłoś|ответить|пожаловаться|цитировать|нравится)(?!\p{L})/iu;

function isAnswerable(action: string): boolean {
  return ANSWERABLE.test(action);
}

function isAction(part: string, matchers: CommentMatchers): boolean {
  return whole(matchers.action, part) !== undefined;
}

function isRole(part: string): boolean {
  return ROLES.has(part.toLowerCase());
}

function pieces(text: string): readonly string[] {
  return text
    .split(SEPARATORS, MOST_PARTS)
    .map((part) => part.replace(EDGES, ''))
    .filter((part) => part !== '');
}

function readPart(part: string, around: Around): Part {
  const reply = REPLY_TO.exec(part);
  const own = reply === null ? part : part.slice(0, reply.index);
  const whom =
    reply === null
      ? ''
      : part
          .slice(reply.index + reply[0].length)
          .replace(AT_SIGN, '')
          .replace(EDGES, '');
  const words = own.split(WHITE_SPACE).filter((word) => word !== '');
  const stripped = stripVerbs(words, around);
  const text = stripped.words.join(' ').replace(EDGES, '');
  const answered = authorShape(whom) === undefined ? {} : { replyTo: whom };
  return { text, verb: stripped.verb, ...answered };
}

/** Takes `posted by` and the like off the front, `says` off either end, and the small words beside the date. */
function stripVerbs(given: readonly string[], around: Around): { words: readonly string[]; verb: boolean } {
  const { says, before } = around.matchers;
  let words = around.dated ? withoutFiller(given, around.side) : given;
  let verb = false;
  for (const phrases of [before, says]) {
    const front = frontMatch(words, phrases);
    if (front === 0) continue;
    words = words.slice(front);
    verb = true;
  }
  const back = backMatch(words, says);
  if (back > 0) {
    words = words.slice(0, words.length - back);
    verb = true;
  }
  return { words: around.dated ? withoutFiller(words, around.side) : words, verb };
}

/** Without the small words on the side where the date stood. */
function withoutFiller(words: readonly string[], side: 'before' | 'after'): readonly string[] {
  let start = 0;
  let end = words.length;
  const isFiller = (word: string | undefined): boolean =>
    word !== undefined && AROUND_DATES.has(word.replace(EDGES, '').toLowerCase());
  if (side === 'before') while (end > 0 && isFiller(words[end - 1])) end -= 1;
  else while (start < end && isFiller(words[start])) start += 1;
  const rest = words.slice(start, end);
  return rest.every(isFiller) ? [] : rest;
}

/** How many words at the front are one of the phrases; at least one word must remain or none be left at all. */
function frontMatch(words: readonly string[], phrases: Phrases): number {
  for (let size = Math.min(LONGEST_PHRASE, words.length); size > 0; size--) {
    if (whole(phrases, words.slice(0, size).join(' ')) !== undefined) return size;
  }
  return 0;
}

function backMatch(words: readonly string[], phrases: Phrases): number {
  for (let size = Math.min(LONGEST_PHRASE, words.length - 1); size > 0; size--) {
    if (whole(phrases, words.slice(words.length - size).join(' ')) !== undefined) return size;
  }
  return 0;
}

function isTime(line: string): boolean {
  const found = findTime(line);
  return found !== undefined && !LETTER_OR_DIGIT.test(line.slice(0, found[0]) + line.slice(found[1]));
}
