import { readXml } from './xml.ts';

/** What a sitemap leads to. */
export interface SitemapEntry {
  readonly address: string;
  /** Whether it is another sitemap. */
  readonly isList: boolean;
}

export interface Sitemap {
  readonly entries: readonly SitemapEntry[];
  /** Whether it ends before it should. */
  readonly isCut: boolean;
}

/** The addresses of a sitemap or of an index of sitemaps (sitemaps.org 0.9). */
export function readSitemap(source: string): Sitemap {
  const entries: SitemapEntry[] = [];
  const path: string[] = [];
  let text = '';
  const isWhole = readXml(source, {
    open({ name }) {
      path.push(name);
      text = '';
    },
    text(part) {
      text += part;
    },
    close() {
      const [name, parent] = [path.pop(), path.at(-1)];
      const address = text.trim();
      const isLocation = name === 'loc' && (parent === 'url' || parent === 'sitemap');
      if (isLocation && address !== '') entries.push({ address, isList: parent === 'sitemap' });
      text = '';
    },
  });
  return { entries, isCut: !isWhole };
}
