import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { completed } from './completed.ts';
import type { Extractor } from './extractor.ts';
import { timed } from './extractor.ts';
import { htmlToText } from './html-to-text.ts';
import { versionOf } from './package-version.ts';

type DefuddleDocument = ConstructorParameters<typeof DefuddleClass>[0];

/** defuddle as it is delivered, on linkedom, told the page's address; never on the network. */
export function defuddle(): Extractor {
  return {
    system: 'defuddle',
    version: versionOf('defuddle'),
    extract({ html, url = 'about:blank' }) {
      const whole = completed(html);
      return timed(() => quietly(() => content(whole, url)), htmlToText);
    },
  };
}

/** defuddle asks for style sheets and computed styles, which linkedom has not: there are none, as in its own command. */
function content(html: string, url: string): string {
  const { document } = parseHTML(html);
  const page: object = Object.assign(document, { styleSheets: document.styleSheets ?? [], URL: url });
  const view: { getComputedStyle?: unknown } | null = document.defaultView;
  if (view !== null) view.getComputedStyle ??= () => ({ display: '' });
  return new DefuddleClass(page as DefuddleDocument, { useAsync: false, url }).parse().content; // linkedom's has all that is used
}

/** What defuddle has to say of a page's styles and structured data goes to the console, whole scripts at a time. */
function quietly<Result>(run: () => Result): Result {
  const { error, warn, log } = console;
  Object.assign(console, { error: silent, warn: silent, log: silent });
  try {
    return run();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

function silent(): void {
  return;
}
