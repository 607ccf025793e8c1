import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorsOf, isFullName, isOrganisation } from '../../src/text/header/name.ts';

const names = (text: string): readonly string[] => authorsOf(text).map(({ name }) => name);

describe('a list of authors', () => {
  it.each([
    ['Ann Lee', ['Ann Lee']],
    ['Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee, Bo Chen and Cy Dow', ['Ann Lee', 'Bo Chen', 'Cy Dow']],
    ['Ann Lee; Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee | Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Ann Lee & Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['Lea Kern und Max Otto', ['Lea Kern', 'Max Otto']],
    ['Luc Morel et Zoé Petit', ['Luc Morel', 'Zoé Petit']],
    ['Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil']],
    ['Анна Белова и Пётр Смирнов', ['Анна Белова', 'Пётр Смирнов']],
    ['王小明、李華', ['王小明', '李華']],
  ])('is divided into names: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['Ann Lee, Staff Writer', ['Ann Lee']],
    ['Ann Lee, PhD', ['Ann Lee']],
    ['Ann Lee, MS, RDN', ['Ann Lee']],
    ['Ann Lee Contributor', ['Ann Lee']],
    ['Senior Editor Ann Lee', ['Ann Lee']],
    ['Ann Lee (ann@example.org)', ['Ann Lee']],
    ['Ann Lee @annlee', ['Ann Lee']],
    ['Lea Kern, Chefredakteurin', ['Lea Kern']],
    ['Rechtsanwältin Lea Kern', ['Lea Kern']],
    ['Ann Lee and Ann', ['Ann Lee']],
  ])('loses roles, degrees and addresses: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    'Jan van der Berg',
    'Ludwig von Berg',
    'Inés de la Cruz',
    'Sean O’Dell',
    'J. R. Dow',
    'Kim Do-hyun',
    'Max Berg Jr.',
  ])('keeps names whole: %s', (name) => {
    expect(names(name)).toEqual([name]);
  });

  it.each([
    '',
    '12:30',
    'read more about this',
    'https://example.org/ann',
    'Monday',
    'What we know so far',
    '@annlee',
    'x',
  ])('is empty where there is no name: %j', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('turns names around that catalogues write with the surname first', () => {
    expect(authorsOf('Lee, Ann', { surnameFirst: true })).toEqual([{ name: 'Ann Lee', type: 'person' }]);
  });

  it('knows organisations from people', () => {
    expect(authorsOf('Harbour News')).toEqual([{ name: 'Harbour News', type: 'organisation' }]);
    expect(isOrganisation('Institute of Tides')).toBe(true);
    expect(isOrganisation('AFP')).toBe(true);
    expect(isOrganisation('Ann Lee')).toBe(false);
  });

  it('never throws, and gives each name once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = names(text);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('a full name', () => {
  it.each(['Ann Lee', 'Jan van der Berg', 'Kim Do-hyun'])('is written as one: %s', (name) => {
    expect(isFullName(name)).toBe(true);
  });

  it.each([
    'Ann',
    'ann lee',
    'Harbour News',
    'Zum Hafen',
    'The Harbour Wall',
    'Weapons of Mass Destruction',
    'Ann Lee 2',
  ])('is more than that: %s', (name) => {
    expect(isFullName(name)).toBe(false);
  });
});
