import { describe, expect, it } from 'vitest';
import { madeSites } from '../../../bench/duplicates/made-sites.ts';
import { templatesDefaults } from '../../../src/stages/templates.ts';
import { packKeys, unpackKeys } from '../../../src/text/recurring/packed-keys.ts';
import { paragraphKey } from '../../../src/text/recurring/paragraph-key.ts';
import { type SitePage, siteTemplates } from '../../../src/text/recurring/site-templates.ts';

const PAGES: readonly SitePage[] = madeSites(3, 10).map(({ site, lines }) => ({
  site,
  keys: unpackKeys(
    packKeys(
      site,
      lines.map((line) => paragraphKey(line)).filter((key) => key !== undefined),
    ),
  ),
}));

async function found(pages: readonly SitePage[], keysAtATime?: number): Promise<readonly unknown[]> {
  const templates = await siteTemplates({
    limits: templatesDefaults,
    ...(keysAtATime === undefined ? {} : { keysAtATime }),
    pages: async function* () {
      yield* pages;
    },
  });
  return pages.map((page) => templates.on(page));
}

describe('templates by document frequency', () => {
  it('are the same however many keys are counted at a time', async () => {
    const all = await found(PAGES);
    expect(all.filter((templates) => templates !== undefined).length).toBeGreaterThan(50);
    expect(await found(PAGES, 500)).toEqual(all);
  });

  it('are the same whatever other sites there are', async () => {
    const one = PAGES.filter(({ site }) => site === PAGES[0]?.site);
    const all = await found(PAGES);
    expect(await found(one)).toEqual(all.filter((_, index) => PAGES[index]?.site === PAGES[0]?.site));
  });

  it('are the same when the documents come the other way round', async () => {
    expect((await found(PAGES.toReversed())).toReversed()).toEqual(await found(PAGES));
  });

  it('want ten documents in a hundred, and no eleventh for the sake of binary fractions', async () => {
    const pages = Array.from({ length: 70 }, (_, at) =>
      pageOf([`an own line of number${at} and word${at}`, ...(at < 7 ? ['seven times here'] : [])]),
    );
    expect((await found(pages)).filter((templates) => templates !== undefined)).toHaveLength(7);
  });
});

function pageOf(lines: readonly string[]): SitePage {
  return {
    site: 'a',
    keys: unpackKeys(
      packKeys(
        'a',
        lines.map((line) => paragraphKey(line)).filter((key) => key !== undefined),
      ),
    ),
  };
}
