import type { Document } from '../../document.ts';
import { once } from '../../once.ts';

/**
 * The blocks that are the head of a letter in the text: lines of `From:`, `Date:`, `To:` and `Subject:` above what was forwarded or
 * answered. They say something of that letter and nothing of the document, so nobody takes them for its own lines. Only where such
 * a head begins the text, and the document carries no date of its own, may it be the document's: it is left out here.
 */
export function letterHeads({ blocks, hints }: Pick<Document, 'blocks' | 'hints'>): ReadonlySet<number> {
  const carried = hints.some(({ field, source }) => field === 'published' && source === 'field');
  const opening = once(() => blocks.findIndex(({ text }) => OPENING.test(text)));
  /** Nothing stands above it but names of what it heads, such as `Memorandum`. */
  const mayBeOwn = (at: number): boolean => opening() === -1 || opening() >= at;
  const found = new Set<number>();
  for (let at = 0; at < blocks.length; at++) {
    const run: number[] = [];
    const said = new Set<Kind>();
    for (const { text, kind } of blocks.slice(at, at + LONGEST_HEAD)) {
      const field = kind === 'heading' ? undefined : kindOf(text);
      if (field === undefined && !(said.size > 0 && ADDRESSES.test(text))) break;
      if (field !== undefined) said.add(field);
      run.push(at + run.length);
    }
    const isHead = said.has('from') && (said.has('date') || said.has('subject'));
    if (isHead && (carried || !mayBeOwn(at))) for (const index of run) found.add(index);
    at += Math.max(0, run.length - 1);
  }
  return found;
}

/** Lines of a head, with those that long lists of addresses run on in. */
const LONGEST_HEAD = 16;

/** A line between dashes, a salutation, a sentence, an announcement: `----- Forwarded message -----`, `Hello Bo,` */
const OPENING = /^[-_=*]{2}|[.,:;!?…。，：！？]$/u;

type Kind = 'from' | 'date' | 'to' | 'subject' | 'other';

function kindOf(line: string): Kind | undefined {
  const label = FIELD.exec(line)?.[1]?.toLowerCase();
  return label === undefined ? undefined : kinds().get(label);
}

/** A label and its colon, in bold as text has it or not: `*From:* Ann Lee`. */
const FIELD = /^\*?([\p{L}\p{M}][\p{L}\p{M} -]{0,24})\s?\*?[:：]/u;
/** What a list of addresses runs on with. */
const ADDRESSES = /^[^\s:]{0,60}(?:\s[^\s:]{1,60}){0,5}[@;]|^<[^\s<>]{1,100}>/u;

/** As mail programs name the fields where they quote a letter. */
const LABELS: Readonly<Record<Kind, string>> = {
  from: 'from|von|de|da|van|från|fra|od|от|от кого|від|lähettäjä|feladó|de la|kimden|gönderen|από|dari|发件人|寄件者|差出人|보낸 사람|보낸사람|من|מאת',
  date:
    'date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|fecha|enviado|enviado el|enviada em|enviado em|data|inviato|verzonden|skickat|sendt|dato|' +
    'data wysłania|wysłano|odesláno|дата|отправлено|надіслано|lähetetty|päiväys|päivämäärä|dátum|elküldve|trimis|tarih|gönderildi|ημερομηνία|tanggal|发送时间|日期|寄件日期|日時|送信日時|날짜|보낸 날짜|التاريخ|תאריך',
  to: 'to|an|à|a|para|per|aan|till|til|do|komu|кому|vastaanottaja|címzett|către|kime|προς|kepada|收件人|收件者|宛先|받는 사람|받는사람|إلى|אל',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|předmět|predmet|тема|aihe|tárgy|subiect|konu|θέμα|perihal|主题|主題|主旨|件名|제목|الموضوع|נושא',
  other:
    'cc|bcc|kopie|copie|copia|kopia|kopi|копия|抄送|副本|reply-to|organization|newsgroups|message-id|attachments|importance|anlagen|priority',
};

const kinds = once(
  () =>
    new Map(
      (Object.keys(LABELS) as Kind[]).flatMap((kind) => LABELS[kind].split('|').map((label) => [label, kind] as const)), // the keys of its type
    ),
);
