import { authorShape } from './author-shape.ts';
import type { CommentMatchers, EdgePhrases } from './comment-phrases.ts';

/** A piece of a line between signs, and what it turned out to be. */
export interface Part {
  /** What is left of it: a name, if it is anything. */
  readonly text: string;
  /** `says` where a verb of saying was taken off, `by` where only `by` or `published` was. */
  readonly verb?: 'says' | 'by';
  readonly replyTo?: string;
}

/** Where a piece stands. */
export interface Around {
  readonly matchers: CommentMatchers;
  /** The line holds a date, and the piece stands on this side of it. */
  readonly dated: boolean;
  readonly side: 'before' | 'after';
}

const MOST_PIECES = 6;
const LONGEST_PHRASE = 4;
const LONGEST_ROW = 40;
const LONGEST_ACTION = 6;

const SEPARATORS = /[|·•∙⋅▪\t›»]| [-–—/] | {3,}/u;
const EDGE = /[\s,:;.()[\]–—،，、・-]/u;
const CLOSES = /[)\]]/u;
const COUNT = /^[+\-−▲▼△▽↑↓⬆⬇★☆♥❤👍👎 ]{0,8}\p{N}{0,5}[+\-−▲▼△▽↑↓⬆⬇★☆♥❤👍👎 ]{0,8}$/u;
const AT_SIGN = /^@(?=\S)/u;
const WHITE_SPACE = /\s+/u;
/** What a platform says of a name behind it, in brackets: that nobody has checked it, as Drupal does, a count, or a role;
 * or the points that the comment has got. */
const REMARK =
  /\s?\((?:not verified|nicht überprüft|non vérifié|no verificado|non verificato|não verificado|niet gecontroleerd|niezweryfikowany|не проверено|\p{N}{1,6}|(?<role>[\p{L}\p{M}]{2,20}))\)$|\s\( ?\p{N}{1,9}(?: ?\))?$|\s[+\-−]?\p{N}{1,6} points?$/iu;
const REPLY_TO =
  /(?<![\p{L}\p{N}])(?:in reply to|in response to|replying to|replied to(?: a)? comment from|replied to|responding to|reply to|als antwort auf|antwort auf|antwortet auf|en réponse à|a répondu à|répond à|en respuesta a|respondió a|responde a|em resposta a|respondeu a|in risposta a|risponde a|als reactie op|in reactie op|w odpowiedzi na|odpowiedź do|в ответ на|в ответ|ответил[аи]?|отвечает)(?![\p{L}\p{N}])[ :]{0,3}|(?:^| )(?:→|➜|►|↪|⤷) ?/iu;

/** `Maria > Tom`, before a date. */
const POINTS_AT_NAME = / [>▸▶] /u;

