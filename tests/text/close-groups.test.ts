import { describe, expect, it } from 'vitest';
import { areClose, groupCounts } from '../../src/text/language/close-groups.ts';
import { groupWords } from '../../src/text/language/group-words.ts';
import { detectLanguage } from '../../src/text/language/language.ts';

const counted = (text: string, language: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    groupCounts(
      text.split(' ').map((word) => [word, 1] as const),
      language,
    ) ?? [],
  );

describe('close languages', () => {
  it('are close to those of their own group only', () => {
    expect(areClose('hr', 'sr')).toBe(true);
    expect(areClose('hr', 'id')).toBe(false);
    expect(areClose('en', 'en')).toBe(false);
  });

  it('count the words that they do not share with all of the group', () => {
    expect(counted('mjesto i vrijeme', 'hr')).toEqual({ bs: 2, hr: 2, sr: 0 });
    expect(counted('hiljade ljudi', 'sr')).toEqual({ bs: 1, hr: 0, sr: 1 });
    expect(counted('sveučilišta i tvrtke', 'bs')).toEqual({ bs: 0, hr: 2, sr: 0 });
  });

  it('have no counts outside a group', () => {
    expect(groupCounts([['house', 1]], 'en')).toBeUndefined();
  });

  it('are never written with a capital, so that a word can be found', () => {
    for (const { languages, words } of groupWords)
      for (const [having, list] of Object.entries(words)) {
        expect(languages).toEqual(expect.arrayContaining(having.split(' ')));
        expect(list).toBe(list.toLowerCase().normalize('NFC'));
      }
  });

  it.each([
    ['hr', 'Prošli tjedan tisuće ljudi došlo je na otvorenje novoga kazališta, gdje je glazba svirala do jutra.'],
    ['bs', 'Prošle sedmice hiljade ljudi došlo je na otvorenje novog pozorišta, gdje je muzika svirala do jutra.'],
    ['sr', 'Prošle nedelje hiljade ljudi došlo je na otvaranje novog pozorišta, gde je muzika svirala do jutra.'],
    ['id', 'Perusahaan itu mengatakan bahwa kualitas layanan kesehatan bisa membaik karena ada investasi baru.'],
    [
      'ms',
      'Syarikat itu berkata bahawa kualiti perkhidmatan kesihatan boleh bertambah baik kerana ada pelaburan baharu.',
    ],
  ])('are told apart by their words: %s', (language, text) => {
    expect(detectLanguage(text).value).toBe(language);
  });
});
