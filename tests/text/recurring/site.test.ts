import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../src/pipeline.ts';
import { siteOf } from '../../../src/text/recurring/site.ts';

const opened = (uri: string, fields: Readonly<Record<string, string>> = {}, text = 'One line.') =>
  openDocument({ uri, content: { text }, fields });

describe('the site of a document', () => {
  it.each([
    ['its host', 'https://news.example/a/b', 'news.example'],
    ['its host without www', 'http://www.news.example/a', 'news.example'],
    ['its host without m and amp', 'https://amp.news.example/a', 'news.example'],
    ['its host, whatever the case', 'https://NEWS.Example:8080/a', 'news.example'],
    ['a subdomain of its own', 'https://anna.blogs.example/a', 'anna.blogs.example'],
    ['no less than a domain', 'https://m.example/a', 'm.example'],
    ['its folder', 'papers/2019/a.txt', 'papers/2019'],
    ['the file of its row', 'papers/rows.jsonl#12', 'papers/rows.jsonl'],
    ['the folder that has no name', 'a.txt', '.'],
  ])('is %s', (_what, uri, site) => {
    expect(siteOf(opened(uri), 'address')).toBe(site);
  });

  it('is that of its row where the document has no address', () => {
    expect(siteOf(opened('rows.jsonl#1', { url: 'https://www.post.example/1', site: 'Post' }), 'address')).toBe(
      'post.example',
    );
    expect(siteOf(opened('rows.jsonl#1', { site: 'The Post ' }), 'address')).toBe('the post');
  });

  it('is that of the address a page gives itself', () => {
    const page =
      '<html><head><link rel="canonical" href="https://post.example/a"></head><body><p>One.</p></body></html>';
    expect(siteOf(opened('saved/a.html', {}, page), 'address')).toBe('post.example');
  });

  it('is the folder, or the field, that is asked for', () => {
    const document = opened('https://post.example/a/b', { section: 'Sport' });
    expect(siteOf(document, 'folder')).toBe('https://post.example/a');
    expect(siteOf(document, 'section')).toBe('sport');
    expect(siteOf(document, 'publisher')).toBe('post.example');
  });
});
