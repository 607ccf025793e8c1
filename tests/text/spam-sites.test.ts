import { describe, expect, it } from 'vitest';
import { measureSites } from '../../src/text/comments/spam-sites.ts';

describe('the sites that a comment names', () => {
  it('are not measured where there are none', () => {
    expect(measureSites([])).toBeUndefined();
  });

  it('are led to by their front or deep into them', () => {
    expect(measureSites(['https://a.example/', 'http://b.example/2014/roofs.html'])).toMatchObject({
      front: 0.5,
      deep: 0.5,
    });
    expect(measureSites(['www.a.example/shop'])).toMatchObject({ front: 0, deep: 0 });
  });

  it('are known where everybody publishes', () => {
    expect(measureSites(['https://github.com/a/b', 'http://someone.wordpress.com/'])?.known).toBe(1);
    expect(measureSites(['https://githubs.example/a'])?.known).toBe(0);
  });

  it('are keywords where common words are run together', () => {
    expect(measureSites(['http://www.cheapgardenhouse.example/'])?.keyword).toBe(1);
    expect(measureSites(['http://best-kitchen-repair.example'])?.keyword).toBe(1);
    expect(measureSites(['http://zxqvbnkr.example/', 'http://schneider.example'])?.keyword).toBe(0);
  });

  it('are read in a moment however long their names are', () => {
    expect(measureSites([`http://${'garden'.repeat(20_000)}.example`])?.keyword).toBe(0);
  });
});
