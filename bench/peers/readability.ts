import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { completed } from './completed.ts';
import type { Extractor } from './extractor.ts';
import { timed } from './extractor.ts';
import { htmlToText } from './html-to-text.ts';
import { versionOf } from './package-version.ts';

type ReadableDocument = ConstructorParameters<typeof Readability>[0];

/** Readability as it is delivered, on linkedom. Empty where it finds no article. */
export function readability(): Extractor {
  return {
    system: 'readability',
    version: versionOf('@mozilla/readability'),
    extract({ html }) {
      const whole = completed(html);
      return timed(() => article(whole), htmlToText);
    },
  };
}

function article(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document as unknown as ReadableDocument).parse()?.content ?? ''; // linkedom's has all that is used
}
