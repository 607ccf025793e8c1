import { once } from '../../once.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { lexicon } from '../lexicons.ts';

/** What a label at the head or foot of a text announces. */
export type Label = 'by' | 'published' | 'modified' | 'editor' | 'source' | 'furniture';

const LABELS: readonly Label[] = ['by', 'published', 'modified', 'editor', 'source', 'furniture'];
/** Labels that the lexicons have words for. */
const OF_LEXICONS = ['by', 'published', 'modified'] as const;

/** Labels by language, beside those of the lexicons: a header is often written in another language than was guessed. */
const COMMON: Readonly<Record<Label, string>> = {
  by:
    'by|written by|words by|story by|text by|author|authors|redaktion|von|autor|autorin|autoren|text|text von|ein beitrag von|geschrieben von|verfasst von|gepostet von|par|' +
    'écrit par|rédigé par|publié par|propos recueillis par|auteur|auteurs|auteure|por|escrito por|texto|autora|autores|redacción|di|a cura di|scritto da|testo di|autore|' +
    'door|geschreven door|tekst|av|skriven av|skrevet av|af|skrevet af|teksti|kirjoittaja|przez|autorzy|napsal|napsala|автор|авторы|текст|автори|szerző|írta|' +
    'de|scris de|yazan|yazar|από|του|συντάκτης|oleh|penulis|tác giả|作者|記者|记者|撰文|文|著者|筆者|執筆|取材・文|بقلم|كتب|الكاتب|מאת|โดย|เขียนโดย|लेखक|द्वारा|글|기자',
  published:
    'published|published on|publish date|publication date|date of publication|release date|first published|originally published|posted|posted on|date|created|released|on|issued|' +
    'veröffentlicht|veröffentlicht am|veröffentlichung|veröffentlichungsdatum|erscheinungsdatum|publiziert|publiziert am|erschienen|erschienen am|erstellt|erstellt am|datum|vom|am|stand|gepostet am|eingestellt am|eingestellt|gespeichert|verfasst am|verfasst|erfasst am|hinzugefügt am|' +
    'publié|publié le|date de publication|mis en ligne le|posté le|le|paru le|publicado|publicado el|fecha de publicación|data de publicação|publicado em|fecha|data|em|el|pubblicato|pubblicato il|data di pubblicazione|gepubliceerd|gepubliceerd op|geplaatst op|' +
    'publicerad|publicerat|publisert|udgivet|offentliggjort|julkaistu|opublikowano|data publikacji|dodano|publikováno|vydáno|опубликовано|дата публикации|дата|опубліковано|' +
    'közzétéve|megjelent|publicat|publicat la|yayınlanma|yayınlanma tarihi|yayın tarihi|δημοσίευση|δημοσιεύτηκε|diterbitkan|ngày đăng|' +
    '发布时间|發布時間|发表于|發表於|发布于|发布日期|发表时间|发布|時間|时间|公開日|投稿日|掲載日|配信|更新日時|입력|등록|작성일|نشر|تاريخ النشر|פורסם|เผยแพร่|เผยแพร่เมื่อ|प्रकाशित',
  modified:
    'updated|updated on|last updated|last update|modified|last modified|edited|last edited|revised|aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt aktualisiert am|zuletzt geändert|zuletzt geändert am|zuletzt bearbeitet|zuletzt bearbeitet am|geändert am|letzte änderung am|letzte aktualisierung|geändert|' +
    'letzte änderung|update|mis à jour|mis à jour le|modifié|modifié le|actualizado|actualizado el|última actualización|atualizado|atualizado em|aggiornato|aggiornato il|modificato|' +
    'bijgewerkt|laatst bijgewerkt|laatst gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowano|aktualizováno|обновлено|оновлено|frissítve|actualizat|' +
    'güncelleme|güncellenme|güncellenme tarihi|ενημέρωση|diperbarui|cập nhật|更新时间|更新時間|更新于|最后更新|更新日|最終更新日|更新|수정|최종수정|تحديث|עודכן|अपडेटेड',
  editor:
    'editing by|edited by|editor|producer|produced by|translated by|translation|translation by|photo|photos|photo by|photos by|photography|photography by|image|illustration|' +
    'illustration by|video|video by|graphics by|bearbeitet von|übersetzung|übersetzt von|foto|fotos|bild|édité par|traduction|traduit par|photographie|edición de|editado por|' +
    'traducción|traduzione|vertaling|редактор|перевод|фото|编辑|編輯|责任编辑|責任編輯|责编|译者|編集|翻訳|摄影|攝影|사진',
  source: 'source|quelle|fuente|fonte|bron|źródło|zdroj|источник|джерело|来源|來源|出处|출처',
  furniture:
    'share|tweet|print|email|save|follow|folgen|suivre|seguir|segui|volgen|comment now|leave a comment|no comments|comments|comment|comments off|add comment|min read|minute read|minutes read|mins read|read|reading time|views|view|listen|' +
    'kommentare|kommentar|lesezeit|min|minuten|minuten lesezeit|drucken|teilen|keine kommentare|lesedauer|commentaires|commentaire|min de lecture|temps de lecture|partager|imprimer|' +
    'comentarios|comentario|compartir|min de lectura|minutos|commenti|commento|minuti|condividi|reacties|reactie|leestijd|edt|est|et|pt|cet|cest|gmt|utc|mez|mesz|uhr|ist|bst|cst|h|last|in|ca|rss',
};

/** Before names of people who did not write the text. */
const NO_BYLINE: ReadonlySet<string> = new Set(
  'from|with|reviewed by|compiled by|as told to|interview by|created by|medically reviewed by|fact checked by|online|update'.split(
    '|',
  ),
);

