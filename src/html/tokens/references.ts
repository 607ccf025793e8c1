import { type Token, type TokenHandler, Tokenizer } from 'parse5';

/** A numeric reference so long that its value overflows: `&#` and 200 digits. */
const ENDLESS = /&#(?=[0-9]{200}|[xX][0-9a-fA-F]{200})/g;

/** What may be a character reference, and the sign behind it by which it is told in a value whether it is one. */
const REFERENCE = /&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*)[;=]?/g;

/** Resolves character references. */
export interface ReferenceReader {
  /** In a text `&copy=` is a sign, in a value it stands for itself: `?mill=1&copy=2`. */
  inText(text: string): string;
  inValue(value: string): string;
}

/** Numeric references that would make the parser throw are turned into text of the same length. */
export function withoutEndless(html: string): string {
  return html.includes('&#') ? html.replace(ENDLESS, '#&') : html;
}

/** Asks the tokenizer of parse5 once for each reference of a page, of which there are few. */
export function referenceReader(): ReferenceReader {
  const texts = new Map<string, string>();
  const values = new Map<string, string>();
  return {
    inText: (text) => text.replace(REFERENCE, (found) => known(texts, found, textOf)),
    inValue: (value) =>
      value.replace(REFERENCE, (found) => (found.endsWith('=') ? found : known(values, found, valueFrom))),
  };
}

function known(kept: Map<string, string>, reference: string, read: (reference: string) => string): string {
  const found = kept.get(reference) ?? read(reference);
  kept.set(reference, found);
  return found;
}

function textOf(reference: string): string {
  const found: string[] = [];
  const gather = ({ chars }: Token.CharacterToken): void => {
    found.push(chars);
  };
  read(reference, { onCharacter: gather, onWhitespaceCharacter: gather, onNullCharacter: gather });
  return found.join('');
}

function valueFrom(reference: string): string {
  let found = reference;
  const onStartTag = ({ attrs: [attribute] }: Token.TagToken): void => {
    found = attribute?.value ?? reference;
  };
  read(`<a b="${reference}">`, { onStartTag });
  return found;
}

/** Gives the tokens of some markup, as the tokenizer of parse5 reads it, to those who ask for them. */
export function read(markup: string, handlers: Partial<TokenHandler>): void {
  new Tokenizer({ sourceCodeLocationInfo: false }, { ...DEAF, ...handlers }).write(markup, true);
}

const ignore = (): void => undefined;
const DEAF: TokenHandler = {
  onComment: ignore,
  onDoctype: ignore,
  onStartTag: ignore,
  onEndTag: ignore,
  onEof: ignore,
  onCharacter: ignore,
  onNullCharacter: ignore,
  onWhitespaceCharacter: ignore,
};
