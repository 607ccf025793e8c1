import { describe, expect, it } from 'vitest';
import { withoutSite } from '../../src/text/metadata/title.ts';

const SITES = new Set(['coastwire']);

describe('a title without its site', () => {
  it.each([
    ['The ferry is late | Coast Wire', 'The ferry is late'],
    ['Coast Wire: The ferry is late', 'Coast Wire: The ferry is late'],
    ['Coast Wire - The ferry is late', 'The ferry is late'],
    ['Boats | The ferry is late | Coast Wire', 'Boats | The ferry is late'],
    [`${'Boats | '.repeat(500)}Coast Wire`, `${'Boats | '.repeat(499)}Boats`],
  ])('is cut at the sign that parts them: %s', (title, bare) => {
    expect(withoutSite(title, SITES)).toBe(bare);
  });

  it('takes time in proportion to a title of very many parts', () => {
    const title = 'Boats | '.repeat(10_000);
    const before = process.cpuUsage();
    withoutSite(title, SITES);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(1); // seconds; by squares it took six
  });
});
