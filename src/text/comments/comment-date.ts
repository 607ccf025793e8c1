import type { Span } from '../../block.ts';
import type { Moment } from '../../metadata.ts';
import { findMoment } from '../dates/date.ts';

/** The date above or below a comment. */
export interface CommentDate {
  /** Absent where the date only says how long ago. */
  readonly moment?: Moment;
  /** To the minute, or told from now (`3 days ago`): what a machine writes above a comment and rarely above an article. */
  readonly timed: boolean;
  readonly span: Span;
}

/** Comments on the web are younger than this; older dates are what an article tells of. */
const FIRST_YEAR = 1994;

/** How long ago, language by language: `3 days ago`, `vor 3 Tagen`, `il y a une heure`. */
const AGO: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:(?:an?|one|a few|\d{1,3}) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|wks?|w|weeks?|mos?|months?|y|yrs?|years?)\.? ago)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:vor (?:einem|einer|wenigen|\d{1,3}) (?:sekunden?|sek|minuten?|min|stunden?|std|tag|tagen|wochen?|monat|monaten|jahr|jahren))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:il y a (?:une?|quelques|\d{1,3}) (?:secondes?|minutes?|min|heures?|h|jours?|j|semaines?|mois|années?|ans?))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:hace (?:una?|unos|unas|\d{1,3}) (?:segundos?|minutos?|min|horas?|h|días?|semanas?|mes|meses|años?))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:há (?:uma?|\d{1,3}) (?:segundos?|minutos?|min|horas?|h|dias?|semanas?|mês|meses|anos?))(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:uma?|\d{1,3}) (?:segundos?|minutos?|min|horas?|h|dias?|semanas?|mês|meses|anos?) atrás)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:una?|un['’]|\d{1,3}) ?(?:secondi|minuti|minuto|min|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:een|\d{1,3}) (?:seconden|minuut|minuten|min|uur|dag|dagen|week|weken|maand|maanden|jaar) geleden)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:\d{1,3} )?(?:sekund|minut[ęy]?|godzin[ęy]?|dzień|dni|tydzień|tygodnie|miesiąc|miesiące|miesięcy|rok|lata|lat) temu)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:\d{1,3} )?(?:секунд[уы]?|минут[уы]?|час|часа|часов|день|дня|дней|недел[июя]|недель|месяц|месяца|месяцев|год|года|лет) назад)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:(?:منذ|قبل) (?:\p{N}{1,3} )?(?:ثانية|ثواني?|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يوما|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|شهور|سنة|سنتين|سنوات|عام|عامين|أعوام))(?![\p{L}\p{N}])/u,
  /(?<=[·•|–—，、・\s(-]|^)(?:\p{N}{1,3} ?(?:秒鐘?|秒钟|分鐘?|分钟|小时|小時|時間|天|日|周|週|週間|个月|個月|か月|ヶ月|カ月|年)(?:之|以)?前)(?=[·•|–—)\s-]|$)/u,
];

/** Each of these patterns needs one of these words: most lines have none. */
const AGO_WORD = /ago|vor |il y a |hace |há | fa|geleden|temu|назад|atrás|منذ|قبل|前/iu;

/**
 * Words for near days: only alone between signs, before a time or at the line's end. Behind a name and a comma at the end of the
 * line `hier` is none, as it is German and Dutch for `here`.
 */
const NEAR_DAY =
  /(?<=[·•|–—-] ?|^|[,(،] ?)(?:(?:day before )?yesterday|today|just now|(?:vor)?gestern|heute|gerade eben|avant-hier|hier(?! ?$)|(?<=[·•|–—-] ?|^)hier|aujourd['’]hui|(?:ante)?ayer|hoy|(?:ante)?ontem|hoje|ieri|oggi|(?:eer)?gisteren|vandaag|zojuist|(?:przed)?wczoraj|dzisiaj|dziś|(?:поза)?вчера|сегодня|только что|أمس|اليوم)(?= ?(?:[·•|–—)-]|$)|[,،]? (?:(?:at|um|à|a las|às|alle|om|o|в|الساعة|في) )?[0-2]?\d[:.h][0-5]\d| (?:at|um|à|a las|às|alle|om|o|в) \d)/iu;

/** The same in scripts without spaces, where a space is a sign: `花子 昨日 21:14`, `小明 今天08:30`. */
const NEAR_DAY_UNSPACED =
  /(?<=[·•|–—，、・\s(-]|^)(?:昨日|一昨日|今日|昨天|前天|今天|刚刚|剛剛|刚才|剛才)(?= ?[0-2]?\d[:：][0-5]\d| ?(?:[·•|–—)-]|$))/u;

/** `3d`, `12 h`, `5mo`: how long ago, where it stands alone between signs. */
const SHORT_AGO =
  /(?<=[·•|–—-] ?)\d{1,3} ?(?:m|min|h|hr|d|w|wk|mo|y|yr|j|std)(?= ?(?:[·•|–—-]|$))|^\d{1,3} ?(?:h|hr|d|w|wk|mo|y|yr|j|std)(?= ?(?:[·•|–—-]|$| ?edited$))/iu;

const NEAR: readonly RegExp[] = [NEAR_DAY, NEAR_DAY_UNSPACED, SHORT_AGO];
const AGO_OR_NEAR: readonly RegExp[] = [...AGO, ...NEAR];

/** A time of day: `10:56 PM`, `14:05`, `14.05 Uhr`, `14h05`. */
const TIME_OF_DAY =
  /(?<![\p{N}:：.])[0-2]?\d(?:[:：.h][0-5]\d){1,2}(?: ?[ap]\.?m\.?| ?(?:uhr|h|hrs|uur|ч))?(?![\p{N}])/iu;
const HAS_DIGIT = /\p{N}/u;
const CLOCK = /T(?:\d\d):(?<minute>\d\d)/;

/** The first date of a line, absolute or relative; nothing where the year is older than comments are. */
export function findCommentDate(line: string, language: string | undefined): CommentDate | undefined {
  const found = HAS_DIGIT.test(line)
    ? findMoment(withoutColon(line), language === undefined ? {} : { language })
    : undefined;
  if (found !== undefined && Number(found.moment.date.slice(0, 4)) >= FIRST_YEAR) {
    return { moment: found.moment, timed: isTimed(found.moment), span: found.span };
  }
  const patterns = AGO_WORD.test(line) ? AGO_OR_NEAR : NEAR;
  for (const pattern of patterns) {
    const ago = pattern.exec(line);
    if (ago !== null) return { timed: true, span: [ago.index, ago.index + ago[0].length] };
  }
  return undefined;
}

/** `10:15:` would else be read as a time that breaks off. */
function withoutColon(line: string): string {
  return line.endsWith(':') ? line.slice(0, -1) : line;
}

/** The range of a time of day in a line. */
export function findTime(line: string): Span | undefined {
  const found = TIME_OF_DAY.exec(line);
  return found === null ? undefined : [found.index, found.index + found[0].length];
}

/** Whether the minutes of a moment are what a timetable has: on the hour, or a multiple of five past it. */
export function isRoundTime(moment: Moment): boolean {
  const minute = CLOCK.exec(moment.datetime ?? '')?.groups?.['minute'];
  return minute !== undefined && Number(minute) % 5 === 0;
}

function isTimed(moment: Moment): boolean {
  return moment.precision === 'minute' || moment.precision === 'second' || moment.precision === 'hour';
}
