import { describe, expect, it } from 'vitest';
import { forumLines } from '../../src/text/comments/forum-lines.ts';
import { segmentText } from '../../src/text/segment/segment.ts';

const signsOf = (lines: readonly string[]): readonly string[] =>
  forumLines(segmentText(lines.join('\n\nThe boats came back.\n\n'))).signs.map(({ found }) => found);

describe('the numbers of posts', () => {
  it('are a sign of a forum where they rise', () => {
    expect(signsOf(['#1', '#2', '#3'])).toEqual(['numbers: 3']);
    expect(signsOf(['#21', '#22', '#25'])).toEqual(['numbers: 3']);
  });

  it('are none where one stands again and again', () => {
    expect(signsOf(['#5', '#5', '#5', '#5'])).toEqual([]);
    expect(signsOf(['#3', '#2', '#1'])).toEqual([]);
  });
});
