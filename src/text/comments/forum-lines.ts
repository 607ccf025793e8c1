import type { Block } from '../../block.ts';
import type { Evidence } from '../../document.ts';

/** What forums write beside each post: since when its author is a member, how much he wrote, what the post answers. */
const MEMBER_LINE =
  /^(?<label>joined|registered|member since|posts|post count|messages|post subject|thread starter|reputation|last edited by|re|beiträge|registriert|mitglied seit|dabei seit|betreff|inscrit le|inscription|sujet du message|mensajes|registrado|mensagens|registrado em|messaggi|iscritto il|berichten|lid sinds|posty|dołączył|сообщени[йя]|регистрация|зарегистрирован|заголовок сообщения) ?:|^\p{N}{1,3}(?:[.,]?\p{N}{3}){0,2} (?<count>posts|beiträge|messages|mensajes|mensagens|messaggi|berichten|posty|сообщени[йя])(?: ?[·|•] ?(?:joined|registered|member since) .{0,20})?$|^(?<alone>joined|reaction score|thread starter|original poster|post count)$|(?<=\p{N} )(?<badges>(?:gold|silver|bronze)) badges?(?:\p{N}|$)/iu;

/**
 * What stands above a thread or a question: how often it was seen and answered, when it was asked. An article says at most
 * one of these.
 */