/** Small words, days of the week and zones that stand around a date and say nothing more. */
const AROUND_DATES: ReadonlySet<string> = new Set(
  (
    'at on the of um uhr am den dem der vom le à a la las los el del de do da às as alle ore ora il om op o kl klo в во г года от o’clock hrs h min mn std sec and und et y ' +
    'am a.m pm p.m utc gmt est edt cst cdt mst mdt pst pdt bst ist jst kst hkt sgt aest aedt nzst sast wib akst hst cet cest eet eest wet mez mesz msk ' +
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

/** What stands for a name before a date; after one, or beside a name, it is a mark of rank. */
const ROLES: ReadonlySet<string> = new Set(
  'guest admin administrator moderator author staff editor anonymous subscriber member contributor supporter premium abonnent abonnentin mitglied abonné abonnée suscriptor suscriptora abonnee abbonato abbonata assinante gast autor redaktion anonym invité auteur anonyme invitado anónimo ospite autore anonimo visitante gość гость автор админ аноним زائر مجهول المشرف 名無し 名無しさん 匿名 ゲスト 管理人 管理者 投稿者 游客 遊客 匿名用户 匿名网友 管理员 版主 博主 作者'.split(
    ' ',
  ),
);

/** A stretch of a line between signs. */
export interface Piece {
  readonly text: string;
  /** A role, such as `Guest`. */
  readonly isRole: boolean;
  /** One link below a comment, or a few without a sign between them: `Recommend (4) Report`. */
  readonly isAction: boolean;
}

/** A text cut at its signs. */
export function piecesOf(text: string, matchers: CommentMatchers): readonly Piece[] {
  return pieces(text).map((piece) => ({ text: piece, isRole: isRole(piece), isAction: isAction(piece, matchers) }));
}

/** The pieces that say something: no counts and no links, but for a role where a name is looked for. */
export function partsOf(pieces: readonly Piece[], around: Around): readonly Part[] {
  return pieces
    .filter((piece, index) => {
      if (around.side === 'before' && index === 0 && piece.isRole) return true;
      return !piece.isAction && !COUNT.test(piece.text);
    })
    .map(({ text }) => readPart(text, around));
}

/** The pieces that are links below a comment. */
export function actionsIn(pieces: readonly Piece[]): readonly string[] {
  return pieces.filter((piece) => piece.isAction && !piece.isRole).map(({ text }) => text);
}

/** Whom a link names that stands alone, such as `Reply to Maria`: it is a link of hers, or of one who answers her. */
export function answeredBy(actions: readonly string[]): Pick<Part, 'replyTo'> {
  const [action = ''] = actions;
  const reply = actions.length === 1 ? REPLY_TO.exec(action) : null;
  return reply === null ? {} : answered(action, reply);
}

/** Whether a piece counts comments: a line below the teaser of an article does. */
export function hasCounter(pieces: readonly Piece[], { heading }: CommentMatchers): boolean {
  return pieces.some(({ text, isAction }) => !isAction && heading.whole(text) !== undefined);
}

/** Whether a name is a role, such as `Guest`. */
export function isRole(name: string): boolean {
  return ROLES.has(name.toLowerCase());
}

/** The words of a link, with what leads to the date behind it or without: `Report this comment on`. */
function isAction(piece: string, { action }: CommentMatchers): boolean {
  if (action.whole(piece) !== undefined || (piece.length <= LONGEST_ROW && action.row(piece) !== undefined))
    return true;
  const words = piece.split(WHITE_SPACE, LONGEST_ACTION + 1);
  const rest = words.length > LONGEST_ACTION ? words : withoutFiller(words, 'before');
  return rest.length > 0 && rest.length < words.length && action.whole(rest.join(' ')) !== undefined;
}

function pieces(text: string): readonly string[] {
  return text
    .split(SEPARATORS, MOST_PIECES)
    .map(withoutEdges)
    .filter((piece) => piece !== '');
}

/** Without the signs and white space at both ends; a bracket that closes one inside stays. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  const lastOpened = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  while (end > start && EDGE.test(text.charAt(end - 1)) && text.charAt(end - 1) !== '.') {
    if (CLOSES.test(text.charAt(end - 1)) && lastOpened > start) break;
    end -= 1;
  }
  return text.slice(start, end);
}

function readPart(piece: string, around: Around): Part {
  const isBeforeDate = around.dated && around.side === 'before';
  const reply = REPLY_TO.exec(piece) ?? (isBeforeDate ? POINTS_AT_NAME.exec(piece) : null);
  const own = reply === null ? piece : piece.slice(0, reply.index);
  const { words, verb } = stripVerbs(
    own.split(WHITE_SPACE).filter((word) => word !== ''),
    around,
  );
  return {
    text: withoutRemark(withoutEdges(words.join(' '))),
    ...(verb === undefined ? {} : { verb }),
    ...(reply === null ? {} : answered(piece, reply)),
  };
}

/** `Anna (not verified)`, `Tom (author)`, `Ines (157)`: the name alone. */
function withoutRemark(name: string): string {
  const remark = REMARK.exec(name);
  const role = remark?.groups?.['role'];
  if (remark === null || remark.index === 0 || (role !== undefined && !isRole(role))) return name;
  return name.slice(0, remark.index);
}

/** Whom the words behind `in reply to` name. */
function answered(piece: string, reply: RegExpExecArray): Pick<Part, 'replyTo'> {
  const whom = withoutEdges(withoutEdges(piece.slice(reply.index + reply[0].length)).replace(AT_SIGN, ''));
  return authorShape(whom) === undefined ? {} : { replyTo: whom };
}

interface Stripped {
  readonly words: readonly string[];
  readonly verb?: 'says' | 'by';
}

/** Takes `says` and `posted by` off both ends, `by` and `published` off the front, and the small words beside the date. */
function stripVerbs(given: readonly string[], around: Around): Stripped {
  const { says, before } = around.matchers;
  const trimmed = around.dated ? withoutFiller(given, around.side) : given;
  const saysFront = frontMatch(trimmed, says);
  // `Posted by Maria on`, before a date.
  const isBetween = around.dated && around.side === 'before';
  const saysBack = saysFront > 0 && !isBetween ? 0 : backMatch(trimmed.slice(saysFront), says);
  const speech = trimmed.slice(saysFront, trimmed.length - saysBack);
  const byFront = frontMatch(speech, before);
  const words = speech.slice(byFront);
  const verb = saysFront + saysBack > 0 ? 'says' : byFront > 0 ? 'by' : undefined;
  return { words: around.dated ? withoutFiller(words, around.side) : words, ...(verb === undefined ? {} : { verb }) };
}

/** Without the small words on the side where the date stood. */
function withoutFiller(words: readonly string[], side: 'before' | 'after'): readonly string[] {
  let start = 0;
  let end = words.length;
  if (side === 'before') while (end > 0 && isFiller(words[end - 1])) end -= 1;
  else while (start < end && isFiller(words[start])) start += 1;
  const rest = words.slice(start, end);
  return rest.every(isFiller) ? [] : rest;
}

/** Whether a word stands beside dates and is no name: `at`, `Monday`. */
export function isFiller(word: string | undefined): boolean {
  if (word === undefined) return false;
  const bare = withoutEdges(word).toLowerCase();
  return AROUND_DATES.has(bare.endsWith('.') ? bare.slice(0, -1) : bare);
}

/** How many words at the front are one of the phrases. A small word alone, such as `on`, is none. */
function frontMatch(words: readonly string[], phrases: EdgePhrases): number {
  if (!phrases.first.has(fold(words[0]))) return 0;
  for (let size = Math.min(LONGEST_PHRASE, words.length); size > 0; size--) {
    if (size === 1 && isFiller(words[0])) return 0;
    if (phrases.matcher.whole(words.slice(0, size).join(' ')) !== undefined) return size;
  }
  return 0;
}

/** How many words at the back are one of the phrases; the first word of all is a name. */
function backMatch(words: readonly string[], phrases: EdgePhrases): number {
  if (!phrases.last.has(fold(words.at(-1)))) return 0;
  for (let size = Math.min(LONGEST_PHRASE, words.length - 1); size > 0; size--) {
    if (size === 1 && isFiller(words.at(-1))) return 0;
    if (phrases.matcher.whole(words.slice(words.length - size).join(' ')) !== undefined) return size;
  }
  return 0;
}

function fold(word: string | undefined): string {
  const bare = withoutEdges(word ?? '').toLowerCase();
  return bare.split(NOT_IN_WORD).find((piece) => piece !== '') ?? '';
}

const NOT_IN_WORD = /[^\p{L}\p{N}]/u;
