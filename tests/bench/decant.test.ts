import { describe, expect, it } from 'vitest';
import { decant } from '../../bench/decant.ts';

describe('decant under test', () => {
  it('tells how much of the stage is the choice of blocks', async () => {
    const paragraph = '<p>The ferry leaves at nine, and comes back when the tide allows it to.</p>';
    const page = { id: 'ferries', html: `<main><h1>Ferries</h1>${paragraph.repeat(200)}</main>` };
    const { parts, text } = await decant().extract(page);
    const [choice = 0, stage = 0] = [parts?.get('main-content'), parts?.get('boilerplate')];
    expect(text).toContain('The ferry leaves');
    expect(choice).toBeGreaterThan(0);
    expect(choice).toBeLessThan(stage);
  });
});