/** Labels that are everyday words in front of names in one language and something else in others. */
const OWN_LANGUAGE_ONLY: Readonly<Record<string, readonly string[]>> = {
  de: ['ro'],
  di: ['it'],
  en: ['nl'],
  do: ['pt'],
  av: ['sv', 'nb', 'nn', 'no'],
  af: ['da'],
  text: ['de', 'sv', 'nb', 'en'],
};

/** Labels that are things too: `Text` stands before `size`, and above the sizes that can be chosen, as well as before names. */
const THINGS: ReadonlySet<string> = new Set(
  'text|texts|words|texte|textes|texto|textos|testo|testi|tekst|текст|тексты|interview|editorial'.split('|'),
);
/** Labels that stand before things as well as before names: `Reporter microphones`. */
const ROLES: ReadonlySet<string> = new Set('reporter|writer|authors'.split('|'));

/** Whether a label of authors is that of a thing, so that of what stands on the next line only a full name is an author's. */
export function isThing(label: string): boolean {
  return THINGS.has(label.trim().toLowerCase());
}

/** Whether a label of authors is a word behind which only a full name, or a sign between, makes a byline. */
export function needsFullName(label: string): boolean {
  return isThing(label) || ROLES.has(label.trim().toLowerCase());
}

const WORD_SIGN = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]$/u;

/** The labels of a language; those with wildcards are left out. */
export interface Labels {
  /** The length of the label of this kind that a text begins with, the longest; 0 where it begins with none. */
  starts(text: string, label: Label): number;
  /** Whether a text is nothing but this label. */
  is(text: string, label: Label): boolean;
  /** Whether any label of this kind ends with the word. */
  ends(word: string, label: Label): boolean;
}

/** The labels known in a language: its own, those of its lexicon, and those that mean the same everywhere. */
export function labelsOf(language: string | undefined): Labels {
  const base = language?.split('-')[0];
  const source = lexicon(language);
  const own = source === undefined ? undefined : phrasesOf(source);
  const isKnown = (phrase: string): boolean => isOwn(phrase, base);
  const starts = (text: string, label: Label): number => {
    const start = text.slice(0, LONGEST);
    const lower = start.toLowerCase();
    const fits = (phrase: string): boolean => lower.startsWith(phrase) && endsThere(start, phrase);
    const first = lower.charAt(0);
    const shared = common()
      .get(label)
      ?.byFirst.get(first)
      ?.find((phrase) => fits(phrase) && isKnown(phrase));
    const special = own?.get(label)?.byFirst.get(first)?.find(fits);
    return Math.max(shared?.length ?? 0, special?.length ?? 0);
  };
  const is = (text: string, label: Label): boolean => {
    if (text === '' || text.length > LONGEST) return false;
    const lower = text.toLowerCase();
    return (common().get(label)?.all.has(lower) === true && isKnown(lower)) || own?.get(label)?.all.has(lower) === true;
  };
  const ends = (word: string, label: Label): boolean => {
    const lower = word.toLowerCase();
    return common().get(label)?.last.has(lower) === true || own?.get(label)?.last.has(lower) === true;
  };
  return { starts, is, ends };
}

interface Phrases {
  readonly all: ReadonlySet<string>;
  /** By their first sign, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Their last words. */
  readonly last: ReadonlySet<string>;
}

type PhrasesByLabel = ReadonlyMap<Label, Phrases>;

const common: () => PhrasesByLabel = once(
  () => new Map(LABELS.map((label) => [label, indexed(COMMON[label].split('|'))])),
);

/** What is made of a lexicon, for as long as the lexicon is in use. */
const prepared = new WeakMap<Lexicon, PhrasesByLabel>();

function phrasesOf(source: Lexicon): PhrasesByLabel {
  const known =
    prepared.get(source) ?? new Map(OF_LEXICONS.map((label) => [label, indexed(gathered(source.metadata[label]))]));
  prepared.set(source, known);
  return known;
}

function gathered(patterns: readonly string[]): readonly string[] {
  const editors = common().get('editor')?.all;
  return patterns.flatMap(spellings).filter((phrase) => !NO_BYLINE.has(phrase) && editors?.has(phrase) !== true);
}

function indexed(phrases: readonly string[]): Phrases {
  const all = new Set(phrases);
  const longestFirst = [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const last = new Set(longestFirst.map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));
  return { all, byFirst: Map.groupBy(longestFirst, (phrase) => phrase.charAt(0)), last };
}

/**
 * No letter follows, or a capital that was run together with the label: `ByAnn Lee`. In scripts without spaces a name may follow
 * at once, but not behind a single sign, which begins many words: `文字サイズ`.
 */
function endsThere(text: string, phrase: string): boolean {
  const next = text.charAt(phrase.length);
  if (!WORD_SIGN.test(next) || (phrase.length > 1 && UNSPACED.test(phrase))) return true;
  return CAPITAL.test(next) && SMALL.test(text.charAt(phrase.length - 1));
}
const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const LONGEST = 60;

function isOwn(phrase: string, language: string | undefined): boolean {
  const languages = Object.hasOwn(OWN_LANGUAGE_ONLY, phrase) ? OWN_LANGUAGE_ONLY[phrase] : undefined;
  return languages === undefined || languages.includes(language ?? '');
}

/** A lexicon's pattern spelled out: `updated|edited on` is two phrases; one with a wildcard is none. */
export function spellings(pattern: string): readonly string[] {
  if (pattern.includes('*') || pattern.includes('#')) return [];
  let ways = [''];
  for (const word of pattern.split(' ')) {
    ways = ways.flatMap((way) => word.split('|').map((choice) => `${way} ${choice}`.trim()));
  }
  return ways.filter((way) => way !== '');
}
