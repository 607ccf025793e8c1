/**
 * What the name above a comment looks like. `handle`: one word; `person`: a few words written as names are; `domain`: an
 * address of a site; `phrase`: several words written as no name is. A text that cannot be a name at all has no shape.
 */
export type AuthorShape = 'handle' | 'person' | 'domain' | 'phrase';

const LONGEST_NAME = 60;
const MOST_WORDS = 7;

/** Four words in capitals are a heading or a firm more often than a name, unless a `de` or a `van` is among them. */
const MOST_WORDS_OF_A_PERSON = 4;

const LETTER = /\p{L}/u;
const SENTENCE_SIGN = /[!?;:<>{}=|]|[.](?=\s)|…|\.\.\./u;
const ENDS_WITH_STOP = /[.]$/u;
const INITIAL = /^(?:\p{Lu}\.?){1,3}$/u;
const ABBREVIATED_TITLE = /^(?:dr|mr|mrs|ms|prof|st|jr|sr|ing|dipl)\.?$/iu;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const LOWER_CASE = /^\p{Ll}[\p{L}\p{M}'’.-]*$/u;
const UNCASED = /^[\p{Lo}\p{M}\p{Lm}ー·・]+$/u;
const NUMBERED = /^[\p{L}\p{M}'’._-]*\p{N}{1,6}[\p{L}\p{M}]*$/u;
const BRACKETS = /[([][^()[\]]{0,40}[)\]]/gu;
/** `7 min read`, `50 photos`: a count of something. */
const STARTS_WITH_COUNT = /^\p{N}{1,6}[+.,]?\s/u;
const WHITE_SPACE = /\s+/u;
const BETWEEN_NAMES = /[,/&@]/gu;
const ABBREVIATIONS = /(?<![\p{L}\p{N}])\p{L}{1,4}\./gu;
const WRITTEN_AS_NAME: readonly RegExp[] = [CAPITALISED, INITIAL, UNCASED, NUMBERED];
const DOMAIN =
  /^(?:https?:\/\/)?(?:www\.)?[\p{L}\p{N}-]{2,63}(?:\.[\p{L}\p{N}-]{2,63}){0,3}\.(?<end>[a-z]{2,10})(?:\/\S{0,80})?$/iu;

/** Ends of domains that are common in the wild and are no usual ends of a name. */
const DOMAIN_ENDS: ReadonlySet<string> = new Set(
  (
    'com net org info biz edu gov co io tv cc eu uk us de fr es it nl be ch at pl cz ru ua by in au nz ca br mx ar cl jp cn kr tw hk sg my ph vn th ' +
    'id pk bd ir tr gr ro hu bg rs hr se no fi dk pt ie za ng ke xyz online shop store site website club top live app dev pro agency blog news ' +
    'tech space world life guru expert services solutions company global digital click link work bid loan win vip cloud'
  ).split(' '),
);

/** Small words inside names of people: de, van, bin. */
const PARTICLES: ReadonlySet<string> = new Set(
  'a al am an and ap ben bin bint d da dal das de dei del della den der di do dos du e el ibn la las le les lo los of san st ten ter the und van vom von y zu zum zur и'.split(
    ' ',
  ),
);

/** The shape of a name, or undefined where the text is too long, a sentence, or holds no letter. */
export function authorShape(name: string): AuthorShape | undefined {
  const bare = name.trim();
  if (bare.length === 0 || bare.length > LONGEST_NAME || !LETTER.test(bare)) return undefined;
  if (isDomain(bare)) return 'domain';
  if (STARTS_WITH_COUNT.test(bare)) return undefined;
  const words = bare
    .replace(BRACKETS, ' ')
    .replace(BETWEEN_NAMES, ' ')
    .split(WHITE_SPACE)
    .filter((word) => LETTER.test(word) || word.length > 1);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  if (words.length === 1) return ENDS_WITH_STOP.test(bare) && bare.length > 4 ? undefined : 'handle';
  if (isSentence(bare, words)) return undefined;
  return isPerson(words) ? 'person' : 'phrase';
}

/** Whether a text is nothing but the address of a site: `shop.example`, `www.example.org`. */
export function isDomain(text: string): boolean {
  const end = DOMAIN.exec(text.trim())?.groups?.['end'];
  return end !== undefined && DOMAIN_ENDS.has(end.toLowerCase());
}

function isSentence(text: string, words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (ENDS_WITH_STOP.test(text) && !INITIAL.test(last) && !ABBREVIATED_TITLE.test(last)) return true;
  return SENTENCE_SIGN.test(text.replace(ABBREVIATIONS, ''));
}

/** One to three capitalised words, particles aside; four where a particle is among them; two in lower case. */
function isPerson(words: readonly string[]): boolean {
  const named = words.filter((word) => !PARTICLES.has(word.toLowerCase()));
  if (named.length === 0) return false;
  if (named.every((word) => WRITTEN_AS_NAME.some((form) => form.test(word)))) {
    return (
      named.length < MOST_WORDS_OF_A_PERSON || (named.length === MOST_WORDS_OF_A_PERSON && words.length > named.length)
    );
  }
  return (
    words.length === 2 && words.every((word) => LOWER_CASE.test(word) || CAPITALISED.test(word) || NUMBERED.test(word))
  );
}
