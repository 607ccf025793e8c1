import { describe, expect, it } from 'vitest';
import { type LineReading, readLine } from '../../src/text/comments/comment-line.ts';
import { commentMatchers } from '../../src/text/comments/comment-phrases.ts';

function reading(text: string, language: string): LineReading {
  return readLine(text, { matchers: commentMatchers(language), language });
}

describe('a name with a near day in one line', () => {
  it.each([
    ['en', 'Lena, today, 08:30', 'Lena'],
    ['en', 'Lena Berg, yesterday at 9:14 pm', 'Lena Berg'],
    ['en', 'Marek – yesterday at 21:14', 'Marek'],
    ['en', 'Jonas (yesterday, 21:14)', 'Jonas'],
    ['en', 'Jonas · 3 days ago', 'Jonas'],
    ['en', 'old_heron, just now', 'old_heron'],
    ['en', 'Posted by Lena, today, 08:30', 'Lena'],
    ['de', 'Lena, gestern, 14:05', 'Lena'],
    ['de', 'Lena, heute um 8:30 Uhr', 'Lena'],
    ['de', 'Lena, vorgestern, 14:05 Uhr', 'Lena'],
    ['de', 'Gestern, 14:05, von Lena', 'Lena'],
    ['fr', 'Léa, hier à 21h14', 'Léa'],
    ['fr', 'Léa, avant-hier, 21:14', 'Léa'],
    ['fr', 'Léa, aujourd’hui, 08:30', 'Léa'],
    ['es', 'Ana, hace 2 horas', 'Ana'],
    ['es', 'Ana, ayer a las 21:14', 'Ana'],
    ['es', 'Ana, anteayer, 21:14', 'Ana'],
    ['pt', 'Ana, ontem às 21:14', 'Ana'],
    ['pt', 'Ana, 2 horas atrás', 'Ana'],
    ['it', 'Ada, ieri alle 21:14', 'Ada'],
    ['it', 'Ada, oggi, 08:30', 'Ada'],
    ['nl', 'Anke, gisteren om 21:14', 'Anke'],
    ['nl', 'Anke, eergisteren, 08:30', 'Anke'],
    ['pl', 'Ewa, wczoraj o 21:14', 'Ewa'],
    ['pl', 'Ewa, dziś, 08:30', 'Ewa'],
    ['ru', 'Анна, вчера в 21:14', 'Анна'],
    ['ru', 'Анна, позавчера, 21:14', 'Анна'],
    ['ar', 'ليلى، أمس، 21:14', 'ليلى'],
    ['ar', 'ليلى، منذ 3 أيام', 'ليلى'],
    ['ar', 'ليلى - قبل ساعتين', 'ليلى'],
    ['ja', '花子、昨日 21:14', '花子'],
    ['ja', '花子・2時間前', '花子'],
    ['zh', '小明，昨天 21:14', '小明'],
    ['zh', '小明 3天前', '小明'],
    ['zh', '小明 今天21：14', '小明'],
  ])('is signed (%s): %s', (language, text, author) => {
    expect(reading(text, language)).toMatchObject({ kind: 'signed', author, timed: true });
    expect(reading(text, language).loose).toBeUndefined();
  });

  it('is loose where it reads as the dateline of a report, or as no name', () => {
    expect(reading('LONDON, today, 08:30', 'en').loose).toBe(true);
    expect(reading('NEW YORK, yesterday, 23:10', 'en').loose).toBe(true);
    expect(reading('The council met, yesterday, 14:05', 'en').loose).toBe(true);
  });

  it.each([
    ['en', 'Monday, 08:30'],
    ['en', 'Arn Lock, 08:30'],
    ['en', 'We met Lena yesterday at 08:30'],
    ['en', 'Yesterday, all was well.'],
    ['de', 'Wir waren zu dritt, hier'],
    ['de', 'Lena, hier'],
    ['nl', 'Anke, hier'],
    ['zh', '我们三年前来过这里'],
    ['ja', '結婚は3年前'],
  ])('is none (%s): %s', (language, text) => {
    expect(['text', 'name']).toContain(reading(text, language).kind);
  });
});
