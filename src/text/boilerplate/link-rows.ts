/** A line that is known by its form alone, in any language. */
export interface LinkRow {
  readonly form: 'networks' | 'trail' | 'menu' | 'pages' | 'arrow' | 'copyright';
  /** How many links, pages or names it has. */
  readonly count: number;
}

const LONGEST_ROW = 400;
const WORDS = /[\p{L}\p{N}+]+/gu;
const FIRST_WORD = /[\p{L}\p{N}+]+/u;
const NETWORKS: ReadonlySet<string> = new Set(
  (
    'facebook twitter x linkedin pinterest reddit whatsapp telegram tumblr instagram youtube flipboard messenger xing vk vkontakte ' +
    'odnoklassniki viber skype line weibo wechat qq qzone douban pocket instapaper digg stumbleupon delicious mastodon bluesky ' +
    'threads tiktok snapchat evernote buffer mix diigo google google+ gmail rss email mail print threema signal hatena livejournal ' +
    'вконтакте одноклассники телеграм фейсбук твиттер 微博 微信 はてブ'
  ).split(' '),
);
/** Small words that stand between the names in any language's rows, and counts. */
const FILLERS: ReadonlySet<string> = new Set(
  'share on to via tweet pin like more copy link plus + auf sur en su no na teilen partager compartir condividi'.split(
    ' ',
  ),
);
const STARTS_WITH_COPYRIGHT = /^\W{0,4}(?:©|\([cC]\) ?\d{4})/;
/** The sign and a year on a short line, behind words that claim the rights in a language that no lexicon has. */
const CLAIM = /^[^©\p{P}]{1,40}©[^©]{0,60}\p{Nd}{4}[^©]{0,60}$/u;
const TRAIL_SIGNS = /[›»>→]|\s\/\s/u;
const MENU_SIGNS = /[|•·¦｜]/u;
const SENTENCE_END = /[.!?。！？]["'”’»)]?$/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const NUMBERS = /\d+/g;
const NUMBERS_ALONE = /^[\d\s|,.·…<>«»‹›-]+$/;
const ARROW_AT_START = /^[←«‹⟵◀◄⇐]\s?\S/u;
const ARROW_AT_END = /\S\s?[→»›⟶▶►⇒]$/u;
const LINK_WORDS = 5;

/** What form of a row of links a line has: names of networks, a path to the page, a menu, page numbers, an arrow. */
export function linkRow(line: string): LinkRow | undefined {
  const text = line.slice(0, LONGEST_ROW + 1).trim();
  if (text === '' || text.length > LONGEST_ROW) return undefined;
  return networkRow(text) ?? separated(text) ?? pageNumbers(text) ?? arrowOrCopyright(text);
}

function networkRow(text: string): LinkRow | undefined {
  if (!mayBeNetwork(text.match(FIRST_WORD)?.[0].toLowerCase() ?? '')) return undefined;
  const names = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    if (NETWORKS.has(word)) names.add(word);
    else if (!mayBeNetwork(word)) return undefined;
  }
  return names.size >= 2 ? { form: 'networks', count: names.size } : undefined;
}

/** Whether a row of names may hold the word. */
function mayBeNetwork(word: string): boolean {
  return NETWORKS.has(word) || FILLERS.has(word) || isCount(word);
}

function isCount(word: string): boolean {
  return word.length <= 6 && Number.isInteger(Number.parseInt(word, 10));
}

function separated(text: string): LinkRow | undefined {
  if (SENTENCE_END.test(text)) return undefined;
  return rowOf(text, TRAIL_SIGNS, 'trail') ?? rowOf(text, MENU_SIGNS, 'menu');
}

/** A row has three links or more, each of a few words. Figures stand in tables and between bars, not in menus. */
function rowOf(text: string, sign: RegExp, form: 'trail' | 'menu'): LinkRow | undefined {
  if (!sign.test(text)) return undefined;
  const links = text.split(sign).map((link) => link.trim());
  const named = links.filter((link) => LETTER.test(link));
  const short = named.every((link) => (link.match(WORDS) ?? []).length <= LINK_WORDS);
  if (form === 'menu' && DIGIT.test(text)) return undefined;
  return named.length >= 3 && short ? { form, count: named.length } : undefined;
}

/** Page numbers stand in a row without anything else, and count up by one at first: `1 2 3 … 12`. */
function pageNumbers(text: string): LinkRow | undefined {
  if (!NUMBERS_ALONE.test(text)) return undefined;
  const numbers = (text.match(NUMBERS) ?? []).map(Number);
  const [one, two, three] = numbers;
  if (one === undefined || two !== one + 1 || three !== one + 2) return undefined;
  const rising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return rising ? { form: 'pages', count: numbers.length } : undefined;
}

function arrowOrCopyright(text: string): LinkRow | undefined {
  if (STARTS_WITH_COPYRIGHT.test(text) || (CLAIM.test(text) && !SENTENCE_END.test(text)))
    return { form: 'copyright', count: 1 };
  const arrow = ARROW_AT_START.test(text) || ARROW_AT_END.test(text);
  return arrow && !SENTENCE_END.test(text) && !isQuoted(text) ? { form: 'arrow', count: 1 } : undefined;
}

/** Angle quotes around the whole line are quotes, not arrows. */
function isQuoted(text: string): boolean {
  return (text.startsWith('«') && text.includes('»')) || (text.startsWith('‹') && text.includes('›'));
}