const THREAD_LINES: readonly RegExp[] = [
  /^\p{N}[\p{N}.,]{0,9}[km]? (?:views?|aufrufe|vues|vistas|visualizações|visualizzazioni|просмотр(?:ов|а)?) ?[·|•,]? ?\p{N}[\p{N}.,]{0,9}[km]? (?:repl(?:y|ies)|answers?|antworten|réponses?|respuestas|respostas|risposte|ответ(?:ов|а)?)(?!\p{L})/iu,
  /^(?:viewed \p{N}[\p{N}.,]{0,9}[km]? times|\p{N}[\p{N}.,]{0,9}[km]? mal angesehen|vue \p{N}[\p{N}.,]{0,9}[km]? fois|vista \p{N}[\p{N}.,]{0,9}[km]? veces|просмотрен \p{N}{1,9} раз)/iu,
  /^(?:asked|gefragt|posée|demandé|preguntad[oa]|formulada|perguntad[oa]|feita|задан)(?: [\p{L}']{1,6}){0,2} (?:\p{N}|today|yesterday|heute|gestern|hier|hoy|ayer|hoje|ontem|сегодня|вчера)/iu,
  /^(?:ask question|ask a question|frage stellen|poser une question|hacer una pregunta|fazer uma pergunta|задать вопрос)$/iu,
  /^(?:\p{N}{1,4} (?:answers?|antworten|réponses|respuestas|respostas|risposte|ответ(?:ов|а)?))(?: ?[/|·•])?$/iu,
  /^(?:last post|latest post|letzter beitrag|dernier message|último mensaje|última mensagem|ultimo messaggio|laatste bericht|ostatni post|последнее сообщение)(?: (?:by|von|par|por|da|door|od|от))?(?: ?:|(?= .{0,40}\p{N}{4}))/iu,
  /^(?:improve this (?:question|answer)|mark as (?:solution|answer|best answer)|accepted answer|best answer|go to solution|beste antwort|meilleure réponse|mejor respuesta)$/iu,
];

/** A line of the menu or the path to the page that leads to the boards. */
const BOARD_LINE =
  /^(?:(?:all|our|new|the|open|general) )?(?:forums?|message boards?|discussion boards?|discussions|foren|foros?|fóruns?|форумы?)(?: (?:home|index|listing|list|archives?|categories|übersicht|rules))?$|^(?:board index|discussion archive|forum archive|foren-übersicht|index du forum|índice general|список форумов)(?:$| ?[›»>/|])/iu;

/** How many answers a thread has: blogs that call comments replies head them with the name of the post. */
const REPLIES_LINE =
  /^(?:[|·•] ?)?\p{N}{1,5} (?:repl(?:y|ies)|antworten|réponses|respuestas|respostas|risposte|reacties|odpowiedzi|ответ(?:ов|а)?)$/iu;

/** The link below a post that answers it with its words. */
const QUOTE_ACTION =
  /^(?:(?:reply|like|save|share|antworten|répondre|responder|rispondi|ответить) ?[|·•]? ?)?(?:quote|add to quote|reply with quote|multi-?quote|zitieren|zitat|citer|citar|cita|quota|citeren|цитировать)(?: (?:like|report))?$/iu;

/** The link below a quotation that is cut short. */
const EXPAND =
  /^(?:click to expand|klicke in dieses feld, um es in vollständiger größe anzuzeigen|cliquez pour agrandir|haz clic para expandir|clique para expandir|clicca per espandere|klik om te vergroten|kliknij,? aby rozwinąć|нажмите для раскрытия)(?:\.{1,3}|…)?$/iu;

/** Who liked a post, by name. */
const REACTIONS =
  /^(?:likes )?(?:reactions|reaktionen|réactions|reacciones|reações|reazioni|reacties|reakcje|реакции) ?: ?\S/iu;

/** The number of a post, alone on its line. */
const POST_NUMBER = /^#(?<number>\p{N}{1,5})$/u;

const LEAST_NUMBERS = 3;
const LONGEST_LINE = 80;
const LEAST_MEMBERS = 2;
const LEAST_THREAD_LINES = 2;
const LEAST_QUOTES = 3;

/** What lines say of a forum: what says it by itself, and signs of which one stands on blogs and newspapers too. */
export interface ForumLines {
  readonly sure?: Evidence;
  readonly signs: readonly Sign[];
}

export interface Sign {
  readonly found: string;
  /** The block of a line that stands above the first post, and belongs to the thread where it stands there. */
  readonly above?: number;
}

/** Reads the short lines of a document for those that forum software writes. */
export function forumLines(blocks: readonly Block[]): ForumLines {
  const members = new Map<string, number>();
  const above = new Map<number, string>();
  const signs = new Map<string, Sign>();
  let quotes = 0;
  let numbers = 0;
  let lastNumber = 0;
  for (const { text, index } of blocks) {
    const line = text.length > 2 * LONGEST_LINE ? '' : text.trim();
    if (line === '' || line.length > LONGEST_LINE) continue;
    const member = memberLabel(line);
    if (member !== undefined) members.set(member, (members.get(member) ?? 0) + 1);
    const kind = THREAD_LINES.findIndex((pattern) => pattern.test(line));
    if (kind >= 0) above.set(kind, line);
    if (BOARD_LINE.test(line) && !signs.has('board')) signs.set('board', { found: line, above: index });
    if (REPLIES_LINE.test(line) && !signs.has('replies')) signs.set('replies', { found: line, above: index });
    if (REACTIONS.test(line)) signs.set('reactions', { found: line });
    if (EXPAND.test(line)) signs.set('quotes', { found: line });
    if (QUOTE_ACTION.test(line)) quotes += 1;
    const number = Number(POST_NUMBER.exec(line)?.groups?.['number']);
    if (number > lastNumber) {
      numbers += 1;
      lastNumber = number;
    }
  }
  if (quotes >= LEAST_QUOTES) signs.set('quotes', { found: String(quotes) });
  if (numbers >= LEAST_NUMBERS) signs.set('numbers', { found: String(numbers) });
  const sure = sureOf(members, [...above.values()]);
  const named = [...signs].map(([sign, { found, ...place }]) => ({ found: `${sign}: ${found}`, ...place }));
  return sure === undefined ? { signs: named } : { sure, signs: named };
}

function sureOf(members: ReadonlyMap<string, number>, above: readonly string[]): Evidence | undefined {
  const [label, times] = [...members].find(([, count]) => count >= LEAST_MEMBERS) ?? [];
  if (label !== undefined && times !== undefined) return { found: label, times, limit: LEAST_MEMBERS };
  if (above.length < LEAST_THREAD_LINES) return undefined;
  return { found: above.join(' | '), lines: above.length, limit: LEAST_THREAD_LINES };
}

function memberLabel(line: string): string | undefined {
  const groups = MEMBER_LINE.exec(line)?.groups;
  const label = groups?.['label'] ?? groups?.['alone'] ?? groups?.['count'] ?? groups?.['badges'];
  return label?.toLowerCase();
}
