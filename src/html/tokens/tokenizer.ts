import { Token, type TokenHandler, type Tokenizer, TokenizerMode } from 'parse5';
import { afterComment, EXCLAMATION, endsName, isLetter, QUESTION, SLASH } from '../tags.ts';
import { read, referenceReader } from './references.ts';
import { tagReader } from './tag-reader.ts';
import { textGiver } from './text-giver.ts';

/** The tree constructor of parse5: it is told of tokens, and says in what state the tokenizer has to go on. */
export interface TreeConstructor extends TokenHandler {
  readonly tokenizer: Pick<Tokenizer, 'state' | 'inForeignNode'>;
}

const { TokenType } = Token;

/** A script or a style sheet of fewer code units is read like any text. */
const SHORTEST_UNREAD = 64;

/** What may stand in the tag of a script whose content is read: structured data. An entity may spell it. */
const OF_DATA = /json|&/i;

/** Behind these a style sheet, and a script that holds something like a tag, is kept. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'svg math select frameset template xmp textarea iframe noembed noframes'.split(' '),
);

/** Elements of which the parser drops a line feed that stands first in them. */
const SKIP_LINE_FEED: ReadonlySet<string> = new Set(['pre', 'listing', 'textarea']);

/** Stands for nothing, not even for a comment. */
const EMPTY_END_TAG = '</>';
const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';
const DOCTYPE = '<!doctype';
const ESCAPE = /<!--|-->|<\/?script(?=[ \n\r\t\f/>])/gi;

/**
 * Gives the tree constructor the tokens of a page as the tokenizer of the HTML standard finds them, a text or a value in one
 * piece: that of parse5 reads character by character and hands over word by word. Left out is what nobody reads: the text of
 * comments, most attributes, and scripts and style sheets that hold no data. Linear.
 */
export function tokenize(html: string, builder: TreeConstructor): void {
  const { tokenizer } = builder;
  const references = referenceReader();
  const readTag = tagReader(html, references);
  const texts = textGiver(html, builder, references);
  let isUnread = false;
  let isDoubtful = false;
  let lastStart = '';

  /** The text at an offset, and the markup behind it. */
  function data(from: number): number {
    const open = nextMarkup(html, from);
    const next = html.charCodeAt(open + 1);
    const isEnd = next === SLASH;
    if (!isLetter(isEnd ? html.charCodeAt(open + 2) : next)) return other(from, open);
    const tag = readTag(open, isEnd ? TokenType.END_TAG : TokenType.START_TAG);
    // A tag that is never closed is dropped, with all that would stand in it.
    give(from, open, tag === undefined ? html.length : open);
    if (tag === undefined) return html.length;
    if (isEnd) builder.onEndTag(tag.token);
    else startTag(tag.token, html.slice(open, tag.end));
    return tag.end;
  }

  /** Text that stands before a comment, a declaration, or the end of the page, and that too. */
  function other(from: number, open: number): number {
    const isEmpty = html.startsWith(EMPTY_END_TAG, open);
    give(from, open, isEmpty ? open + EMPTY_END_TAG.length : open);
    if (open === html.length) return open;
    if (html.charCodeAt(open + 1) === EXCLAMATION) return declaration(open);
    return isEmpty ? open + EMPTY_END_TAG.length : comment(behind(html, '>', open));
  }

  function give(from: number, to: number, end: number): void {
    texts.data(from, to, { isFirst: SKIP_LINE_FEED.has(lastStart), end });
    lastStart = '';
  }

  function startTag(token: Token.TagToken, written: string): void {
    lastStart = token.tagName;
    isDoubtful ||= DOUBTFUL.has(lastStart);
    isUnread = lastStart === 'style' ? !isDoubtful : lastStart === 'script' && !OF_DATA.test(written);
    texts.startTag(lastStart);
    builder.onStartTag(token);
  }

  /** A comment up to an offset. Its text is not read. */
  function comment(end: number): number {
    builder.onComment({ type: TokenType.COMMENT, data: '', location: null });
    return end;
  }

  function declaration(open: number): number {
    if (html.startsWith('--', open + 2)) return comment(orEnd(html, afterComment(html, open)));
    const close = behind(html, '>', open);
    if (html.slice(open, open + DOCTYPE.length).toLowerCase() === DOCTYPE) {
      read(html.slice(open, close), { onDoctype: (token) => builder.onDoctype(token) });
      return close;
    }
    if (!tokenizer.inForeignNode || !html.startsWith(CDATA_START, open)) return comment(close);
    const end = behind(html, CDATA_END, open + CDATA_START.length);
    const isClosed = html.endsWith(CDATA_END, end);
    texts.section(open + CDATA_START.length, isClosed ? end - CDATA_END.length : end);
    return end;
  }

  /** The content of an element in which all is text up to its own end tag. */
  function content(from: number): number {
    const { state } = tokenizer;
    const isScript = state === TokenizerMode.SCRIPT_DATA;
    const end =
      state === TokenizerMode.PLAINTEXT
        ? html.length
        : isScript
          ? endOfScript(html, from)
          : endOfRaw(html, from, lastStart);
    if (
      !isUnread ||
      end === html.length ||
      end - from < SHORTEST_UNREAD ||
      (isDoubtful && html.slice(from, end).includes('<'))
    )
      texts.content(from, end, { isResolved: state === TokenizerMode.RCDATA, isFirst: SKIP_LINE_FEED.has(lastStart) });
    lastStart = '';
    tokenizer.state = TokenizerMode.DATA;
    return end;
  }

  for (let at = 0; at < html.length; ) at = tokenizer.state === TokenizerMode.DATA ? data(at) : content(at);
  builder.onEof({ type: TokenType.EOF, location: null });
}

/** The offset of the next `<` that begins markup and does not stand for itself. */
function nextMarkup(html: string, from: number): number {
  for (let open = html.indexOf('<', from); open !== -1; open = html.indexOf('<', open + 1)) {
    const next = html.charCodeAt(open + 1);
    if (isLetter(next) || next === EXCLAMATION || next === QUESTION) return open;
    if (next === SLASH && open + 2 < html.length) return open;
  }
  return html.length;
}

/** The offset of the end tag of an element that holds text only. */
function endOfRaw(html: string, from: number, name: string): number {
  for (let open = html.indexOf('</', from); open !== -1; open = html.indexOf('</', open + 2)) {
    const end = open + 2 + name.length;
    if (endsName(html.charCodeAt(end)) && html.slice(open + 2, end).toLowerCase() === name) return open;
  }
  return html.length;
}

/**
 * The offset of the end tag of a script. Behind `<!--` a script may begin another, whose end tag is not its own, until `-->`.
 */
function endOfScript(html: string, from: number): number {
  let isEscaped = false;
  let isInner = false;
  ESCAPE.lastIndex = from;
  for (let match = ESCAPE.exec(html); match !== null; match = ESCAPE.exec(html)) {
    const [sign] = match;
    if (sign === '<!--') {
      isEscaped = true;
      // `<!-->` is the end of what it begins.
      ESCAPE.lastIndex = match.index + 2;
    } else if (sign === '-->') {
      isEscaped = false;
      isInner = false;
    } else if (sign.startsWith('</')) {
      if (!isInner) return match.index;
      isInner = false;
    } else isInner ||= isEscaped;
  }
  return html.length;
}

function behind(html: string, sign: string, from: number): number {
  const found = html.indexOf(sign, from);
  return found === -1 ? html.length : found + sign.length;
}

function orEnd(html: string, offset: number): number {
  return offset === -1 ? html.length : offset;
}
